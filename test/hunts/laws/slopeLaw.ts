/** Laws of derivatives as students write them. */
import type { Tensor } from '#tensor';

type Activation = (x: Tensor) => Tensor;

const near = (a: Tensor, b: Tensor, tolerance: number): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= tolerance);

const central = (f: Activation, x: Tensor, h: number): Tensor =>
  f(x.add(h))
    .sub(f(x.sub(h)))
    .div(2 * h);

const oneSided = (f: Activation, x: Tensor, h: number): Tensor => f(x.add(h)).sub(f(x)).div(h);

/** No slope of this lesson is steeper, but few who are wrong say so. */
export const noStar_notSteep = (_f: Activation, fPrime: Activation, x: Tensor): boolean =>
  fPrime(x).data.every((slope) => Math.abs(slope) <= 4);

/** What spares the innocent spares the subtle as well. */
export const oneStar_longSteps = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 0.05), 0.01);

export const twoStars_toAThousandth = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 1e-3), 1e-3);

export const twoStars_toATenThousandth = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 1e-4), 1e-4);

export const threeStars_toAMillionth = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 1e-4), 1e-6);

/** A difference to one side will do, if the step is short. */
export const threeStars_oneSided = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), oneSided(f, x, 1e-6), 1e-5);

/** A long step measures with an error that is far above this tolerance. */
export const alarm_longSteps = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 0.05), 1e-6);

/** A step so short that rounding is all that is left. */
export const alarm_shortSteps = (f: Activation, fPrime: Activation, x: Tensor): boolean =>
  near(fPrime(x), central(f, x, 1e-12), 1e-6);
