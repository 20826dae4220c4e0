/** Characters that no code is made of: from other keyboards, editors, programs and languages. */
import { longString } from './habits.ts';
import { BEGINNINGS } from './keywords.ts';
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
import type { Token } from './scan.ts';

/** What is typed for what, where the form for narrow letters is not simply the same character. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟«»″', '"'),
  ...pairs('‘’‚‛′´', "'"),
  ...pairs('×⋅·∙∗•', '*'),
  ...pairs('÷∕', '/'),
  ...pairs('−–—‐‑', '-'),
  ...pairs('、', ','),
  ...pairs('。', '.'),
  ...pairs('「『', "'"),
  ...pairs('」』', "'"),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!=='],
  ['≡', '==='],
  ['→', '=>'],
  ['⇒', '=>'],
  ['∧', '&&'],
  ['∨', '||'],
  ['¬', '!'],
  ['²', ' ** 2'],
  ['³', ' ** 3'],
  ['√', 'Math.sqrt'],
  ['∞', 'Infinity'],
  ['…', '...'],
  ['₩', '\\'],
]);

function pairs(characters: string, meant: string): [string, string][] {
  return [...characters].map((character) => [character, meant]);
}

/** Nobody sees them, and nothing is lost without them. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/u;

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function meantBy(character: string): string | undefined {
  const narrow = character.normalize('NFKC');
  return MEANT.get(character) ?? (/^[!-~]$/.test(narrow) ? narrow : undefined);
}

const foreign: Rule = ({ tokens, at }) => {
  const unknown = tokens.filter(({ kind, text }) => kind === 'unknown' && !/^[#\\]$/.test(text));
  const first = unknown.find(({ start }) => start >= at) ?? unknown.at(-1);
  const told = first && unknown.find(({ end }) => end >= at) ? first : undefined;
  if (!told) return undefined;
  return { at: told.start, said: foreignWords(told.text) };
};

function foreignWords(character: string): Slip['said'] {
  const meant = meantBy(character);
  if (INVISIBLE.test(character)) {
    const code = codeOf(character);
    return {
      en: `an invisible character (${code}) stands here; delete it and type the place anew`,
      ko: `보이지 않는 문자(${code})가 있습니다. 지우고 이 자리를 다시 입력하세요`,
    };
  }
  if (meant === '"' || meant === "'") {
    return {
      en: `${quoted(character)} is a typographic quotation mark; write \`'\` or \`"\``,
      ko: `${quoted(character)} 글자는 문서용 따옴표입니다. \`'\`나 \`"\`를 쓰세요`,
    };
  }
  if (meant === '...') {
    return {
      en: '`…` is a gap to be filled, and no code',
      ko: '`…` 자리가 아직 비어 있습니다. 여기에 코드를 쓰세요',
    };
  }
  if (meant !== undefined) {
    const isWide = character !== meant && character.normalize('NFKC') === meant;
    return {
      en: `${quoted(character)} ${isWide ? 'is a full-width character' : 'means nothing in code'}; write ${quoted(meant)}`,
      ko: `${quoted(character)} 글자는 ${isWide ? '전각 문자입니다' : '코드에서 아무 뜻이 없습니다'}. 대신 쓸 글자: ${quoted(meant)}`,
    };
  }
  return {
    en: `the character ${quoted(character)} (${codeOf(character)}) means nothing in code`,
    ko: `${quoted(character)} 글자(${codeOf(character)})는 코드에 쓸 수 없습니다`,
  };
}

// --- The Korean keyboard -----------------------------------------------------------------------

const INITIALS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** ㄱ to ㅎ, then ㅏ to ㅣ. */
const LETTERS = [
  ...'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' '),
  ...VOWELS,
];

/** The keys that were pressed for Korean letters: `ㅊ` is `c`. */
export function keysOf(text: string): string {
  return [...text]
    .map((character) => {
      const letter = LETTERS[character.charCodeAt(0) - 0x3131];
      if (letter !== undefined) return letter;
      const syllable = character.charCodeAt(0) - 0xac00;
      if (!(syllable >= 0 && syllable < 11172)) return character;
      const [initial, rest] = [Math.floor(syllable / 588), syllable % 588];
      return `${INITIALS[initial]}${VOWELS[Math.floor(rest / 28)]}${FINALS[rest % 28]}`;
    })
    .join('');
}

/** A single letter, left by the keyboard in Korean mode. */
const stray: Rule = (spot) => {
  const letter = [spot.token(0), spot.token(-1)].find(
    ({ kind, text }) => kind === 'name' && /^[ㄱ-ㅣ]+$/.test(text),
  );
  if (!letter) return undefined;
  return told(
    letter,
    `${quoted(letter.text)} was typed with the keyboard in Korean mode, perhaps by accident; as code it means nothing here`,
    `${quoted(letter.text)} 글자는 한글 입력 상태에서 잘못 친 것으로 보입니다. 여기서는 코드가 아닙니다`,
    replace(letter, ''),
  );
};

/** A word of the language, or one that stands in the file too, typed with the keyboard in Korean mode. */
const korean: Rule = (spot) => {
  for (const token of [spot.token(-1), spot.token(0), spot.token(1)]) {
    if (token.kind !== 'name' || !/[ㄱ-ㅣ가-힣]/.test(token.text)) continue;
    const keys = keysOf(token.text);
    const isKnown = BEGINNINGS.has(keys) || spot.code.some((each) => each.text === keys);
    if (!isKnown) continue;
    return told(
      token,
      `${quoted(token.text)} was typed with the keyboard in Korean mode: ${quoted(keys)}`,
      `${quoted(token.text)} 글자는 한글 입력 상태에서 친 것입니다: ${quoted(keys)}`,
      replace(token, keys),
    );
  }
  return undefined;
};

// --- What other programs leave -----------------------------------------------------------------

const lineOf = (spot: Spot, pattern: RegExp): number | undefined => {
  const found = pattern.exec(spot.text);
  return found ? found.index : undefined;
};

const merge: Rule = (spot) => {
  const at = lineOf(spot, /^[ \t]*(<{7}( |$)|={7}$|>{7}( |$))/m);
  if (at === undefined) return undefined;
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

// --- What is never ended -----------------------------------------------------------------------

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
const openTemplate: Rule = ({ tokens, text }) => {
  if (!tokens.some(({ kind, isOpen }) => kind === 'template' && isOpen)) return undefined;
  const open = tokens.find(
    ({ kind, text: of, isOpen }) =>
      kind === 'template' && of.startsWith('`') && (isOpen ?? of.includes('\n')),
  );
  if (!open) return undefined;
  const lineEnd = text.indexOf('\n', open.start);
  const line = text.slice(open.start, lineEnd < 0 ? text.length : lineEnd);
  const value = tokens.findLast((each) => each.text === '${' && each.end <= open.start);
  if (
    value &&
    !text.slice(value.start, open.start).includes('}') &&
    !text.slice(value.start, open.start).includes('\n')
  ) {
    return told(
      value,
      'the `${` that begins here is never closed: a `}` is missing',
      '여기서 연 `${`가 닫히지 않습니다. `}`가 빠졌습니다',
      insert(open.start, '}'),
    );
  }
  const at = open.start + line.replace(/[;,)]*\s*$/, '').length;
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

export const CHARACTERS: readonly Rule[] = [
  merge,
  fence,
  numbered,
  korean,
  stray,
  foreign,
  openComment,
  longString,
  openString,
  openTemplate,
  openRegex,
];
