/** What is missing, one too many, or stands in the place of something else. */
import type { Unpaired } from './brackets.ts';
import { BEGINNINGS } from './keywords.ts';
import { ASSIGNED } from './parser-words.ts';
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

// --- Brackets ----------------------------------------------------------------------------------

/** Brackets without a partner, in the first part of the file that has some. */
export const brackets: Rule = (spot) => {
  const found = spot.unpaired;
  const [first] = found;
  if (!first) return undefined;
  const at = first.kind === 'wrong' ? first.by!.start : first.bracket.start;
  // What is in parentheses may end anywhere: most likely where nobody could go on.
  const here = insert(spot.token(-1).end, CLOSER[first.bracket.text] ?? '');
  const repairs = [
    found.map(({ repair }) => repair),
    ...(first.kind === 'unclosed' ? [[here]] : []),
  ];
  return { at, said: bracketWords(first, spot), repairs, isFact: showsHere(first, spot) };
};

/** Whether a bracket without a partner shows by the line in which the parser has stopped. */
function showsHere({ kind, bracket, before }: Unpaired, spot: Spot): boolean {
  const stopped = spot.lineOf(spot.at);
  const noticed = before ? spot.lineOf(before.start) : Infinity;
  const isInOneLine = bracket.text !== '{' && spot.lineOf(bracket.start) === stopped;
  if (kind === 'unclosed') return isInOneLine || noticed <= stopped;
  return spot.lineOf(bracket.start) <= stopped;
}

function bracketWords({ kind, bracket, by, before }: Unpaired, spot: Spot): Slip['said'] {
  const line = spot.lineOf(bracket.start);
  const sign = quoted(bracket.text);
  if (kind === 'unclosed') {
    const closer = quoted(CLOSER[bracket.text]!);
    const noticed = before === undefined ? undefined : spot.lineOf(before.start);
    const isLater = noticed !== undefined && noticed > line;
    return {
      en: `the ${sign} opened in line ${line} is never closed: a ${closer} is missing${isLater ? ` before line ${noticed}` : ''}`,
      ko: `${line}번째 줄에서 연 ${sign}이(가) 닫히지 않습니다. ${isLater ? `${noticed}번째 줄 앞에 ` : ''}${closer}이(가) 빠졌습니다`,
    };
  }
  if (kind === 'wrong') {
    const right = quoted(CLOSER[bracket.text]!);
    return {
      en: `the ${sign} opened in line ${line} is closed by ${quoted(by!.text)}; it needs ${right}`,
      ko: `${line}번째 줄에서 연 ${sign}을(를) ${quoted(by!.text)}로 닫았습니다. ${right}로 닫아야 합니다`,
    };
  }
  return {
    en: `this ${sign} closes nothing: it is one too many, or what it should close is not opened`,
    ko: `이 ${sign}에는 짝이 없습니다. 하나 더 썼거나, 여는 괄호가 빠졌습니다`,
  };
}

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };

/** A block that is indented and ended, and not begun: its head has no brace. */
const brace: Rule = (spot) => {
  const [first] = spot.unpaired;
  const statement = spot.token(0);
  const head =
    headWithoutBrace(spot, first) ??
    (statement.indent !== undefined && BEGINNINGS.has(statement.text) ? spot.token(-1) : undefined);
  if (!head) return undefined;
  const line = spot.text.slice(spot.text.lastIndexOf('\n', head.start) + 1, head.end);
  if (!/\)$|=>$|\)\s*:[^;{}]*$|\b(else|try|do|finally)$/.test(line)) return undefined;
  return told(
    head.end - 1,
    `a \`{\` is missing at the end of line ${spot.lineOf(head.start)}`,
    `${spot.lineOf(head.start)}번째 줄 끝에 \`{\`가 빠졌습니다`,
    insert(head.end, ' {'),
  );
};

/** The last token of the line that begins as far out as a brace without a partner, before indented ones. */
function headWithoutBrace({ code }: Spot, first: Unpaired | undefined): Token | undefined {
  const { indent, start } = first?.bracket ?? {};
  if (first?.kind !== 'extra' || indent === undefined) return undefined;
  const lineStart = code.findLastIndex(
    (each) => each.start < start! && each.indent !== undefined && each.indent <= indent,
  );
  const next = code.findIndex((each, i) => i > lineStart && each.indent !== undefined);
  const isHead = code[lineStart]?.indent === indent && code[next]!.start < start!;
  return isHead ? code[next - 1] : undefined;
}

