/** Lesson 06: a law that tells the cross-entropy of logits from what is none. */
import type { Tensor } from '#tensor';

type Loss = (logits: Tensor, labels: number[]) => number;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/**
 * Of one row: Σ e^(−loss) over all labels is 1, and losses differ as logits do, the other way round.
 * Of a batch: the mean of its rows.
 */
export function lossLaw(loss: Loss, logits: Tensor, labels: number[]): boolean {
  const rows = labels.map((_, n) => logits.slice(n, n + 1));
  const alone = rows.map((row, n) => loss(row, [labels[n]!]));
  const mean = alone.reduce((sum, value) => sum + value, 0) / labels.length;
  return rows.every((row) => isOneRow(loss, row)) && near(loss(logits, labels), mean);
}

function isOneRow(loss: Loss, row: Tensor): boolean {
  const scores = [...row.data];
  const losses = scores.map((_, label) => loss(row, [label]));
  const sum = losses.reduce((total, each) => total + Math.exp(-each), 0);
  const differ = scores.every((score, label) =>
    near(losses[0]! - losses[label]!, score - scores[0]!),
  );
  return near(sum, 1) && differ;
}
