/** Characters that no code is made of: from other keyboards, editors, programs and languages. */
import { BEGINNINGS } from './keywords.ts';
import { quoted, replace, type Rule, type Slip, told } from './spot.ts';

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

const foreign: Rule = ({ tokens, at, text: file }) => {
  const unknown = tokens.filter(({ kind, text }) => kind === 'unknown' && !/^[#\\]$/.test(text));
  const first = unknown.find(({ start }) => start >= at) ?? unknown.at(-1);
  const isNear =
    first && unknown.some(({ end }) => end >= at) && !file.slice(at, first.start).includes('\n');
  const told = isNear ? first : undefined;
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

export const CHARACTERS: readonly Rule[] = [korean, stray, foreign];
