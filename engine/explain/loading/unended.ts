/** What is begun and never ended: texts, comments, regular expressions. */
import type { Token } from './scan.ts';
import { seen, where } from './seen.ts';
import { insert, repaired, type Rule, type Slip, told } from './spot.ts';

const OPEN: Readonly<Record<string, Slip['said']>> = {
  string: {
    en: 'the text that begins here is not ended in its line: the second quotation mark is missing',
    ko: '여기서 시작한 문자열이 그 줄 안에서 끝나지 않습니다. 닫는 따옴표가 빠졌습니다',
  },
  template: {
    en: 'the text that begins with this backtick is never ended',
    ko: '이 백틱으로 시작한 문자열이 끝나지 않습니다',
  },
  comment: {
    en: 'the comment that begins here is never ended: `*/` is missing',
    ko: '여기서 시작한 주석이 끝나지 않습니다. `*/`가 빠졌습니다',
  },
};

const openString: Rule = ({ tokens, text, at }) => {
  const i = tokens.findIndex(({ kind, isOpen }) => kind === 'string' && isOpen);
  const open = tokens[i];
  const lineEnd = text.indexOf('\n', at);
  if (!open || (lineEnd >= 0 && open.start > lineEnd)) return undefined;
  const [first, word] = [tokens[i - 2], tokens[i - 1]];
  const isApostrophe =
    first?.kind === 'string' && first.end === word?.start && word.end === open.start;
  const isOfKnown = tokens.filter((each) => each.text === word?.text).length > 1;
  if (!isApostrophe && isOfKnown && word?.end === open.start && /^'[\s;,)*+-]*$/.test(open.text)) {
    return told(
      open,
      "`x'` is MATLAB; write `x.transpose()`",
      "`x'` 표기는 MATLAB의 것입니다. 여기서는 이렇게 씁니다: `x.transpose()`",
    );
  }
  if (!isApostrophe && word?.end === open.start && /^.[\s;,)\]}]*$/.test(open.text)) {
    return told(
      open,
      `this \`${open.text[0]}\` ends no text: the quotation mark is missing where the text begins`,
      `이 \`${open.text[0]}\`로 끝나는 문자열이 없습니다. 문자열이 시작하는 곳에 따옴표가 빠졌습니다`,
    );
  }
  if (!isApostrophe || first.text.at(-1) !== open.text[0])
    return { at: open.start, said: OPEN['string']! };
  return told(
    word.start - 1,
    `this \`${open.text[0]}\` ends the text; one that belongs to it is written \`\\${open.text[0]}\``,
    `이 \`${open.text[0]}\`에서 문자열이 끝납니다. 문자열의 일부라면 \`\\${open.text[0]}\`라고 쓰세요`,
  );
};

/** A comment that holds the beginning of another goes on too far. */
const openComment: Rule = ({ tokens }) => {
  const isLong = ({ kind, text, isOpen }: Token) =>
    kind === 'comment' && (isOpen ?? text.indexOf('/*', 2) > 0);
  const comment = tokens.find((token) => isLong(token) && token.text.startsWith('/*'));
  if (!comment) return undefined;
  const slip = { at: comment.start, said: OPEN['comment']! };
  if (comment.isOpen && !comment.text.includes('/*', 2)) return slip;
  const lineEnd = comment.text.indexOf('\n');
  return {
    ...slip,
    repairs: [[insert(comment.start + (lineEnd < 0 ? comment.text.length : lineEnd), ' */')]],
  };
};

/** A template that goes on into the next line, and should not; or whose `${` is not ended. */
export const openTemplate: Rule = ({ tokens, text }) => {
  if (!tokens.some(({ kind, isOpen }) => kind === 'template' && isOpen)) return undefined;
  const last = tokens.findIndex(
    ({ kind, text: of, isOpen }) => kind === 'template' && (isOpen ?? of.includes('\n')),
  );
  const first = tokens.findLastIndex(
    ({ kind, text: of }, i) => i <= last && kind === 'template' && of.startsWith('`'),
  );
  const open = tokens[first]!;
  const value = tokens.findLast((each) => each.text === '${' && each.end <= open.start);
  if (value && !/[}\n]/.test(text.slice(value.start, open.start))) {
    return told(
      value,
      'the `${` that begins here is never closed: a `}` is missing',
      '여기서 연 `${`가 닫히지 않습니다. `}`가 빠졌습니다',
      insert(open.start, '}'),
    );
  }
  const from = tokens[last]!.start;
  const [line = ''] = text.slice(from).split('\n');
  const at = from + line.replace(/[;,)]*\s*$/, '').length;
  return { ...repaired(open, OPEN['template']!, insert(at, '`')), isFact: true };
};

const openRegex: Rule = (spot) => {
  if (!/regexp? literal/.test(spot.message)) return undefined;
  return told(
    spot.at,
    'the regular expression that begins with this `/` is never ended; if it should divide, a value is missing before it',
    '이 `/`로 시작한 정규식이 끝나지 않습니다. 나눗셈이라면 앞에 값이 빠졌습니다',
  );
};

/** `'''…'''`: an empty text, and the next begins at once. */
const longString: Rule = (spot) => {
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

export const UNENDED: readonly Rule[] = [
  seen(
    / (?<at>\*) ‸\/ (?:¶|$)/,
    'this `*/` ends no comment: `/*` is missing where it begins',
    '이 `*/`로 끝나는 주석이 없습니다. 주석이 시작하는 곳에 `/*`가 빠졌습니다',
  ),
  where(
    /regexp? literal/,
    seen(/ ¶ ‸(?<at>\/) [\p{L}]/u, 'a comment begins with `//`', '주석은 `//`로 시작합니다', '//'),
  ),
  openComment,
  longString,
  openString,
  openRegex,
];
