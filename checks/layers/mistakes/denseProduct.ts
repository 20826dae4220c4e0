/** The known mistakes of `dense` in the matrix product. */
import { tensor, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { extentsOf, mustFit, sums } from './denseParts.ts';

/** x·w: no transpose, which only a square w survives. */
export function dense_untransposed(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w).add(b);
}
diagnosis(dense_untransposed, {
  en: 'This looks like x·w without a transpose, which has the right shape only when w is square: along which index of w does the formula sum?',
  ko: '전치하지 않은 x·w로 보입니다. 이 곱은 w가 정사각일 때만 형상이 맞습니다. 식은 w의 어느 인덱스를 따라 더하나요?',
});

/** Reshapes w to [in, out], which renames its places but does not turn rows into columns. */
export function dense_reshapedWeights(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.reshape([w.shape[1]!, w.shape[0]!])).add(b);
}
diagnosis(dense_reshapedWeights, {
  en: 'The answer is that of w reshaped, not transposed: write down [[1, 2, 3], [4, 5, 6]] transposed and reshaped to [3, 2], and compare.',
  ko: 'w를 전치하지 않고 reshape했을 때의 답이 나옵니다. [[1, 2, 3], [4, 5, 6]]을 전치한 것과 [3, 2]로 reshape한 것을 적어서 비교해 보세요.',
});

/** Takes w as [in, out] wherever its first extent fits x: wrong for every square w. */
export function dense_guessesLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.shape[0] === x.shape[1] ? w : w.transpose()).add(b);
}
diagnosis(dense_guessesLayout, {
  en: 'The answers are wrong just where w is square, so the layout of w seems to be guessed from its shape: a square matrix cannot tell, but the contract can.',
  ko: 'w가 정사각일 때만 답이 틀리므로 w의 저장 방식을 형상으로 짐작하는 것 같습니다. 정사각 행렬은 형상만 보아서는 알 수 없지만, 약속된 형상을 읽으면 알 수 있습니다.',
});

/** W·xᵀ + b, the formula for columns: the answer lies on its side, [out, n]. */
export function dense_columns(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return w.matmul(x.transpose()).add(b.reshape([b.size, 1]));
}
diagnosis(dense_columns, {
  en: 'The answer lies on its side, [out, n]: Wx + b is written for x as a column, but here every sample is a row.',
  ko: '답이 [out, n]으로 누워 있습니다. Wx + b는 x가 열일 때의 식인데, 여기서는 샘플 하나가 한 행입니다.',
});

/** Answers for the first sample of the batch only. */
export function dense_firstRowOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.slice(0, 1).matmul(w.transpose()).add(b);
}
diagnosis(dense_firstRowOnly, {
  en: 'Only the first sample of the batch is answered: what should happen to the other rows of x?',
  ko: '배치의 첫 번째 샘플에만 답합니다. x의 나머지 행은 어떻게 되어야 할까요?',
});

/** Carries the sum of one neuron on into the next one. */
export function dense_sumNotReset(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    let sum = 0;
    for (let j = 0; j < outputs; j++) {
      for (let i = 0; i < inputs; i++) sum += x.at(s, i) * w.at(j, i);
      out.push(sum + b.at(j));
    }
  }
  return new Tensor([n, outputs], out);
}
diagnosis(dense_sumNotReset, {
  en: 'The first neuron is right and the later ones carry its sum along: where should the running sum start again from zero?',
  ko: '첫 번째 뉴런은 맞지만 그다음 뉴런부터 앞의 합이 딸려 옵니다. 누적하는 합은 어디에서 다시 0으로 시작해야 할까요?',
});

/** Leaves out the last input of every neuron. */
export function dense_lastInputMissing(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  return sums(
    [n, inputs - 1, outputs],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}
diagnosis(dense_lastInputMissing, {
  en: 'The last input has no influence on the answer: does a loop over the inputs end too early?',
  ko: '마지막 입력이 답에 아무 영향을 주지 않습니다. 입력을 따라가는 반복문이 너무 일찍 끝나지 않나요?',
});

/** Has the extents of the worked example, 5 and 3, written into its loops. */
export function dense_fiveToThree(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    [x.shape[0]!, 5, 3],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}
diagnosis(dense_fiveToThree, {
  en: 'The extents 5 and 3 of the worked example seem to be written into the code: a layer learns its extents from the shape of w.',
  ko: '예제의 크기 5와 3이 코드에 그대로 적혀 있는 것 같습니다. 층의 크기는 w의 형상에서 읽어야 합니다.',
});

/** Knows the answer of the worked example, and nothing else. */
export function dense_exampleOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return tensor([[0.5, 4, 2]]);
}
diagnosis(dense_exampleOnly, {
  en: 'The worked example comes out whatever the input is: let the answer depend on x, w and b.',
  ko: '입력과 상관없이 예제의 답이 나옵니다. 답이 x, w, b에 따라 달라지게 하세요.',
});
