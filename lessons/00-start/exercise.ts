// Lesson 00, start: write, save, read what the grader says. It is worth no points.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test start

/** Twice x: 3 → 6. */
export function double(x: number): number {
  throw new Error('not written yet');
}
