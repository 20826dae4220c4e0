/** Ways of writing that belong to other languages: Python's first of all. */
import { BEGINNINGS } from './keywords.ts';
import { FOR_AWAIT } from './parser-words.ts';
import type { Token } from './scan.ts';
import {
  insert,
  quoted,
  repaired,
  replace,
  told,
  type Rule,
  type Slip,
  type Spot,
} from './spot.ts';

/** A word for something, and the way it is written here. */
const instead = (wrong: string, right: string): Slip['said'] => ({
  en: `${quoted(wrong)} is not how it is written here; write ${quoted(right)}`,
  ko: `${quoted(wrong)} 표기는 다른 언어의 것입니다. 여기서는 이렇게 씁니다: ${quoted(right)}`,
});

const python = (wrong: string, right: string): Slip['said'] => ({
  en: `${quoted(wrong)} is Python; write ${quoted(right)}`,
  ko: `${quoted(wrong)} 표기는 파이썬의 것입니다. 여기서는 이렇게 씁니다: ${quoted(right)}`,
});

/** What a whole line looks like; the place is where the group `at` is, or the line's first character. */
const onLine =
  (pattern: RegExp, said: (found: RegExpExecArray) => Slip['said']): Rule =>
  (spot) => {
    const found = pattern.exec(spot.line);
    if (!found) return undefined;
    const named = found.indices?.groups?.['at']?.[0];
    const at = spot.lineStart + (named ?? found.index + found[0].search(/\S/));
    return { at, said: said(withText(found, spot)) };
  };

/** The same groups, with what strings hold. */
function withText(found: RegExpExecArray, { text, lineStart }: Spot): RegExpExecArray {
  const groups = found.indices!.map(
    (place) => place && text.slice(lineStart + place[0], lineStart + place[1]),
  );
  return Object.assign([...groups], {
    index: found.index,
    input: found.input,
  }) as unknown as RegExpExecArray;
}

function loopOver(name: string, range: string): string {
  const [first = 'n', ...rest] = range.split(',').map((part) => part.trim());
  const [from, to] = rest.length > 0 ? [first, rest[0]!] : ['0', first || 'n'];
  const step = rest[1] === undefined || rest[1] === '1' ? `${name}++` : `${name} += ${rest[1]}`;
  return `for (let ${name} = ${from}; ${name} < ${to}; ${step}) {`;
}

