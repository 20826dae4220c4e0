/** What is no code: what other programs leave, and what is pasted or remarked without being marked as such. */
import { BEGINNINGS } from './keywords.ts';
import type { Token } from './scan.ts';
import { conflictsIn, conflictWords } from './merge-markers.ts';
import { onLine, seen } from './seen.ts';
import { type Rule, type Spot, told } from './spot.ts';

const lineOf = (spot: Spot, pattern: RegExp): number | undefined => {
  const found = pattern.exec(spot.text);
  return found ? found.index : undefined;
};

const merge: Rule = (spot) => {
  const at = lineOf(spot, /^[ \t]*(<{7}( |$)|={7}$|>{7}( |$))/m);
  if (at === undefined) return undefined;
  const conflicts = conflictsIn(spot.text);
  if (conflicts.length > 0) return { at: conflicts[0]!.start, said: conflictWords(conflicts) };
  return told(
    at,
    'a merge conflict was left here: delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`, and keep one of the two versions between them',
    '병합 충돌 표시가 남아 있습니다. `<<<<<<<`, `=======`, `>>>>>>>` 줄을 지우고 그 사이의 두 버전 중 하나만 남기세요',
  );
};

/** A fence is an empty template and the beginning of another one. */
export const fence: Rule = (spot) => {
  const at = lineOf(spot, /^[ \t]*```\w*[ \t]*$/m);
  if (at === undefined) return undefined;
  return told(
    spot.text.indexOf('`', at),
    'the three backticks in this line belong to Markdown, and not to the code; delete the line',
    '이 줄의 백틱 세 개는 코드가 아니라 마크다운 표시입니다. 이 줄을 지우세요',
  );
};

/** Line numbers, as they are copied from a page or a terminal. */
const numbered: Rule = (spot) => {
  const lines = spot.text.trimEnd().split('\n').slice(0, 3);
  const isNumbered =
    lines.length > 1 &&
    lines.every((line, i) => new RegExp(`^\\s*${i + 1}([\\s|:.]|$)`).test(line));
  if (!isNumbered) return undefined;
  return told(
    spot.text.search(/\S/),
    'the numbers of the lines were copied too; delete them',
    '줄 번호까지 복사되었습니다. 지우세요',
  );
};

/** A remark that is not marked as one: words side by side, with nothing between them. */
const prose: Rule = (spot) => {
  const first = spot.code.findLastIndex(({ indent }, i) => i <= spot.here && indent !== undefined);
  // Behind the sign of a list fewer words are enough.
  const isList = /^[-*+]$/.test(spot.tokenAt(first).text);
  const words = spot.code.slice(isList ? first + 1 : first, first + 4);
  const isKorean = /[가-힣]/.test(`${words[0]?.text}${words[1]?.text}`);
  const least = isKorean || isList ? 2 : 4;
  const needed = words.slice(0, least);
  const isWord = ({ kind, text, indent }: Token, i: number) =>
    kind === 'name' && !BEGINNINGS.has(text) && (isList || (indent === undefined) === i > 0);
  if (needed.length < least || !needed.every(isWord)) return undefined;
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

export const PASTED: readonly Rule[] = [merge, fence, numbered];

export const REMARKS: readonly Rule[] = [
  prose,
  onLine(/^(?<at>>>>) /, [
    "`>>>` belongs to Python's console, and not to the code; delete it",
    '`>>>`은(는) 코드가 아니라 파이썬 콘솔의 표시입니다. 지우세요',
  ]),
  seen(
    / ¶ (?<at>[-+]) ‸?(?:return|const|let|if|for|while|throw|export|import|function|class|else|\}) /,
    'this `$1` at the beginning of the line belongs to a comparison of two versions (a diff); delete it',
    '줄 맨 앞의 이 `$1`은(는) 두 버전을 비교한 결과(diff)의 표시입니다. 지우세요',
    '',
  ),
  seen(
    / ¶ (?<at>#include) /,
    "`#include` is C; write `import { … } from '#tensor';`",
    "`#include` 표기는 C의 것입니다. 여기서는 이렇게 씁니다: `import { … } from '#tensor';`",
  ),
  hash,
];
