/** Names: how they may be written, what they may not be, and what belongs to declaring one. */
import { similarName } from '../../sandbox/similar-name.ts';
import { BEGINNINGS, RESERVED } from './keywords.ts';
import { ifInClass, seen, where } from './seen.ts';
import { insert, quoted, replace, told, type Rule, type Slip, type Spot } from './spot.ts';

/** `retrun x`, `cosnt y`, `Const y`, `whlie (a) {`: a word that should be one of the language. */
const misspelt: Rule = (spot) => {
  if (/^\s*import\b/.test(spot.line)) return undefined;
  const { here } = spot;
  const opener = spot.token(-1).text === ')' ? spot.openerOf(here - 1) : spot.openAt(here).at(-1);
  for (const i of [here - 1, here, here - 2, (opener ?? 0) - 1]) {
    const token = spot.tokenAt(i);
    if (token.kind !== 'name' || /^(get|set|.)$/.test(token.text)) continue;
    if (BEGINNINGS.has(token.text)) continue;
    if (/^(const|let|var|function|class|import|[.,])$/.test(spot.tokenAt(i - 1).text)) continue;
    const meant = similarName(token.text, [...BEGINNINGS]);
    // Short words are near to many others; where parentheses follow, only `if` is meant.
    const isSaid =
      meant !== undefined && (token.text.length > 2 ? meant.length > 2 : meant === 'if');
    if (!isSaid || (meant === 'if' && spot.tokenAt(i + 1).text !== '(')) continue;
    return told(
      token,
      `${quoted(token.text)} is not known: should it be ${quoted(meant)}?`,
      `${quoted(token.text)}(이)라는 말은 없습니다. ${quoted(meant)}인가요?`,
      replace(token, meant),
    );
  }
  return undefined;
};

/** What is declared where the parser has stopped: `const` and the name behind it. */
function declared(spot: Spot) {
  const i = spot.code.findLastIndex(
    ({ text, start }, k) => k <= spot.here && start <= spot.at && /^(const|let|var)$/.test(text),
  );
  return i < 0
    ? undefined
    : {
        keyword: spot.code[i]!,
        name: spot.code[i + 1],
        next: spot.code[i + 2],
        last: spot.code[i + 3],
      };
}