/** All up to the `:` or the `{` of a body, which stands in no brackets. */
function headOf(rest: string): string {
  let depth = 0;
  for (const [i, sign] of [...rest].entries()) {
    if (depth === 0 && /[:{]/.test(sign)) return rest.slice(0, i).trim();
    if (/[([]/.test(sign)) depth++;
    if (/[)\]]/.test(sign)) depth--;
  }
  return rest.trim();
}

/** `(a > b)` stays as it is. */
function inParentheses(condition: string): string {
  const own = condition.trim();
  if (/^\([^()]*\)$/.test(own)) return own;
  const isClosed = own.endsWith(')') && own.split(')').length > own.split('(').length;
  return isClosed ? `(${own}` : `(${own})`;
}

const LINES: readonly Rule[] = [
  onLine(/^\s*(?<at>(?:export\s+)?(?:async\s+)?def)\s+(\w+)\s*\(/d, ([, , name]) =>
    python(`def ${name}(…):`, `export function ${name}(…) {`),
  ),
  onLine(
    /\bfor\s*\(?\s*(?:(?:let|const|var)\s+)?(\w+)\s+in\s+range\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/d,
    ([, name = 'i', range = '']) => python(`for ${name} in range(${range})`, loopOver(name, range)),
  ),
  onLine(/(?<at>\belif\b)\s*(.*)$/d, ([, , rest = '']) =>
    python('elif', `else if ${inParentheses(headOf(rest))} {`),
  ),
  onLine(/^\s*for\s+(\w+)\s+in\s+(.*)$/d, ([, name, rest = '']) =>
    python(`for ${name} in ${headOf(rest)}`, `for (const ${name} of ${headOf(rest)}) {`),
  ),
  onLine(
    /^\s*\}?\s*(?<at>(?:else\s+)?(?:if|while))\s+(?!\()(.+?)\s*(?:[:{]|then)\s*$/d,
    ([, head, condition = '']) => parenthesised(head!, condition),
  ),
  onLine(/^\s*(?:\}\s*)?(?<at>(else|try|finally|do)\s*:)\s*$/d, ([, , word]) => block(`${word} {`)),
  onLine(/^\s*(?:\}\s*)?(?<at>except)\b.*$/d, () => python('except …:', '} catch (error) {')),
  onLine(/^\s*(?:export\s+)?(?<at>class)\s+(\w+)\s*(?:\(\s*\))?\s*:\s*$/d, ([, , name]) =>
    python(`class ${name}:`, `class ${name} {`),
  ),
  onLine(/^\s*(?:export\s+)?(?<at>class)\s+(\w+)\s*\(\s*(\w*)\s*\)\s*[:{]?/d, ([, , name, base]) =>
    instead(`class ${name}(${base})`, base ? `class ${name} extends ${base} {` : `class ${name} {`),
  ),
  onLine(
    /^\s*(?:\}\s*)?(?:(?:else\s+)?(?:if|while|for|switch)\s*\(.*\))\s*(?<at>:)\s*$/d,
    ([line = '']) => block(`${line.trim().slice(0, -1).trim()} {`),
  ),
  onLine(/\b(?<at>lambda)\s*([\w\s,]*):/d, ([, , names = '']) =>
    python(`lambda ${names.trim()}: …`.replace(' :', ':'), `(${names.trim()}) => …`),
  ),
  onLine(/^\s*(?<at>from)\s+(?:[\w.]+|'_*'|"_*")\s+import\b/d, () =>
    python('from … import …', "import { … } from '#tensor';"),
  ),
  onLine(/^\s*(?<at>import)\s+([\w.]+)(?:\s+as\s+\w+)?\s*;?\s*$/d, ([, , name]) =>
    python(`import ${name}`, "import { … } from '#tensor';"),
  ),
  onLine(/(?:^|[){;])\s*(?<at>raise)\s+(?:(\w+)\s*\((.*)\)|.*?);?\s*\}?\s*$/d, ([, , , message]) =>
    python('raise', `throw new Error(${message || "'…'"});`),
  ),
  onLine(/^\s*(?<at>assert)\s+([^,]+?)\s*(?:,.*)?;?\s*$/d, ([, , condition]) =>
    python('assert', `if (!(${condition})) throw new Error('…');`),
  ),
  onLine(/^\s*(?<at>print)\s+(?![=+\-*/.,?;:)])(.+?);?\s*$/d, ([, , value]) =>
    python(`print ${value}`, `console.log(${value});`),
  ),
  onLine(/^\s*(?<at>global|nonlocal)\s+\w/d, ([, word]) => ({
    en: `\`${word}\` is Python; what is declared outside of a function can be used in it as it is`,
    ko: `\`${word}\`은(는) 파이썬입니다. 함수 밖에서 선언한 이름은 함수 안에서 그대로 쓸 수 있습니다`,
  })),
  onLine(/^\s*(?<at>del)\s+\w+\s*;?\s*$/d, () => ({
    en: '`del` is Python; nothing has to be deleted here',
    ko: '`del`은(는) 파이썬입니다. 여기서는 아무것도 지울 필요가 없습니다',
  })),
  onLine(
    /(?<at>[[(])([^[\]()]*(?:\([^()]*\)[^[\]()]*)*?)\s+for\s+(\w+)\s+in\s+([^\])]+)[\])]/d,
    ([, , value, name, list]) =>
      python(
        `${value!.trim()} for ${name} in ${list}`,
        `${list}.map((${name}) => ${value!.trim()})`,
      ),
  ),
  onLine(/[\w)\]](?<at>\[)\s*([^[\]:?]*):([^[\]]*)\]/d, ([, , from = '', to = '']) =>
    slice(from, to),
  ),
  onLine(/(?<at>\b(?:for\s+each|foreach))\s*\(/d, ([, wrong]) =>
    instead(`${wrong} (…)`, 'for (const x of xs) {'),
  ),
  onLine(/^\s*(?<at>switch|match)\s+\w+\s*:\s*$/d, ([, word]) =>
    python(`${word} …:`, 'switch (…) {'),
  ),
];

function parenthesised(head: string, condition: string): Slip['said'] {
  const right = `${head} ${inParentheses(condition)} {`;
  return {
    en: `the condition stands in parentheses: ${quoted(right)}`,
    ko: `조건은 괄호로 묶어야 합니다: ${quoted(right)}`,
  };
}

const block = (right: string): Slip['said'] => ({
  en: `what belongs together stands in braces; \`:\` and indentation do not do that here: ${quoted(right)} … \`}\``,
  ko: `여기서는 \`:\`과(와) 들여쓰기로 묶지 않고 중괄호로 묶습니다: ${quoted(right)} … \`}\``,
});

