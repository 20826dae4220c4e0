/** The words for every failure and problem, in every language of the course. */
import type { Data } from '../sandbox/codec.ts';
import type { Place, Problem, Unreadable } from '../sandbox/problem.ts';
import { isList } from './agree.ts';
import type { Failure, Kind } from './failure.ts';
import { show } from './show.ts';
import { Tensor } from '#tensor';
import type { Language } from './words.ts';

type Of<Union, Type> = Extract<Union, { type: Type }>;
type Sentences<Union extends { type: string }> = {
  [Type in Union['type']]: (of: Of<Union, Type>) => string;
};
interface Dictionary {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly failures: Sentences<Exclude<Failure, { type: 'problem' }>>;
  readonly problems: Sentences<Problem>;
}

/** One sentence (or two) that says what went wrong. */
export function explain(failure: Failure, language: Language): string {
  if (failure.type === 'problem') return explainProblem(failure.problem, language);
  const sentence = DICTIONARIES[language].failures[failure.type] as (of: Failure) => string;
  return sentence(failure);
}

export function explainProblem(problem: Problem, language: Language): string {
  const sentence = DICTIONARIES[language].problems[problem.type] as (of: Problem) => string;
  return sentence(problem);
}

/** `lessons/04-activations/exercise.ts:12:9` */
export function showPlace({ file, line, column }: Place): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`}`;
}

const at = (place: Place | undefined): string => (place ? `${showPlace(place)}: ` : '');

const shapeOf = (value: Data): string =>
  value instanceof Tensor ? `[${value.shape.join(', ')}]` : show(value);

const of = (path: string): string => (path === '' ? '' : ` of ${path}`);
const ofKo = (path: string): string => (path === '' ? '' : `${path}의 `);

const lengthOf = (value: Data): number => (isList(value) ? value.length : 0);

const values = (pairs: readonly (readonly [string, Data])[]): string =>
  pairs.map(([name, value]) => `${name} = ${show(value, 8)}`).join(', ');

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

const en: Dictionary = {
  kinds: {
    tensor: 'a Tensor',
    number: 'a number',
    boolean: 'true or false',
    string: 'a string',
    list: 'an array',
    record: 'an object',
  },
  failures: {
    'wrong-kind': ({ path, promised, received }) =>
      received === undefined && path === ''
        ? `Nothing came back, but ${en.kinds[promised]} was promised. Did you forget \`return\`?`
        : `${path === '' ? 'The answer' : `The part ${path} of the answer`} should be ${en.kinds[promised]}.`,
    differs: ({ reason, path, part: { received, expected } }) => {
      if (reason === 'shape')
        return `The shape${of(path)} is ${shapeOf(received)}; it should be ${shapeOf(expected)}.`;
      if (reason === 'length')
        return `The length${of(path)} is ${lengthOf(received)}; it should be ${lengthOf(expected)}.`;
      return path === '' ? 'The answer is wrong.' : `The answer is wrong, first at ${path}.`;
    },
    outside: ({ path, range }) => `${path || 'The answer'} is outside ${range}.`,
    untrue: ({ statement, values: pairs }) => `Not true here: ${statement}, with ${values(pairs)}.`,
    unusable: ({ message }) => `The answer does not fit the law: ${message}.`,
    accepted: () => 'Bad input was accepted: an error should have been thrown.',
    'changed-argument': ({ index }) =>
      `The ${ORDINALS[index] ?? `${index + 1}th`} argument was changed in place; return a new value instead.`,
    unsteady: () => 'The same call gave another answer the second time.',
  },
  problems: {
    syntax: ({ message, place }) => `${at(place)}syntax error: ${message}`,
    'missing-file': ({ file }) => `${file} is missing. Restore it with \`git checkout ${file}\`.`,
    'unreadable-file': ({ file, reason }) => `${file} was not read: ${UNREADABLE_EN[reason]}.`,
    'too-long': ({ file, limit }) => `${file} is longer than ${limit} characters.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}importing '${specifier}' is not possible here; an exercise imports from '#tensor' only (lesson 01 from nothing, lesson 09 also from earlier lessons that are there and have no syntax errors).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}no value named '${message}' is exported there. If it is a type, write \`import { type ${message} }\`.`,
    'missing-export': ({ name, similar }) =>
      `No exported function named \`${name}\` was found.${similar === undefined ? '' : ` Did you mean to name \`${similar}\` so?`}`,
    'not-a-function': ({ name, what }) => `\`${name}\` should be a function; it is a ${what}.`,
    'not-written': () => 'Not written yet.',
    threw: ({ error, place }) => `${at(place)}your code threw ${error || 'nothing readable'}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}your file threw while it was loaded: ${error}`,
    'pending-import': () =>
      'The file waits at its top level (`await`) for something that never comes.',
    timeout: ({ seconds, importing }) =>
      importing
        ? `Loading the file did not end within ${seconds} s: is there an endless loop outside the functions?`
        : `The call did not end within ${seconds} s: is there an endless loop?`,
    'out-of-time': ({ seconds, whole }) =>
      `Not run: the ${whole ? 'submission' : 'exercise'} has used up its ${seconds} s.`,
    'out-of-memory': ({ megabytes }) => `The call used more than ${megabytes} MB of memory.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}the stack overflowed: does a function call itself without an end?`,
    'not-data': ({ what }) => `The answer cannot be used: it is ${NOT_DATA_EN[what] ?? what}.`,
    killed: ({ seconds }) =>
      `Stopped from outside after ${seconds} s: the call could not be interrupted.`,
    crashed: ({ message }) => `The sandbox broke down (${message}).`,
  },
};

