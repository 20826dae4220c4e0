/** Failures and problems in Korean. */
import type { Data } from '../sandbox/codec.ts';
import type { Unreadable } from '../sandbox/problem.ts';
import {
  at,
  axisOf,
  type Dictionary,
  isNotFinite,
  lengthOf,
  secondsOf,
  shapeOf,
  unimported,
  values,
} from './dictionary.ts';
import { partAt, pathOfNaN } from './parts.ts';

const of = (path: string): string => (path === '' ? '' : `${path}의 `);

function axis(received: Data, expected: Data): string {
  const axis = axisOf(received, expected);
  if (axis.is === 'long')
    return `축 ${axis.axis}의 길이가 ${axis.expected}이어야 하는데 ${axis.received}입니다`;
  if (axis.is === 'ranks') return `축이 ${axis.expected}개여야 하는데 ${axis.received}개입니다`;
  return axis.is === 'extra'
    ? `축 ${axis.axis}은(는) 없어야 합니다`
    : `축 ${axis.axis}이(가) 빠졌습니다`;
}

const COUNT = new Intl.NumberFormat('ko', { notation: 'compact' });

const effort = (steps: number): string =>
  `${COUNT.format(steps)} 단계(보통 컴퓨터에서 ${secondsOf(steps)}초)`;

/** A type is gone before the code runs, also one that is a class. */
function importKo(error: string): string {
  const name = unimported(error);
  if (name === undefined) return '';
  return `. \`type\` 없이 import하세요: \`import { ${name} } from '#tensor'\``;
}

export const ko: Dictionary = {
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
        : received === undefined
          ? `답의 ${path} 부분에 값이 없습니다. ${ko.kinds[promised]}이어야 합니다. \`return\`을 빠뜨리지 않았나요?`
          : `${path === '' ? '답' : `답의 ${path} 부분`}은 ${ko.kinds[promised]}이어야 합니다.`,
    differs: ({ reason, path, received: answer, part: { received, expected } }) => {
      if (reason === 'shape')
        return `${of(path)}형상(shape)이 ${shapeOf(received)}입니다. ${shapeOf(expected)}이어야 합니다. ${axis(received, expected)}.`;
      if (reason === 'length')
        return `${of(path)}원소가 ${lengthOf(received)}개입니다. ${lengthOf(expected)}개여야 합니다.`;
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
    unusable: ({ message }) => `답이 이 법칙에 맞지 않습니다: ${message}.`,
    accepted: () => '잘못된 입력을 그대로 받아들였습니다. 오류를 던져야(throw) 합니다.',
    'changed-argument': ({ name, path }) =>
      `인수 \`${name}\`을(를) 직접 바꾸었습니다${path === '' ? '' : `(처음 바뀐 곳은 ${path})`}. 새 값을 만들어 돌려주세요.`,
    unsteady: () => '같은 호출인데 두 번째에는 다른 답이 나왔습니다.',
  },
  problems: {
    syntax: ({ message, place }) => `${at(place)}문법 오류: ${message}`,
    'missing-file': ({ file }) => `${file} 파일이 없습니다. \`git checkout ${file}\`로 되살리세요.`,
    'unreadable-file': ({ file, reason }) =>
      `${file} 파일을 읽지 않았습니다: ${UNREADABLE_KO[reason]}.`,
    'too-long': ({ file, limit }) => `${file} 파일이 ${limit}자를 넘습니다.`,
    'refused-import': ({ specifier, place }) =>
      `${at(place)}여기서는 '${specifier}'을(를) import할 수 없습니다. 연습 파일은 '#tensor'만 import합니다(앞 단원을 바탕으로 하는 단원은 파일이 있고 문법 오류가 없는 앞 단원도 import할 수 있습니다).`,
    'missing-import': ({ message, place }) =>
      `${at(place)}그 파일은 '${message}'(이)라는 값을 export하지 않습니다. 타입이라면 \`import { type ${message} }\`라고 쓰세요.`,
    'missing-export': ({ name, similar }) =>
      `\`${name}\`(이)라는 이름으로 export된 함수가 없습니다.${similar === undefined ? '' : ` \`${similar}\`의 이름을 잘못 쓴 것은 아닌가요?`}`,
    'not-a-function': ({ name, what }) => `\`${name}\`은(는) 함수여야 하는데 ${what}입니다.`,
    'not-written': () => '아직 작성하지 않았습니다.',
    'no-case': () =>
      '그런 경우가 없습니다. 줄의 일부만 복사했거나, 그 줄이 출력된 뒤에 법칙이 바뀌었습니다.',
    threw: ({ error, place }) =>
      `${at(place)}코드가 오류를 던졌습니다: ${error || '읽을 수 없는 값'}${importKo(error)}`,
    'threw-on-import': ({ error, place }) =>
      `${at(place)}파일을 불러오는 중에 오류가 났습니다: ${error}`,
    'pending-import': () => '파일의 최상위 `await`가 끝나지 않습니다.',
    timeout: ({ steps, importing, first }) =>
      importing
        ? `파일을 불러오는 일이 ${effort(steps)} 안에 끝나지 않았습니다. 함수 밖에 끝나지 않는 반복문이 있나요?`
        : first === undefined
          ? `호출이 ${effort(steps)} 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?`
          : `앞의 호출이 ${effort(first)} 안에 끝나지 않았고, 이 호출도 ${effort(steps)} 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?`,
    'out-of-steps': ({ steps }) =>
      `실행하지 않았습니다: 이 연습에 주어진 ${effort(steps)}를 다 썼습니다.`,
    stuck: ({ seconds }) =>
      `${seconds}초 동안 거의 내장 함수만 돌고 있어서 시계를 보고 멈추었습니다. 내장 함수에 지나치게 많은 일을 시켰나요?`,
    'out-of-time': ({ seconds }) =>
      `실행하지 않았습니다: 이 제출물에 주어진 ${seconds}초를 다 썼습니다.`,
    'out-of-memory': ({ megabytes }) => `호출이 메모리를 ${megabytes} MB 넘게 썼습니다.`,
    'stack-overflow': ({ place }) =>
      `${at(place)}스택이 넘쳤습니다. 함수가 끝없이 자기 자신을 부르고 있나요?`,
    'not-data': ({ what }) => `답을 쓸 수 없습니다: ${NOT_DATA_KO[what] ?? what}.`,
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
