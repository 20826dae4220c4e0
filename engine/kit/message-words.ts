/** The words for every failure and problem, in every language of the engine. */
import type { Data } from '../sandbox/codec.ts';
import type { Unreadable } from '../sandbox/problem.ts';
import { inKorean } from './core-words.ts';
import {
  at,
  axisOf,
  type Dictionary,
  ended,
  isNotFinite,
  keysOf,
  kindOf,
  lengths,
  type Received,
  secondsOf,
  shapeOf,
  unimported,
  values,
  wayTo,
} from './dictionary.ts';
import { sentence, unreadable } from './loading-words.ts';
import { partAt, pathOfNaN } from './parts.ts';
import type { Kind } from './failure.ts';
import { spoken } from './particles.ts';
import type { Language } from './words.ts';

const ofEn = (path: string): string => (path === '' ? '' : ` of ${path}`);

function axisEn(received: Data, expected: Data): string {
  const axis = axisOf(received, expected);
  if (axis.is === 'long') return `axis ${axis.axis} is ${axis.received} long, not ${axis.expected}`;
  if (axis.is === 'ranks') return `it has ${axesEn(axis.received)}, not ${axis.expected}`;
  return axis.is === 'extra' ? `axis ${axis.axis} is one too many` : `axis ${axis.axis} is missing`;
}

function lengthEn(path: string, of: ReturnType<typeof lengths>): string {
  const [one, many] = of.areRows ? ['row', 'rows'] : ['entry', 'entries'];
  const counted = `${path || 'The answer'} has ${of.received} ${of.received === 1 ? one : many}, not ${of.expected}`;
  if (of.missing === undefined) return `${counted}.`;
  return `${counted}: ${of.areRows ? `row ${of.missing}` : `${path}[${of.missing}]`} is missing.`;
}

const COUNT_EN = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long' });

const effortEn = (steps: number): string =>
  `${COUNT_EN.format(steps)} steps (${secondsOf(steps)} s on a usual machine)`;

const axesEn = (count: number): string => (count === 1 ? '1 axis' : `${count} axes`);

/** A type is gone before the code runs, also one that is a class. */
function importEn(error: string): string {
  const name = unimported(error);
  if (name === undefined) return '';
  return `. Import it without \`type\`: \`import { ${name} } from '#tensor'\``;
}

/** What drives a class throws these, not the student's code. */
function toldOfDriving(error: string, say: Driving): string | undefined {
  const [, what, name] = /^TypeError: (no method|nothing came of) ([\w$]+)$/.exec(error) ?? [];
  if (name === undefined) return undefined;
  return what === 'no method' ? say.noMethod(name) : say.nothing(name);
}

type Driving = Readonly<Record<'noMethod' | 'nothing', (name: string) => string>>;