function slice(from: string, to: string): Slip['said'] {
  const ends = [from.trim() || '0', to.trim()].filter(Boolean).join(', ');
  const isPlain = !/[:,]/.test(ends.replace(', ', '')) && !to.includes(':');
  return {
    en: `\`[${from}:${to}]\` is Python${isPlain ? `; write \`.slice(${ends})\`` : ': here brackets take one index'}`,
    ko: `\`[${from}:${to}]\`은(는) 파이썬입니다. ${isPlain ? `\`.slice(${ends})\`라고 쓰세요` : '여기서 대괄호에는 인덱스 하나만 쓸 수 있습니다'}`,
  };
}

// --- Words between values ----------------------------------------------------------------------

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '==='],
  ['AND', '&&'],
  ['OR', '||'],
  ['NOT', '!'],
  ['mod', '%'],
  ['div', '/'],
]);

const operatorWord: Rule = (spot) => {
  for (const offset of [0, -1]) {
    const token = spot.token(offset);
    const right = token.kind === 'name' ? OPERATORS.get(token.text) : undefined;
    if (right === undefined || spot.token(offset - 1).text === '.') continue;
    const next = spot.token(offset + 1);
    if (token.text === 'is' && next.text === 'not') {
      return repaired(
        token.start,
        python('is not', '!=='),
        replace({ ...token, end: next.end }, '!=='),
      );
    }
    if (token.text === 'not' && next.text === 'in') {
      return repaired(token, python('a not in xs', '!xs.includes(a)'), replace(token, ''));
    }
    return repaired(token, python(token.text, right), replace(token, right));
  }
  return undefined;
};

const ternary: Rule = (spot) => {
  const found = /(?<at>\bif\b)\s*(.+?)\s*\belse\b/d.exec(spot.line);
  const isHere =
    spot.token(0).text === 'if' &&
    /^(name|number|string|template)$|^sign$/.test(spot.token(-1).kind);
  if (!found || !isHere) return undefined;
  return { at: spot.token(0).start, said: python('a if c else b', 'c ? a : b') };
};

/** `f'…'` */
const prefixedString: Rule = (spot) => {
  const [prefix, string] = [spot.token(-1), spot.token(0)];
  if (
    string.kind !== 'string' ||
    !/^[fFrRbBuU]{1,2}$/.test(prefix.text) ||
    prefix.end !== string.start
  )
    return undefined;
  const isFormat = /f/i.test(prefix.text);
  const [wrong, right] = [
    `${prefix.text}${string.text}`,
    `\`${string.text.slice(1, -1).replaceAll('{', '${')}\``,
  ];
  return {
    at: prefix.start,
    said: isFormat
      ? {
          en: `${quoted(wrong)} is Python; a text with values in it stands between backticks: ${right}`,
          ko: `${quoted(wrong)}은(는) 파이썬입니다. 값을 넣는 문자열은 백틱(backtick)으로 묶습니다: ${right}`,
        }
      : python(wrong, string.text),
    repairs: [[replace(prefix, '')]],
  };
};

/** `'''…'''`: an empty text, and the next begins at once. */
export const longString: Rule = (spot) => {
  const { code, lineStart, at } = spot;
  const i = code.findIndex(
    (token, k) =>
      token.kind === 'string' &&
      token.text.length === 2 &&
      code[k + 1]?.kind === 'string' &&
      code[k + 1]!.start === token.end &&
      code[k + 1]!.text[0] === token.text[0] &&
      code[k + 1]!.end > Math.min(lineStart, at),
  );
  const token = code[i];
  if (!token || token.start > at) return undefined;
  return told(
    token,
    `${token.text}${token.text[0]} is Python; a comment stands between \`/*\` and \`*/\`, a long text between backticks`,
    `${token.text}${token.text[0]}은(는) 파이썬입니다. 주석은 \`/*\`와 \`*/\` 사이에, 긴 문자열은 백틱 사이에 쓰세요`,
  );
};

/** A remark that is not marked as one: words side by side, with nothing between them. */
const prose: Rule = (spot) => {
  const first = spot.code.findLastIndex(({ indent }, i) => i <= spot.here && indent !== undefined);
  const words = spot.code.slice(first, first + 4);
  const isKorean = /[가-힣]/.test(`${words[0]?.text}${words[1]?.text}`);
  const needed = words.slice(0, isKorean ? 2 : 4);
  const isWord = ({ kind, text, indent }: Token, i: number) =>
    kind === 'name' && !BEGINNINGS.has(text) && (indent === undefined) === i > 0;
  if (needed.length < (isKorean ? 2 : 4) || !needed.every(isWord)) return undefined;
  return told(
    needed[0]!,
    'these words are no code; if they are a remark, `//` stands before them',
    '이 낱말들은 코드가 아닙니다. 메모라면 앞에 `//`를 쓰세요',
  );
};

