/**
 * What is said of slips, in every language. What stands in quotes is code: the student's own, or what
 * to write in its place.
 */
import type { Language } from '../../kit/words.ts';
import { spoken } from '../../kit/particles.ts';

/** What a thing is called that was asked for something it does not have. */
export type Kind = 'tensor' | 'array' | 'typed' | 'number' | 'text' | 'boolean' | 'function';

const en = {
  kinds: {
    tensor: 'A Tensor',
    array: 'An array',
    typed: 'A typed array',
    number: 'A number',
    text: 'A text',
    boolean: 'A boolean',
    function: 'A function',
  } as Readonly<Record<Kind, string>>,
  verbs: {
    '+': 'add',
    '-': 'subtract',
    '*': 'multiply',
    '/': 'divide',
    '**': 'take powers of',
    neg: 'negate',
    other: 'work on',
  } as Readonly<Record<string, string>>,

  // A name that is not there
  kindLacks: (kind: string, name: string) => `${kind} has no \`${name}\`.`,
  lacks: (code: string, name: string) => `\`${code}\` has no \`${name}\`.`,
  meant: (name: string) => `Did you mean \`${name}\`?`,
  instead: (code: string) => `Write \`${code}\`.`,
  tools: (list: string) => `It can be made of ${list}.`,
  either: (a: string, b: string) => `Write \`${a}\` or \`${b}\`.`,
  numberOr: (a: string, b: string) => `Of a number write \`${a}\`, of a Tensor \`${b}\`.`,
  has: (names: string) => `It has ${names}.`,
  typeInQuotes: (type: string) => `\`typeof\` gives a text: write \`'${type}'\`, in quotes.`,
  standsInTensor: (name: string) =>
    `\`${name}\` is a function of its own: import it from '#tensor', and write \`${name}(…)\`.`,
  noTensor: (code: string) => `For what Tensors do, make one of it: \`${code}\`.`,
  alreadyNumber: (code: string, call: string) =>
    `\`${code}\` is a number already: leave out \`${call}\`.`,
  tensorIsNoList: (index: string) =>
    `A Tensor has no \`.length\` and no \`[i]\`: use \`.size\` and \`${index}\`.`,
  tensorIsNoTable: (index: string) =>
    `A Tensor has no \`.length\` and no \`[i]\`: \`.shape[0]\` is how many rows it has, \`.slice(i, i + 1)\` one of them, \`${index}\` one number.`,
  tensorWrite: () =>
    'A Tensor is never changed, and has no `[i]`: put the numbers into an array, and make a Tensor of it at the end.',
  tensorItems: () =>
    'A Tensor is no array, so `for … of`, `...` and `[a, b] =` do not go through it: use `x.data`, which is all its numbers, or `x.toArray()`.',
  numberItems: () => 'A number has nothing to go through.',
  numberLoop: (n: string) =>
    `A number has nothing to go through: write \`for (let i = 0; i < ${n}; i++)\`.`,
  objectItems: (code: string) =>
    `An object is no list: go through \`Object.values(${code})\` or \`Object.entries(${code})\`.`,
  undefinedItems: (code: string) =>
    `\`${code}\` is undefined here, so there is nothing to go through.`,

  // Calls
  notAMethod: (code: string, is: string) =>
    `\`${code}\` is ${is}, not a method: leave out the \`()\`.`,
  notAMethodBut: (code: string, is: string, instead: string) =>
    `\`${code}\` is ${is}, not a method: write \`${instead}\`.`,
  notAMethodOfAxis: (code: string, extent: string) =>
    `\`${code}\` is a number, not a method: it is the count of all elements, the extent of an axis is \`${extent}\`.`,
  notCalled: (code: string, call: string) =>
    `\`${code}\` is a function that is not called: write \`${call}\`.`,
  functionGiven: (code: string) => `\`${code}\` is a function here, and no number.`,
  functionAlone: () => 'This makes a function where its result is due, and nobody calls it.',
  mathItself: () =>
    '`Math` holds functions, and is no number itself: write which of them is meant, as in `Math.exp(…)`.',
  noElement: (name: string, count: number) =>
    `\`${name}\` is undefined, as this list has ${count === 1 ? 'only one element' : `only ${count} elements`}.`,
  fieldsMissing: (names: string, path: string) =>
    `${path ? `${path} of the answer` : 'The answer'} is made here, and lacks ${names}.`,
  bracketCall: (code: string, call: string) =>
    `\`${code}\` is a function, which is called with parentheses: write \`${call}\`.`,
  arrayCalled: (code: string, is: string, index: string) =>
    `\`${code}\` is ${is}, no function: an element is \`${index}\`.`,
  noFunction: (name: string, code: string, is: string, itself: string | undefined) =>
    itself === undefined
      ? `\`${name}\` takes a function, and \`${code}\` is ${is}: write one, \`(v) => …\`.`
      : `\`${name}\` takes a function, and \`${code}\` is ${is}: hand over the function itself, \`${itself}\`.`,
  notCallable: (code: string, is: string) => `\`${code}\` is ${is} here, so it cannot be called.`,
  product: (code: string) =>
    `\`${code}\` is a number here, so it cannot be called: a product is written \`${code} * (…)\`.`,
  tensorCalled: (code: string, index: string) =>
    `\`${code}\` is a Tensor, no function: an element is \`${index}\`.`,
  shadowed: (name: string) =>
    `The variable \`${name}\` hides the function \`${name}\` here: give one of them another name.`,
  withoutNew: (name: string) => `\`${name}\` is a class: write \`new ${name}(…)\`.`,
  semicolon: () =>
    'The line before has no `;` at its end, so this line is read as its continuation.',
  thisIsNothing: () =>
    '`this` is undefined in a function that is not called as `object.method()`: call it that way, or write it as an arrow function.',
  values: {
    number: 'a number',
    string: 'a text',
    boolean: 'true or false',
    undefined: 'undefined',
    null: 'null',
    array: 'an array',
    'typed array': 'a typed array',
    Tensor: 'a Tensor',
    object: 'an object',
    promise: 'a promise',
    function: 'a function',
    class: 'a class',
    symbol: 'a symbol',
    bigint: 'a bigint',
  } as Readonly<Record<string, string>>,

  // Nothing where something should be
  undefinedAnswer: (code: string, path: string) =>
    `\`${code}\` is undefined here, and so is ${path && `${path} of `}the answer.`,
  nothing: (code: string) => `\`${code}\` is undefined here.`,
  makeFirst: (code: string) => `Put an array there first: \`${code} = []\`.`,
  noField: (code: string, what: string, field: string) =>
    `\`${code}\` is ${what} here, so \`${field}\` cannot be read or written.`,
  pastTheEnd: (code: string, list: string, index: string, size: number) =>
    size === 0
      ? `\`${code}\` is undefined: \`${list}\` is empty.`
      : `\`${code}\` is undefined at index ${index}: \`${list}\` has ${size === 1 ? 'one element' : `${size} elements`}, the last is \`${list}[${size - 1}]\`.`,
  below: (bound: string) => `An index has to stay below the length: \`${bound}\`.`,
  fromTheEnd: (code: string, at: string) =>
    `An index counts from 0, so \`${code}\` is undefined: from the end it is \`${at}\`.`,
  negativeIndex: (code: string, index: string) =>
    `An index counts from 0, so \`${code}\` is undefined at index ${index}.`,
  fraction: (code: string, index: string) =>
    `An index is a whole number, so \`${code}\` is undefined at ${index}.`,
  divided: (code: string, index: string, floor: string) =>
    `An index is a whole number, so \`${code}\` is undefined at ${index}: \`/\` does not round; write \`${floor}\`.`,
  commaIndex: (code: string, instead: string) =>
    `\`${code}\` looks at what is behind the comma alone: write \`${instead}\`.`,
  methodReturnsNothing: (name: string) => `\`${name}\` returns nothing.`,
  mapInstead: () => '`map` makes an array of the results.',

  unset: (name: string) =>
    `\`${name}\` is declared without a value, so it is undefined: write \`let ${name} = 0\`, or what it is to begin with.`,
  notGiven: (code: string, name: string) =>
    `\`${code}\` is called without a value for \`${name}\`.`,

  givenNothing: (code: string) =>
    `\`${code}\` is given nothing here: write between its parentheses what it is to work with.`,
  givenTooFew: (code: string, count: number) =>
    `\`${code}\` is given only ${count === 1 ? 'one argument' : `${count} arguments`} here, and needs one more.`,
  refused: (code: string) =>
    `\`${code}\` cannot take what it is given here, as the message says. Is it what should be called, are its arguments in their order, and has each of them the shape that you think it has?`,
  refusedAs: (code: string, instead: string) =>
    `\`${code}\` cannot take what it is given here: the message says what it takes. If nothing else was meant, write it like \`${instead}\`.`,
  options: (name: string, fields: string) =>
    `What comes here is one object, ${fields}, not \`${name}\` alone: write \`${fields}\`, with the braces, in the list of parameters.`,
  noListToMake: () =>
    '`Array.from` is given a function where a list is due: write `Array.from({ length: n }, (_, i) => …)`.',

  idle: (code: string) => `\`${code}\` is worked out and thrown away: nothing is done with it.`,
  idleLoop: () => 'This loop changes nothing: what it works out is thrown away.',
  unthrown: (code: string) =>
    `\`${code}\` only makes an error, which nothing throws: write \`throw\` in front of it.`,
  emptyBlock: () => 'Between these braces stands nothing, so nothing is done here.',

  // Missing return
  noReturn: (name: string) => `\`${name}\` comes to its end here without \`return\`.`,
  givesNothing: (name: string, code: string) => `\`${name}\` gives nothing here but \`${code}\`.`,
  bareReturn: (name: string) =>
    `\`${name}\` ends here with a \`return\` that gives nothing: write the value behind it.`,
  noReturnOf: (name: string, code: string) =>
    `\`${name}\` comes to its end without \`return\`: write \`return ${code}\`.`,
  lineBreak: () =>
    'A `return` ends with its line: what stands on the next one is never reached. Begin the value behind `return`.',
  callback: (name: string) =>
    `The function given to \`${name}\` returns nothing: between braces a \`return\` is needed.`,
  braces: () =>
    'The braces after `=>` are those of a function body: an object needs parentheses, `=> ({ … })`.',

  // Operators
  tensorSign: (sign: string, verb: string, code: string) =>
    `JavaScript's \`${sign}\` does not ${verb} Tensors: write \`${code}\`.`,
  tensorCompare: (sign: string, code: string) =>
    `JavaScript's \`${sign}\` does not compare Tensors: write \`${code}\`.`,
  tensorForNumber: (code: string, extent: string) =>
    `\`${code}\` is a Tensor where a number is due: is it the variable that is meant, or is an element or an extent, such as \`${extent}\`?`,
  oneNumber: (code: string, method: string, sign: string) =>
    `\`${code}\` is a Tensor, also with one number in it: write \`${method}\`, or take the number out, \`${sign}\`.`,
  item: (code: string) => `A Tensor is no number, also with one number in it: write \`${code}\`.`,
  arraySign: (sign: string, verb: string, code: string) =>
    `JavaScript's \`${sign}\` does not ${verb} arrays: write \`${code}\`, or make Tensors of them.`,
  arrayPlus: (each: string, joined: string) =>
    `JavaScript's \`+\` makes a text of arrays: to add each element write \`${each}\`, to put one behind the other \`${joined}\`.`,
  arrayNumber: (sign: string, code: string) =>
    `JavaScript's \`${sign}\` makes no number of an array: \`${code}\` is one.`,
  objectNumber: (sign: string, code: string) =>
    `JavaScript's \`${sign}\` makes no number of an object: \`${code}\` is one.`,
  undefinedNumber: (sign: string, code: string) =>
    `\`${code}\` is undefined here, so \`${sign}\` makes NaN of it.`,
  undefinedBound: (code: string) => `\`${code}\` is undefined here, so the loop does not run.`,
  promiseNumber: (code: string) =>
    `\`${code}\` is a promise, and no number: do without \`async\` and promises here.`,
  dropped: (code: string) =>
    `\`${code}\` changes nothing in place: it gives a new Tensor, which is not kept here.`,
  keysAreTexts: (name: string) =>
    `\`for … in\` gives the texts '0', '1', …, so \`+\` joins \`${name}\` as a text: write \`for (let ${name} = 0; …)\`, or \`for … of\` for the elements.`,
  neverEqual: (code: string, isNot: boolean, instead: string) =>
    `\`${code}\` is ${isNot ? 'always' : 'never'} true: a new array is equal to none. Write \`${instead}\`.`,
  noTypeof: (type: string, code: string) => `\`typeof\` never gives '${type}': write \`${code}\`.`,

  // Math and the like
  mathTensor: (name: string, code: string) =>
    `\`${name}\` takes numbers, no Tensor: write \`${code}\`.`,
  mathArray: (name: string, code: string) =>
    `\`${name}\` takes numbers, no array: write \`${code}\`.`,

  // Names
  notImported: (name: string) =>
    `\`${name}\` is not imported: write \`import { ${name} } from '#tensor'\`.`,
  importedAsType: (name: string) =>
    `\`${name}\` is imported as a type, and of types nothing is left where code runs: write \`import { ${name} } from '#tensor'\`, without \`type\`.`,
  undefinedName: (name: string) => `There is no \`${name}\` here.`,
  undeclaredBefore: (name: string) =>
    `\`${name}\` is not declared: write \`let ${name} = …\` before it is used.`,
  orMeant: (name: string) => `Or did you mean \`${name}\`?`,
  fieldMeant: (name: string, code: string) => `There is no \`${name}\` here: write \`${code}\`.`,
  undeclared: (name: string) =>
    `\`${name}\` is not declared: write \`let ${name}\` where it is first set.`,
  ofThis: (name: string) => `\`${name}\` belongs to the object: write \`this.${name}\`.`,
  noKeywords: (code: string, value: string) =>
    `Arguments have no names in JavaScript: write \`${value}\` alone for \`${code}\`.`,
  declaredAgain: (name: string, kind: string) =>
    `\`${name}\` is declared once more here, which hides the outer \`${name}\` in all of this block: leave out \`${kind}\`, or give it another name.`,
  tooEarly: (name: string) =>
    `\`${name}\` is used before the line that declares it with \`const\` or \`let\`.`,
  readOnly: (name: string) =>
    `\`${name}\` is declared with \`const\`, so it cannot be set again: declare it with \`let\`.`,
  readOnlyInLoop: (name: string, own: string) =>
    `\`${name}\` is declared with \`const\`, so it cannot be set again: this loop counts with \`${own}\`.`,
  importReadOnly: (name: string) =>
    `\`${name}\` is imported, so it cannot be set: keep the value in a variable of your own.`,

  // Answers
  answerTensor: (code: string) => `A number is due here, and this is a Tensor: write \`${code}\`.`,
  answerNumber: () => 'A Tensor is due here, and this is a number.',
  answerArray: (code: string) => `A Tensor is due here, and this is an array: write \`${code}\`.`,
  answerToArray: (code: string) => `An array is due here, and this is a Tensor: write \`${code}\`.`,
  answerText: (code: string) => `A number is due here, and this is a text: write \`${code}\`.`,
  answerBoolean: (code: string) =>
    `A number is due here, and this is true or false: write \`${code}\`.`,
  answerBits: (sign: string, code: string) =>
    `\`${sign}\` gives a number, where true or false is due: write \`${code}\`.`,
  noClass: (name: string) => `\`${name}\` should be a class: write \`export class ${name} {\`.`,
  noConstructor: (name: string, method: string) =>
    `\`new ${name}(…)\` runs the method that is called \`constructor\`; this one is called \`${method}\`.`,
  toItself: (field: string) =>
    `\`${field} = ${field}\` changes nothing: the field is written \`this.${field} = ${field}\`.`,
  staticMethod: (name: string, method: string) =>
    `\`${method}\` is \`static\`: \`${name}\` itself has it, not what \`new ${name}(…)\` makes. Take \`static\` away.`,
  nearMethod: (name: string, method: string, near: string) =>
    `\`${name}\` has no method \`${method}\`. Is it this one, \`${near}\`?`,

  async: (name: string) =>
    `\`${name}\` is \`async\`, so it gives a promise: take away \`async\` and \`await\`.`,
  generator: (name: string) =>
    `\`${name}\` is a generator, by the \`*\` behind \`function\`: take it away, and \`return\` the value.`,

  // What computes something else than it seems to
  repaired: (code: string, means: string, instead: string | undefined) =>
    `\`${code}\` ${means}${instead === undefined ? '' : `: write \`${instead}\``}.`,
  means: {
    xor: 'is no power, as `^` compares bits',
    floor: 'is cut off by `//`, which begins a comment',
    assignment: 'assigns, as a single `=` does not compare',
    chain: 'compares true or false with the last number',
    nan: 'never tells NaN, which is equal to nothing',
    sort: 'sorts by the texts of the numbers, so 10 comes before 9',
    plusMinus: 'is `=` and a sign: it sets, and does not add',
    not: 'takes `!` first',
    bits: 'works on bits, and gives a number',
    identity: 'asks whether it is the same array, not whether the elements are equal',
    sameTensor: 'asks whether it is the same Tensor, not whether the elements are equal',
    tensorNumber: 'compares a Tensor with a number',
    tensorTest: 'is a Tensor, which always counts as true',
    membership: 'asks for an index, not for an element',
    holes: 'is empty places, which `map` leaves out',
    shared: 'puts one and the same array into every place',
    dropped: 'is worked out and thrown away, as it changes nothing in place',
    keys: "gives the texts '0', '1', …",
    from: 'makes an empty array of a number',
    fallThrough: 'goes on into the next `case`, as no `break` ends it',
    empty: 'ends at its `;`, so what follows is not part of it',
    whole: 'is all of it, not the element',
    arrow: 'makes a function, as `=>` does not compare',
    textAndFunction: 'compares a text with a function, which are never equal',
    truthAndNumber: 'compares true or false with a number, which are never equal',
    textAndNumber: 'compares a text with a number, which are never equal',
    pushed: 'sets it to the new length, which is what such a method gives',
    alongAxis: 'works along an axis, not element by element',
    lostAxis: 'folds the axis away, so what is left meets another axis',
  },
};

