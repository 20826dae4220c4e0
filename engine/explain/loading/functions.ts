/** How functions are written: their heads, arrows and bodies. */
import { BEGINNINGS } from './keywords.ts';
import { ifPaired, seen, where } from './seen.ts';
import { insert, quoted, type Rule, type Spot, told } from './spot.ts';
import { brace } from './unclosed.ts';

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
  const open = spot.openerOf(close) ?? 0;
  const before = code[open - 1];
  // No condition stands there.
  if (code.slice(open, close).some(({ text }) => /^([!=]==?|&&|\|\||[<>]=?|\.)$/.test(text))) {
    return false;
  }
  return /^(=|\(|,|return|\?|:)$/.test(before?.text ?? '');
}

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

const BODY = [
  'what a `function` does stands in braces: `{ return …; }`',
  '`function`의 내용은 중괄호 안에 씁니다: `{ return …; }`',
] as const;

export const FUNCTIONS: readonly Rule[] = [
  brace,
  ifPaired(functionMissing),
  seen(
    / function ([\p{L}\w$]+)(?<at>) ‸(?:\{ (?!\()|$)/u,
    'the parentheses of `$1` are missing: `function $1() {`',
    '`$1`의 괄호가 빠졌습니다: `function $1() {`',
    '()',
  ),
  seen(
    / function (?<at>(?!export )[\p{L}\w$]+ (?:[-.] )?[\p{L}\w$]+) \( /u,
    '`$1` is not one name: a name is made of letters, digits, `_` and `$`',
    '`$1`은(는) 한 이름이 아닙니다. 이름은 글자, 숫자, `_`, `$`로만 짓습니다',
  ),
  seen(
    / function [\p{L}\w$]+ ‸(?<at>[^ (]+)/u,
    'a `(` is missing between `function` and this `$1`',
    '`function`과 이 `$1` 사이에 `(`가 빠졌습니다',
  ),
  seen(
    / function ‸(?<at>\() /,
    'the function has no name: `function name(…) {`',
    '함수에 이름이 없습니다: `function name(…) {`',
    ' name(',
  ),
  seen(
    / (?:[\p{L}\w$]+|\)) \( (?<at>[^ ()]+)[^()]* \) ‸=> /u,
    'a `(` is missing before `$1`: the parameters of `=>` have parentheses of their own',
    '`$1` 앞에 `(`가 빠졌습니다. `=>`의 매개변수는 따로 괄호로 묶습니다',
    '($1',
  ),
  seen(
    / function (?:[\p{L}\w$]+ )?\( [^(){}=]*\)(?: : [^={}¶]*)? (?<at>=>) \{ /u,
    'a `function` has no `=>` before its `{`; take it away',
    '`function`으로 시작한 함수에는 `{` 앞에 `=>`를 쓰지 않습니다. 지우세요',
    '',
  ),
  seen(/ function (?:[\p{L}\w$]+ )?\( [^(){}=]*\)(?: : [^={}¶]*)? (?<at>=>) /u, ...BODY),
  seen(
    / class [\p{L}\w$]+ ‸(?<at>=) /u,
    'a class has no `=` before its `{`; take it away',
    '클래스의 `{` 앞에는 `=`를 쓰지 않습니다. 지우세요',
    '',
  ),
  where(/^Expected '\{'/, seen(/‸(?<at>=) /, ...BODY)),
  seen(
    / (?:\(|,) (?<at>[\p{L}\w$]+ ‸: [^(){};=]*)(?==> )/u,
    'a parameter with a type stands in parentheses: `($1) => …`',
    '타입이 있는 매개변수는 괄호로 묶습니다: `($1) => …`',
    '($1) ',
  ),
  seen(
    / (?<at>=>) ¶ [^¶{}]*‸; (?:¶ [^¶{}]*; )*¶ \} \)/,
    'behind this `=>` a `{` is missing',
    '이 `=>` 뒤에 `{`가 빠졌습니다',
    '=> {',
  ),
  seen(
    / => (?:¶ )?‸(?<at>return) /,
    'behind `=>` stands the value itself, without `return`; with it, braces: `=> { return …; }`',
    '`=>` 뒤에는 `return` 없이 값만 씁니다. `return`을 쓰려면 중괄호가 필요합니다: `=> { return …; }`',
    '',
  ),
  objectBehindArrow,
  where(
    /[Rr]eturn statement|'return' outside/,
    seen(
      /^.* \) (?:: [^={};]+ )?(?<at>;) (?:¶ )?\{ .*‸/,
      'this `;` ends the function before its `{`; take it away',
      '이 `;`에서 함수가 끝나 버려 뒤의 `{`가 함수에 속하지 않습니다. 지우세요',
      '',
    ),
  ),
  arrow,
  where(
    /^Expected '\{'/,
    seen(
      / \) ‸(?<at>[\p{L}\w$]+) (?=[{[])/u,
      'a `:` is missing before the type `$1`',
      '타입 `$1` 앞에 `:`이 빠졌습니다',
      ': $1',
    ),
  ),
  where(/^Expected '\{'/, seen(/ function [^{}]*\) ‸(?<at>[\p{L}$_'[(])/u, ...BODY)),
  ifPaired(
    seen(
      /^.* \) (?<at>:) (?:‸\{|\{.*‸)/,
      'a type is missing between this `:` and the `{`; without one, take the `:` away',
      '이 `:`과(와) `{` 사이에 타입이 빠졌습니다. 타입을 쓰지 않는다면 `:`도 지우세요',
      '',
    ),
  ),
];
