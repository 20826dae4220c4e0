// Lesson 01, hunt: a law of matmul.
// Text: "Hunt" in README.md in this folder ("범인 찾기" in README.ko.md).
// Let it meet the suspects: npm run hunt matmul

/** What is brought before the law: right ways to multiply matrices, and suspects. */
export type Matmul = (a: number[][], b: number[][]) => number[][];

/**
 * Whether `matmul` behaves like a product of matrices, as far as these three matrices show.
 *
 * It must be true for every right function, whatever a, b and c are, and false for every suspect on
 * some of them. It may ask `matmul` as often as it likes, with any matrices that chain.
 *
 * Shapes: a `[n, k]`, b `[k, m]`, c `[m, l]`, of numbers up to ±5; every extent is at least 1.
 */
export function matmulLaw(matmul: Matmul, a: number[][], b: number[][], c: number[][]): boolean {
  throw new Error('not written yet');
}