export type SlipWords = typeof en;

const ko: SlipWords = {
  kinds: {
    tensor: 'Tensor',
    array: '배열',
    typed: '형식화 배열(typed array)',
    number: '수',
    text: '문자열',
    boolean: 'true나 false',
    function: '함수',
  },
  verbs: {
    '+': '더하지',
    '-': '빼지',
    '*': '곱하지',
    '/': '나누지',
    '**': '거듭제곱하지',
    neg: '음수로 만들지',
    other: '계산하지',
  },

  kindLacks: (kind, name) => `${kind}에는 \`${name}\`이(가) 없습니다.`,
  lacks: (code, name) => `\`${code}\`에는 \`${name}\`이(가) 없습니다.`,
  meant: (name) => `\`${name}\`을(를) 쓰려던 것은 아닌가요?`,
  instead: (code) => `이렇게 쓰세요: \`${code}\``,
  tools: (list) => `${list}(으)로 만들 수 있습니다.`,
  either: (a, b) => `이렇게 쓰세요: \`${a}\` 또는 \`${b}\``,
  numberOr: (a, b) => `수이면 \`${a}\`, Tensor이면 \`${b}\`(이)라고 쓰세요.`,
  has: (names) => `있는 것은 ${names}입니다.`,
  typeInQuotes: (type) =>
    `\`typeof\`은(는) 문자열을 줍니다. 따옴표를 써서 \`'${type}'\`(이)라고 쓰세요.`,
  standsInTensor: (name) =>
    `\`${name}\`은(는) 따로 있는 함수입니다. '#tensor'에서 import해서 \`${name}(…)\`로 쓰세요.`,
  noTensor: (code) => `Tensor의 연산을 하려면 Tensor로 만드세요: \`${code}\``,
  alreadyNumber: (code, call) => `\`${code}\`은(는) 이미 수입니다. \`${call}\`을(를) 빼고 쓰세요.`,
  tensorIsNoList: (index) =>
    `Tensor에는 \`.length\`도 \`[i]\`도 없습니다. \`.size\`와 \`${index}\`를 쓰세요.`,
  tensorIsNoTable: (index) =>
    `Tensor에는 \`.length\`도 \`[i]\`도 없습니다. 행의 개수는 \`.shape[0]\`, 행 하나는 \`.slice(i, i + 1)\`, 수 하나는 \`${index}\`입니다.`,
  tensorWrite: () =>
    'Tensor는 바꿀 수 없고 `[i]`도 없습니다. 수를 배열에 담고, 마지막에 그 배열로 Tensor를 만드세요.',
  tensorItems: () =>
    'Tensor는 배열이 아니어서 `for … of`, `...`, `[a, b] =`로 꺼낼 수 없습니다. 모든 수가 든 `x.data`나 `x.toArray()`를 쓰세요.',
  numberItems: () => '수에는 하나씩 꺼낼 것이 없습니다.',
  numberLoop: (n) =>
    `수에는 하나씩 꺼낼 것이 없습니다. 이렇게 쓰세요: \`for (let i = 0; i < ${n}; i++)\``,
  objectItems: (code) =>
    `객체는 목록이 아닙니다. \`Object.values(${code})\`나 \`Object.entries(${code})\`를 쓰세요.`,
  undefinedItems: (code) => `여기서 \`${code}\`은(는) undefined여서 꺼낼 것이 없습니다.`,

  notAMethod: (code, is) => `\`${code}\`은(는) ${is}이고 메서드가 아닙니다. \`()\`를 지우세요.`,
  notAMethodBut: (code, is, instead) =>
    `\`${code}\`은(는) ${is}이고 메서드가 아닙니다. 이렇게 쓰세요: \`${instead}\``,
  notAMethodOfAxis: (code, extent) =>
    `\`${code}\`은(는) 전체 원소의 개수이고 메서드가 아닙니다. 축 하나의 크기는 \`${extent}\`입니다.`,
  notCalled: (code, call) =>
    `\`${code}\`은(는) 함수인데 호출하지 않았습니다. 이렇게 쓰세요: \`${call}\``,
  functionGiven: (code) => `여기서 \`${code}\`은(는) 수가 아니라 함수입니다.`,
  functionAlone: () => '함수의 결과가 있어야 하는데 함수를 만들기만 하고 호출하지 않았습니다.',
  mathItself: () =>
    '`Math`는 함수들을 담은 객체이고 수가 아닙니다. `Math.exp(…)`처럼 어느 함수인지 쓰세요.',
  noElement: (name, count) =>
    `이 목록에는 원소가 ${count}개뿐이어서 \`${name}\`은(는) undefined입니다.`,
  fieldsMissing: (names, path) =>
    `답${path && `의 ${path}`}을(를) 여기서 만드는데 ${names}이(가) 빠졌습니다.`,
  bracketCall: (code, call) =>
    `\`${code}\`은(는) 함수입니다. 함수는 소괄호로 호출합니다: \`${call}\``,
  arrayCalled: (code, is, index) =>
    `\`${code}\`은(는) 함수가 아니라 ${is}입니다. 원소는 \`${index}\`(으)로 읽습니다.`,
  noFunction: (name, code, is, itself) =>
    itself === undefined
      ? `\`${name}\`에는 함수를 주어야 하는데 \`${code}\`은(는) ${is}입니다. \`(v) => …\`처럼 함수를 쓰세요.`
      : `\`${name}\`에는 함수를 주어야 하는데 \`${code}\`은(는) ${is}입니다. 함수 자체를 주세요: \`${itself}\``,
  notCallable: (code, is) => `여기서 \`${code}\`은(는) ${is}이므로 호출할 수 없습니다.`,
  product: (code) =>
    `여기서 \`${code}\`은(는) 수이므로 호출할 수 없습니다. 곱은 \`${code} * (…)\`로 씁니다.`,
  tensorCalled: (code, index) =>
    `\`${code}\`은(는) 함수가 아니라 Tensor입니다. 원소는 \`${index}\`(으)로 읽습니다.`,
  shadowed: (name) =>
    `여기서 변수 \`${name}\`이(가) 함수 \`${name}\`을(를) 가립니다. 둘 중 하나의 이름을 바꾸세요.`,
  withoutNew: (name) => `\`${name}\`은(는) 클래스입니다. 이렇게 쓰세요: \`new ${name}(…)\``,
  semicolon: () => '앞 줄 끝에 `;`이 없어서 이 줄이 앞 줄에 이어진 것으로 읽힙니다.',
  thisIsNothing: () =>
    '`object.method()`처럼 호출하지 않은 함수에서는 `this`가 undefined입니다. 그렇게 호출하거나 화살표 함수로 쓰세요.',
  values: {
    number: '수',
    string: '문자열',
    boolean: 'true나 false',
    undefined: 'undefined',
    null: 'null',
    array: '배열',
    'typed array': '형식화 배열',
    Tensor: 'Tensor',
    object: '객체',
    promise: 'Promise',
    function: '함수',
    class: '클래스',
    symbol: 'symbol',
    bigint: 'bigint',
  },

  undefinedAnswer: (code, path) =>
    `여기서 \`${code}\`은(는) undefined이고, 답${path && `의 ${path}`}도 그렇습니다.`,
  nothing: (code) => `여기서 \`${code}\`은(는) undefined입니다.`,
  makeFirst: (code) => `먼저 배열을 넣으세요: \`${code} = []\``,
  noField: (code, what, field) =>
    `여기서 \`${code}\`이(가) ${what}이므로 \`${field}\`을(를) 읽거나 쓸 수 없습니다.`,
  pastTheEnd: (code, list, index, size) =>
    size === 0
      ? `\`${code}\`은(는) undefined입니다. \`${list}\`은(는) 비어 있습니다.`
      : `인덱스 ${index}에서 \`${code}\`은(는) undefined입니다. \`${list}\`의 원소는 ${size}개이고 마지막은 \`${list}[${size - 1}]\`입니다.`,
  below: (bound) => `인덱스는 길이보다 작아야 합니다: \`${bound}\``,
  fromTheEnd: (code, at) =>
    `인덱스는 0부터 세므로 \`${code}\`은(는) undefined입니다. 끝에서부터 세려면 \`${at}\`을(를) 쓰세요.`,
  negativeIndex: (code, index) =>
    `인덱스는 0부터 세므로 인덱스 ${index}에서 \`${code}\`은(는) undefined입니다.`,
  fraction: (code, index) =>
    `인덱스는 정수여야 하는데 ${index}입니다. 그래서 \`${code}\`은(는) undefined입니다.`,
  divided: (code, index, floor) =>
    `인덱스는 정수여야 하는데 ${index}입니다. 그래서 \`${code}\`은(는) undefined입니다. \`/\`는 버림을 하지 않으니 이렇게 쓰세요: \`${floor}\``,
  commaIndex: (code, instead) =>
    `\`${code}\`은(는) 쉼표 뒤의 것만 봅니다. 이렇게 쓰세요: \`${instead}\``,
  methodReturnsNothing: (name) => `\`${name}\`은(는) 아무것도 돌려주지 않습니다.`,
  mapInstead: () => '결과로 배열을 만들려면 `map`을 쓰세요.',

  unset: (name) =>
    `\`${name}\`을(를) 값 없이 선언해서 undefined입니다. \`let ${name} = 0\`처럼 처음 값을 주세요.`,
  notGiven: (code, name) => `\`${code}\`에 \`${name}\`에 줄 값이 없습니다.`,
  givenNothing: (code) =>
    `여기서 \`${code}\`에 아무것도 주지 않았습니다. 계산할 값을 괄호 안에 쓰세요.`,
  givenTooFew: (code, count) =>
    `여기서 \`${code}\`에 인수를 ${count}개만 주었습니다. 하나가 더 필요합니다.`,
  refused: (code) =>
    `\`${code}\`은(는) 여기서 받은 값을 쓸 수 없습니다. 이유는 오류 메시지에 있습니다. 불러야 할 것이 이것인지, 인수의 순서가 맞는지, 인수마다 모양이 생각한 대로인지 살펴보세요.`,
  refusedAs: (code, instead) =>
    `\`${code}\`은(는) 여기서 받은 값을 쓸 수 없습니다. 무엇을 받는지는 오류 메시지에 있습니다. 다른 것을 주려던 것이 아니라면 \`${instead}\`처럼 쓰세요.`,
  options: (name, fields) =>
    `이 자리에는 \`${name}\` 하나가 아니라 객체 ${fields}이(가) 들어옵니다. 매개변수 목록에 중괄호까지 \`${fields}\`(으)로 쓰세요.`,
  noListToMake: () =>
    '`Array.from`에는 목록을 먼저 주어야 하는데 함수를 주었습니다. 이렇게 쓰세요: `Array.from({ length: n }, (_, i) => …)`',
  idle: (code) => `\`${code}\`은(는) 계산만 하고 버립니다. 그 값을 쓰는 곳이 없습니다.`,
  idleLoop: () => '이 반복은 아무것도 바꾸지 않습니다. 계산한 것을 모두 버립니다.',
  unthrown: (code) =>
    `\`${code}\`은(는) 오류를 만들기만 하고 던지지 않습니다. 앞에 \`throw\`를 쓰세요.`,
  emptyBlock: () => '이 중괄호 안이 비어 있어서 여기서는 아무것도 하지 않습니다.',

  noReturn: (name) => `\`${name}\`이(가) \`return\` 없이 여기서 끝납니다.`,
  givesNothing: (name, code) => `여기서 \`${name}\`이(가) 주는 것은 \`${code}\`뿐입니다.`,
  bareReturn: (name) =>
    `\`${name}\`이(가) 여기서 값이 없는 \`return\`으로 끝납니다. \`return\` 뒤에 값을 쓰세요.`,
  noReturnOf: (name, code) =>
    `\`${name}\`이(가) \`return\` 없이 끝납니다. 이렇게 쓰세요: \`return ${code}\``,
  lineBreak: () =>
    '`return`은 그 줄에서 끝나므로 다음 줄은 실행되지 않습니다. 값을 `return`과 같은 줄에서 시작하세요.',
  callback: (name) =>
    `\`${name}\`에 준 함수가 아무것도 돌려주지 않습니다. 중괄호를 쓰면 \`return\`이 있어야 합니다.`,
  braces: () =>
    '`=>` 뒤의 중괄호는 함수 본문입니다. 객체를 돌려주려면 소괄호로 감싸세요: `=> ({ … })`',

  tensorSign: (sign, verb, code) =>
    `JavaScript의 \`${sign}\`은(는) Tensor를 ${verb} 못합니다. 이렇게 쓰세요: \`${code}\``,
  tensorCompare: (sign, code) =>
    `JavaScript의 \`${sign}\`은(는) Tensor를 비교하지 못합니다. 이렇게 쓰세요: \`${code}\``,
  tensorForNumber: (code, extent) =>
    `\`${code}\`은(는) Tensor인데 여기에는 수가 와야 합니다. 이 변수가 맞나요? 아니면 원소 하나나 \`${extent}\` 같은 길이가 필요한가요?`,
  oneNumber: (code, method, sign) =>
    `\`${code}\`은(는) 수가 하나뿐이어도 Tensor입니다. \`${method}\`라고 쓰거나, 수를 꺼내서 \`${sign}\`라고 쓰세요.`,
  item: (code) => `Tensor는 수가 하나뿐이어도 수가 아닙니다. 이렇게 쓰세요: \`${code}\``,
  arraySign: (sign, verb, code) =>
    `JavaScript의 \`${sign}\`은(는) 배열을 ${verb} 못합니다. \`${code}\`라고 쓰거나 Tensor로 만드세요.`,
  arrayPlus: (each, joined) =>
    `JavaScript의 \`+\`은(는) 배열을 문자열로 만듭니다. 원소마다 더하려면 \`${each}\`, 이어 붙이려면 \`${joined}\`라고 쓰세요.`,
  arrayNumber: (sign, code) =>
    `JavaScript의 \`${sign}\`은(는) 배열을 수로 바꾸지 못합니다. \`${code}\`이(가) 배열입니다.`,
  objectNumber: (sign, code) =>
    `JavaScript의 \`${sign}\`은(는) 객체를 수로 바꾸지 못합니다. \`${code}\`이(가) 객체입니다.`,
  undefinedNumber: (sign, code) =>
    `여기서 \`${code}\`은(는) undefined여서 \`${sign}\`의 결과가 NaN이 됩니다.`,
  undefinedBound: (code) => `여기서 \`${code}\`은(는) undefined여서 반복문이 돌지 않습니다.`,
  promiseNumber: (code) =>
    `\`${code}\`은(는) 수가 아니라 Promise입니다. 여기서는 \`async\`와 Promise 없이 쓰세요.`,
  dropped: (code) =>
    `\`${code}\`은(는) 원래 값을 바꾸지 않고 새 Tensor를 돌려주는데, 여기서는 그것을 쓰지 않습니다.`,
  keysAreTexts: (name) =>
    `\`for … in\`은 문자열 '0', '1', …을 주므로 \`+\`가 \`${name}\`을(를) 문자열로 이어 붙입니다. \`for (let ${name} = 0; …)\`로 쓰거나, 원소를 꺼내려면 \`for … of\`를 쓰세요.`,
  neverEqual: (code, isNot, instead) =>
    `새로 만든 배열은 어떤 것과도 같지 않으므로 \`${code}\`은(는) ${isNot ? '언제나 참입니다' : '참이 될 수 없습니다'}. 이렇게 쓰세요: \`${instead}\``,
  noTypeof: (type, code) =>
    `\`typeof\`은(는) '${type}'을(를) 주는 일이 없습니다. 이렇게 쓰세요: \`${code}\``,

  mathTensor: (name, code) =>
    `\`${name}\`은(는) Tensor가 아니라 수를 받습니다. 이렇게 쓰세요: \`${code}\``,
  mathArray: (name, code) =>
    `\`${name}\`은(는) 배열이 아니라 수를 받습니다. 이렇게 쓰세요: \`${code}\``,

  notImported: (name) =>
    `\`${name}\`을(를) import하지 않았습니다. 이렇게 쓰세요: \`import { ${name} } from '#tensor'\``,
  importedAsType: (name) =>
    `\`${name}\`을(를) 타입으로 import했는데, 타입은 코드가 실행될 때 남지 않습니다. \`type\` 없이 이렇게 쓰세요: \`import { ${name} } from '#tensor'\``,
  undefinedName: (name) => `여기에는 \`${name}\`이(가) 없습니다.`,
  undeclaredBefore: (name) =>
    `\`${name}\`을(를) 선언하지 않았습니다. 쓰기 전에 \`let ${name} = …\`(으)로 선언하세요.`,
  orMeant: (name) => `아니면 \`${name}\`을(를) 쓰려던 것인가요?`,
  fieldMeant: (name, code) => `여기에는 \`${name}\`이(가) 없습니다. 이렇게 쓰세요: \`${code}\``,
  undeclared: (name) =>
    `\`${name}\`을(를) 선언하지 않았습니다. 처음 값을 넣는 곳에 \`let ${name}\`(이)라고 쓰세요.`,
  ofThis: (name) => `\`${name}\`은(는) 객체에 속합니다. 이렇게 쓰세요: \`this.${name}\``,
  noKeywords: (code, value) =>
    `JavaScript의 인수에는 이름을 붙이지 않습니다. \`${code}\` 대신 \`${value}\`만 쓰세요.`,
  declaredAgain: (name, kind) =>
    `\`${name}\`을(를) 여기서 다시 선언해서 이 블록에서는 바깥의 \`${name}\`이(가) 가려집니다. \`${kind}\`를 지우거나 다른 이름을 쓰세요.`,
  tooEarly: (name) => `\`${name}\`을(를) \`const\`나 \`let\`으로 선언한 줄보다 먼저 썼습니다.`,
  readOnly: (name) =>
    `\`${name}\`은(는) \`const\`로 선언해서 다시 값을 넣을 수 없습니다. \`let\`으로 선언하세요.`,
  readOnlyInLoop: (name, own) =>
    `\`${name}\`은(는) \`const\`로 선언해서 다시 값을 넣을 수 없습니다. 이 반복문에서 세는 변수는 \`${own}\`입니다.`,
  importReadOnly: (name) =>
    `\`${name}\`은(는) import한 이름이라 값을 넣을 수 없습니다. 다른 변수를 만들어 쓰세요.`,

  answerTensor: (code) => `여기에는 수가 있어야 하는데 Tensor입니다. 이렇게 쓰세요: \`${code}\``,
  answerNumber: () => '여기에는 Tensor가 있어야 하는데 수입니다.',
  answerArray: (code) => `여기에는 Tensor가 있어야 하는데 배열입니다. 이렇게 쓰세요: \`${code}\``,
  answerToArray: (code) => `여기에는 배열이 있어야 하는데 Tensor입니다. 이렇게 쓰세요: \`${code}\``,
  answerText: (code) => `여기에는 수가 있어야 하는데 문자열입니다. 이렇게 쓰세요: \`${code}\``,
  answerBoolean: (code) =>
    `여기에는 수가 있어야 하는데 true나 false입니다. 이렇게 쓰세요: \`${code}\``,
  answerBits: (sign, code) =>
    `\`${sign}\`은(는) 수를 줍니다. true나 false가 있어야 하니 이렇게 쓰세요: \`${code}\``,
  noClass: (name) =>
    `\`${name}\`은(는) 클래스여야 합니다. \`export class ${name} {\`로 시작하세요.`,
  noConstructor: (name, method) =>
    `\`new ${name}(…)\`는 이름이 \`constructor\`인 메서드를 실행하는데, 이 메서드의 이름은 \`${method}\`입니다.`,
  toItself: (field) =>
    `\`${field} = ${field}\`는 아무것도 바꾸지 않습니다. 필드에는 \`this.${field} = ${field}\`라고 씁니다.`,
  staticMethod: (name, method) =>
    `\`${method}\`이(가) \`static\`이어서 \`new ${name}(…)\`로 만든 것이 아니라 \`${name}\` 자체에 있습니다. \`static\`을 지우세요.`,
  nearMethod: (name, method, near) =>
    `\`${name}\`에 \`${method}\` 메서드가 없습니다. 여기 있는 \`${near}\`인가요?`,

  async: (name) =>
    `\`${name}\`이(가) \`async\`여서 Promise를 돌려줍니다. \`async\`와 \`await\`를 지우세요.`,
  generator: (name) =>
    `\`function\` 뒤의 \`*\` 때문에 \`${name}\`은(는) 제너레이터입니다. \`*\`를 지우고 값을 \`return\`하세요.`,

  repaired: (code, means, instead) =>
    `\`${code}\`: ${means}.${instead === undefined ? '' : ` 이렇게 쓰세요: \`${instead}\``}`,
  means: {
    xor: '`^`는 거듭제곱이 아니라 비트 연산입니다',
    floor: '`//`부터는 주석이므로 그 뒤는 계산하지 않습니다',
    assignment: '`=` 하나는 비교가 아니라 대입입니다',
    chain: 'true나 false를 마지막 수와 비교합니다',
    nan: 'NaN은 어떤 것과도 같지 않으므로 NaN을 가려내지 못합니다',
    sort: '수를 문자열로 정렬하므로 10이 9보다 앞에 옵니다',
    plusMinus: '`=`와 부호로 읽히므로 더하지 않고 값을 바꿉니다',
    not: '`!`을 먼저 계산합니다',
    bits: '비트 연산이라 수를 돌려줍니다',
    identity: '원소가 같은지가 아니라 같은 배열인지를 묻습니다',
    sameTensor: '원소가 같은지가 아니라 같은 Tensor인지를 묻습니다',
    tensorNumber: 'Tensor를 수와 비교합니다',
    tensorTest: 'Tensor는 언제나 참으로 여겨집니다',
    membership: '원소가 아니라 인덱스가 있는지를 묻습니다',
    holes: '빈 자리뿐이어서 `map`이 건너뜁니다',
    shared: '모든 자리에 똑같은 배열 하나를 넣습니다',
    dropped: '계산한 결과를 버립니다. 원래 값은 바뀌지 않습니다',
    keys: "문자열 '0', '1', …을 줍니다",
    from: '수로는 빈 배열을 만듭니다',
    fallThrough: '`break`가 없어서 다음 `case`로 이어집니다',
    empty: '`;`에서 끝나므로 뒤에 오는 것은 여기에 속하지 않습니다',
    whole: '원소 하나가 아니라 전체입니다',
    arrow: '`=>`는 비교가 아니라 함수를 만듭니다',
    textAndFunction: '문자열을 함수와 비교하는데 둘은 결코 같지 않습니다',
    truthAndNumber: 'true나 false를 수와 비교하는데 둘은 결코 같지 않습니다',
    textAndNumber: '문자열을 수와 비교하는데 둘은 결코 같지 않습니다',
    pushed: '배열이 아니라 이 메서드가 돌려주는 새 길이를 넣습니다',
    alongAxis: '원소별이 아니라 축을 따라 계산합니다',
    lostAxis: '축이 사라져서 남은 축이 다른 축과 만납니다',
  },
};

export const SLIP_WORDS: Readonly<Record<Language, SlipWords>> = { en, ko: spoken(ko) };
