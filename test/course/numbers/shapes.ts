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

export const phrases: Phrase[] = [
  // shapeOf, sizeOf
  translated(
    says`of shape \`[${shapeOf(m[0]!)}]\`: \`[${shapeOf(m)}]\``,
    says`${2}개이므로 \`[${shapeOf(m)}]\``,
  ),
  says`${separated(' · ', box)} = ${sizeOf(box)}`,

  // stridesOf
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
  says`\`[${broadcastShape([4, 1], [4])}]\``,

  // transpose
  says`\`[[1, 2, 3], [4, 5, 6]]\`… \`[${transpose(m)}]\``,

  // matmul
  says`\`[2, 3]\` · \`[3, 2]\` → \`[${shapeOf(c)}]\``,
  says`= ${matrix(tensor(c))}`,
  sum(0, 0),
  sum(1, 1),
  says`\`[${matmul(rowMatrix, columnMatrix)}]\``,
  says`\`[${matmul(columnMatrix, rowMatrix)}]\``,
  ...given('ranks and numbers of examples', '| 0 |', '| 1 |', '| 2 |', '| 3 |', '| 4 |'),
];
