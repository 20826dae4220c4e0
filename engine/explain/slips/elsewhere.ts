/** Names from elsewhere, each with the code that stands for it here: of arrays, texts, numbers, `Math`, Python. */

/** The names, separated by blanks, each with the code that stands before them. */
export const byName = (
  namesOfCode: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(namesOfCode).flatMap(([code, names]) =>
      names.split(' ').map((name) => [name, code] as const),
    ),
  );

/** `x` is what was asked. */
export const ARRAY_WORDS = byName({
  'x.push(v)': 'append addLast push_back pushBack',
  'x.push(...y)': 'extend addAll',
  'x.concat(y)': 'cat concatenate',
  x: 'tolist toList toArray numpy array list',
  'x.length': 'size len count getLength',
  'x.includes(v)': 'contains has',
  'x.indexOf(v)': 'index search',
  'x.splice(i, 1)': 'remove delete removeAt',
  'x.splice(i, 0, v)': 'insert',
  'x.at(-1)': 'last peek back tail',
  'x[0]': 'first head front',
  'x[i]': 'get item',
  'x[i] = v': 'set put',
  'x.slice()': 'copy clone',
  'x.forEach(f)': 'each',
  'x.filter(f)': 'select where',
  'x.map(f)': 'apply collect',
  'x.reduce((sum, v) => sum + v, 0)': 'sum total',
  'x.reduce((sum, v) => sum + v, 0) / x.length': 'mean average avg',
  'x.reduce((product, v) => product * v, 1)': 'prod product',
  'Math.max(...x)': 'max amax',
  'Math.min(...x)': 'min amin',
  'x.indexOf(Math.max(...x))': 'argmax argMax',
  'x.length === 0': 'isEmpty empty',
  'x.length = 0': 'clear',
  'x.sort((a, b) => a - b)': 'sorted',
  'x.toReversed()': 'reversed',
  'x.every(f)': 'all',
  'x.some(f)': 'any',
  'x.flat()': 'flatten ravel',
});

export const TEXT_WORDS = byName({
  'x.length': 'size len count',
  'x.toUpperCase()': 'upper uppercase toUpper',
  'x.toLowerCase()': 'lower lowercase toLower',
  'x.trim()': 'strip',
  'x.includes(y)': 'contains has',
  'y.join(x)': 'join',
  'x + y': 'append add extend',
});

export const NUMBER_WORDS = byName({
  'x + y': 'add plus',
  'x - y': 'sub subtract minus',
  'x * y': 'mul multiply times',
  'x / y': 'div divide',
  'x ** y': 'pow power',
  '-x': 'neg negate',
  'Math.max(x, y)': 'maximum max',
  'Math.min(x, y)': 'minimum min',
  'x ** 2': 'square',
});

export const MATH_WORDS = byName({
  'Math.log': 'ln loge',
  'Math.pow': 'power',
  'Math.abs': 'fabs absolute',
  'Math.PI': 'pi Pi',
  'Math.E': 'e',
  'Math.random': 'rand',
  'Math.max': 'maximum fmax',
  'Math.min': 'minimum fmin',
  'Math.atan': 'arctan',
  'Math.asin': 'arcsin',
  'Math.acos': 'arccos',
  'Math.ceil': 'ceiling',
  'Math.trunc': 'int fix truncate',
  Infinity: 'inf infinity Infinity INFINITY',
  NaN: 'nan NaN',
  'Number.isNaN': 'isnan isNaN',
  'a % b': 'mod fmod remainder',
  'x ** 2': 'square sqr',
  'xs.reduce((sum, v) => sum + v, 0)': 'sum fsum',
  'xs.reduce((product, v) => product * v, 1)': 'prod',
  'xs.reduce((sum, v) => sum + v, 0) / xs.length': 'mean average',
});

/** Python's own, and other words that stand alone. */
export const FREE_WORDS = byName({
  "import { … } from '#tensor'": 'require',
  'export function …': 'module exports',
  'xs.length': 'len',
  'for (let i = 0; i < n; i++)': 'range xrange',
  'console.log(…)': 'print printf println echo puts',
  true: 'True TRUE',
  false: 'False FALSE',
  undefined: 'None nil',
  null: 'NULL Null',
  NaN: 'nan',
  Infinity: 'inf infinity',
  this: 'self',
  Math: 'math',
  'Math.PI': 'pi PI',
  'Math.trunc(v)': 'int',
  'String(v)': 'str',
  'Number(v)': 'float',
  'Math.abs(v)': 'fabs',
  'xs.reduce((sum, v) => sum + v, 0)': 'sum',
  'xs.reduce((sum, v) => sum + v, 0) / xs.length': 'mean average avg',
  'xs.toSorted((a, b) => a - b)': 'sorted',
  'xs.entries()': 'enumerate',
  'x instanceof Tensor': 'isinstance',
  'throw new Error(…)': 'raise assert',
  'xs.map(f)': 'map',
  'xs.filter(f)': 'filter',
  'typeof v': 'type',
  'Array.isArray(v)': 'isArray is_array is_list',
  'Number.isInteger(v)': 'isInteger is_integer',
});
