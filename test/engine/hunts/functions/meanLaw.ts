/** Whom `meanLaw` meets in tests. */
import { innocent, suspect } from '../../../../engine/kit/suspect.ts';

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

export const bySum = (xs: number[]): number => sum(xs) / xs.length;
innocent(bySum);

/** m ← m + (x − m)/n. */
export function running(xs: number[]): number {
  return xs.reduce((mean, x, i) => mean + (x - mean) / (i + 1), 0);
}
innocent(running);

export const undivided = (xs: number[]): number => sum(xs);
suspect<'en'>(undivided, {
  does: { en: 'It is the sum.' },
  where: { en: 'Where there is more than one number.' },
});

export const ofTheEnds = (xs: number[]): number => (Math.min(...xs) + Math.max(...xs)) / 2;
suspect<'en'>(ofTheEnds, {
  does: { en: 'It looks at the ends alone.' },
  where: { en: 'Where there are three numbers or more.' },
});

/** Takes ten times as many steps, and is right but for the last number. */
export function withoutTheLast(xs: number[]): number {
  let total = 0;
  for (let turn = 0; turn < 50; turn++) total = sum(xs.slice(0, -1));
  return total / Math.max(1, xs.length - 1);
}
suspect<'en'>(withoutTheLast, {
  does: { en: 'It leaves out the last.' },
  where: { en: 'Wherever the last number is not the mean of the others.' },
});

export const rounded = (xs: number[]): number => Math.round(sum(xs) / xs.length);
suspect<'en'>(rounded, {
  does: { en: 'It rounds.' },
  where: { en: 'Where the mean is no whole number.' },
});

export const thrower = (xs: number[]): number => {
  if (xs.length > 3) throw new RangeError('a secret of the thrower');
  return sum(xs) / xs.length;
};
suspect<'en'>(thrower, {
  does: { en: 'It throws.' },
  where: { en: 'Where there are more than three numbers.' },
});

/** Prints as it goes. */
export const printer = (xs: number[]): number => {
  console.log('a secret of the printer');
  return sum(xs) / (xs.length + 1);
};
suspect<'en'>(printer, {
  does: { en: 'It divides by one more.' },
  where: { en: 'Wherever the sum is not 0.' },
});
