/** Loops and branches: what stands between their parentheses, and what belongs together. */
import { type Rule, type Slip, quoted, told } from './spot.ts';

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

export const BLOCKS: readonly Rule[] = [loop, elseAlone, tryAlone];
