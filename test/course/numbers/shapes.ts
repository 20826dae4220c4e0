import {
  broadcastShape,
  matmul,
  shapeOf,
  sizeOf,
  stridesOf,
  transpose,
} from '../../../reference/shapes.ts';
import { given, matrix, type Phrase, row, says, separated, translated } from '../worked.ts';
import { tensor } from '#tensor';

const box = [2, 3, 4];
const strides = stridesOf(box);
const last = [1, 2, 3];
const products = last.map((index, k) => says`${index} · ${strides[k]!}`);
const place = last.reduce((sum, index, k) => sum + index * strides[k]!, 0);

const m = [
  [1, 2, 3],
  [4, 5, 6],
];
const right = [
  [1, 0],
  [2, 1],
  [0, 3],
];
const c = matmul(m, right);

/** A row of one matrix against a column of another, written out. */
const sum = (i: number, j: number): Phrase =>
  says`${separated(
    ' + ',
    m[i]!.map((a, t) => says`${a} · ${right[t]![j]!}`),
  )} = ${c[i]![j]!}`;

const rowMatrix = [[1, 2, 3]];
const columnMatrix = transpose(rowMatrix);

const [first, second] = [
  [4, 1, 3],
  [5, 1],
];

// Three matrices that chain.
const a = [
  [1, 2],
  [0, 1],
];
const b = [
  [3, 0],
  [1, 1],
];
const column = [[1], [2]];

export const phrases: Phrase[] = [
  // shapeOf, sizeOf
  translated(
    says`such items: \`[${shapeOf(m[0]!)}]\``,
    says`${3}개이므로 \`[${shapeOf(m[0]!)}]\`입니다`,
  ),
  says`\`[0, 1, 2]\`… \`[${shapeOf([0, 1, 2])}]\``,
  translated(
    says`of shape \`[${shapeOf(m[0]!)}]\`: \`[${shapeOf(m)}]\``,
    says`${2}개이므로 \`[${shapeOf(m)}]\``,
  ),
  says`${separated(' · ', box)} = ${sizeOf(box)}`,

  translated(
    says`\`[6, 4]\` because both hold ${sizeOf([6, 4])}`,
    says`\`[6, 4]\`는 둘 다 ${sizeOf(box)}개`,
  ),
  translated(says`empty product is ${sizeOf([])}`, says`빈 곱은 ${sizeOf([])}`),
  translated(
    says`makes the size ${sizeOf([0, 28, 28])}: a batch`,
    says`있으면 크기는 ${sizeOf([0, 28, 28])}입니다`,
  ),

  // stridesOf
  translated(
    says`last axis moves ${strides[2]!} element, the middle one ${strides[1]!}, the first`,
    says`마지막 축은 ${strides[2]!}칸, 가운데 축은 ${strides[1]!}칸, 첫 축은`,
  ),
  translated(says`last of ${sizeOf(box)} places`, says`${sizeOf(box)}개 가운데 마지막 자리`),
  says`${3} · ${4} = ${strides[0]!}`,
  says`\`[${strides}]\``,
  says`(${last})`,
  says`${separated(' + ', products)} = ${place}`,
  says`(${strides.map((stride) => stride * Float64Array.BYTES_PER_ELEMENT)})`,
  says`\`[${stridesOf(box.toReversed()).toReversed()}]\``,
  translated(
    says`they are \`[${stridesOf([2, 3])}]\``,
    says`스트라이드는 \`[${stridesOf([2, 3])}]\``,
  ),

  // inferDtype
  ...given('inputs', '`[0, 1, 2.5]`', '`[true, 2.5]`', '`[1.0, 2.0, 3.0]`', '`1e300`'),
  ...given('how Python writes a number', '1.0'),

  // broadcastShape
  translated(row('first', first), row('첫째', first)),
  translated(row('second', says`(${1})`, second), row('둘째', says`(${1})`, second)),
  translated(
    row('result', broadcastShape(first, second)),
    row('결과', broadcastShape(first, second)),
  ),
  says`\`[${first}]\`… \`[${second}]\``,
  says`\`[${broadcastShape([4, 1], [4])}]\``,
  translated(
    says`mean of those ${sizeOf(broadcastShape([4, 1], [4]))} numbers`,
    says`그 ${sizeOf(broadcastShape([4, 1], [4]))}개의 평균`,
  ),

  // transpose
  says`\`[[1, 2, 3], [4, 5, 6]]\`… \`[${transpose(m)}]\``,

  says`\`[3, 2]\`… \`[${tensor(m).reshape([3, 2])}]\``,
  translated(
    says`The ${transpose(m)[2]![0]!} stood in row 0, column 2; it now stands in row 2, column 0`,
    says`${m[0]![2]!}은 0행 2열에 있었는데 이제 2행 0열에`,
  ),

  // matmul
  says`\`[2, 3]\` · \`[3, 2]\` → \`[${shapeOf(c)}]\``,
  says`${matrix(tensor(m))} ${matrix(tensor(right))} = ${matrix(tensor(c))}`,
  sum(0, 0),
  sum(1, 1),
  says`\`[${matmul(rowMatrix, columnMatrix)}]\``,
  says`\`[${matmul(columnMatrix, rowMatrix)}]\``,
  ...given('ranks and numbers of examples', '| 0 |', '| 1 |', '| 2 |', '| 3 |', '| 4 |'),

  // matmulLaw
  says`a = ${matrix(tensor(a))}, \quad b = ${matrix(tensor(b))}, \quad c = ${matrix(tensor(column))}`,
  says`ab = ${matrix(tensor(matmul(a, b)))}, \quad (ab)c = ${matrix(tensor(matmul(matmul(a, b), column)))}`,
  says`bc = ${matrix(tensor(matmul(b, column)))}, \quad a(bc) = ${matrix(tensor(matmul(a, matmul(b, column))))}`,
  translated(
    says`(${0.1} · ${0.2}) · ${0.3} is ${0.1 * 0.2 * 0.3}, and ${0.1} · (${0.2} · ${0.3}) is ${0.1 * (0.2 * 0.3)}`,
    says`(${0.1} · ${0.2}) · ${0.3}은 ${0.1 * 0.2 * 0.3}이고 ${0.1} · (${0.2} · ${0.3})은 ${0.1 * (0.2 * 0.3)}`,
  ),
  ...given('a tolerance', '10⁻⁹', '1e-9'),

  // predictions
  translated(
    says`${sizeOf(broadcastShape([4, 1], [4]))}.** From the right`,
    says`${sizeOf(broadcastShape([4, 1], [4]))}.** 오른쪽부터`,
  ),
];
