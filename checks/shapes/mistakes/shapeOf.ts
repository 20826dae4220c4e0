/** The known mistakes of `shapeOf`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { type Nested, valuesOf } from './parts.ts';

/** Looks at first items only: ragged arrays pass. */
export function shapeOf_firstItemsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [nested.length, ...shapeOf_firstItemsOnly(nested[0]!)];
}
diagnosis(shapeOf_firstItemsOnly, {
  en: 'Only first items seem to be looked at, so a ragged array passes: what about the other items?',
  ko: '첫 번째 원소만 보는 것 같습니다. 그러면 들쭉날쭉한 배열도 통과합니다. 나머지 원소는 어떤가요?',
});

/** Lists the innermost length first. */
export function shapeOf_innermostFirst(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [...agreedShape(nested.map(shapeOf_innermostFirst)), nested.length];
}
diagnosis(shapeOf_innermostFirst, {
  en: 'The lengths are right but come innermost first: on which side of the inner shape does an array put its own length?',
  ko: '길이는 맞지만 가장 안쪽 것부터 나옵니다. 배열은 자기 길이를 안쪽 형상의 어느 쪽에 붙여야 할까요?',
});

/** Compares the lengths of the outermost items and nothing further in. */
export function shapeOf_comparesTopLevelOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const lengths = nested.map((item) => (typeof item === 'object' ? item.length : -1));
  if (lengths.some((length) => length !== lengths[0])) throw new RangeError('ragged');
  return shapeOf_firstItemsOnly(nested);
}
diagnosis(shapeOf_comparesTopLevelOnly, {
  en: 'A fault is noticed at the outermost level only, and not further in: which comparison should each inner array make?',
  ko: '가장 바깥쪽의 문제만 알아채고 더 안쪽의 문제는 놓칩니다. 안쪽 배열도 저마다 무엇을 비교해야 할까요?',
});

/** Compares how many values the siblings hold, not how they are arranged. */
export function shapeOf_comparesSizes(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const sizes = nested.map((item) => valuesOf(item).length);
  if (sizes.some((size) => size !== sizes[0])) throw new RangeError('ragged');
  return [nested.length, ...shapeOf_comparesSizes(nested[0]!)];
}
diagnosis(shapeOf_comparesSizes, {
  en: 'Siblings seem to be compared by how many values they hold: [4] and [2, 2] hold four each. Compare the shapes themselves.',
  ko: '원소들을 담긴 값의 개수로 비교하는 것 같습니다. [4]와 [2, 2]에는 똑같이 4개가 들어 있습니다. 형상 자체를 비교해 보세요.',
});

/** Compares how many axes the siblings have and how many values, which leaves [2, 3] and [3, 2]. */
export function shapeOf_comparesRankAndSize(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const [first = [], ...others] = nested.map(shapeOf_comparesRankAndSize);
  const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
  const fits = (shape: readonly number[]) =>
    shape.length === first.length && size(shape) === size(first);
  if (!others.every(fits)) throw new RangeError('ragged');
  return [nested.length, ...first];
}
diagnosis(shapeOf_comparesRankAndSize, {
  en: 'Siblings pass when they have as many axes and as many values: [2, 3] and [3, 2] do. Compare the extents one by one.',
  ko: '축의 개수와 값의 개수만 같으면 통과합니다. [2, 3]과 [3, 2]가 그렇습니다. 길이를 축마다 비교하세요.',
});

/** Compares shapes as text without commas: [1, 11] and [11, 1] read alike. */
export function shapeOf_joinsDigits(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const shapes = nested.map(shapeOf_joinsDigits);
  const first = shapes[0]!;
  if (shapes.some((shape) => shape.join('') !== first.join(''))) throw new RangeError('ragged');
  return [nested.length, ...first];
}
diagnosis(shapeOf_joinsDigits, {
  en: 'Shapes seem to be compared as text without commas: [1, 11] and [11, 1] both read 111. Compare the extents one by one.',
  ko: '형상을 쉼표 없이 이어 붙인 글자로 비교하는 것 같습니다. [1, 11]과 [11, 1]은 둘 다 111이 됩니다. 길이를 축마다 비교하세요.',
});

/** Compares only the arrays among the siblings: a number beside them goes unnoticed. */
export function shapeOf_skipsNumbers(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const arrays = nested.filter((item) => typeof item === 'object');
  return [nested.length, ...agreedShape(arrays.map(shapeOf_skipsNumbers))];
}
diagnosis(shapeOf_skipsNumbers, {
  en: 'A number beside an array goes unnoticed, in [1, [2]] for example: what is the shape of a number, and is it equal to that of its neighbour?',
  ko: '[1, [2]]처럼 배열 옆에 수가 있어도 알아채지 못합니다. 수의 형상은 무엇이고, 옆 원소의 형상과 같은가요?',
});