// --- Functions ---------------------------------------------------------------------------------

/** So many tokens back a body is looked for in which the parser has gone astray. */
const FAR = 200;

/** `(x) {` and `(x): number {` for `(x) => {` */
const arrow: Rule = (spot) => {
  const { code, here } = spot;
  let body = Math.min(here + 8, code.length - 1);
  const isBody = (i: number): boolean => code[i]?.text === '{' && isParameters(spot, i);
  while (body >= Math.max(0, here - FAR) && !isBody(body)) body--;
  if (!isBody(body)) return undefined;
  return told(
    code[body]!,
    'a `=>` is missing before this `{`',
    '이 `{` 앞에 `=>`가 빠졌습니다',
    insert(code[body]!.start, '=> '),
  );
};

/** Whether `(…)` or `(…): type` stands before a brace where a value is due. */
function isParameters(spot: Spot, brace: number): boolean {
  const { code } = spot;
  const last = code.slice(Math.max(0, brace - 6), brace).findLastIndex(({ text }) => text === ')');
  const close = last < 0 ? -1 : Math.max(0, brace - 6) + last;
  const between = code.slice(close + 1, brace);
  if (close < 0 || (between.length > 0 && between[0]!.text !== ':')) return false;
  const before = code[(spot.openerOf(close) ?? 0) - 1];
  return /^(=|\(|,|return|\?|:)$/.test(before?.text ?? '');
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** `function f(x) => {` */
const arrowTooMany: Rule = (spot) => {
  const sign = [spot.token(0), spot.token(-1)].find(({ text }) => text === '=>');
  const head = sign && spot.text.slice(spot.text.lastIndexOf('\n', sign.start) + 1, sign.start);
  if (!sign || !/\bfunction\b[^={}]*$/.test(head!) || count(head!, '(') !== count(head!, ')'))
    return undefined;
  const next = spot.code[spot.code.indexOf(sign) + 1];
  if (next?.text === '{') {
    return told(
      sign,
      'a `function` has no `=>` before its `{`; take it away',
      '`function`으로 시작한 함수에는 `{` 앞에 `=>`를 쓰지 않습니다. 지우세요',
      replace(sign, ''),
    );
  }
  return { at: sign.start, said: BODY };
};

const BODY: Slip['said'] = {
  en: 'what a `function` does stands in braces: `{ return …; }`',
  ko: '`function`의 내용은 중괄호 안에 씁니다: `{ return …; }`',
};

const equalsBody: Rule = (spot) =>
  spot.token(0).text === '=' && spot.message.startsWith("Expected '{'")
    ? { at: spot.at, said: BODY }
    : undefined;

/** `=> return a` */
const returnBehindArrow: Rule = (spot) => {
  if (spot.token(0).text !== 'return' || spot.token(-1).text !== '=>') return undefined;
  return told(
    spot.token(0),
    'behind `=>` stands the value itself, without `return`; with it, braces: `=> { return …; }`',
    '`=>` 뒤에는 `return` 없이 값만 씁니다. `return`을 쓰려면 중괄호가 필요합니다: `=> { return …; }`',
    replace(spot.token(0), ''),
  );
};

/** `(a) => { w: a, b: a }` */
const objectBehindArrow: Rule = (spot) => {
  const open = spot
    .openAt(spot.here)
    .findLast((i) => spot.code[i]!.text === '{' && spot.tokenAt(i - 1).text === '=>');
  if (open === undefined || spot.tokenAt(open + 2).text !== ':') return undefined;
  const close = spot.closerOf(open);
  if (close === undefined) return undefined;
  return told(
    spot.code[open]!,
    'behind `=>` this `{` begins a block; an object stands in parentheses: `=> ({ … })`',
    '`=>` 뒤의 이 `{`는 블록을 시작합니다. 객체는 괄호로 묶습니다: `=> ({ … })`',
    insert(spot.code[open]!.start, '('),
    insert(spot.code[close]!.end, ')'),
  );
};

/** `f(x: number): number {` without `function`; in a class it needs none. */
const functionMissing: Rule = (spot) => {
  if (spot.unpaired.length > 0) return undefined;
  const { code, here } = spot;
  const first = code.findLastIndex(({ indent }, i) => i <= here && indent !== undefined);
  const start = code[first]?.text === 'export' ? first + 1 : first;
  const [name, open] = [code[start], code[start + 1]];
  if (name?.kind !== 'name' || open?.text !== '(' || BEGINNINGS.has(name.text)) return undefined;
  const close = spot.closerOf(start + 1);
  if (close === undefined || !/^[{:]$/.test(code[close + 1]?.text ?? '')) return undefined;
  return told(
    name,
    `\`function\` is missing before ${quoted(name.text)}`,
    `${quoted(name.text)} 앞에 \`function\`이 빠졌습니다`,
    insert(name.start, 'function '),
  );
};

const parameterList: Rule = (spot) => {
  const [name, here] = [spot.token(-1), spot.token(0)];
  if (spot.token(-2).text !== 'function' || name.kind !== 'name' || here.text === '(')
    return undefined;
  const isOpened = here.text === '{' && spot.unpaired.length === 0;
  if (here.text !== '' && !isOpened) return opener(here, 'function');
  return told(
    name.end - 1,
    `the parentheses of ${quoted(name.text)} are missing: \`function ${name.text}() {\``,
    `${quoted(name.text)}의 괄호가 빠졌습니다: \`function ${name.text}() {\``,
    insert(name.end, '()'),
  );
};

/** Where parameters or a condition should begin. */
const opener = (at: Token, of: string): Slip =>
  told(
    at,
    `a \`(\` is missing between \`${of}\` and this ${quoted(at.text)}`,
    `\`${of}\`과(와) 이 ${quoted(at.text)} 사이에 \`(\`가 빠졌습니다`,
  );

/** `x.map(v) => …)` */
const arrowInCall: Rule = (spot) => {
  const { code, here } = spot;
  if (spot.token(0).text !== '=>' || spot.token(-1).text !== ')') return undefined;
  const open = spot.openerOf(here - 1) ?? -1;
  const callee = code[open - 1];
  if (open < 0 || (callee?.kind !== 'name' && callee?.text !== ')')) return undefined;
  const first = code[open + 1]!;
  return told(
    first,
    `a \`(\` is missing before ${quoted(first.text)}: the parameters of \`=>\` have parentheses of their own`,
    `${quoted(first.text)} 앞에 \`(\`가 빠졌습니다. \`=>\`의 매개변수는 따로 괄호로 묶습니다`,
    insert(first.start, '('),
  );
};

const functionName: Rule = (spot) => {
  if (spot.token(-1).text !== 'function') return undefined;
  if (spot.token(0).text !== '(') return undefined;
  return told(
    spot.token(0),
    'the function has no name: `function name(…) {`',
    '함수에 이름이 없습니다: `function name(…) {`',
    insert(spot.token(0).start, ' name'),
  );
};

/** `function f(x); {` */
const endedHead: Rule = (spot) => {
  const i = spot.code.findLastIndex(
    ({ text }, k) =>
      k < spot.here &&
      text === ';' &&
      spot.tokenAt(k - 1).text === ')' &&
      spot.tokenAt(k + 1).text === '{',
  );
  const sign = spot.code[i];
  if (!sign || !spot.says(/[Rr]eturn statement|'return' outside/)) return undefined;
  return told(
    sign,
    'this `;` ends the function before its `{`; take it away',
    '이 `;`에서 함수가 끝나 버려 뒤의 `{`가 함수에 속하지 않습니다. 지우세요',
    replace(sign, ''),
  );
};

/** `(x: number) number {` */
const colonMissing: Rule = (spot) => {
  const type = spot.token(0);
  if (spot.token(-1).text !== ')' || type.kind !== 'name' || !spot.says(/^Expected '\{'/))
    return undefined;
  return told(
    type,
    `a \`:\` is missing before the type ${quoted(type.text)}`,
    `타입 ${quoted(type.text)} 앞에 \`:\`이 빠졌습니다`,
    insert(type.start, ': '),
  );
};

/** `): {` */
const resultTypeMissing: Rule = (spot) => {
  if (spot.unpaired.length > 0) return undefined;
  const before = spot.code.slice(0, spot.here + 1);
  const i = before.findLastIndex(
    ({ text }, k) => text === ')' && before[k + 1]?.text === ':' && before[k + 2]?.text === '{',
  );
  const colon = before[i + 1];
  if (i < 0 || !colon) return undefined;
  return told(
    colon,
    'a type is missing between this `:` and the `{`; without one, take the `:` away',
    '이 `:`과(와) `{` 사이에 타입이 빠졌습니다. 타입을 쓰지 않는다면 `:`도 지우세요',
    replace(colon, ''),
  );
};

// --- Loops and branches ------------------------------------------------------------------------

const loop: Rule = (spot) => {
  const start = spot
    .openAt(spot.here)
    .findLast((i) => spot.code[i]!.text === '(' && /^(for|await)$/.test(spot.tokenAt(i - 1).text));
  if (start === undefined) return undefined;
  const close = spot.closerOf(start);
  const head = spot.code.slice(start + 1, close ?? start + 1);
  if (head.length === 0) return undefined;
  const at = spot.code[start]!.start;
  const texts = head.map(({ text }) => text);
  const count = (sign: string) => texts.filter((text) => text === sign).length;
  const name = /^(let|const|var)$/.test(texts[0]!) ? texts[1]! : texts[0]!;
  if (
    !texts.includes('of') &&
    !texts.includes('in') &&
    count(';') === 0 &&
    count(':') === 1 &&
    count('=') === 0
  ) {
    const list = texts.slice(texts.indexOf(':') + 1).join('');
    return { at, said: forWords(`for (const ${name} of ${list})`) };
  }
  if (texts.includes('of') || texts.includes('in') || count(';') === 2) return undefined;
  return told(
    at,
    'between the parentheses of `for` stand three parts with a `;` after the first and the second: `for (let i = 0; i < n; i++)`',
    '`for`의 괄호 안에는 세 부분을 `;` 두 개로 나누어 씁니다: `for (let i = 0; i < n; i++)`',
  );
};

const forWords = (right: string): Slip['said'] => ({
  en: `a loop over the elements is written ${quoted(right)}`,
  ko: `원소를 도는 반복문은 ${quoted(right)}라고 씁니다`,
});

const elseAlone: Rule = (spot) => {
  if (spot.token(0).text !== 'else' || spot.unpaired.length > 0) return undefined;
  const before = spot.text.slice(0, spot.at);
  const semicolon = /\)\s*;(?=[^;{}]*(?:;|\{[^{}]*\})?\s*$)/.exec(
    before.slice(before.lastIndexOf('if (')),
  );
  const at =
    semicolon && before.lastIndexOf('if (') >= 0
      ? before.lastIndexOf('if (') + semicolon.index + semicolon[0].length - 1
      : spot.token(0).start;
  if (semicolon) {
    return told(
      at,
      'this `;` ends the `if` before anything belongs to it, so that its `else` has none; take it away',
      '이 `;`가 `if`를 바로 끝내서 뒤의 `else`가 짝을 잃었습니다. 지우세요',
      { start: at, end: at + 1, text: '' },
    );
  }
  return told(
    at,
    'this `else` belongs to no `if`: it has to follow at once what the `if` does, mostly a `}`',
    '이 `else`에는 짝이 되는 `if`가 없습니다. `else`는 `if`가 하는 일(대개 `}`) 바로 뒤에 와야 합니다',
  );
};

const tryAlone: Rule = (spot) => {
  const { code, here } = spot;
  if (spot.token(-1).text !== '}') return undefined;
  const word = code[(spot.openerOf(here - 1) ?? 0) - 1];
  if (word?.text !== 'try') return undefined;
  return told(
    word,
    'a `try` needs a `catch (error) { … }` or a `finally { … }` behind its block',
    '`try` 블록 뒤에는 `catch (error) { … }`나 `finally { … }`가 와야 합니다',
  );
};

/** `a + b = c`, `if (a + 1 = 2)` */
const target: Rule = (spot) =>
  spot.unpaired.length === 0 &&
  spot.token(0).text === '=' &&
  !/\b(const|let|var|type)\b/.test(spot.line.slice(0, spot.at - spot.lineStart)) &&
  /^(number|name|string)$|^sign$/.test(spot.token(-1).kind) &&
  (isValueEnd(spot.token(-1)) || /^(\+\+|--)$/.test(spot.token(-1).text)) &&
  surroundings(spot) !== 'object'
    ? { at: spot.token(0).start, said: ASSIGNED }
    : undefined;

// --- Commas, semicolons, values ----------------------------------------------------------------

const isValueEnd = ({ kind, text }: Token): boolean =>
  /^(number|string|regex|template)$/.test(kind) ||
  (kind === 'name' && !BEGINNINGS.has(text)) ||
  /^[)\]}]$/.test(text);