const DRIVING_EN: Driving = {
  noMethod: (name) => `\`${name}\` is called on something that has no such method.`,
  nothing: (name) => `\`${name}\` gave nothing back. Did you forget \`return\`?`,
};

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
    'wrong-kind': ({ path, promised, keys, received }) => {
      const part = partAt(received, path);
      const due = keys ? `an object { ${keys.join(', ')} }` : en.kinds[promised];
      if (part === undefined && path === '')
        return `Nothing came back, but ${due} was promised. Did you forget \`return\`?`;
      const is = `${path === '' ? 'The answer' : `${path} of the answer`} should be ${due}; it is ${RECEIVED_EN[kindOf(part)]}.`;
      return part === undefined ? `${is} ${UNDEFINED_EN}` : `${is}${waysEn(promised, part)}`;
    },
    'wrong-keys': (failure) => {
      const { path, functions } = failure;
      const { has, lacks, meant } = keysOf(failure);
      const whole = path === '' ? 'The answer' : `${path} of the answer`;
      if (functions.length > 0)
        return `${path}.${functions[0]} of the answer is a function. Did you forget to call it?`;
      const is = `${whole} has ${has === '' ? 'no keys' : has}; it lacks ${lacks}.`;
      return meant === '' ? is : `${is} Did you mean ${meant}?`;
    },
    differs: ({ reason, path, received: answer, part: { received, expected } }) => {
      if (reason === 'shape')
        return `The shape${ofEn(path)} is ${shapeOf(received)}; it should be ${shapeOf(expected)}: ${axisEn(received, expected)}.`;
      if (reason === 'length') return lengthEn(path, lengths(received, expected));
      const where = path === '' ? '' : `, first at ${path}`;
      const part = partAt(answer, path);
      if (isNotFinite(part)) return `The answer is ${String(part)}${where}.`;
      const none = pathOfNaN(answer);
      return `The answer is wrong${where}${none === undefined ? '' : `, and NaN at ${none}`}.`;
    },
    outside: ({ path, range }) => `${path || 'The answer'} is outside ${range}.`,
    'not-finite': ({ path, received }) =>
      `The answer is ${String(partAt(received, path))}${path === '' ? '' : `, first at ${path}`}; it should be finite.`,
    untrue: ({ statement, values: pairs }) => `Not true here: ${statement}, with ${values(pairs)}.`,
    unusable: ({ message }) => ended(`The answer does not fit the law: ${message}`),
    accepted: () => 'Bad input was accepted: an error should have been thrown.',
    'changed-argument': ({ name, path }) =>
      `The argument \`${name}\` was changed in place${path === '' ? '' : `, first at ${path}`}: return a new value instead.`,
    unsteady: () => 'The same call gave another answer the second time.',
  },
  problems: {
    syntax: ({ message, place, said = unreadable(message) }) =>
      `${at(place)}syntax error: ${sentence(said, 'en')}`,
    'missing-file': ({ file }) =>
      `${file} is missing. \`git checkout ${file}\` brings back what was committed, and \`npm run reset -- ${file}\` the stubs.`,
    'unreadable-file': ({ file, reason }) => `${file} was not read: ${UNREADABLE_EN[reason]}.`,
    'too-long': ({ file, limit }) => `${file} is longer than ${limit} characters.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}importing '${specifier}' is not possible here; an exercise imports only what its course offers (a lesson that builds on earlier ones also from those, where they are there and have no syntax errors).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}no value named '${message}' is exported there. If it is a type, write \`import { type ${message} }\`.`,
    'missing-export': ({ name, similar }) =>
      `No exported function named \`${name}\` was found.${similar === undefined ? '' : ` Did you mean to name \`${similar}\` so?`}`,
    'not-a-function': ({ name, what }) =>
      `\`${name}\` should be a function; it is ${what === 'object' ? 'an' : 'a'} ${what}.`,
    'not-written': () => 'Not written yet.',
    'no-case': () =>
      'There is no such case: the line was copied in part, or the laws have changed since it was printed.',
    threw: ({ error, place }) =>
      toldOfDriving(error, DRIVING_EN) ??
      `${at(place)}your code threw ${error || 'nothing readable'}${importEn(error)}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}your file threw while it was loaded: ${error}`,
    'pending-import': () =>
      'The file waits at its top level (`await`) for something that never comes.',
    timeout: ({ steps, importing, first }) =>
      importing
        ? `Loading the file did not end within ${effortEn(steps)}: is there an endless loop outside the functions?`
        : first === undefined
          ? `The call did not end within ${effortEn(steps)}: is there an endless loop?`
          : `A call did not end within ${effortEn(first)}, nor did this one within ${effortEn(steps)}: is there an endless loop?`,
    'not-run': () => 'Not run: a call had to be stopped before.',
    'out-of-steps': ({ steps }) => `Not run: the exercise has used up its ${effortEn(steps)}.`,
    stuck: ({ seconds }) =>
      `Stopped by the clock after ${seconds} s of work, nearly all of it in built-in functions: is one asked for an enormous amount?`,
    'out-of-time': ({ seconds }) => `Not run: the submission has used up its ${seconds} s.`,
    'out-of-memory': ({ megabytes }) => `The call used more than ${megabytes} MB of memory.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}the stack overflowed: does a function call itself without an end?`,
    'not-data': ({ what }) =>
      ended(`The answer cannot be used: it is ${NOT_DATA_EN[what] ?? what}`),
    killed: ({ seconds }) =>
      `Stopped by the clock after ${seconds} s without an end to one built-in function: is it asked for an enormous amount?`,
    crashed: ({ message }) => `The sandbox broke down (${message}).`,
  },
  origin: ({ operation, result, place, before }) => {
    if (result === 'undefined') {
      return `${at(place)}The function given to \`map\` returns nothing. Did you forget \`return\`?`;
    }
    const what = result === 'NaN' ? 'NaN comes up' : 'a number is infinite';
    const after = before ? ` (${before.operation} = ${before.result} in line ${before.line})` : '';
    return `${at(place)}Here ${what} for the first time: ${operation} = ${result}${after}.`;
  },
};