/** Compares each sibling's length, but not what lies inside it: unequal depths pass. */
export function shapeOf_comparesLengthsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const shapes = nested.map(shapeOf_comparesLengthsOnly);
  const first = shapes[0]!;
  if (shapes.some((shape) => shape[0] !== first[0])) throw new RangeError('ragged');
  return [nested.length, ...first];
}
diagnosis(shapeOf_comparesLengthsOnly, {
  en: 'Siblings of equal length pass although they are not nested equally deep: their shapes must agree in every extent, not only in the first.',
  ko: '길이만 같으면 중첩된 깊이가 달라도 통과합니다. 형상은 첫 번째 길이만이 아니라 모든 길이가 같아야 합니다.',
});

/** Compares how deep the siblings are nested, not how long they are. */
export function shapeOf_comparesDepthsOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const [first = [], ...others] = nested.map(shapeOf_comparesDepthsOnly);
  if (others.some((shape) => shape.length !== first.length)) throw new RangeError('ragged');
  return [nested.length, ...first];
}
diagnosis(shapeOf_comparesDepthsOnly, {
  en: 'Siblings seem to be compared by their number of axes only: [1, 2] and [3] have one each, and differ in length.',
  ko: '원소들을 축의 개수로만 비교하는 것 같습니다. [1, 2]와 [3]은 축이 하나씩이지만 길이가 다릅니다.',
});

/** Gives a lone value one axis, as if it were an array of one. */
export function shapeOf_loneValueHasAnAxis(nested: Nested): number[] {
  return typeof nested === 'object' ? rightShape(nested) : [1];
}
diagnosis(shapeOf_loneValueHasAnAxis, {
  en: 'A lone value is given an axis, as if 5 were [5]: how many indices do you need to pick out a lone value?',
  ko: '5를 [5]처럼 여겨 값 하나에 축을 주었습니다. 값 하나를 가리키는 데 인덱스가 몇 개 필요할까요?',
});

/** Knows numbers as values, and takes a boolean for an array. */
export function shapeOf_numbersOnly(nested: Nested): number[] {
  if (typeof nested === 'number') return [];
  const items = nested as readonly Nested[];
  return [items.length, ...agreedShape(items.map(shapeOf_numbersOnly))];
}
diagnosis(shapeOf_numbersOnly, {
  en: 'Booleans seem to be taken for arrays: a value is anything that is not an array.',
  ko: '불리언을 배열로 여기는 것 같습니다. 배열이 아닌 것은 모두 값입니다.',
});

/** Reads a matrix, whatever is given. */
export function shapeOf_matricesOnly(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const rows = nested as readonly (readonly Nested[])[];
  if (rows.some((row) => row.length !== rows[0]!.length)) throw new RangeError('ragged');
  return [rows.length, rows[0]!.length];
}
diagnosis(shapeOf_matricesOnly, {
  en: 'Only matrices come out right, as if two axes were assumed, whatever is given: let the data decide how deep to go.',
  ko: '행렬일 때만 맞습니다. 무엇이 오든 축이 2개라고 가정하는 것 같습니다. 얼마나 깊이 들어갈지는 데이터를 보고 정하세요.',
});

/** Counts all values: that is the size. */
export function shapeOf_countsValues(nested: Nested): number[] {
  return typeof nested === 'object' ? [valuesOf(nested).length] : [];
}
diagnosis(shapeOf_countsValues, {
  en: 'This is the number of all values, the size: the shape keeps one length for each axis.',
  ko: '이것은 모든 값의 개수, 곧 크기입니다. 형상에는 축마다 길이가 하나씩 있습니다.',
});

/** Takes the first item off the student's own argument to look inside. */
export function shapeOf_shiftsTheArgument(nested: Nested): number[] {
  const shape = rightShape(nested);
  if (typeof nested === 'object') (nested as Nested[]).shift();
  return shape;
}
diagnosis(shapeOf_shiftsTheArgument, {
  en: 'The given array has lost an item afterwards, as `shift` takes it off: look at items without changing the array itself.',
  ko: '호출하고 나면 인수로 받은 배열에서 원소가 사라집니다. `shift`처럼 배열 자체를 바꾸는 것을 썼나요? 원소를 떼어 내지 말고 들여다보기만 하세요.',
});

function rightShape(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  return [nested.length, ...agreedShape(nested.map(rightShape))];
}

function agreedShape(shapes: readonly number[][]): number[] {
  const first = shapes[0] ?? [];
  if (shapes.some((shape) => shape.join() !== first.join())) throw new RangeError('ragged');
  return first;
}