const isValueBegin = ({ kind, text }: Token): boolean =>
  /^(number|string|regex|name|template)$/.test(kind) || /^([([{]|\.{3})$/.test(text);

/** In what the token that could not be read stands: an array, arguments, an object, or a block. */
function surroundings(spot: Spot): 'list' | 'object' | 'block' {
  const open = spot.openAt(spot.here).at(-1);
  if (open === undefined) return 'block';
  const { text } = spot.code[open]!;
  if (text === '[' || text === '(') return 'list';
  return /^([=([,?:]|return|default)$/.test(spot.tokenAt(open - 1).text) ? 'object' : 'block';
}

/** `;` for `,`, and `=` for `:` */
const otherSign: Rule = (spot) => {
  const sign = spot.token(0);
  if (spot.unpaired.length > 0) return undefined;
  const where = surroundings(spot);
  const right =
    sign.text === ';' && where !== 'block'
      ? ','
      : sign.text === '=' && where === 'object'
        ? ':'
        : undefined;
  if (right === undefined) return undefined;
  const colon = spot.openAt(spot.here).at(-1)!;
  const repair =
    right === ':'
      ? spot.code
          .slice(colon, spot.closerOf(colon))
          .filter(({ text }) => text === '=')
          .map((each) => replace(each, ':'))
      : spot.code
          .slice(colon, spot.closerOf(colon))
          .filter(({ text }) => text === ';')
          .map((each) => replace(each, ','));
  return {
    at: sign.start,
    said:
      right === ','
        ? {
            en: 'here stands a `,` between two of them, not `;`',
            ko: '여기서는 `;`가 아니라 `,`로 나누어 씁니다',
          }
        : {
            en: 'in an object, name and value stand on both sides of `:`, not `=`',
            ko: '객체에서 이름과 값 사이에는 `=`가 아니라 `:`을 씁니다',
          },
    repairs: [repair],
  };
};

/** `1,000`, `1 000`, `3,14` */
const commaInNumber: Rule = (spot) => {
  for (const { index, 0: written } of spot.line.matchAll(
    /\b\d+(?:,\d+)+\b|\b\d{1,3}(?: \d{3})+\b/g,
  )) {
    const start = spot.lineStart + index;
    const end = start + written.length;
    if (spot.at < start || spot.at > end) continue;
    const isLarge = /^\d{1,3}([, ]\d{3})+$/.test(written);
    const right = isLarge ? written.replaceAll(/[, ]/g, '') : written.replace(',', '.');
    return repaired(
      start,
      isLarge
        ? {
            en: `a number has no commas or spaces: ${quoted(right)}`,
            ko: `숫자에는 쉼표나 빈칸을 넣지 않습니다: ${quoted(right)}`,
          }
        : {
            en: `decimals stand behind a \`.\`: ${quoted(right)}`,
            ko: `소수점은 \`.\`으로 씁니다: ${quoted(right)}`,
          },
      { start, end, text: right },
    );
  }
  return undefined;
};

/** `2x`, `2 x`, `1.toFixed()`, `let 1x` */
const digits: Rule = (spot) => {
  const number = spot.token(0).kind === 'number' ? spot.token(0) : spot.token(-1);
  const name = spot.code[spot.code.indexOf(number) + 1];
  if (number.kind !== 'number' || !name || name.kind !== 'name' || name.indent !== undefined)
    return undefined;
  if (name.start > number.end && surroundings(spot) === 'list') return undefined;
  const before = spot.tokenAt(spot.code.indexOf(number) - 1).text;
  const written = spot.text.slice(number.start, name.end);
  const next = spot.tokenAt(spot.code.indexOf(name) + 1).text;
  if (!/^(const|let|var)$/.test(before) && (BEGINNINGS.has(name.text) || /^[:=]$/.test(next)))
    return undefined;
  if (/^(const|let|var|function|class|\.)$/.test(before)) {
    return told(
      number,
      `a name cannot begin with a digit: ${quoted(written)}`,
      `이름은 숫자로 시작할 수 없습니다: ${quoted(written)}`,
    );
  }
  if (number.text.endsWith('.')) {
    return {
      at: number.start,
      said: {
        en: `behind a whole number the \`.\` begins its decimals; write ${quoted(`(${number.text.slice(0, -1)}).${name.text}`)}`,
        ko: `정수 뒤의 \`.\`은 소수점으로 읽힙니다. ${quoted(`(${number.text.slice(0, -1)}).${name.text}`)}라고 쓰세요`,
      },
    };
  }
  return told(
    number,
    `${quoted(written)} is no product: between the number and the name a \`*\` (or something else) is missing`,
    `${quoted(written)}은(는) 곱셈이 아닙니다. 숫자와 이름 사이에 \`*\` 같은 것이 빠졌습니다`,
    insert(number.end, ' * '),
  );
};

/** Two values side by side. */
const side: Rule = (spot) => {
  const [left, right] = [spot.token(-1), spot.token(0)];
  if (
    /^Expected '[:({]'/.test(spot.message) ||
    !isValueEnd(left) ||
    !isValueBegin(right) ||
    (right.indent !== undefined && surroundings(spot) === 'block')
  )
    return undefined;
  const where = surroundings(spot);
  const [a, b] = [quoted(left.text), quoted(right.text)];
  // `{ a 1 }`: nobody can tell whether that is a name and its value, or two of them.
  if (where === 'object' && right.indent === undefined && /^[{,]$/.test(spot.token(-2).text)) {
    return told(
      right,
      `something is missing between ${a} and ${b}: a \`:\`, a \`=\` or a \`,\``,
      `${a}과(와) ${b} 사이에 무언가 빠졌습니다. \`:\`, \`=\`, \`,\` 가운데 하나입니다`,
    );
  }
  if (
    right.indent !== undefined ||
    where === 'object' ||
    (where === 'list' && spot.token(-2).text === ':')
  ) {
    const line = spot.lineOf(left.start);
    return {
      at: left.end - 1,
      said:
        right.indent !== undefined
          ? {
              en: `at the end of line ${line} a \`,\` is missing`,
              ko: `${line}번째 줄 끝에 \`,\`가 빠졌습니다`,
            }
          : {
              en: `a \`,\` is missing between ${a} and ${b}`,
              ko: `${a}과(와) ${b} 사이에 \`,\`가 빠졌습니다`,
            },
      repairs: [[insert(left.end, ',')]],
    };
  }
  const sign = left.kind === 'string' || right.kind === 'string' ? '`+`' : '`*`';
  if (BEGINNINGS.has(right.text)) {
    return told(
      right,
      `a \`;\` is missing before ${b}, or the end of a line`,
      `${b} 앞에서 \`;\`로 문장을 끝내거나 줄을 바꾸어야 합니다`,
    );
  }
  return {
    at: right.start,
    said:
      where === 'block'
        ? {
            en: `something is missing between ${a} and ${b}: an operator such as ${sign}, a \`.\`, or a \`;\` between two statements`,
            ko: `${a}과(와) ${b} 사이에 무언가 빠졌습니다. ${sign} 같은 연산자, \`.\`, 또는 두 문장을 나누는 \`;\`입니다`,
          }
        : {
            en: `something is missing between ${a} and ${b}: a \`,\`, or an operator such as ${sign}`,
            ko: `${a}과(와) ${b} 사이에 무언가 빠졌습니다. \`,\` 또는 ${sign} 같은 연산자입니다`,
          },
  };
};

const named: Rule = (spot) => {
  const open = spot.openAt(spot.here).at(-1);
  const isCall =
    open !== undefined && spot.code[open]!.text === '(' && spot.code[open - 1]?.kind === 'name';
  if (spot.unpaired.length > 0 || !isCall) return undefined;
  const behind = spot.tokenAt((spot.closerOf(open) ?? 0) + 1).text;
  const isHead = /^(\{|:|=>)$/.test(behind);
  if (isHead || spot.token(0).text !== ':' || spot.token(-1).kind !== 'name') return undefined;
  return told(
    spot.token(-1),
    'arguments have no names here: only their values stand between the parentheses, in their order',
    '인수에는 이름을 붙이지 않습니다. 괄호 안에는 값만 순서대로 씁니다',
  );
};

/** A sign that stands between two values. */
const isBetween = ({ kind, text }: Token): boolean =>
  kind === 'sign' && /^([-+*/%&|^<>=]=?|\*\*=?|[=!]==?|&&|\|\||\?\?|\?|<<|>>|>>>)$/.test(text);

/** Behind these stands a type or a value. */
const WANTING =
  /^(as|satisfies|typeof|new|instanceof|in|of|throw|case|extends|implements|await|delete|void)$/;

const BEHIND = /^([;,)\]}:]|)$/;

const value: Rule = (spot) => {
  const [before, here] = [spot.token(-1), spot.token(0)];
  const gap = [here, before].find(({ text }) => text === '...');
  const behindGap = gap && spot.code[spot.code.indexOf(gap) + 1];
  if (gap && (!behindGap || behindGap.indent !== undefined || BEHIND.test(behindGap.text))) {
    return told(
      gap,
      '`...` is a gap to be filled: write the code in its place',
      '`...` 자리가 아직 비어 있습니다. 여기에 코드를 쓰세요',
    );
  }
  if (before.text === '.' || before.text === '?.') return dot(before, here);
  if (spot.token(-2).text === '.' && before.indent !== undefined)
    return dot(spot.token(-2), before);
  if (WANTING.test(before.text) && BEHIND.test(here.text)) {
    const word = quoted(before.text);
    return told(
      before,
      `behind this ${word} something is missing`,
      `이 ${word} 뒤에 무언가 빠졌습니다`,
    );
  }
  if (before.text === ':' && (here.text === '=' || BEHIND.test(here.text))) {
    return told(
      before,
      'behind this `:` a type or a value is missing',
      '이 `:` 뒤에 타입이나 값이 빠졌습니다',
    );
  }
  if (before.text === ',' && here.text !== '' && BEHIND.test(here.text)) {
    return told(
      here,
      `a value is missing before this ${quoted(here.text)}`,
      `이 ${quoted(here.text)} 앞에 값이 빠졌습니다`,
    );
  }
  if (
    isBetween(before) &&
    (BEHIND.test(here.text) || (isBetween(here) && !/^[-+]$/.test(here.text)))
  ) {
    const s = quoted(before.text);
    return told(before, `behind this ${s} a value is missing`, `이 ${s} 뒤에 값이 빠졌습니다`);
  }
  if (/^([([{,=:;]|=>|return)$/.test(before.text) && (isBetween(here) || here.text === ',')) {
    const s = quoted(here.text);
    return told(here, `before this ${s} a value is missing`, `이 ${s} 앞에 값이 빠졌습니다`);
  }
  return undefined;
};

function dot(sign: Token, here: Token): Slip | undefined {
  if (here.kind === 'name' && here.indent === undefined) return undefined;
  if (here.text === '.') {
    return told(here, 'one dot is too many', '점이 하나 더 있습니다', replace(here, ''));
  }
  return told(sign, 'behind this `.` a name is missing', '이 `.` 뒤에 이름이 빠졌습니다');
}

/** `a ? b` without its `:` */
const halfChoice: Rule = (spot) =>
  spot.message.startsWith("Expected ':'") &&
  spot.code.slice(0, spot.here).findLast(({ text }) => /^[?;{}]$/.test(text))?.text === '?'
    ? told(
        spot.code.slice(0, spot.here).findLast(({ text }) => text === '?')!.start,
        'behind this `?` stand two values with a `:` between them: `condition ? yes : no`',
        '이 `?` 뒤에는 `:`으로 나눈 값 두 개가 와야 합니다: `조건 ? 참일 때 : 거짓일 때`',
      )
    : undefined;

/** `x = 3:` */
const colonAtEnd: Rule = (spot) => {
  const colon = [spot.token(0), spot.token(-1)].find(({ text }) => text === ':');
  const next = colon && spot.code[spot.code.indexOf(colon) + 1];
  if (!colon || (next && next.indent === undefined)) return undefined;
  return told(
    colon,
    'this `:` begins nothing; a statement ends with `;`',
    '이 `:`은 필요 없습니다. 문장은 `;`로 끝냅니다',
    replace(colon, ';'),
  );
};

export const FUNCTIONS: readonly Rule[] = [
  brace,
  functionMissing,
  parameterList,
  functionName,
  arrowInCall,
  arrowTooMany,
  returnBehindArrow,
  equalsBody,
  objectBehindArrow,
  endedHead,
  arrow,
  colonMissing,
  resultTypeMissing,
];

export const PIECES: readonly Rule[] = [
  loop,
  elseAlone,
  tryAlone,
  otherSign,
  target,
  commaInNumber,
  digits,
  named,
  value,
  halfChoice,
  colonAtEnd,
  side,
];
