/** The words for a place, by what is decided there, in every language. */
import { spoken } from '../../kit/particles.ts';
import type { Language } from '../../kit/words.ts';
import type { Kind } from './candidate.ts';

/** The changes that are found may be of several kinds, or all add something, or all leave it out. */
export type Said =
  | Kind
  | 'several'
  | `${'argument' | 'term' | 'statement'} ${'missing' | 'too many'}`;

export interface RepairWords {
  readonly line: (lines: readonly number[], question: string) => string;
  readonly lines: (from: number, to: number, question: string) => string;
  readonly before: (line: number, question: string) => string;
  readonly question: Readonly<Record<Kind | 'several', string>>;
  /** The one question or the other. */
  readonly either: (questions: readonly string[]) => string;
  readonly change: Readonly<Record<Said, string>>;
  /** The one sentence or the other. */
  readonly or: (sentences: readonly string[]) => string;
  /** What is certain is that the cases came out right; that it was meant is not. */
  readonly instead: (before: string, after: string) => string;
  readonly without: (before: string) => string;
  readonly added: (after: string, line: number) => string;
  readonly others: string;
}

/** 3, 5 or 8 */
const listed = (lines: readonly number[], or: string): string =>
  [lines.slice(0, -1).join(', '), lines.at(-1)].filter(Boolean).join(or);

const en: RepairWords = {
  line: (lines, question) => `Line ${listed(lines, ' or ')} decides: ${question}`,
  lines: (from, to, question) => `Somewhere in lines ${from}–${to}: ${question}`,
  before: (line, question) => `Before line ${line}: ${question}`,
  question: {
    operator: 'which operator?',
    order: 'in which order?',
    sign: 'which sign?',
    grouping: 'what belongs together?',
    number: 'which number?',
    variable: 'which variable?',
    axis: 'which axis?',
    function: 'which function?',
    argument: 'which arguments?',
    index: 'which element?',
    loop: 'where does the loop begin, and where does it end?',
    condition: 'under which condition?',
    check: 'what has to be refused?',
    term: 'is every part of the formula there, and none too many?',
    statement: 'what has to be done, and when?',
    assignment: 'what is kept, and where?',
    default: 'what if the argument is not given?',
    result: 'what is to be returned?',
    several: 'does it say what you mean?',
  },
  either: (questions) => questions.join(' ').replaceAll('? ', ', or '),
  change: {
    operator: 'Another operator belongs here.',
    order: "Two things stand in each other's place here.",
    sign: 'A sign is wrong here.',
    grouping: 'Other parts belong together here: think of parentheses.',
    number: 'Another number belongs here.',
    variable: 'Another variable is meant here.',
    axis: 'Another axis is meant here.',
    function: 'Another function or method is meant here.',
    argument: 'Another argument is meant here.',
    'argument missing': 'An argument is missing here.',
    'argument too many': 'There is an argument too many here.',
    index: 'Another element is meant here.',
    loop: 'The loop should begin or end elsewhere, or go the other way.',
    condition: 'Another condition is meant here.',
    check: 'Nothing here refuses such input: a check is missing, or refuses too little.',
    term: 'A part of the formula should be another one here.',
    'term missing': 'A part of the formula is missing here.',
    'term too many': 'There is a part too many in the formula here.',
    statement: 'A statement should be another one here, or stand elsewhere.',
    'statement missing': 'Something that has to be done is missing here.',
    'statement too many': 'Something is done here that should not be.',
    assignment: 'Something else should be kept here, or in another way.',
    default: 'Another default is meant here.',
    result: 'Something else should be returned here.',
    several: 'A small change here is enough; all else can stay.',
  },
  or: ([one, ...others]) =>
    [one, ...others.map((other) => other[0]!.toLowerCase() + other.slice(1))].join(' Or '),
  instead: (before, after) =>
    `\`${before}\` → \`${after}\`: with this, all laws held in every case that was tried.`,
  without: (before) => `Without \`${before}\`, all laws held in every case that was tried.`,
  added: (after, line) =>
    `\`${after}\` before line ${line}: with this, all laws held in every case that was tried.`,
  others: 'Other changes do as well.',
};

