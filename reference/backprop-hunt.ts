/** Lesson 07: a law that tells the gradients of a dense layer from what are none. */
import { ones, type Tensor } from '#tensor';

type Backward = (x: Tensor, w: Tensor, dy: Tensor) => { dx: Tensor; dw: Tensor; db: Tensor };

/** Numbers of which no two are alike, in the shape of `like`. */
const direction = (like: Tensor): Tensor => like.map((_, i) => Math.sin(i + 1));

/** Σ dy ⊙ y changes by Σ gradient ⊙ d where x, w or b is moved by d. */
export function backwardLaw(backward: Backward, x: Tensor, w: Tensor, dy: Tensor): boolean {
  const { dx, dw, db } = backward(x, w, dy);
  const b = dy.sum(0);
  const foretells = (gradient: Tensor, of: Tensor, move: (d: Tensor) => Tensor): boolean => {
    if (gradient.shape.join() !== of.shape.join()) return false;
    const d = direction(of);
    const error = gradient.mul(d).sum().item() - dy.mul(move(d)).sum().item();
    return Math.abs(error) <= 1e-9;
  };
  return (
    foretells(dx, x, (d) => d.matmul(w.transpose())) &&
    foretells(dw, w, (d) => x.matmul(d.transpose())) &&
    foretells(db, b, (d) => ones(dy.shape).mul(d))
  );
}
