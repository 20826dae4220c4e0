/** What to tell a student whose code fails as a known mistake does: what it is, and a nudge. */
import type { Words } from '../../engine/kit/words.ts';
import type * as mistakes from './mistakes.ts';

export const diagnoses: Readonly<Record<keyof typeof mistakes, Words>> = {
  shapeOf_firstItemsOnly: {
    en: 'Only first items seem to be looked at, so a ragged array passes: what about the other items?',
    ko: '첫 번째 원소만 보는 것 같습니다. 그러면 들쭉날쭉한 배열도 통과합니다. 나머지 원소는 어떤가요?',
  },
  shapeOf_innermostFirst: {
    en: 'The lengths are right but come innermost first: on which side of the inner shape does an array put its own length?',
    ko: '길이는 맞지만 가장 안쪽 것부터 나옵니다. 배열은 자기 길이를 안쪽 형상의 어느 쪽에 붙여야 할까요?',
  },
  shapeOf_comparesTopLevelOnly: {
    en: 'Siblings are compared at the outermost level only, and a fault further in goes unnoticed: which comparison should each inner array make?',
    ko: '가장 바깥쪽에서만 원소들을 비교하므로 더 안쪽의 문제를 놓칩니다. 안쪽 배열도 저마다 무엇을 비교해야 할까요?',
  },
  shapeOf_comparesSizes: {
    en: 'Siblings seem to be compared by how many values they hold: [4] and [2, 2] hold four each. Compare the shapes themselves.',
    ko: '원소들을 담긴 값의 개수로 비교하는 것 같습니다. [4]와 [2, 2]에는 똑같이 4개가 들어 있습니다. 형상 자체를 비교해 보세요.',
  },
  shapeOf_comparesRankAndSize: {
    en: 'Siblings pass when they have as many axes and as many values: [2, 3] and [3, 2] do. Compare the extents one by one.',
    ko: '축의 개수와 값의 개수만 같으면 통과합니다. [2, 3]과 [3, 2]가 그렇습니다. 길이를 축마다 비교하세요.',
  },
  shapeOf_joinsDigits: {
    en: 'Shapes seem to be compared as text without commas: [1, 11] and [11, 1] both read 111. Compare the extents one by one.',
    ko: '형상을 쉼표 없이 이어 붙인 글자로 비교하는 것 같습니다. [1, 11]과 [11, 1]은 둘 다 111이 됩니다. 길이를 축마다 비교하세요.',
  },
  shapeOf_skipsNumbers: {
    en: 'A number beside an array goes unnoticed, in [1, [2]] for example: what is the shape of a number, and is it equal to that of its neighbour?',
    ko: '[1, [2]]처럼 배열 옆에 수가 있어도 알아채지 못합니다. 수의 형상은 무엇이고, 옆 원소의 형상과 같은가요?',
  },
  shapeOf_comparesLengthsOnly: {
    en: 'Siblings of equal length pass although they are not nested equally deep: their shapes must agree in every extent, not only in the first.',
    ko: '길이만 같으면 중첩된 깊이가 달라도 통과합니다. 형상은 첫 번째 길이만이 아니라 모든 길이가 같아야 합니다.',
  },
  shapeOf_comparesDepthsOnly: {
    en: 'Siblings seem to be compared by their number of axes only: [1, 2] and [3] have one each, and differ in length.',
    ko: '원소들을 축의 개수로만 비교하는 것 같습니다. [1, 2]와 [3]은 축이 하나씩이지만 길이가 다릅니다.',
  },
  shapeOf_loneValueHasAnAxis: {
    en: 'A lone value is given an axis, as if 5 were [5]: how many indices do you need to pick out a lone value?',
    ko: '5를 [5]처럼 여겨 값 하나에 축을 주었습니다. 값 하나를 가리키는 데 인덱스가 몇 개 필요할까요?',
  },
  shapeOf_numbersOnly: {
    en: 'Booleans seem to be taken for arrays: a value is anything that is not an array.',
    ko: '불리언을 배열로 여기는 것 같습니다. 배열이 아닌 것은 모두 값입니다.',
  },
  shapeOf_matricesOnly: {
    en: 'Two axes are assumed, whatever is given: let the data decide how deep to go.',
    ko: '무엇이 오든 축이 2개라고 가정합니다. 얼마나 깊이 들어갈지는 데이터를 보고 정하세요.',
  },
  shapeOf_countsValues: {
    en: 'This counts all values, which is the size: the shape keeps one length for each axis.',
    ko: '값의 개수를 모두 세었습니다. 그것은 크기입니다. 형상에는 축마다 길이가 하나씩 있습니다.',
  },
  shapeOf_shiftsTheArgument: {
    en: 'The given array has lost an item afterwards: `shift` changes the array itself, so look at items without taking them off.',
    ko: '호출하고 나면 인수로 받은 배열에서 원소가 사라집니다. `shift`는 배열 자체를 바꿉니다. 원소를 떼어 내지 말고 들여다보기만 하세요.',
  },
  sizeOf_adds: {
    en: 'The extents are added: how many elements are there in 2 rows of 3?',
    ko: '길이를 더했습니다. 3개짜리 행이 2개 있으면 원소는 몇 개일까요?',
  },
  sizeOf_startsAtZero: {
    en: 'The product starts at 0 and can never leave it: which number changes nothing when you multiply by it?',
    ko: '곱을 0에서 시작해서 계속 0입니다. 곱해도 아무것도 바뀌지 않는 수는 무엇인가요?',
  },
  sizeOf_reducesWithoutStart: {
    en: 'The shape [] is an error here, because `reduce` has nothing to start from: which number should an empty product be?',
    ko: '형상 []에서 오류가 납니다. `reduce`에 시작값이 없기 때문입니다. 빈 곱은 얼마여야 할까요?',
  },
  sizeOf_emptyIsZero: {
    en: 'The shape [] is treated as nothing, but it belongs to a lone value, which is one element: what is an empty product?',
    ko: '형상 []를 아무것도 없는 것으로 다루었습니다. []는 값 하나의 형상이고 값 하나는 원소 1개입니다. 빈 곱은 얼마일까요?',
  },
  sizeOf_zeroCountsAsOne: {
    en: 'An extent of 0 counts as 1, as in `extent || 1`: where one axis is empty there is no element at all.',
    ko: '길이 0을 `extent || 1`처럼 1로 쳤습니다. 축 하나라도 비어 있으면 원소는 하나도 없습니다.',
  },
  sizeOf_leavesOutTheLast: {
    en: 'The last extent is left out: look at where the loop ends.',
    ko: '마지막 길이가 빠졌습니다. 반복문이 어디에서 끝나는지 살펴보세요.',
  },
  sizeOf_countsAxes: {
    en: 'This is the number of axes, the rank: the size is the number of elements.',
    ko: '이것은 축의 개수, 곧 랭크입니다. 크기는 원소의 개수입니다.',
  },
  sizeOf_rowsTimesColumns: {
    en: 'Only the first two axes count here: a shape may have more of them.',
    ko: '처음 두 축만 곱했습니다. 축은 더 많을 수 있습니다.',
  },
  sizeOf_float32: {
    en: 'Large sizes are right to seven digits only, as in float32: where does `Math.fround` or a Float32Array come in?',
    ko: '큰 크기가 float32처럼 일곱 자리까지만 맞습니다. 어디에서 `Math.fround`나 Float32Array를 거치나요?',
  },
  sizeOf_cutsTo32Bits: {
    en: 'Large sizes come out far too small or negative, as if cut to 32 bits: bitwise operators, `Math.imul` and an Int32Array do that, an ordinary product does not.',
    ko: '큰 크기가 32비트로 잘린 것처럼 터무니없이 작거나 음수로 나옵니다. 비트 연산자, `Math.imul`, Int32Array를 쓰면 이렇게 됩니다. 보통의 곱셈이면 충분합니다.',
  },
  sizeOf_emptiesTheArgument: {
    en: 'The given shape is empty afterwards: `pop` and `shift` change the array itself, so read it without taking it apart.',
    ko: '호출하고 나면 인수로 받은 형상이 비어 있습니다. `pop`과 `shift`는 배열 자체를 바꿉니다. 배열을 허물지 말고 읽기만 하세요.',
  },
  stridesOf_columnMajor: {
    en: 'These are the strides of column-major order, where the first index runs fastest: which index runs fastest in row-major order?',
    ko: '첫 인덱스가 가장 빨리 변하는 열 우선 순서의 스트라이드입니다. 행 우선 순서에서는 어느 인덱스가 가장 빨리 변하나요?',
  },
  stridesOf_includesOwnExtent: {
    en: 'Each stride counts its own axis in, so the last one is not 1: one step along an axis skips what is nested inside it, not the axis itself.',
    ko: '스트라이드마다 자기 축의 길이까지 곱해서 마지막 값이 1이 아닙니다. 축을 따라 한 칸 가면 그 축 안쪽에 든 것만 건너뜁니다.',
  },
  stridesOf_nextExtentOnly: {
    en: 'Only the next extent is used, which shows from three axes on: what else is nested inside axis 0 of [2, 3, 4]?',
    ko: '바로 다음 길이만 썼습니다. 축이 3개 이상이면 드러납니다. [2, 3, 4]의 축 0 안쪽에는 또 무엇이 들어 있나요?',
  },
  stridesOf_reversed: {
    en: 'The right strides in the wrong order: collected from the right, they have to be turned round at the end.',
    ko: '값은 맞지만 순서가 거꾸로입니다. 오른쪽에서부터 모았다면 마지막에 뒤집어야 합니다.',
  },
  stridesOf_bytes: {
    en: 'These are eight times too large, which is how NumPy counts: here strides are in elements, not in bytes.',
    ko: '값이 8배입니다. NumPy는 이렇게 바이트로 세지만, 여기서는 스트라이드를 원소 단위로 셉니다.',
  },
  stridesOf_withoutTheLast: {
    en: 'The last axis has no stride: it needs one as well, the empty product.',
    ko: '마지막 축의 스트라이드가 없습니다. 마지막 축에도 빈 곱인 스트라이드가 있어야 합니다.',
  },
  stridesOf_oneForNoAxes: {
    en: 'The shape [] gets a stride although it has no axis: start with an empty list, not with a list that holds the 1 of the last axis.',
    ko: '형상 []에는 축이 없는데 스트라이드가 나옵니다. 마지막 축의 1을 미리 넣지 말고 빈 목록에서 시작하세요.',
  },
  stridesOf_zeroForSingleExtents: {
    en: 'Axes of extent 1 get stride 0: that is what broadcasting makes of them later, while the formula needs no exception here.',
    ko: '길이가 1인 축의 스트라이드가 0입니다. 그것은 나중에 브로드캐스팅할 때의 일이고, 여기서는 식에 예외가 없습니다.',
  },
  stridesOf_cutsTo32Bits: {
    en: 'Long strides come out far too small or negative, as if cut to 32 bits: `Math.imul`, bitwise operators and an Int32Array do that, a plain array and `*` do not.',
    ko: '긴 스트라이드가 32비트로 잘린 것처럼 터무니없이 작거나 음수로 나옵니다. `Math.imul`, 비트 연산자, Int32Array를 쓰면 이렇게 됩니다. 보통의 배열과 `*`를 쓰세요.',
  },
  stridesOf_emptiesTheArgument: {
    en: 'The given shape is empty afterwards: `shift` changes the array itself, `slice` makes a new one.',
    ko: '호출하고 나면 인수로 받은 형상이 비어 있습니다. `shift`는 배열 자체를 바꾸고 `slice`는 새 배열을 만듭니다.',
  },
  inferDtype_firstValueOnly: {
    en: 'The first value alone decides: in [0, 0.5] it is the second one that matters.',
    ko: '첫 번째 값만 보고 정합니다. [0, 0.5]에서는 두 번째 값이 중요합니다.',
  },
  inferDtype_everyFraction: {
    en: 'It takes only fractions to get float32 here, but one is enough: should the test be `every` or `some`?',
    ko: '모두 소수여야 float32가 됩니다. 하나면 충분합니다. `every`와 `some` 가운데 어느 쪽을 써야 할까요?',
  },
  inferDtype_anyBoolean: {
    en: 'One boolean turns everything into bool, although bool is the lowest rung: which of the three rules is asked first?',
    ko: '불리언 하나 때문에 모두 bool이 됩니다. bool은 사다리의 맨 아래 칸입니다. 세 규칙 가운데 무엇을 먼저 물어야 할까요?',
  },
  inferDtype_booleansAreFractions: {
    en: '[true, 2] becomes float32, because `Number.isInteger(true)` is false: ask about fractions among the numbers only.',
    ko: '[true, 2]가 float32가 됩니다. `Number.isInteger(true)`가 false이기 때문입니다. 소수인지는 수에 대해서만 물어보세요.',
  },
  inferDtype_outermostOnly: {
    en: 'Values inside inner arrays are not seen: collect the values of every level first.',
    ko: '안쪽 배열에 든 값을 보지 못합니다. 먼저 모든 깊이의 값을 모으세요.',
  },
  inferDtype_arraysOnly: {
    en: 'A lone value such as 5 makes this fail: data of rank 0 has a dtype too.',
    ko: '5처럼 값 하나만 주면 오류가 납니다. 랭크 0인 데이터에도 dtype이 있습니다.',
  },
  inferDtype_emptyIsBool: {
    en: 'The empty array is called bool, because `every` is true of no values at all: which rule speaks of no value?',
    ko: '빈 배열이 bool이 됩니다. 값이 하나도 없으면 `every`가 참이기 때문입니다. 값이 없는 경우를 말하는 규칙은 어느 것인가요?',
  },
  inferDtype_infinityIsWhole: {
    en: 'Infinity counts as a whole number here, since rounding it changes nothing: can an int64 hold it?',
    ko: 'Infinity를 정수로 칩니다. 내림해도 그대로이기 때문입니다. int64에 무한대를 담을 수 있을까요?',
  },
  inferDtype_skipsNaN: {
    en: 'NaN is left out although it has to be stored as well: which dtypes have a NaN?',
    ko: 'NaN을 빼고 보는데 NaN도 저장해야 하는 값입니다. NaN이 있는 dtype은 어느 것인가요?',
  },
  inferDtype_positiveRemainder: {
    en: 'Negative fractions count as whole: the remainder of −0.5 by 1 is −0.5, not above 0, so ask whether it is 0.',
    ko: '음수인 소수를 정수로 칩니다. −0.5를 1로 나눈 나머지는 −0.5여서 0보다 크지 않습니다. 나머지가 0인지 물어보세요.',
  },
  inferDtype_tolerance: {
    en: 'A number that is nearly whole counts as whole, as if compared with a tolerance: a fraction makes float32 however small it is.',
    ko: '정수에 아주 가까운 수를 정수로 칩니다. 허용 오차를 두고 비교하는 것 같습니다. 소수 부분은 아무리 작아도 float32가 됩니다.',
  },
  inferDtype_looksForAPoint: {
    en: 'The decimal point is looked for in printed numbers, but 0.0000001 prints as 1e-7: ask the number itself whether it is whole.',
    ko: '출력된 수에서 소수점을 찾는 것 같습니다. 0.0000001은 1e-7로 출력됩니다. 글자 말고 수 자체가 정수인지 물어보세요.',
  },
  inferDtype_cutsTo32Bits: {
    en: 'Whole numbers from about two billion on become float32, because bitwise operators cut to 32 bits: `Number.isInteger` does not.',
    ko: '약 20억이 넘는 정수가 float32가 됩니다. 비트 연산자는 32비트로 자르기 때문입니다. `Number.isInteger`는 그러지 않습니다.',
  },
  inferDtype_safeIntegersOnly: {
    en: 'A whole number beyond 2⁵³ is taken for a fraction: `isSafeInteger` asks for more than being whole.',
    ko: '2⁵³을 넘는 정수를 소수로 여깁니다. `isSafeInteger`는 정수인지보다 더 많은 것을 묻습니다.',
  },
  inferDtype_looksAtTheSum: {
    en: 'The sum of all numbers seems to decide, and 0.5 and −0.5 cancel in it: ask each number.',
    ko: '모든 수의 합을 보고 정하는 것 같습니다. 0.5와 −0.5는 더하면 사라집니다. 수마다 따로 물어보세요.',
  },
  inferDtype_numbersAreFloats: {
    en: 'Whole numbers become float32: `torch.tensor([0, 1, 2])` is the printed example, and it is int64.',
    ko: '정수가 float32가 됩니다. 원문 자료의 예제 `torch.tensor([0, 1, 2])`는 int64입니다.',
  },
  inferDtype_zeroOneIsBool: {
    en: 'Data of nothing but 0 and 1 is taken for booleans: 0 is a number, and only true and false are not.',
    ko: '0과 1뿐인 데이터를 불리언으로 여깁니다. 0과 1은 수입니다. 수가 아닌 것은 true와 false뿐입니다.',
  },
  inferDtype_emptiesTheArgument: {
    en: 'The given array is empty afterwards: collect the values in an array of your own.',
    ko: '호출하고 나면 인수로 받은 배열이 비어 있습니다. 값은 새 배열에 모으세요.',
  },
  broadcastShape_alignsLeft: {
    en: 'The shapes are aligned at their first axis: write [2, 3] and [3] below each other so that the bias meets the features.',
    ko: '두 형상을 첫 번째 축에 맞추었습니다. 편향이 특성과 만나도록 [2, 3]과 [3]을 위아래로 적어 보세요.',
  },
  broadcastShape_sameRankOnly: {
    en: 'Shapes of unequal rank are refused, but missing axes count as 1.',
    ko: '랭크가 다르면 거부합니다. 모자라는 축은 1로 쳐야 합니다.',
  },
  broadcastShape_largerAlways: {
    en: 'The larger extent is taken without asking whether the two fit: [3] and [4] must be rejected.',
    ko: '두 길이가 맞는지 묻지 않고 큰 쪽을 씁니다. [3]과 [4]는 거부해야 합니다.',
  },
  broadcastShape_smallerWins: {
    en: 'The smaller extent is kept: the axis of extent 1 is repeated, so the other extent is that of the result.',
    ko: '작은 쪽이 남았습니다. 길이가 1인 축이 반복되므로 결과는 다른 쪽의 길이입니다.',
  },
  broadcastShape_onlyBRepeats: {
    en: 'Only b is repeated to fit a: the rule treats both shapes alike.',
    ko: 'b만 a에 맞추어 반복합니다. 규칙은 두 형상을 똑같이 대합니다.',
  },
  broadcastShape_dropsLeadingAxes: {
    en: 'Axes that only one shape has are missing from the result: it has as many axes as the longer shape.',
    ko: '한쪽에만 있는 축이 결과에서 사라졌습니다. 결과의 축은 더 긴 형상만큼 있어야 합니다.',
  },
  broadcastShape_forgetsToTurnRound: {
    en: 'The extents are right but in reverse: a shape built from the last axis on has to be turned round.',
    ko: '길이는 맞지만 순서가 거꾸로입니다. 마지막 축부터 만든 형상은 끝에 뒤집어야 합니다.',
  },
  broadcastShape_checksLastAxisOnly: {
    en: 'Only the last axis is checked: [2, 3] and [4, 3] do not fit either.',
    ko: '마지막 축만 확인합니다. [2, 3]과 [4, 3]도 맞지 않습니다.',
  },
  broadcastShape_multiplesFit: {
    en: 'An extent is repeated when it divides the other, so 2 passes against 4: only 1 may be repeated.',
    ko: '한쪽이 다른 쪽의 약수이면 반복해서 2와 4가 통과합니다. 반복할 수 있는 길이는 1뿐입니다.',
  },
  broadcastShape_equalOnly: {
    en: 'Only equal extents pass: an extent of 1 fits every other.',
    ko: '같은 길이만 통과합니다. 길이 1은 어떤 길이와도 맞습니다.',
  },
  broadcastShape_nothingMakesNothing: {
    en: 'A number added to a tensor, shape [] with shape a, should give the shape of the tensor: all axes of [] are missing, and missing axes count as 1.',
    ko: '텐서에 수 하나를 더하면, 곧 []와 a를 맞추면 텐서의 형상이 나와야 합니다. []에는 모든 축이 모자라고, 모자라는 축은 1로 칩니다.',
  },
  broadcastShape_turnsArgumentsRound: {
    en: 'The given shapes come out reversed: `reverse` works in place, so turn copies, or count axes from the end with `at(-i)`.',
    ko: '호출하고 나면 인수로 받은 형상이 뒤집혀 있습니다. `reverse`는 배열 자체를 바꿉니다. 복사본을 뒤집거나 `at(-i)`로 뒤에서부터 세어 보세요.',
  },
  transpose_reshapes: {
    en: 'The shape is that of the transpose, but the numbers kept their order: this is a reshape. Where should the second number of the first row go?',
    ko: '형상은 전치와 같지만 수의 순서가 그대로입니다. 이것은 reshape입니다. 첫 행의 두 번째 수는 어디로 가야 할까요?',
  },
  transpose_squareOnly: {
    en: 'This works for square matrices only: the answer has as many rows as m has columns.',
    ko: '정사각 행렬에서만 맞습니다. 답의 행은 m의 열만큼 있어야 합니다.',
  },
  transpose_quarterTurn: {
    en: 'The matrix is turned by a quarter, not mirrored: the first row should become the first column, in the same order.',
    ko: '행렬을 대칭으로 옮기지 않고 90도 돌렸습니다. 첫 행은 순서 그대로 첫 열이 되어야 합니다.',
  },
  transpose_otherDiagonal: {
    en: 'The matrix is mirrored along the wrong diagonal: the number in the top left corner has to stay there.',
    ko: '다른 쪽 대각선에 대해 대칭으로 옮겼습니다. 왼쪽 위의 수는 제자리에 있어야 합니다.',
  },
  transpose_mirrorsRows: {
    en: 'Rows remain rows here, only written backwards: they should become columns.',
    ko: '행이 순서만 뒤집힌 채 그대로 행입니다. 행은 열이 되어야 합니다.',
  },
  transpose_sharesOneRow: {
    en: 'All rows of the answer are one and the same array, as `fill([])` makes them: give each row an array of its own.',
    ko: '답의 모든 행이 같은 배열 하나입니다. `fill([])`을 쓰면 이렇게 됩니다. 행마다 새 배열을 만드세요.',
  },
  transpose_dropsLastColumn: {
    en: 'The last column of m is missing from the answer: look at where the loop ends.',
    ko: 'm의 마지막 열이 답에 없습니다. 반복문이 어디에서 끝나는지 살펴보세요.',
  },
  transpose_inPlace: {
    en: 'The argument itself has been transposed: leave it alone and return new rows.',
    ko: '인수 자체가 전치되었습니다. 인수는 그대로 두고 새 행을 만들어 돌려주세요.',
  },
  matmul_elementwise: {
    en: 'The matrices are multiplied element by element: an element of the product is a whole row of a against a whole column of b.',
    ko: '원소끼리 곱했습니다. 행렬 곱의 원소 하나는 a의 행 전체와 b의 열 전체를 맞대어 구합니다.',
  },
  matmul_otherOrder: {
    en: 'This is b·a: the order of the factors matters.',
    ko: 'b·a를 계산했습니다. 행렬 곱은 순서가 중요합니다.',
  },
  matmul_rowsOfB: {
    en: 'Rows of a meet rows of b, which is a·bᵀ: along which index of b does the sum run?',
    ko: 'a의 행과 b의 행을 맞대었습니다. 그것은 a·bᵀ입니다. 합은 b의 어느 인덱스를 따라가나요?',
  },
  matmul_columnsOfA: {
    en: 'Columns of a are used, which is aᵀ·b: along which index of a does the sum run?',
    ko: 'a의 열을 썼습니다. 그것은 aᵀ·b입니다. 합은 a의 어느 인덱스를 따라가나요?',
  },
  matmul_leavesOutTheLastTerm: {
    en: 'Each sum stops one term early: there are as many terms as a has columns.',
    ko: '합마다 마지막 항이 빠졌습니다. 항의 개수는 a의 열의 개수와 같습니다.',
  },
  matmul_sumsOverRows: {
    en: 'The sums have as many terms as a has rows, which is right for square matrices only: the inner extent is the number of its columns.',
    ko: '합의 항이 a의 행만큼 있습니다. 정사각 행렬에서만 맞습니다. 안쪽 길이는 a의 열의 개수입니다.',
  },
  matmul_reducesWithoutStart: {
    en: 'The first term of each sum is not multiplied: without a start value, `reduce` takes the first number of the row as the sum so far.',
    ko: '합마다 첫 항이 곱해지지 않았습니다. 시작값이 없으면 `reduce`는 행의 첫 번째 수를 그대로 합으로 삼습니다.',
  },
  matmul_keepsTheSum: {
    en: 'The first column is right and the others carry its sum along: where does each element start again from 0?',
    ko: '첫 열은 맞지만 다음 열부터 앞의 합이 딸려 옵니다. 원소마다 어디에서 다시 0으로 시작해야 할까요?',
  },
  matmul_sharesOneRow: {
    en: 'All rows of the answer are one and the same array, as `fill([])` makes them: give each row an array of its own.',
    ko: '답의 모든 행이 같은 배열 하나입니다. `fill([])`을 쓰면 이렇게 됩니다. 행마다 새 배열을 만드세요.',
  },
  matmul_float32: {
    en: 'The answer is right to seven digits only, as in a Float32Array: plain numbers have sixteen.',
    ko: '답이 일곱 자리까지만 맞습니다. Float32Array를 쓴 것 같습니다. 보통의 number는 열여섯 자리까지 정확합니다.',
  },
  matmul_rounded: {
    en: 'The answer is rounded to a few decimals: return every sum as it is, and round only what you print.',
    ko: '답을 소수 몇째 자리에서 반올림했습니다. 합은 그대로 돌려주고, 반올림은 출력할 때만 하세요.',
  },
  matmul_remembersNumbers: {
    en: 'An answer is remembered under the numbers alone: the row [[1, 2]] and the column [[1], [2]] hold the same ones. What else belongs into the key?',
    ko: '수만 보고 지난 답을 꺼내 옵니다. 행 [[1, 2]]와 열 [[1], [2]]에는 같은 수가 들어 있습니다. 키에 무엇이 더 들어가야 할까요?',
  },
  matmul_acceptsTallerB: {
    en: 'Unequal inner extents come back with an answer instead of an error: compare the columns of a with the rows of b before you multiply.',
    ko: '안쪽 길이가 다른데도 오류 없이 답이 나옵니다. 곱하기 전에 a의 열의 개수와 b의 행의 개수를 비교하세요.',
  },
  matmul_padsWithZeros: {
    en: 'Missing numbers are counted as 0, which hides shapes that do not fit: reject them.',
    ko: '없는 수를 0으로 쳐서 맞지 않는 형상을 감춥니다. 거부해야 합니다.',
  },
  matmul_wantsEqualShapes: {
    en: 'Equal shapes are demanded, as for an elementwise product: only the inner extents must agree.',
    ko: '원소별 곱처럼 형상이 같아야 한다고 요구합니다. 안쪽 길이만 같으면 됩니다.',
  },
  matmul_comparesOuterExtents: {
    en: 'The outer extents are compared, and they may differ: in [n, k] · [k, m] it is the k that must agree.',
    ko: '바깥쪽 길이를 비교했습니다. 바깥쪽은 달라도 됩니다. [n, k] · [k, m]에서 같아야 하는 것은 k입니다.',
  },
  matmul_overwritesA: {
    en: 'The answer is written over a: leave the arguments alone and return new rows.',
    ko: '답을 a 위에 덮어썼습니다. 인수는 그대로 두고 새 행을 만들어 돌려주세요.',
  },
};
