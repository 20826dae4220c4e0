/** Prints values as code that can be pasted into a file. */
import { Tensor } from '#tensor';
import { FunctionSource, NodeRef, type Arg } from '../sandbox/codec.ts';

const LONGEST = 400;

/** `tensor([[0, 1000]])`, `[1, 2]`, `{ w: tensor([1]), b: 0 }`; cut where it gets long. */
export function show(value: unknown, digits?: number): string {
  const text = literal(value, digits);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** `softmax(tensor([[0, 1000]]))` */
export function showCall(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map((arg) => show(arg)).join(', ')})`;
}

/** Both sides with the fewest digits (at least six) that still tell them apart. */
export function showApart(a: unknown, b: unknown): [string, string] {
  for (const digits of [6, 10]) {
    const [left, right] = [show(a, digits), show(b, digits)];
    if (left !== right) return [left, right];
  }
  return [show(a), show(b)];
}

function literal(value: unknown, digits: number | undefined): string {
  if (typeof value === 'number') return showNumber(value, digits);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Tensor) return showTensor(value, digits);
  if (value instanceof FunctionSource) return value.source;
  if (value instanceof NodeRef) return `node${value.index}`;
  if (Array.isArray(value)) return list(value, digits);
  return showRecord(value as Record<string, Arg>, digits);
}

function showNumber(value: number, digits: number | undefined): string {
  if (Object.is(value, -0)) return '-0';
  return String(digits === undefined ? value : Number(value.toPrecision(digits)));
}

function showTensor(value: Tensor, digits: number | undefined): string {
  const dtype = value.dtype === 'float64' ? '' : `, '${value.dtype}'`;
  if (value.size === 0) return `new Tensor([${value.shape.join(', ')}], []${dtype})`;
  return `tensor(${literal(value.toArray(), digits)}${dtype})`;
}

function list(items: readonly unknown[], digits: number | undefined): string {
  return `[${items.map((item) => literal(item, digits)).join(', ')}]`;
}

function showRecord(record: Record<string, unknown>, digits: number | undefined): string {
  const fields = Object.entries(record).map(([key, field]) => `${key}: ${literal(field, digits)}`);
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
}