const RECEIVED_EN: Readonly<Record<Received, string>> = {
  ...en.kinds,
  boolean: 'a boolean',
  undefined: '`undefined`',
  null: '`null`',
};

const UNDEFINED_EN =
  'It comes of what was never given a value, an index beyond the end, a key that is not there, or a function without `return`.';

/** How the one becomes the other, where there is a way. */
function waysEn(promised: Kind, part: Data): string {
  const way = wayTo(promised, part);
  return way === undefined ? '' : ` ${way} makes one of it.`;
}

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

const ofKo = (path: string): string => (path === '' ? '' : `${path}의 `);

function axisKo(received: Data, expected: Data): string {
  const axis = axisOf(received, expected);
  if (axis.is === 'long')
    return `축 ${axis.axis}의 길이가 ${axis.expected}(이)어야 하는데 ${axis.received}입니다`;
  if (axis.is === 'ranks') return `축이 ${axis.expected}개여야 하는데 ${axis.received}개입니다`;
  return axis.is === 'extra'
    ? `축 ${axis.axis}은(는) 없어야 합니다`
    : `축 ${axis.axis}이(가) 빠졌습니다`;
}

function lengthKo(path: string, of: ReturnType<typeof lengths>): string {
  const each = of.areRows ? '행' : '원소';
  const counted = `${path || '답'}의 ${each}이(가) ${of.expected}개여야 하는데 ${of.received}개입니다.`;
  if (of.missing === undefined) return counted;
  return `${counted} ${of.areRows ? `행 ${of.missing}` : `${path}[${of.missing}]`}이(가) 빠졌습니다.`;
}

const COUNT_KO = new Intl.NumberFormat('ko', { notation: 'compact' });

const effortKo = (steps: number): string =>
  `${COUNT_KO.format(steps)} 단계(보통 컴퓨터에서 ${secondsOf(steps)}초)`;

/** A type is gone before the code runs, also one that is a class. */
function importKo(error: string): string {
  const name = unimported(error);
  if (name === undefined) return '';
  return `. \`type\` 없이 import하세요: \`import { ${name} } from '#tensor'\``;
}

