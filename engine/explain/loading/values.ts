/** Values and what stands between them: operators, commas, dots. */
import { BEGINNINGS } from './keywords.ts';
import { MISSING } from './missing-values.ts';
import { ASSIGNED } from './parser-words.ts';
import type { Token } from './scan.ts';
import { ifPaired, seen, where } from './seen.ts';
import { insert, quoted, repaired, replace, type Rule, type Spot, told } from './spot.ts';

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

/** In what the token that could not be read stands. */
function surroundings(spot: Spot): keyof typeof BETWEEN_IN {
  const open = spot.openAt(spot.here).at(-1);
  if (open === undefined) return 'block';
  const { text } = spot.code[open]!;
  if (text === '(' && isHead(spot, open)) return 'parameters';
  if (text === '[' || text === '(') return 'list';
  return /^([=([,?:]|return|default)$/.test(spot.tokenAt(open - 1).text) ? 'object' : 'block';
}

/** Whether a parenthesis holds the parameters of a function. */
function isHead(spot: Spot, open: number): boolean {
  const behind = spot.tokenAt((spot.closerOf(open) ?? 0) + 1).text;
  const isDeclared = [1, 2].some((i) => spot.tokenAt(open - i).text === 'function');
  return isDeclared || behind === '=>';
}

/** `;` for `,`, and `=` for `:` */
const otherSign: Rule = (spot) => {
  const sign = spot.token(0);
  const where = surroundings(spot);
  const isComma = sign.text === ';' && where !== 'block';
  if (!isComma && !(sign.text === '=' && where === 'object')) return undefined;
  const open = spot.openAt(spot.here).at(-1)!;
  const all = spot.code.slice(open, spot.closerOf(open)).filter(({ text }) => text === sign.text);
  const edits = all.map((each) => replace(each, isComma ? ',' : ':'));
  return isComma
    ? told(
        sign,
        'here stands a `,` between two of them, not `;`',
        '여기서는 `;`가 아니라 `,`로 나누어 씁니다',
        ...edits,
      )
    : told(
        sign,
        'in an object, name and value stand on both sides of `:`, not `=`',
        '객체에서 이름과 값 사이에는 `=`가 아니라 `:`을 씁니다',
        ...edits,
      );
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
  if (name.start > number.end && /^(list|parameters)$/.test(surroundings(spot))) return undefined;
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

/** What may be missing between two values that stand side by side. */
const BETWEEN_IN = {
  object: ['a `:`, a `=` or a `,`', '`:`, `=`, `,` 가운데 하나입니다'],
  parameters: ['a `,`, or a `:` before a type', '`,` 또는 타입 앞의 `:`입니다'],
  list: ['a `,`, or an operator such as $', '`,` 또는 $ 같은 연산자입니다'],
  block: [
    'an operator such as $, a `.`, or a `;` between two statements',
    '$ 같은 연산자, `.`, 또는 두 문장을 나누는 `;`입니다',
  ],
} as const;

/** Two values side by side. */
const side: Rule = (spot) => {
  const [left, right] = [spot.token(-1), spot.token(0)];
  const where = surroundings(spot);
  const isNewLine = right.indent !== undefined;
  if (/^Expected '[:({]'/.test(spot.message) || !isValueEnd(left) || !isValueBegin(right))
    return undefined;
  if (isNewLine) {
    const line = spot.lineOf(left.start);
    return where === 'block'
      ? undefined
      : told(
          left.end - 1,
          `at the end of line ${line} a \`,\` is missing`,
          `${line}번째 줄 끝에 \`,\`가 빠졌습니다`,
          insert(left.end, ','),
        );
  }
  const [a, b] = [quoted(left.text), quoted(right.text)];
  // `{ a 1 }`: nobody can tell whether that is a name and its value, or two of them.
  const isFirst = where === 'object' && /^[{,]$/.test(spot.token(-2).text);
  const isValue = spot.token(-2).text === ':' && where !== 'block';
  if (!isFirst && (where === 'object' || isValue)) {
    return told(
      left.end - 1,
      `a \`,\` is missing between ${a} and ${b}`,
      `${a}과(와) ${b} 사이에 \`,\`가 빠졌습니다`,
      insert(left.end, ','),
    );
  }
  if (BEGINNINGS.has(right.text)) {
    return told(
      right,
      `a \`;\` is missing before ${b}, or the end of a line`,
      `${b} 앞에서 \`;\`로 문장을 끝내거나 줄을 바꾸어야 합니다`,
    );
  }
  const sign = left.kind === 'string' || right.kind === 'string' ? '`+`' : '`*`';
  const [en, ko] = BETWEEN_IN[where];
  return told(
    right,
    `something is missing between ${a} and ${b}: ${en.replace('$', sign)}`,
    `${a}과(와) ${b} 사이에 무언가 빠졌습니다. ${ko.replace('$', sign)}`,
  );
};

const named: Rule = (spot) => {
  const open = spot.openAt(spot.here).at(-1);
  const isCall =
    open !== undefined && spot.code[open]!.text === '(' && spot.code[open - 1]?.kind === 'name';
  if (spot.unpaired.length > 0 || !isCall) return undefined;
  const behind = spot.tokenAt((spot.closerOf(open) ?? 0) + 1).text;
  const isValued = isValueBegin(spot.token(1)) || /^[-+!]$/.test(spot.token(1).text);
  if (isHead(spot, open) || /^[{:]$/.test(behind) || !isValued) return undefined;
  if (spot.token(0).text !== ':' || spot.token(-1).kind !== 'name') return undefined;
  return told(
    spot.token(-1),
    'arguments have no names here: only their values stand between the parentheses, in their order',
    '인수에는 이름을 붙이지 않습니다. 괄호 안에는 값만 순서대로 씁니다',
  );
};

export const VALUES: readonly Rule[] = [
  ifPaired(otherSign),
  ifPaired(target),
  commaInNumber,
  digits,
  ifPaired(named),
  ...MISSING,
  where(
    /^Expected ':'/,
    seen(
      / (?<at>\?) [^?;{}]*‸/,
      'behind this `?` stand two values with a `:` between them: `condition ? yes : no`',
      '이 `?` 뒤에는 `:`으로 나눈 값 두 개가 와야 합니다: `조건 ? 참일 때 : 거짓일 때`',
    ),
  ),
  seen(
    / (?<at>:) (?:¶|$)/,
    'this `:` begins nothing; a statement ends with `;`',
    '이 `:`은 필요 없습니다. 문장은 `;`로 끝냅니다',
    ';',
  ),
  side,
];
