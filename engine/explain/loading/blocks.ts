/** Loops and branches: what stands between their parentheses, and what belongs together. */
import { ifPaired, seen, where } from './seen.ts';
import { quoted, type Rule, told } from './spot.ts';

/** What stands between the parentheses of `for`. */
const loop: Rule = (spot) => {
  const start = spot
    .openAt(spot.here)
    .findLast((i) => spot.code[i]!.text === '(' && /^(for|await)$/.test(spot.tokenAt(i - 1).text));
  const close = start === undefined ? undefined : spot.closerOf(start);
  if (start === undefined || close === undefined) return undefined;
  const at = spot.code[start]!;
  const head = spot.text.slice(at.end, spot.code[close]!.start).trim();
  if (head === '' || /\b(of|in)\b/.test(head) || head.split(';').length === 3) return undefined;
  const [, name, list] = /^(?:const |let |var )?\s*(\w+)[^:;=]*:([^:;=]+)$/.exec(head) ?? [];
  if (name !== undefined) {
    const right = quoted(`for (const ${name} of ${list!.trim()})`);
    return told(
      at,
      `a loop over the elements is written ${right}`,
      `원소를 도는 반복문은 ${right}라고 씁니다`,
    );
  }
  return told(
    at,
    'between the parentheses of `for` stand three parts with a `;` after the first and the second: `for (let i = 0; i < n; i++)`',
    '`for`의 괄호 안에는 세 부분을 `;` 두 개로 나누어 씁니다: `for (let i = 0; i < n; i++)`',
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

/** `(…)`, with parentheses in it. */
const CONDITION = String.raw`\( (?:[^(){}; ]+ |\( (?:[^(){}; ]+ |\( [^(){};]*\) )*\) )*\) `;

export const BLOCKS: readonly Rule[] = [
  loop,
  seen(
    / (?<at>if|while|switch) \( ‸\) /,
    'the parentheses of this `$1` are empty: a condition is missing in them',
    '이 `$1`의 괄호가 비어 있습니다. 조건이 빠졌습니다',
  ),
  seen(
    new RegExp(` (?<at>if|while) (${CONDITION}(?:&&|\\|\\|) [^{};]*)(?=\\{ )`),
    'the whole condition stands in parentheses: `$1 ($2) {`',
    '조건 전체를 괄호로 묶어야 합니다: `$1 ($2) {`',
  ),
  seen(
    / (?<at>else|do|try|finally) (?:¶ )?‸(?:\}|$)/,
    'behind this `$1` its block is missing: `$1 { … }`',
    '이 `$1` 뒤에 블록이 빠졌습니다: `$1 { … }`',
  ),
  seen(
    new RegExp(` (?<at>if|while|for) ${CONDITION}(?:¶ )?‸(?:\\}|$)`),
    'behind the parentheses of this `$1` stands what it does: `$1 (…) { … }`',
    '이 `$1`의 괄호 뒤에 할 일이 빠졌습니다: `$1 (…) { … }`',
  ),
  ifPaired(
    seen(
      new RegExp(
        String.raw` if ${CONDITION}(?<at>;) (?:[^;{}]*; |(?:¶ )?\{ [^{}]*\} )?(?:¶ )?‸else `,
      ),
      'this `;` ends the `if` before anything belongs to it, so that its `else` has none; take it away',
      '이 `;`가 `if`를 바로 끝내서 뒤의 `else`가 짝을 잃었습니다. 지우세요',
      '',
    ),
  ),
  ifPaired(
    seen(
      /‸(?<at>else) /,
      'this `else` belongs to no `if`: it has to follow at once what the `if` does, mostly a `}`',
      '이 `else`에는 짝이 되는 `if`가 없습니다. `else`는 `if`가 하는 일(대개 `}`) 바로 뒤에 와야 합니다',
    ),
  ),
  tryAlone,
  where(
    /Expected ':'/,
    seen(
      / (?<at>case|default) [^:;{}]*‸/,
      'a `:` is missing behind this `$1`',
      '이 `$1` 뒤에 `:`이 빠졌습니다',
    ),
  ),
  seen(
    / switch \( [^{}]*\) \{ (?:[^{}]* )?‸(?<at>[^ ]+) : /,
    '`case` is missing before `$1`',
    '`$1` 앞에 `case`가 빠졌습니다',
    'case $1',
  ),
];