const DRIVING_KO: Driving = {
  noMethod: (name) => `\`${name}\` 메서드가 없는 값에서 \`${name}\`을(를) 호출했습니다.`,
  nothing: (name) =>
    `\`${name}\`이(가) 아무것도 돌려주지 않았습니다. \`return\`을 빠뜨리지 않았나요?`,
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
    'wrong-kind': ({ path, promised, keys, received }) => {
      const part = partAt(received, path);
      const due = keys ? `객체 { ${keys.join(', ')} }` : ko.kinds[promised];
      if (part === undefined && path === '')
        return `돌려준 값이 없습니다. ${due}을(를) 돌려주어야 합니다. \`return\`을 빠뜨리지 않았나요?`;
      const is = `${path === '' ? '답' : `답의 ${path}`}은(는) ${due}(이)어야 하는데 ${RECEIVED_KO[kindOf(part)]}입니다.`;
      return part === undefined ? `${is} ${UNDEFINED_KO}` : `${is}${waysKo(promised, part)}`;
    },
    'wrong-keys': (failure) => {
      const { path, functions } = failure;
      const { has, lacks, meant } = keysOf(failure);
      const whole = path === '' ? '답' : `답의 ${path}`;
      if (functions.length > 0)
        return `답의 ${path}.${functions[0]}은(는) 함수입니다. 호출하는 것을 잊지 않았나요?`;
      const is =
        has === ''
          ? `${whole}에 키가 하나도 없습니다. ${lacks}이(가) 있어야 합니다.`
          : `${whole}에 ${has}은(는) 있는데 ${lacks}이(가) 없습니다.`;
      return meant === '' ? is : `${is} 이름이 다르지 않나요? ${meant}`;
    },
    differs: ({ reason, path, received: answer, part: { received, expected } }) => {
      if (reason === 'shape')
        return `${ofKo(path)}형상(shape)이 ${shapeOf(received)}입니다. ${shapeOf(expected)}(이)어야 합니다. ${axisKo(received, expected)}.`;
      if (reason === 'length') return lengthKo(path, lengths(received, expected));
      const part = partAt(answer, path);
      const wrong = isNotFinite(part) ? `답이 ${String(part)}입니다.` : '답이 틀렸습니다.';
      const none = isNotFinite(part) ? undefined : pathOfNaN(answer);
      const where = path === '' ? '' : ` 처음 어긋난 곳은 ${path}입니다.`;
      return `${wrong}${where}${none === undefined ? '' : ` ${none}은(는) NaN입니다.`}`;
    },
    outside: ({ path, range }) => `${path || '답'}이(가) ${range} 범위를 벗어났습니다.`,
    'not-finite': ({ path, received }) =>
      `답이 유한해야 하는데 ${path === '' ? '' : `${path}에서 처음으로 `}${String(partAt(received, path))}이(가) 나왔습니다.`,
    untrue: ({ statement, values: pairs }) => `성립하지 않습니다: ${statement} (${values(pairs)}).`,
    unusable: ({ message }) => ended(`답이 이 법칙에 맞지 않습니다: ${message}`),
    accepted: () => '잘못된 입력을 그대로 받아들였습니다. 오류를 던져야(throw) 합니다.',
    'changed-argument': ({ name, path }) =>
      `인수 \`${name}\`을(를) 직접 바꾸었습니다${path === '' ? '' : `(처음 바뀐 곳은 ${path})`}. 새 값을 만들어 돌려주세요.`,
    unsteady: () => '같은 호출인데 두 번째에는 다른 답이 나왔습니다.',
  },
  problems: {
    syntax: ({ message, place, said = unreadable(message) }) =>
      `${at(place)}문법 오류: ${sentence(said, 'ko')}`,
    'missing-file': ({ file }) =>
      `${file} 파일이 없습니다. 커밋했으면 \`git checkout ${file}\`로 되살리고, 아니면 \`npm run reset -- ${file}\`로 빈 함수를 가져오세요.`,
    'unreadable-file': ({ file, reason }) =>
      `${file} 파일을 읽지 않았습니다: ${UNREADABLE_KO[reason]}.`,
    'too-long': ({ file, limit }) => `${file} 파일이 ${limit}자를 넘습니다.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}여기서는 '${specifier}'을(를) import할 수 없습니다. 연습 파일은 과정이 마련한 것만 import합니다(앞 단원을 바탕으로 하는 단원은 파일이 있고 문법 오류가 없는 앞 단원도 import할 수 있습니다).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}그 파일은 '${message}'(이)라는 값을 export하지 않습니다. 타입이라면 \`import { type ${message} }\`라고 쓰세요.`,
    'missing-export': ({ name, similar }) =>
      `\`${name}\`(이)라는 이름으로 export된 함수가 없습니다.${similar === undefined ? '' : ` \`${similar}\`의 이름을 잘못 쓴 것은 아닌가요?`}`,
    'not-a-function': ({ name, what }) => `\`${name}\`은(는) 함수여야 하는데 ${what}입니다.`,
    'not-written': () => '아직 작성하지 않았습니다.',
    'no-case': () =>
      '그런 경우가 없습니다. 줄의 일부만 복사했거나, 그 줄이 출력된 뒤에 법칙이 바뀌었습니다.',
    threw: ({ error, place }) =>
      toldOfDriving(error, DRIVING_KO) ??
      `${at(place)}코드가 오류를 던졌습니다: ${inKorean(error) || '읽을 수 없는 값'}${importKo(error)}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}파일을 불러오는 중에 오류가 났습니다: ${inKorean(error)}`,
    'pending-import': () => '파일의 최상위 `await`가 끝나지 않습니다.',
    timeout: ({ steps, importing, first }) =>
      importing
        ? `파일을 불러오는 일이 ${effortKo(steps)} 안에 끝나지 않았습니다. 함수 밖에 끝나지 않는 반복문이 있나요?`
        : first === undefined
          ? `호출이 ${effortKo(steps)} 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?`
          : `앞의 호출이 ${effortKo(first)} 안에 끝나지 않았고, 이 호출도 ${effortKo(steps)} 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?`,
    'not-run': () => '실행하지 않았습니다: 앞에서 호출 하나를 멈추어야 했습니다.',
    'out-of-steps': ({ steps }) =>
      `실행하지 않았습니다: 이 연습에 주어진 ${effortKo(steps)}를 다 썼습니다.`,
    stuck: ({ seconds }) =>
      `${seconds}초 동안 거의 내장 함수만 돌고 있어서 시계를 보고 멈추었습니다. 내장 함수에 지나치게 많은 일을 시켰나요?`,
    'out-of-time': ({ seconds }) =>
      `실행하지 않았습니다: 이 제출물에 주어진 ${seconds}초를 다 썼습니다.`,
    'out-of-memory': ({ megabytes }) => `호출이 메모리를 ${megabytes} MB 넘게 썼습니다.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}스택이 넘쳤습니다. 함수가 끝없이 자기 자신을 부르고 있나요?`,
    'not-data': ({ what }) => ended(`답을 쓸 수 없습니다: ${NOT_DATA_KO[what] ?? what}`),
    killed: ({ seconds }) =>
      `내장 함수 하나가 ${seconds}초가 지나도 끝나지 않아서 시계를 보고 멈추었습니다. 내장 함수에 지나치게 많은 일을 시켰나요?`,
    crashed: ({ message }) => `샌드박스가 멈추었습니다(${message}).`,
  },
  origin: ({ operation, result, place, before }) => {
    if (result === 'undefined') {
      return `${at(place)}\`map\`에 준 함수가 아무것도 돌려주지 않습니다. \`return\`을 빠뜨리지 않았나요?`;
    }
    const what = result === 'NaN' ? 'NaN' : '무한대';
    const after = before
      ? `(${before.line}번째 줄의 ${before.operation} = ${before.result} 다음)`
      : '';
    return `${at(place)}여기서 처음으로 ${what}이(가) 나옵니다: ${operation} = ${result}${after}.`;
  },
};

const RECEIVED_KO: Readonly<Record<Received, string>> = {
  ...ko.kinds,
  boolean: '불리언(boolean)',
  undefined: '`undefined`',
  null: '`null`',
};

const UNDEFINED_KO =
  '값을 넣지 않은 변수나 자리, 끝을 넘은 인덱스, 없는 키, `return`이 없는 함수에서 나오는 값입니다.';

function waysKo(promised: Kind, part: Data): string {
  const way = wayTo(promised, part);
  return way === undefined ? '' : ` ${way}(으)로 바꿀 수 있습니다.`;
}

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

export const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, ko: spoken(ko) };
