/** The known mistakes of `inferDtype`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { type Nested, valuesOf } from './parts.ts';

type Dtype = 'bool' | 'int64' | 'float32';

/** Looks at the first value only. */
export function inferDtype_firstValueOnly(nested: Nested): Dtype {
  return rightDtype(valuesOf(nested).slice(0, 1));
}
diagnosis(inferDtype_firstValueOnly, {
  en: 'The first value alone decides: in [0, 0.5] it is the second one that matters.',
  ko: '첫 번째 값만으로 정해집니다. [0, 0.5]에서는 두 번째 값이 중요합니다.',
});

/** Wants every number to be a fraction before it says float32. */
export function inferDtype_everyFraction(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.every((value) => !Number.isInteger(value))) return rightDtype(values);
  return 'int64';
}
diagnosis(inferDtype_everyFraction, {
  en: 'It takes only fractions to get float32 here, but one is enough: should the test be `every` or `some`?',
  ko: '모두 소수여야 float32가 됩니다. 하나면 충분합니다. `every`와 `some` 가운데 어느 쪽을 써야 할까요?',
});

/** Lets one boolean decide, whatever stands beside it. */
export function inferDtype_anyBoolean(nested: Nested): Dtype {
  const values = valuesOf(nested);
  return values.some((value) => typeof value === 'boolean') ? 'bool' : rightDtype(values);
}
diagnosis(inferDtype_anyBoolean, {
  en: 'One boolean turns everything into bool, although bool is the lowest rung: which of the three rules is asked first?',
  ko: '불리언 하나 때문에 모두 bool이 됩니다. bool은 사다리의 맨 아래 칸입니다. 세 규칙 가운데 무엇을 먼저 물어야 할까요?',
});

/** Looks for fractions before it remembers that booleans are no numbers: true is no integer. */
export function inferDtype_booleansAreFractions(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.length > 0 && values.every((value) => typeof value === 'boolean')) return 'bool';
  return values.length > 0 && values.every((value) => Number.isInteger(value))
    ? 'int64'
    : 'float32';
}
diagnosis(inferDtype_booleansAreFractions, {
  en: '[true, 2] becomes float32, as if true were a fraction: `Number.isInteger(true)` is false, so ask about fractions among the numbers only.',
  ko: '[true, 2]가 true를 소수로 여긴 것처럼 float32가 됩니다. `Number.isInteger(true)`는 false이므로 소수인지는 수에 대해서만 물어보세요.',
});

/** Looks at the outermost items only. */
export function inferDtype_outermostOnly(nested: Nested): Dtype {
  const items = typeof nested === 'object' ? nested : [nested];
  if (items.length === 0) return 'float32';
  if (items.every((item) => typeof item === 'boolean')) return 'bool';
  return items.some((item) => typeof item === 'number' && !Number.isInteger(item))
    ? 'float32'
    : 'int64';
}
diagnosis(inferDtype_outermostOnly, {
  en: 'Values inside inner arrays make no difference: collect the values of every level first.',
  ko: '안쪽 배열에 든 값이 결과에 영향을 주지 않습니다. 먼저 모든 깊이의 값을 모으세요.',
});

/** Takes the data for an array, always. */
export function inferDtype_arraysOnly(nested: Nested): Dtype {
  return rightDtype((nested as readonly Nested[]).flatMap(valuesOf));
}
diagnosis(inferDtype_arraysOnly, {
  en: 'A lone value such as 5 makes this fail: data of rank 0 has a dtype too.',
  ko: '5처럼 값 하나만 주면 오류가 납니다. 랭크 0인 데이터에도 dtype이 있습니다.',
});

/** Says bool of an empty array, of which "every value is a boolean" is true. */
export function inferDtype_emptyIsBool(nested: Nested): Dtype {
  const values = valuesOf(nested);
  return values.every((value) => typeof value === 'boolean') ? 'bool' : rightDtype(values);
}
diagnosis(inferDtype_emptyIsBool, {
  en: 'The empty array is called bool, as when `every` is asked of no values at all: which rule speaks of no value?',
  ko: '빈 배열이 bool이 됩니다. 값이 하나도 없을 때 `every`가 참인 것과 같습니다. 값이 없는 경우를 말하는 규칙은 어느 것인가요?',
});

/** Compares with the rounded number, and ∞ equals itself rounded. */
export function inferDtype_infinityIsWhole(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  const allWhole = numbers.every((value) => Math.floor(value) === value);
  if (values.length === 0 || !allWhole) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}
diagnosis(inferDtype_infinityIsWhole, {
  en: 'Infinity counts as a whole number here, and rounding would change nothing about it: can an int64 hold it?',
  ko: 'Infinity를 정수로 칩니다. Infinity는 내림해도 그대로입니다. int64에 무한대를 담을 수 있을까요?',
});

/** Leaves NaN out, because it is "not a number". */
export function inferDtype_skipsNaN(nested: Nested): Dtype {
  return rightDtype(valuesOf(nested).filter((value) => !Number.isNaN(value)));
}
diagnosis(inferDtype_skipsNaN, {
  en: 'NaN makes no difference although it has to be stored as well: which dtypes have a NaN?',
  ko: 'NaN이 있어도 답이 달라지지 않는데 NaN도 저장해야 하는 값입니다. NaN이 있는 dtype은 어느 것인가요?',
});

