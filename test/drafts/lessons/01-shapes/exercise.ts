export type Nested = number | boolean | any[];

export function shapeOf(nested: Nested): number[] {
  if (!Array.isArray(nested)) return [];
  if (nested.length === 0) return [0];
  const inner = shapeOf(nested[0]);
  for (const item of nested) {
    if (shapeOf(item).join() !== inner.join() || Array.isArray(item) !== Array.isArray(nested[0])) {
      throw new Error('ragged');
    }
  }
  return [nested.length, ...inner];
}

export function sizeOf(shape: number[]): number {
  let size = 1;
  for (let i = 0; i < shape.length; i++) size *= shape[i];
  return size;
}

export function stridesOf(shape: number[]): number[] {
  const strides = [];
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides.unshift(step);
    step *= shape[axis];
  }
  return strides;
}

export function inferDtype(nested: Nested): 'bool' | 'int64' | 'float32' {
  const values = [nested].flat(Infinity);
  if (values.length === 0) return 'float32';
  if (values.some((value) => typeof value === 'number' && !Number.isInteger(value))) {
    return 'float32';
  }
  return values.every((value) => typeof value === 'boolean') ? 'bool' : 'int64';
}

export function broadcastShape(a: number[], b: number[]): number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const last = a.at(-1);
  const other = b.at(-1);
  if (last !== other && last !== 1 && other !== 1) throw new RangeError(`${a} and ${b}`);
  return [...broadcastShape(a.slice(0, -1), b.slice(0, -1)), last === 1 ? other : last];
}

export function transpose(m: number[][]): number[][] {
  return m[0].map((_, column) => m.map((row) => row[column]));
}

export function matmul(a: number[][], b: number[][]): number[][] {
  if (a[0].length !== b.length) throw new Error('inner extents');
  const result = [];
  for (let i = 0; i < a.length; i++) {
    result.push(new Array(b[0].length).fill(0));
    for (let j = 0; j < b[0].length; j++) {
      for (let t = 0; t < b.length; t++) result[i][j] += a[i][t] * b[t][j];
    }
  }
  return result;
}
