/** Brackets without a partner, in words. */
import { CLOSER, type Unpaired } from './brackets.ts';
import { BEGINNINGS } from './keywords.ts';
import type { Token } from './scan.ts';
import { insert, quoted, type Rule, type Slip, type Spot, told } from './spot.ts';

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

/** A block that is indented and ended, and not begun: its head has no brace. */
export const brace: Rule = (spot) => {
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
