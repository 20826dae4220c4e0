/**
 * Korean particles, by the final sound of what stands before them: a sentence is written with
 * `을(를)`, `이(가)`, `은(는)`, `과(와)`, `(으)로`, `(이)라`, `(이)어야`, and is told with the right one.
 */

/** How a word ends: in a vowel, in ㄹ, or in another consonant. */
type Sound = 'vowel' | 'ㄹ' | 'consonant';

/** `softmax을(를)` → `softmax를`. Where nobody can know how it is read, the form stays as it is. */
export const withParticles = (text: string): string =>
  text.replaceAll(FORMS, (form: string, ...[at]: unknown[]) => {
    const sound = soundOf(text.slice(0, at as number));
    return sound === undefined ? form : chosen(form, sound);
  });

/** The same dictionary; whatever its sentences are made of, their particles are right. */
export function spoken<T>(words: T): T {
  if (typeof words === 'string') return withParticles(words) as T;
  if (typeof words === 'function')
    return ((...args: unknown[]) => spoken(words(...args) as unknown)) as T;
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([key, of]) => [key, spoken(of)])) as T;
}

/** After a consonant, and after a vowel. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '(이)어야': ['이어야', '여야'],
  '(이)었': ['이었', '였'],
  '(이)': ['이', ''],
};

const FORMS = /을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로|\(이\)어야|\(이\)었|\(이\)(?=[가-힣])/g;

function chosen(form: string, sound: Sound): string {
  const [closed, open] = PARTICLES[form]!;
  const isOpen = sound === 'vowel' || (sound === 'ㄹ' && form === '(으)로');
  return isOpen ? open : closed;
}

/** Quotes and brackets that close are not read, nor are those with nothing or an ellipsis in them. */
const SILENT = /(?:[([]+…?[)\]]+|\s*['"`’”)\]}>…])+$/;

/** A remark after a Korean word is not read either: `숫자(number)`. */
const REMARK = /(?<=[가-힣])\([^()]*\)$/;

const BRACKET = /(?:^|['"`\s])[()[\]{}]+['"`]?$/;

function soundOf(before: string): Sound | undefined {
  // Nothing but a bracket is called by its name, 괄호.
  if (BRACKET.test(before)) return 'vowel';
  const said = before.replace(REMARK, '').replace(SILENT, '');
  const name = /[A-Za-z]+$/.exec(said)?.[0];
  if (name !== undefined) return soundOfName(name);
  const last = said.at(-1) ?? '';
  if (last >= '가' && last <= '힣') return soundOfSyllable(last);
  return SIGNS.get(last);
}

function soundOfSyllable(syllable: string): Sound {
  const final = (syllable.charCodeAt(0) - '가'.charCodeAt(0)) % 28;
  if (final === 0) return 'vowel';
  return final === '갈'.charCodeAt(0) - '가'.charCodeAt(0) ? 'ㄹ' : 'consonant';
}

const signs = (of: string, sound: Sound): [string, Sound][] => [...of].map((sign) => [sign, sound]);

/** Digits as 일, 이, 삼; a 0 at the end is 영, 십, 백, 천 or 만. Greek letters, and signs, by their names. */
const SIGNS: ReadonlyMap<string, Sound> = new Map([
  ...signs('2459₂₄₅₉', 'vowel'),
  ...signs('178₁₇₈½', 'ㄹ'),
  ...signs('036₀₃₆²³⁴', 'consonant'),
  ...signs('αβγδζηθικλμνξπρστφϕχψωΓΔΘΛΞΠΣΦΨΩ', 'vowel'),
  ...signs('εϵου', 'consonant'),
  ...signs('∞∇√%+-−*/&?_ᵀ', 'vowel'),
  ...signs('^!;:,', 'consonant'),
]);

function soundOfName(name: string): Sound {
  const known = KNOWN.get(name.toLowerCase());
  if (known) return known;
  // Of `crossEntropy` and `dW` the last word is what ends it.
  const word = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)![0];
  const isSpelt = !/[aeiouy]/i.test(word) || word.length === 1 || /^[A-Z]+$/.test(word);
  const lower = word.toLowerCase();
  return KNOWN.get(lower) ?? (isSpelt ? soundOfLetter(lower.at(-1)!) : soundOfWord(lower));
}

/** 엘, 알, 엠, 엔; all others end in a vowel. */
function soundOfLetter(letter: string): Sound {
  if (letter === 'l' || letter === 'r') return 'ㄹ';
  return letter === 'm' || letter === 'n' ? 'consonant' : 'vowel';
}

/** By the rules for writing English words in Korean. */
function soundOfWord(word: string): Sound {
  // 타임, 라인, 스케일; 셰이프, 레이트: the e is silent, and what it makes long needs a vowel after it.
  if (/[^aeiou]e$/.test(word)) return soundOfLong(word.at(-2)!);
  // 맵, 로짓, 스택; but 리스트, 루프, 웨이트.
  const isStopped = /(?:^|[^aeiouy])[aeiouy][ptc]$|(?:^|[^aeiouy])[aeiouy]c?k$|out$|ook$/.test(
    word,
  );
  return isStopped ? 'consonant' : soundOfLong(word.at(-1)!, word);
}

function soundOfLong(last: string, word = ''): Sound {
  if (last === 'l') return 'ㄹ';
  return last === 'm' || last === 'n' || word.endsWith('ng') ? 'consonant' : 'vowel';
}

const words = (list: string, sound: Sound): [string, Sound][] =>
  list.split(' ').map((word) => [word, sound]);

/** What is read otherwise than it is written. */
const KNOWN: ReadonlyMap<string, Sound> = new Map([
  ...words('bit check or xor', 'vowel'),
  ...words('nan json deep not dtype type group web tab job lab', 'consonant'),
]);