/** Takes a remainder for positive, but that of −0.5 is −0.5. */
export function inferDtype_positiveRemainder(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isFraction = (value: number | boolean) => typeof value === 'number' && !(value % 1 <= 0);
  if (values.length === 0 || values.some(isFraction)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}
diagnosis(inferDtype_positiveRemainder, {
  en: 'Negative fractions count as whole: do you ask whether a remainder is above 0? That of −0.5 by 1 is −0.5.',
  ko: '음수인 소수를 정수로 칩니다. 나머지가 0보다 큰지 묻고 있나요? −0.5를 1로 나눈 나머지는 −0.5입니다.',
});

/** Lets a number count as whole that is whole but for a tolerance. */
export function inferDtype_tolerance(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isFraction = (value: number | boolean) =>
    typeof value === 'number' && !(Math.abs(value - Math.round(value)) < 1e-9);
  if (values.length === 0 || values.some(isFraction)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}
diagnosis(inferDtype_tolerance, {
  en: 'A number that is nearly whole counts as whole, as if compared with a tolerance: a fraction makes float32 however small it is.',
  ko: '정수에 아주 가까운 수를 정수로 칩니다. 허용 오차를 두고 비교하는 것 같습니다. 소수 부분은 아무리 작아도 float32가 됩니다.',
});

/** Looks for a decimal point in the printed number: 1e-7 has none. */
export function inferDtype_looksForAPoint(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (values.length === 0 || values.some(looksFractional)) return 'float32';
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}
diagnosis(inferDtype_looksForAPoint, {
  en: '0.0000001 counts as whole, as if a decimal point were looked for in what is printed, 1e-7: ask the number itself whether it is whole.',
  ko: '0.0000001을 정수로 칩니다. 출력된 글자 1e-7에서 소수점을 찾는 것 같습니다. 글자 말고 수 자체가 정수인지 물어보세요.',
});

function looksFractional(value: number | boolean): boolean {
  return /\.|NaN|Infinity/.test(String(value));
}

/** Cuts fractions off with a bitwise operator, which works on 32 bits only. */
export function inferDtype_cutsTo32Bits(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length === 0 || numbers.some((value) => (value | 0) !== value)) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}
diagnosis(inferDtype_cutsTo32Bits, {
  en: 'Whole numbers from about two billion on become float32, as if cut to 32 bits: bitwise operators do that, `Number.isInteger` does not.',
  ko: '약 20억이 넘는 정수가 32비트로 잘린 것처럼 float32가 됩니다. 비트 연산자는 32비트로 자르지만 `Number.isInteger`는 그러지 않습니다.',
});

/** Takes a whole number beyond 2⁵³ for a fraction. */
export function inferDtype_safeIntegersOnly(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isUnsafe = (value: number | boolean) =>
    typeof value === 'number' && !Number.isSafeInteger(value);
  return values.some(isUnsafe) ? 'float32' : rightDtype(values);
}
diagnosis(inferDtype_safeIntegersOnly, {
  en: 'A whole number beyond 2⁵³ counts as a fraction, as with `isSafeInteger`, which asks for more than being whole.',
  ko: '2⁵³을 넘는 정수를 소수로 칩니다. `isSafeInteger`를 쓴 것 같습니다. 이것은 정수인지보다 더 많은 것을 묻습니다.',
});

/** Looks at the sum, in which fractions may cancel. */
export function inferDtype_looksAtTheSum(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const numbers = values.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, value) => total + value, 0);
  return numbers.length > 0 ? rightDtype([sum]) : rightDtype(values);
}
diagnosis(inferDtype_looksAtTheSum, {
  en: 'The sum of all numbers seems to decide, and 0.5 and −0.5 cancel in it: ask each number.',
  ko: '모든 수의 합을 보고 정하는 것 같습니다. 0.5와 −0.5는 더하면 사라집니다. 수마다 따로 물어보세요.',
});

/** Says float32 of every number, as if 1 were 1.0. */
export function inferDtype_numbersAreFloats(nested: Nested): Dtype {
  const dtype = rightDtype(valuesOf(nested));
  return dtype === 'int64' ? 'float32' : dtype;
}
diagnosis(inferDtype_numbersAreFloats, {
  en: 'Whole numbers become float32: `torch.tensor([0, 1, 2])` is the printed example, and it is int64.',
  ko: '정수가 float32가 됩니다. 원문 자료의 예제 `torch.tensor([0, 1, 2])`는 int64입니다.',
});

/** Takes data of nothing but 0 and 1 for booleans. */
export function inferDtype_zeroOneIsBool(nested: Nested): Dtype {
  const values = valuesOf(nested);
  const isEither = (value: number | boolean) => Number(value) === 0 || Number(value) === 1;
  return values.length > 0 && values.every(isEither) ? 'bool' : rightDtype(values);
}
diagnosis(inferDtype_zeroOneIsBool, {
  en: 'Data of nothing but 0 and 1 is taken for booleans: 0 is a number, and only true and false are not.',
  ko: '0과 1뿐인 데이터를 불리언으로 여깁니다. 0과 1은 수입니다. 수가 아닌 것은 true와 false뿐입니다.',
});

/** Takes the values off the argument one by one. */
export function inferDtype_emptiesTheArgument(nested: Nested): Dtype {
  const values = valuesOf(nested);
  if (typeof nested === 'object') (nested as Nested[]).length = 0;
  return rightDtype(values);
}
diagnosis(inferDtype_emptiesTheArgument, {
  en: 'The given array is empty afterwards: collect the values in an array of your own.',
  ko: '호출하고 나면 인수로 받은 배열이 비어 있습니다. 값은 새 배열에 모으세요.',
});

function rightDtype(values: readonly (number | boolean)[]): Dtype {
  const numbers = values.filter((value) => typeof value === 'number');
  if (values.length === 0 || !numbers.every(Number.isInteger)) return 'float32';
  return numbers.length > 0 ? 'int64' : 'bool';
}
