/** What the core says when it throws, in Korean. Its sentences are few; `test/core/refusals.ts` has them. */

/** `TypeError: add takes a Tensor or a number, not …` in Korean; other errors stay as they are. */
export function inKorean(error: string): string {
  const [, kind, message] = /^(TypeError|RangeError): ([^]*)$/.exec(error) ?? [];
  if (message === undefined) return error;
  const [, said, code] = CODE_AT_THE_END.exec(message)!;
  for (const [sentence, translated] of SENTENCES) {
    const found = sentence.exec(said!);
    if (found) return `${kind}: ${translated(...found.slice(1))}${advice(code)}`;
  }
  return error;
}

/** The code that the core says would be right. */
export function adviceIn(error: string): string | undefined {
  const [, message] = /^(?:Type|Range)Error: ([^]*)$/.exec(error) ?? [];
  return message === undefined ? undefined : CODE_AT_THE_END.exec(message)![2];
}

/** A sentence of the core, and its Korean by what stands in the brackets. */
type Sentence = readonly [sentence: RegExp, translated: (...parts: string[]) => string];

const CODE_AT_THE_END =
  /^([^]*?)(?:: ((?:x|rows|tensor|zeros|ones|full|randn|eye|arange|erf|new Tensor)(?![\w:'])[^]*))?$/;

const advice = (code: string | undefined): string =>
  code === undefined ? '' : `. 이렇게 쓰세요: ${code}`;

const TAKEN: Readonly<Record<string, string>> = {
  'a Tensor or a number': 'Tensor나 숫자를',
  'a Tensor': 'Tensor를',
  'a function': '함수를',
  'a number': '숫자를',
  'one number': '숫자 하나를',
  'one argument': '인수를 하나만',
  'one array': '배열 하나를',
  'one array and a dtype': '배열 하나와 dtype을',
  'an array and a number': '배열과 숫자를',
  'an array and a seed': '배열과 시드를',
  'a shape and a flat array': '형상(shape)과 1차원 배열을',
  'a number or nested arrays of numbers': '숫자나 숫자의 중첩 배열을',
  'two whole numbers': '정수 두 개를',
  'one index per axis': '축마다 인덱스를 하나씩',
  'an axis': '축 번호를',
  'only an axis': '축 번호만',
  'true or false after the axis': '축 번호 다음에 true나 false를',
};

const NEEDED: Readonly<Record<string, string>> = {
  'one element': '원소가 하나인',
  'rank 2': '랭크가 2인',
  rows: '행이 있는',
};

const GIVEN: readonly Sentence[] = [
  [/^a Tensor of shape (.*)$/, (shape) => `형상이 ${shape}인 Tensor`],
  [/^the array ([^]*)$/, (array) => `배열 ${array}`],
  [/^the string ([^]*)$/, (string) => `문자열 ${string}`],
  [/^the number (.*)$/, (number) => `숫자 ${number}`],
  [/^the bigint (.*)$/, (bigint) => `bigint ${bigint}`],
  [/^the object ([^]*)$/, (object) => `객체 ${object}`],
  [/^an empty object$/, () => '빈 객체'],
  [/^a function$/, () => '함수'],
  [/^a (\w*Array) of (.*)$/, (kind, length) => `원소가 ${length}개인 ${kind}`],
];

function given(what: string): string {
  for (const [kind, translated] of GIVEN) {
    const found = kind.exec(what);
    if (found) return translated(...found.slice(1));
  }
  return what;
}

const oneOf = (table: object): string => Object.keys(table).join('|');

const SENTENCES: readonly Sentence[] = [
  [/^(\w+) takes no arguments$/, (name) => `${name}은(는) 인수를 받지 않습니다`],
  [
    RegExp(`^(\\w+|new Tensor) takes (${oneOf(TAKEN)})$`),
    (name, taken) => `${name}은(는) ${TAKEN[taken]} 받습니다`,
  ],
  [
    RegExp(`^(\\w+|new Tensor) takes (${oneOf(TAKEN)}), not ([^]*)$`),
    (name, taken, what) => `${name}은(는) ${TAKEN[taken]} 받는데 ${given(what)}을(를) 받았습니다`,
  ],
  [
    RegExp(`^(\\w+) needs (${oneOf(NEEDED)}), not shape (.*)$`),
    (name, needed, shape) => `${name}은(는) ${NEEDED[needed]} 텐서에 쓰는데 형상이 ${shape}입니다`,
  ],
  [
    /^at needs as many indices as axes, not (\d+) for shape (.*)$/,
    (count, shape) => `at은 축마다 인덱스를 하나씩 받는데 형상 ${shape}에 ${count}개를 받았습니다`,
  ],
  [
    /^index (.*) is outside shape (.*)$/,
    (index, shape) => `인덱스 ${index}은(는) 형상 ${shape}을(를) 벗어납니다`,
  ],
  [
    /^axis (.*) is outside shape (.*)$/,
    (axis, shape) => `형상 ${shape}에는 축 ${axis}이(가) 없습니다`,
  ],
  [
    /^shapes (.*) and (.*) do not broadcast: (.*)$/,
    (a, b, why) => `형상 ${a}과(와) ${b}은(는) 브로드캐스팅되지 않습니다: ${why}`,
  ],
  [
    /^matmul of shapes (.*) and (.*): rank 1 or 2 only$/,
    (a, b) => `matmul은 랭크가 1이나 2인 텐서를 곱하는데 형상이 ${a}과(와) ${b}입니다`,
  ],
  [
    /^matmul of shapes (.*) and (.*): (.*)$/,
    (a, b, why) => `형상 ${a}과(와) ${b}은(는) matmul로 곱할 수 없습니다: ${why}`,
  ],
  [
    /^cannot reshape (.*) to (.*): (.*) is no multiple of (.*)$/,
    (from, to, size, of) =>
      `형상 ${from}을(를) ${to}(으)로 바꿀 수 없습니다: ${size}은(는) ${of}의 배수가 아닙니다`,
  ],
  [
    /^cannot reshape (.*) to (.*): one −1 at most$/,
    (from, to) => `형상 ${from}을(를) ${to}(으)로 바꿀 수 없습니다: −1은 하나만 쓸 수 있습니다`,
  ],
  [
    /^cannot reshape (.*) to (.*): (.*)$/,
    (from, to, why) => `형상 ${from}을(를) ${to}(으)로 바꿀 수 없습니다: ${why}`,
  ],
  [
    /^shape (.*) does not fit (\d+) elements?$/,
    (shape, count) => `형상 ${shape}에 원소 ${count}개는 맞지 않습니다`,
  ],
  [
    /^shape (.*) needs whole, non-negative extents$/,
    (shape) => `형상 ${shape}의 길이는 모두 0 이상의 정수여야 합니다`,
  ],
  [
    /^shape (.*) has too many elements to hold$/,
    (shape) => `형상 ${shape}은(는) 원소가 너무 많습니다`,
  ],
  [
    /^a dtype is float64, float32, int32 or bool, not ([^]*)$/,
    (what) =>
      `dtype은 float64, float32, int32, bool 가운데 하나인데 ${given(what)}을(를) 받았습니다`,
  ],
  [
    /^tensor needs a number at (\[.*?\]), not ([^]*)$/,
    (path, what) => `tensor의 ${path} 자리에는 숫자가 와야 하는데 ${given(what)}이(가) 있습니다`,
  ],
  [
    /^tensor needs (\d+) elements? at (\[.*?\]), not ([^]*)$/,
    (count, path, what) =>
      `tensor의 ${path} 자리에는 원소 ${count}개가 와야 하는데 ${given(what)}이(가) 있습니다`,
  ],
  [
    /^0 elements have no largest and no smallest$/,
    () => '원소가 없으면 가장 큰 값도 가장 작은 값도 없습니다',
  ],
];