const reserved: Rule = (spot) => {
  const token = spot.token(0);
  const before = spot.token(-1).text;
  const isName = /^(const|let|var|function|class|[(,{[])$/.test(before);
  if (
    !RESERVED.has(token.text) ||
    !isName ||
    !/ident|strict mode|reserved|async context/.test(spot.message)
  )
    return undefined;
  if (before === ',' && token.indent !== undefined && BEGINNINGS.has(token.text)) {
    return told(
      spot.token(-1),
      'the line ends with `,`, so the statement goes on in the next; end it with `;`',
      '줄이 `,`로 끝나서 문장이 다음 줄로 이어집니다. `;`로 끝내세요',
      replace(spot.token(-1), ';'),
    );
  }
  return told(
    token,
    `${quoted(token.text)} is a word of the language itself and cannot be a name; choose another one`,
    `${quoted(token.text)}은(는) 언어가 쓰는 낱말이라 이름으로 쓸 수 없습니다. 다른 이름을 고르세요`,
  );
};

/** `const my-name`, `const a.b`, `const a[0]`, `const my name`, `const a, b = …`, `const y 3`, `const y;` */
const oddName: Rule = (spot) => {
  if (
    !/must be initialized|Expected ';', '\}'|Expected a semicolon|Unexpected token/.test(
      spot.message,
    )
  )
    return undefined;
  const d = declared(spot);
  if (d?.name?.kind !== 'name' || BEGINNINGS.has(d.name.text) || !d.next) return undefined;
  const { keyword, name, next, last } = d;
  const isSameLine = next.indent === undefined;
  const whole = `${name.text}${last?.text ? (last.text[0] ?? '').toUpperCase() + last.text.slice(1) : ''}`;
  if (next.text === '-' && last?.kind === 'name')
    return { at: name.start, said: nameWords(`${name.text}-${last.text}`, whole) };
  if ((next.text === '.' && last?.kind === 'name') || next.text === '[') {
    return told(
      keyword,
      `\`${keyword.text}\` makes a new name; to change a part of something, leave it out: ${quoted(spot.text.slice(name.start, last?.end ?? next.end) + (next.text === '[' ? ']' : ''))} = …`,
      `\`${keyword.text}\`는 새 이름을 만듭니다. 있는 것의 일부를 바꾸려면 \`${keyword.text}\` 없이 쓰세요`,
    );
  }
  if (next.kind === 'name' && isSameLine && last?.text === '=') {
    const joined = name.text + next.text[0]!.toUpperCase() + next.text.slice(1);
    return { at: name.start, said: nameWords(`${name.text} ${next.text}`, joined) };
  }
  if (
    next.text === ',' &&
    keyword.text === 'const' &&
    last?.kind === 'name' &&
    /=[^;]*[,(]/.test(spot.line)
  ) {
    return told(
      name,
      `several names are taken from one array like this: \`const [${name.text}, ${last.text}] = …\``,
      `배열 하나에서 이름 여러 개를 얻으려면 이렇게 씁니다: \`const [${name.text}, ${last.text}] = …\``,
    );
  }
  return undefined;
};

function nameWords(written: string, right: string): Slip['said'] {
  return {
    en: `${quoted(written)} is not one name: a name is made of letters, digits, \`_\` and \`$\`, as ${quoted(right)} is`,
    ko: `${quoted(written)}은(는) 한 이름이 아닙니다. 이름은 글자, 숫자, \`_\`, \`$\`로만 짓습니다: ${quoted(right)}`,
  };
}

const initial: Rule = (spot) => {
  if (!spot.message.includes('must be initialized')) return undefined;
  const d = declared(spot);
  if (d?.name?.kind !== 'name') return undefined;
  const end = spot.code.find(
    ({ start, text, indent }) => start > d.name!.start && (text === ';' || indent !== undefined),
  );
  // Behind the name, or behind its type, a value follows at once.
  const from = d.next?.text === ':' ? spot.code.indexOf(d.next) + 2 : spot.code.indexOf(d.name) + 1;
  const follower = spot.code[from];
  if (follower && follower.text !== ';' && follower.indent === undefined && follower !== end) {
    return told(
      follower,
      `an \`=\` is missing behind ${quoted(d.name.text)}`,
      `${quoted(d.name.text)} 뒤에 \`=\`이 빠졌습니다`,
      insert(follower.start, '= '),
    );
  }
  return told(
    d.name.start,
    `a \`const\` gets its value at once: \`const ${d.name.text} = …\`; what gets it later is a \`let\``,
    `\`const\`는 만들 때 값을 주어야 합니다: \`const ${d.name.text} = …\`. 값을 나중에 주려면 \`let\`을 쓰세요`,
  );
};

// --- Declared twice ----------------------------------------------------------------------------

/** For every token the block that it stands in; the braces of an import are none. */
function blocksOf({ code }: Spot): (number | undefined)[] {
  const open: (number | undefined)[] = [];
  return code.map(({ kind, text }, i) => {
    const block = open.at(-1);
    if (kind === 'sign' && /^(\{|\$\{)$/.test(text)) {
      const isList = /^(import|export|type|,)$/.test(code[i - 1]?.text ?? '');
      open.push(isList ? block : i);
    }
    if (kind === 'sign' && text === '}') open.pop();
    return block;
  });
}

const again: Rule = (spot) => {
  if (!/already been declared|redefinition|duplicate import/i.test(spot.message)) return undefined;
  const name = spot.token(0);
  if (name.kind !== 'name') return undefined;
  const blocks = blocksOf(spot);
  const first = spot.code.findIndex(
    ({ text, kind }, i) =>
      i < spot.here &&
      kind === 'name' &&
      text === name.text &&
      /^(const|let|var|function|class|import|,|\{|\*)$/.test(spot.tokenAt(i - 1).text) &&
      blocks[i] === blocks[spot.here],
  );
  const line = first < 0 ? undefined : spot.lineOf(spot.code[first]!.start);
  return {
    at: name.start,
    said: {
      en: `${quoted(name.text)} is declared a second time${line === undefined ? '; a parameter or a variable has this name already' : `; the first is in line ${line}`}: choose another name, or assign without \`let\` or \`const\``,
      ko: `${quoted(name.text)}을(를) 두 번 선언했습니다${line === undefined ? '(같은 이름의 매개변수나 변수가 이미 있습니다)' : `(첫 번째는 ${line}번째 줄)`}. 다른 이름을 쓰거나, \`let\`이나 \`const\` 없이 대입하세요`,
    },
  };
};

/** What stands there twice, or is declared a second time, is nothing else. */
export const TWICE: readonly Rule[] = [
  again,
  where(
    /^(?!Expected ':')/,
    seen(
      / ([\p{L}$_#][\p{L}\w$]*) ‸(?<at>\1) /u,
      '`$1` stands here twice',
      '`$1`을(를) 두 번 썼습니다',
      '',
    ),
  ),
];

export const MISSPELT: readonly Rule[] = [misspelt];

export const NAMES: readonly Rule[] = [
  seen(
    / (?<at>const|let|var) (?<put>const|let|var) [\p{L}$_]/u,
    'of `$1 $2` only one word is needed: `const`, or `let` for what is assigned again',
    '`$1 $2` 가운데 하나만 쓰세요. 다시 대입할 이름이면 `let`, 아니면 `const`입니다',
    '',
  ),
  seen(
    / (?:const|let|var) [\p{L}\w$]+ (?<at>===?) /u,
    '`$1` compares; a name gets its value with `=`',
    '`$1` 기호는 비교입니다. 이름에 값을 줄 때는 `=`를 씁니다',
    '=',
  ),
  seen(
    / (const|let|var) (?<at>=) /,
    'a name is missing between `$1` and `=`',
    '`$1`와 `=` 사이에 이름이 빠졌습니다',
  ),
  reserved,
  oddName,
  initial,
];

export const IN_CLASS: readonly Rule[] = [
  ifInClass(
    seen(
      / \) (?:: [^={};]+ )?(?<at>=>) \{ /,
      'a method has no `=>` before its `{`; take it away',
      '메서드에는 `{` 앞에 `=>`를 쓰지 않습니다. 지우세요',
      '',
    ),
  ),
  ifInClass(
    seen(
      / \) (?:: [^={};]+ )?(?<at>;) (?:¶ )?\{ /,
      'this `;` ends the method before its `{`; take it away',
      '이 `;`에서 메서드가 끝나 버려 뒤의 `{`가 메서드에 속하지 않습니다. 지우세요',
      '',
    ),
  ),
  ifInClass(
    seen(
      / (?<at>function|const|let|var|this|export) /,
      'directly in a class, methods and fields stand without `$1`: `name(…) { … }`, `name = …;`',
      '클래스 바로 안에서는 메서드와 필드를 `$1` 없이 씁니다: `name(…) { … }`, `name = …;`',
    ),
  ),
  ifInClass(
    seen(
      / (?<at>,) /,
      'the methods of a class are not separated by commas',
      '클래스의 메서드 사이에는 쉼표를 쓰지 않습니다',
      '',
    ),
  ),
  ...[/ (?<at>if|for|while|switch|throw|try|return) (?:\( )?‸/, / (?<at>[\p{L}\w$]+) ‸\. /u].map(
    (statement) =>
      ifInClass(
        seen(
          statement,
          'directly in a class stand only methods and fields; this belongs into a method',
          '클래스 바로 안에는 메서드와 필드만 씁니다. 이 문장은 메서드 안에 쓰세요',
        ),
      ),
  ),
];