const UNREADABLE_EN: Readonly<Record<Unreadable, string>> = {
  link: 'it is a link, or lies behind one; put the file itself there',
  case: 'small and capital letters of its name differ from this; rename it',
  'not-a-file': 'it is not an ordinary file; put the file itself there',
  'not-text': 'it is not text in UTF-8; save it with that encoding',
  forbidden: 'the system does not allow it; check its permissions',
};

const NOT_DATA_EN: Record<string, string> = {
  promise: 'a promise; take away `async` and return the value itself',
  function: 'a function; did you forget to call it?',
  object: 'an object of a class; return plain values or tensors',
  'too large': 'far larger than any right answer',
  'too deep': 'nested far deeper than any right answer',
  symbol: 'a symbol',
  bigint: 'a bigint; return a number',
};

const ko: Dictionary = {
  kinds: {
    tensor: 'Tensor',
    number: '숫자(number)',
    boolean: 'true 또는 false',
    string: '문자열',
    list: '배열',
    record: '객체',
  },
  failures: {
    'wrong-kind': ({ path, promised, received }) =>
      received === undefined && path === ''
        ? `돌려준 값이 없습니다. ${ko.kinds[promised]}을(를) 돌려주어야 합니다. \`return\`을 빠뜨리지 않았나요?`
        : `${path === '' ? '답' : `답의 ${path} 부분`}은 ${ko.kinds[promised]}이어야 합니다.`,
    differs: ({ reason, path, part: { received, expected } }) => {
      if (reason === 'shape')
        return `${ofKo(path)}형상(shape)이 ${shapeOf(received)}입니다. ${shapeOf(expected)}이어야 합니다.`;
      if (reason === 'length')
        return `${ofKo(path)}원소가 ${lengthOf(received)}개입니다. ${lengthOf(expected)}개여야 합니다.`;
      return path === '' ? '답이 틀렸습니다.' : `답이 틀렸습니다. 처음 어긋난 곳은 ${path}입니다.`;
    },
    outside: ({ path, range }) => `${path || '답'}이(가) ${range} 범위를 벗어났습니다.`,
    untrue: ({ statement, values: pairs }) => `성립하지 않습니다: ${statement} (${values(pairs)}).`,
    unusable: ({ message }) => `답이 이 법칙에 맞지 않습니다: ${message}.`,
    accepted: () => '잘못된 입력을 그대로 받아들였습니다. 오류를 던져야(throw) 합니다.',
    'changed-argument': ({ index }) =>
      `${index + 1}번째 인수를 직접 바꾸었습니다. 새 값을 만들어 돌려주세요.`,
    unsteady: () => '같은 호출인데 두 번째에는 다른 답이 나왔습니다.',
  },
  problems: {
    syntax: ({ message, place }) => `${at(place)}문법 오류: ${message}`,
    'missing-file': ({ file }) => `${file} 파일이 없습니다. \`git checkout ${file}\`로 되살리세요.`,
    'unreadable-file': ({ file, reason }) =>
      `${file} 파일을 읽지 않았습니다: ${UNREADABLE_KO[reason]}.`,
    'too-long': ({ file, limit }) => `${file} 파일이 ${limit}자를 넘습니다.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}여기서는 '${specifier}'을(를) import할 수 없습니다. 연습 파일은 '#tensor'만 import합니다(01단원은 아무것도 import하지 않고, 09단원은 파일이 있고 문법 오류가 없는 앞 단원도 import할 수 있습니다).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}그 파일은 '${message}'(이)라는 값을 export하지 않습니다. 타입이라면 \`import { type ${message} }\`라고 쓰세요.`,
    'missing-export': ({ name, similar }) =>
      `\`${name}\`(이)라는 이름으로 export된 함수가 없습니다.${similar === undefined ? '' : ` \`${similar}\`의 이름을 잘못 쓴 것은 아닌가요?`}`,
    'not-a-function': ({ name, what }) => `\`${name}\`은(는) 함수여야 하는데 ${what}입니다.`,
    'not-written': () => '아직 작성하지 않았습니다.',
    threw: ({ error, place }) =>
      `${at(place)}코드가 오류를 던졌습니다: ${error || '읽을 수 없는 값'}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}파일을 불러오는 중에 오류가 났습니다: ${error}`,
    'pending-import': () => '파일의 최상위 `await`가 끝나지 않습니다.',
    timeout: ({ seconds, importing }) =>
      importing
        ? `파일을 불러오는 데 ${seconds}초가 넘게 걸렸습니다. 함수 밖에 끝나지 않는 반복문이 있나요?`
        : `호출이 ${seconds}초 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?`,
    'out-of-time': ({ seconds, whole }) =>
      `실행하지 않았습니다: 이 ${whole ? '제출물' : '연습'}에 주어진 ${seconds}초를 다 썼습니다.`,
    'out-of-memory': ({ megabytes }) => `호출이 메모리를 ${megabytes} MB 넘게 썼습니다.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}스택이 넘쳤습니다. 함수가 끝없이 자기 자신을 부르고 있나요?`,
    'not-data': ({ what }) => `답을 쓸 수 없습니다: ${NOT_DATA_KO[what] ?? what}.`,
    killed: ({ seconds }) => `중단할 수 없는 호출이어서 ${seconds}초 뒤에 밖에서 멈추었습니다.`,
    crashed: ({ message }) => `샌드박스가 멈추었습니다(${message}).`,
  },
};

const UNREADABLE_KO: Readonly<Record<Unreadable, string>> = {
  link: '링크이거나 링크 너머에 있습니다. 파일 자체를 그 자리에 두세요',
  case: '이름의 대소문자가 다릅니다. 이름을 바로잡으세요',
  'not-a-file': '보통 파일이 아닙니다. 파일 자체를 그 자리에 두세요',
  'not-text': 'UTF-8 텍스트가 아닙니다. 인코딩을 UTF-8로 저장하세요',
  forbidden: '시스템이 읽기를 허락하지 않습니다. 파일 권한을 확인하세요',
};

const NOT_DATA_KO: Record<string, string> = {
  promise: 'Promise입니다. `async`를 지우고 값 자체를 돌려주세요',
  function: '함수입니다. 호출하는 것을 잊지 않았나요?',
  object: '클래스의 객체입니다. 보통 값이나 텐서를 돌려주세요',
  'too large': '어떤 정답보다도 훨씬 큽니다',
  'too deep': '어떤 정답보다도 훨씬 깊이 중첩되어 있습니다',
  symbol: 'symbol입니다',
  bigint: 'bigint입니다. number를 돌려주세요',
};

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, ko };