const ko: RepairWords = {
  line: (lines, question) => `${listed(lines, '번째 줄이나 ')}번째 줄을 보세요. ${question}`,
  lines: (from, to, question) => `${from}~${to}번째 줄 어딘가를 보세요. ${question}`,
  before: (line, question) => `${line}번째 줄 앞을 보세요. ${question}`,
  question: {
    operator: '어떤 연산자를 써야 할까요?',
    order: '순서가 어떻게 되어야 할까요?',
    sign: '부호가 무엇이어야 할까요?',
    grouping: '무엇을 함께 묶어야 할까요?',
    number: '어떤 수여야 할까요?',
    variable: '어떤 변수를 써야 할까요?',
    axis: '어느 축이어야 할까요?',
    function: '어떤 함수를 써야 할까요?',
    argument: '인수로 무엇을 주어야 할까요?',
    index: '어느 원소여야 할까요?',
    loop: '반복은 어디에서 시작해 어디에서 끝나야 할까요?',
    condition: '어떤 조건이어야 할까요?',
    check: '어떤 입력을 거부해야 할까요?',
    term: '식에서 빠졌거나 더 들어간 부분은 없나요?',
    statement: '무엇을 언제 해야 할까요?',
    assignment: '무엇을 어디에 담아야 할까요?',
    default: '인수를 주지 않았을 때는 어떤 값이어야 할까요?',
    result: '무엇을 돌려주어야 할까요?',
    several: '뜻한 대로 쓰여 있나요?',
  },
  either: (questions) => questions.join(' ').replaceAll('? ', ', 아니면 '),
  change: {
    operator: '다른 연산자를 써야 합니다.',
    order: '두 가지의 자리가 서로 바뀌어 있습니다.',
    sign: '부호가 틀렸습니다.',
    grouping: '함께 묶어야 할 것이 다릅니다. 괄호를 생각해 보세요.',
    number: '다른 수를 써야 합니다.',
    variable: '다른 변수를 써야 합니다.',
    axis: '다른 축이어야 합니다.',
    function: '다른 함수나 메서드를 써야 합니다.',
    argument: '다른 인수를 주어야 합니다.',
    'argument missing': '인수가 빠져 있습니다.',
    'argument too many': '필요 없는 인수가 있습니다.',
    index: '다른 원소여야 합니다.',
    loop: '반복이 시작하거나 끝나는 곳, 또는 방향이 달라야 합니다.',
    condition: '조건이 달라야 합니다.',
    check: '이런 입력을 거부하는 곳이 없습니다. 검사가 빠졌거나 모자랍니다.',
    term: '식의 한 부분이 달라야 합니다.',
    'term missing': '식에서 빠진 부분이 있습니다.',
    'term too many': '식에 필요 없는 부분이 있습니다.',
    statement: '문장 하나가 다르게 쓰이거나 다른 자리에 있어야 합니다.',
    'statement missing': '해야 할 일이 빠져 있습니다.',
    'statement too many': '하지 말아야 할 일을 하고 있습니다.',
    assignment: '다른 것을 담거나 다르게 담아야 합니다.',
    default: '기본값이 달라야 합니다.',
    result: '다른 것을 돌려주어야 합니다.',
    several: '여기를 조금만 고치면 됩니다. 나머지는 그대로 두어도 됩니다.',
  },
  or: (sentences) => sentences.join(' 아니면 '),
  instead: (before, after) =>
    `\`${before}\` → \`${after}\`: 이렇게 고치면 시험해 본 모든 경우에 법칙이 성립합니다.`,
  without: (before) => `\`${before}\`을(를) 빼면 시험해 본 모든 경우에 법칙이 성립합니다.`,
  added: (after, line) =>
    `${line}번째 줄 앞에 \`${after}\`을(를) 넣으면 시험해 본 모든 경우에 법칙이 성립합니다.`,
  others: '다른 방법도 있습니다.',
};

export const WORDS: Readonly<Record<Language, RepairWords>> = { en, ko: spoken(ko) };