/** `this.#x`, and what declares it in a class. */
const isPrivateName = ({ kind, indent }: Token, before?: Token, after?: Token): boolean =>
  before?.text === '.' ||
  (kind === 'name' && /^[:=(;!?]$/.test(after?.text ?? '')) ||
  (kind === 'name' &&
    indent === undefined &&
    /^(readonly|static|get|set|in)$/.test(before?.text ?? ''));

const hash: Rule = (spot) => {
  const sign = spot.code.find(
    (token, i) =>
      token.text.startsWith('#') &&
      token.kind !== 'string' &&
      token.start >= spot.lineStart &&
      token.start <= spot.at &&
      !isPrivateName(token, spot.code[i - 1], spot.code[i + 1]) &&
      spot.tokenAt(i - 1).text !== 'from',
  );
  if (!sign) return undefined;
  const lineEnd = spot.text.indexOf('\n', sign.start);
  const end = lineEnd < 0 ? spot.text.length : lineEnd;
  return told(
    sign,
    '`#` begins no comment here; write `//`',
    '여기서 `#`은 주석이 아닙니다. 주석은 `//`로 시작하세요',
    { start: sign.start, end, text: `//${spot.text.slice(sign.start + 1, end)}` },
  );
};

const matmul: Rule = (spot) => {
  const sign = [spot.token(0), spot.token(-1)].find(({ text }) => text === '@');
  if (!sign) return undefined;
  const before = spot.code[spot.code.indexOf(sign) - 1];
  const isOperator =
    before !== undefined && sign.indent === undefined && /[\w)\]]$/.test(before.text);
  return isOperator ? { at: sign.start, said: python('a @ b', 'a.matmul(b)') } : undefined;
};

// --- Types and functions as elsewhere ----------------------------------------------------------

const TYPES =
  /^(int|float|double|long|short|bool|boolean|char|str|String|string|number|auto|size_t|unsigned|int32|int64|float32|float64|f32|f64|Tensor)$/;

/** `int y` for `let y: number` */
const typeFirst: Rule = (spot) => {
  for (const offset of [-1, 0, -2]) {
    const type = spot.token(offset);
    const isArray = spot.token(offset + 1).text === '[' && spot.token(offset + 2).text === ']';
    const name = spot.token(offset + (isArray ? 3 : 1));
    if (!TYPES.test(type.text) || name.kind !== 'name' || /^\s*import\b/.test(spot.line)) continue;
    const isFunction = spot.tokenAt(spot.code.indexOf(name) + 1).text === '(';
    const own = /^(bool|boolean)$/.test(type.text)
      ? 'boolean'
      : /^(char|str|String|string)$/.test(type.text)
        ? 'string'
        : type.text === 'Tensor'
          ? 'Tensor'
          : 'number';
    const isParameter =
      /^[(,]$/.test(spot.token(offset - 1).text) && spot.token(offset - 2).text !== 'for';
    const whole = `${name.text}: ${own}${isArray ? '[]' : ''}`;
    const right = isFunction
      ? `function ${name.text}(…): ${own} {`
      : isParameter
        ? whole
        : `let ${whole}`;
    return told(
      type,
      `a type stands behind the name: ${quoted(right)}`,
      `타입은 이름 뒤에 씁니다: ${quoted(right)}`,
      {
        start: type.start,
        end: isArray ? name.start - 1 : type.end,
        text: isFunction ? 'function' : isParameter ? '' : 'let',
      },
    );
  }
  return undefined;
};

const functionWord: Rule = (spot) => {
  const word = [spot.token(-1), spot.token(0)].find(({ text }) =>
    /^(func|fn|fun|sub|proc|procedure|method|void)$/.test(text),
  );
  if (!word) return undefined;
  return {
    at: word.start,
    said: instead(`${word.text} name(…)`, 'function name(…)'),
    repairs: [[replace(word, 'function')]],
  };
};

const then: Rule = (spot) => {
  const word = [spot.token(-1), spot.token(0)].find(({ text }) => text === 'then');
  if (!word) return undefined;
  return repaired(word, instead('if (…) then', 'if (…) {'), replace(word, ''));
};

const catchParens: Rule = (spot) => {
  const [word, name] = [spot.token(-1), spot.token(0)];
  if (word.text !== 'catch' || name.kind !== 'name') return undefined;
  return {
    at: name.start,
    said: instead(`catch ${name.text}`, `catch (${name.text})`),
    repairs: [[insert(name.start, '('), insert(name.end, ')')]],
  };
};

/** `if` and the like without parentheses, in lines that say no more of it. */
const headless: Rule = (spot) => {
  const [word, next] = [spot.token(-1), spot.token(0)];
  if (!/^(if|while|for|switch)$/.test(word.text) || next.text === '(') return undefined;
  if (next.text === 'await') return { at: next.start, said: FOR_AWAIT };
  return told(
    next.start || word.end,
    `behind \`${word.text}\` stands what it depends on, in parentheses: \`${word.text} (…)\``,
    `\`${word.text}\` 뒤에는 괄호가 와야 합니다: \`${word.text} (…)\``,
  );
};

export const HABITS: readonly Rule[] = [
  prose,
  hash,
  prefixedString,
  ...LINES,
  operatorWord,
  ternary,
  matmul,
  functionWord,
  typeFirst,
  then,
  catchParens,
  headless,
];
