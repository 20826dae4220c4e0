/** What was meant by the name of something that is not there. */
import type { MemberExpression } from 'acorn';
import * as core from '#tensor';
import { FUNCTIONS_ELSEWHERE, METHODS_ELSEWHERE, MODULES_ELSEWHERE } from '../../kit/elsewhere.ts';
import { similarName } from '../../sandbox/similar-name.ts';
import type { Seen } from '../../sandbox/inside/slips.ts';
import { quoted, receiver, sentences, type Slip } from './slip.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  isFunction,
  namesAt,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';
import type { Kind } from './words.ts';

/** Code with a name in it that is not there: `object.name(args)`, or `object.name`. */
export interface Asked {
  readonly object: AnyNode;
  readonly name: string;
  readonly args?: readonly AnyNode[] | undefined;
  readonly source: Source;
}

type Say = Slip['say'];

/** The names, separated by blanks, each with the code that stands before them. */
const byName = (namesOfCode: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(namesOfCode).flatMap(([code, names]) =>
      names.split(' ').map((name) => [name, code] as const),
    ),
  );

const OF_TENSORS = [...Object.getOwnPropertyNames(core.Tensor.prototype), 'shape', 'data', 'dtype'];
const OF_ARRAYS = [...Object.getOwnPropertyNames(Array.prototype)];
const OF_TEXTS = [...Object.getOwnPropertyNames(String.prototype)];
const OF_NUMBERS = [...Object.getOwnPropertyNames(Number.prototype)];
const OF_MATH = [...Object.getOwnPropertyNames(Math)];

/** `x` is what was asked. */
const ARRAY_WORDS = byName({
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

const TEXT_WORDS = byName({
  'x.length': 'size len count',
  'x.toUpperCase()': 'upper uppercase toUpper',
  'x.toLowerCase()': 'lower lowercase toLower',
  'x.trim()': 'strip',
  'x.includes(y)': 'contains has',
  'y.join(x)': 'join',
  'x + y': 'append add extend',
});

const NUMBER_WORDS = byName({
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

const MATH_WORDS = byName({
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
const FREE_WORDS = byName({
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

/** What to say of a value that lacks a name; undefined where nothing is known of such values. */
export function sayLacking(of: Seen, asked: Asked): Say | undefined {
  const { name } = asked;
  const isAsked = of.is !== 'Tensor' && of.is !== 'object' && QUESTIONS.has(name);
  if (isAsked && of.is in KINDS) return lacking(KINDS[of.is]!, asked, QUESTIONS.get(name), []);
  switch (of.is) {
    case 'Tensor':
      return ofTensor(of, asked);
    case 'array':
      return ofArray(asked);
    case 'typed array':
      return ofTyped(asked);
    case 'number':
      return ofNumber(asked);
    case 'string':
      return kind('text', asked, TEXT_WORDS, OF_TEXTS);
    case 'boolean':
      return (words) => words.kindLacks(words.kinds.boolean, name);
    case 'function':
    case 'class':
    case 'object':
      // What is there, and holds nothing, is not lacking.
      return of.names?.includes(name) ? undefined : ofObject(of, asked);
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  array: 'array',
  'typed array': 'typed',
  number: 'number',
  string: 'text',
  boolean: 'boolean',
};

/** Questions that are asked of the language, not of a value. */
const QUESTIONS = byName({
  'Array.isArray(x)': 'isArray',
  'Number.isInteger(x)': 'isInteger',
  'Number.isFinite(x)': 'isFinite',
  'Number.isNaN(x)': 'isNaN',
});

/** What of the same value may be read in the place of a name that is not there: `x.rank` for `x.ndim`. */
export function insteadOf(of: Seen, { object, name, source }: Asked): string | undefined {
  const own = receiver(object, source, textOf(object, source));
  const isTensor = of.is === 'Tensor';
  const word = (isTensor ? METHODS_ELSEWHERE : ARRAY_WORDS).get(name);
  if (isTensor || of.is === 'array') {
    if (word !== undefined) return ITSELF.test(word) ? word.replace('x', own) : undefined;
  }
  const names = isTensor ? OF_TENSORS : of.is === 'object' ? (of.names ?? []) : [];
  const meant = near(name, names);
  return meant === undefined ? undefined : `${own}.${meant}`;
}

/** What needs nothing but the value itself. */
const ITSELF = /^x\.\w+(\[0\]|\(\)|\(-1\))?$/;

function ofTensor({ rank }: Seen, asked: Asked): Say {
  const { name } = asked;
  if (name === 'length') return noListOf(rank);
  const own = near(name, OF_TENSORS);
  const isLong = name.length > 4;
  const alike = !own && isLong ? near(name, [...METHODS_ELSEWHERE.keys()]) : undefined;
  if (alike === 'length') return noListOf(rank);
  const elsewhere = METHODS_ELSEWHERE.get(METHODS_ELSEWHERE.has(name) ? name : (alike ?? ''));
  if (elsewhere === undefined && Object.hasOwn(core, name) && name !== 'Tensor') {
    return (words) => words.standsInTensor(name);
  }
  return lacking('tensor', asked, elsewhere, OF_TENSORS);
}

/** What to read instead of `.length` and `[i]`: where there are rows, those are meant. */
export const noListOf =
  (rank = 1): Say =>
  (words) =>
    rank > 1 ? words.tensorIsNoTable(indexOf(rank)) : words.tensorIsNoList(indexOf(rank));

/** How an element is read where there are so many axes. */
const indexOf = (rank: number): string =>
  `.at(${['i', 'j', 'k', 'l'].slice(0, Math.max(1, Math.min(rank, 4))).join(', ')})`;

function ofArray(asked: Asked): Say {
  const { name, object, source } = asked;
  const list = receiver(object, source, 'xs');
  const code = isIn(OF_TENSORS, name) ? `tensor(${list}).${name}` : undefined;
  if (name === 'add') {
    return (words) =>
      sentences(
        words.kindLacks(words.kinds.array, name),
        words.either(`${list}.push(v)`, `tensor(${list}).add(y)`),
      );
  }
  const known = ARRAY_WORDS.get(name);
  if (known !== undefined || code === undefined) {
    return lacking('array', asked, known, OF_ARRAYS);
  }
  const called = asked.args ? `${code}(${asked.args.length > 0 ? '…' : ''})` : code;
  return (words) => sentences(words.kindLacks(words.kinds.array, name), words.noTensor(called));
}

function ofTyped(asked: Asked): Say {
  const { name, object, source } = asked;
  if (!isIn(OF_ARRAYS, name)) return lacking('typed', asked, ARRAY_WORDS.get(name), OF_ARRAYS);
  const list = quoted(object, source, 'x.data');
  return (words) =>
    sentences(
      words.kindLacks(words.kinds.typed, name),
      words.instead(name === 'push' ? `[...${list}, v]` : `[...${list}].${name}(…)`),
    );
}

function ofNumber(asked: Asked): Say {
  const { name, object, source } = asked;
  if (/^(item|sum|mean|data|toArray)$/.test(name)) {
    const call = `.${name}${asked.args ? '()' : ''}`;
    const code = quoted(object, source, 'v');
    return (words) =>
      sentences(words.kindLacks(words.kinds.number, name), words.alreadyNumber(code, call));
  }
  const args = ['x', 'x, y'][asked.args?.length ?? 0] ?? 'x, …';
  const known =
    NUMBER_WORDS.get(name) ?? (isIn(OF_MATH, name) ? `Math.${name}(${args})` : undefined);
  return lacking('number', asked, known, OF_NUMBERS);
}

/** Of a function, a class, `Math` or any other object. */
function ofObject(of: Seen, asked: Asked): Say | undefined {
  const { name, object, source } = asked;
  const code = quoted(object, source);
  const lacks: Say = (words) => words.lacks(code, name);
  if (of.name === 'Math') {
    const similar = OF_MATH.find((each) => each.toLowerCase() === name.toLowerCase());
    const known = similar ? `Math.${similar}` : MATH_WORDS.get(name);
    if (name === 'erf') {
      return (words) => sentences(words.lacks(code, name), words.standsInTensor(name));
    }
    if (known !== undefined) {
      return (words) => sentences(words.lacks(code, name), words.instead(known));
    }
  }
  if (/^tensor$/i.test(of.name ?? '') && Object.hasOwn(core, name)) {
    return (words) => sentences(words.lacks(code, name), words.standsInTensor(name));
  }
  if (code === 'console' && /^(print|write|echo)/.test(name)) {
    return (words) => sentences(words.lacks(code, name), words.instead('console.log(…)'));
  }
  const names = of.name === 'Math' ? OF_MATH : (of.names ?? []);
  const meant = near(name, names);
  if (meant !== undefined) return (words) => sentences(words.lacks(code, name), words.meant(meant));
  const isSmall = of.is === 'object' && names.length > 0 && names.length <= MOST_NAMED;
  if (!isSmall) return lacks;
  const all = names.map((each) => `\`${each}\``).join(', ');
  return (words) => sentences(words.lacks(code, name), words.has(all));
}

const MOST_NAMED = 8;

const kind = (
  of: Kind,
  asked: Asked,
  table: ReadonlyMap<string, string>,
  names: readonly string[],
): Say => lacking(of, asked, table.get(asked.name), names);

/** `A number has no …`, and what there is in its place, if anybody knows. */
function lacking(of: Kind, asked: Asked, known: string | undefined, names: readonly string[]): Say {
  const { name } = asked;
  const meant = known === undefined ? near(name, names) : undefined;
  return (words) =>
    sentences(
      words.kindLacks(words.kinds[of], name),
      known === undefined ? '' : writing(known, asked)(words),
      meant === undefined ? '' : words.meant(meant),
    );
}

/** What to write, or what to make it of, where there is no one word for it. */
function writing(code: string, asked?: Asked): Say {
  const parts = code.split(/, (?=x\.)/);
  const list = parts.map((part) => `\`${part}\``).join(', ');
  if (parts.length > 1) return (words) => words.tools(list);
  return (words) => words.instead(asked ? filled(code, asked) : code);
}

/** What `Math` does to numbers, Tensors do themselves. */
const writingOneOf =
  (first: string, second: string): Say =>
  (words) =>
    first.startsWith('Math.') ? words.numberOr(first, second) : words.either(first, second);

/** The code of a table with the student's own in its gaps: `x` is what was asked, `y` what it was given. */
function filled(code: string, { object, name, args, source }: Asked): string {
  const [first] = args?.length === 1 ? args : [];
  const given = first?.type === 'SpreadElement' ? undefined : first;
  if (code === 'x.reshape([…])' && args && /^(view|resize)$/.test(name)) {
    const shape = args.map((arg) => textOf(arg, source)).join(', ');
    return `${receiver(object, source)}.reshape(${shape.startsWith('[') ? shape : `[${shape}]`})`;
  }
  if (code === 'x.reshape([-1])' && given) {
    const from = textOf(given, source);
    const own = receiver(object, source);
    const kept = from === '1' ? `${own}.shape[0]` : `...${own}.shape.slice(0, ${from})`;
    return `${own}.reshape([${kept}, -1])`;
  }
  return code.replaceAll(/(?<![\w.'])([xy])(?![\w'])(?=(.?))/g, (_, gap: string, next: string) => {
    const node = gap === 'x' ? object : given;
    if (!node) return gap;
    return next === '.' || next === '[' ? receiver(node, source, gap) : quoted(node, source, gap);
  });
}

const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

/** A name that is much like it. Where names are short, any two are alike. */
function near(name: string, names: readonly string[]): string | undefined {
  const alike = (word: string) =>
    names.filter((each) => each.toLowerCase() === word.toLowerCase()).toSorted(byCapital(name))[0];
  if (name.length < 3) return alike(name);
  return alike(name) ?? alike(similarName(name, names) ?? '');
}

/** Those first that begin as the name does: `tensr` is `tensor`, not `Tensor`. */
const byCapital = (name: string) => (a: string, b: string) =>
  Number(b[0] === name[0]) - Number(a[0] === name[0]);

// --- Names that stand alone --------------------------------------------------------------------------

/** What to say of a name that nobody has declared; `of` is what is read of it, as in `np.exp`. */
export function sayUndefined(name: string, node: AnyNode, source: Source, given?: Given): Say {
  const parent = source.parents.get(node);
  const isSet =
    (parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') ||
    ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') &&
      parent.left === node);
  if (isOfThis(name, node, source)) return (words) => words.ofThis(name);
  if (isSet) {
    const isArgument = source.parents.get(parent)?.type === 'CallExpression';
    if (!isArgument || parent.type !== 'AssignmentExpression') {
      const alike = name.length > 3 ? near(name, namesAt(node, source)) : undefined;
      return (words) =>
        sentences(words.undeclared(name), alike === undefined ? '' : words.orMeant(alike));
    }
    const [code, value] = [parent, parent.right].map((each) => quoted(each, source)) as [
      string,
      string,
    ];
    return (words) => words.noKeywords(code, value);
  }
  if (MODULES_ELSEWHERE.has(name) && parent?.type === 'MemberExpression') {
    return ofModule(name, parent, source);
  }
  const field = fieldInScope(name, node, source, given);
  if (field !== undefined) return (words) => words.fieldMeant(name, field);
  const own = near(name, namesAt(node, source));
  // What differs in its capitals alone is the same word.
  const isSameWord = own?.toLowerCase() === name.toLowerCase();
  if (parent && isTypeAsked(parent) && TYPES.has(name)) {
    return (words) => sentences(words.undefinedName(name), words.typeInQuotes(name));
  }
  // `Tensor([…])`, where `tensor` is there: a class would be called with `new`.
  if (own !== undefined && isSameWord && !Object.hasOwn(core, name)) {
    return (words) => sentences(words.undefinedName(name), words.meant(own));
  }
  if (Object.hasOwn(core, name)) return (words) => words.notImported(name);
  const call = parent?.type === 'CallExpression' && parent.callee === node ? parent : undefined;
  const known = isSameWord ? undefined : freeWord(name, call, source);
  if (known !== undefined) {
    return (words) => sentences(words.undefinedName(name), ...known.map((each) => each(words)));
  }
  const meant = own ?? near(name, GLOBALS);
  const isChanged =
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'AssignmentExpression' && parent.left === node);
  if (isChanged && meant === undefined) return (words) => words.undeclaredBefore(name);
  return (words) =>
    sentences(words.undefinedName(name), meant === undefined ? '' : words.meant(meant));
}

/** What the exported function was given: the fields of each of its arguments. */
export interface Given {
  readonly to: AnyNode | undefined;
  readonly fields: readonly (readonly string[])[];
}

/** `p.w`, where `p` is all around that has a `w`. */
function fieldInScope(
  name: string,
  node: AnyNode,
  source: Source,
  given: Given | undefined,
): string | undefined {
  const holders = namesAt(node, source).filter((each) => {
    const { kind, of, index, init } = bindingOf(each, node, source)!;
    if (kind === 'param' && index !== undefined) {
      return of === given?.to && given?.fields[index]?.includes(name);
    }
    return (
      init?.type === 'ObjectExpression' &&
      init.properties.some(
        (field) =>
          field.type === 'Property' && !field.computed && textOf(field.key, source) === name,
      )
    );
  });
  return holders.length === 1 ? `${holders[0]}.${name}` : undefined;
}

/** Whether the class around it, in whose method it is, has a field or a method of that name. */
function isOfThis(name: string, node: AnyNode, source: Source): boolean {
  const outer = around(node, source);
  const method = outer.find((each) => isFunction(each) && each.type !== 'ArrowFunctionExpression');
  const definition = method && source.parents.get(method);
  const body = outer.find(({ type }) => type === 'ClassBody');
  if (definition?.type !== 'MethodDefinition' || definition.static || !body) return false;
  return nodesIn(body).some((each) => {
    const key =
      each.type === 'MemberExpression' && each.object.type === 'ThisExpression'
        ? each.property
        : each.type === 'MethodDefinition' || each.type === 'PropertyDefinition'
          ? each.key
          : undefined;
    return key?.type === 'Identifier' && key.name === name;
  });
}

/** What `typeof` gives. */
export const TYPES: ReadonlySet<string> = new Set(
  'undefined object boolean number bigint string symbol function'.split(' '),
);

/** `typeof v === number` */
const isTypeAsked = (node: AnyNode): boolean =>
  node.type === 'BinaryExpression' &&
  [node.left, node.right].some(
    (each) => each.type === 'UnaryExpression' && each.operator === 'typeof',
  );

const GLOBALS =
  'Math Number Array Object String Boolean Infinity NaN undefined console Map Set JSON Float64Array Error RangeError TypeError'.split(
    ' ',
  );

function freeWord(name: string, call: AnyNode | undefined, source: Source): Say[] | undefined {
  const alone = FREE_WORDS.get(name);
  const ofTensors = call ? FUNCTIONS_ELSEWHERE.get(name) : undefined;
  const ofNumbers =
    call && isIn(OF_MATH, name) ? `Math.${quoted(call, source, `${name}(…)`)}` : undefined;
  if (!call && isIn(OF_MATH, name)) return [(words) => words.instead(`Math.${name}`)];
  const codes = [ofNumbers ?? alone, ofTensors].filter((code) => code !== undefined);
  const [first, second] = codes;
  if (first === undefined) return undefined;
  return [second === undefined ? writing(first) : writingOneOf(first, second)];
}

/** `np.exp`: the function behind the dot is what was meant, of tensors or of numbers. */
function ofModule(name: string, member: MemberExpression, source: Source): Say {
  const { property, computed } = member;
  const asked = !computed && property.type === 'Identifier' ? property.name : '';
  const code = Object.hasOwn(core, asked) ? `${asked}(…)` : FUNCTIONS_ELSEWHERE.get(asked);
  const parent = source.parents.get(member);
  const call = parent?.type === 'CallExpression' && parent.callee === member ? parent : undefined;
  const args = call?.arguments.map((arg) => quoted(arg, source)).join(', ');
  const ofNumbers = !isIn(OF_MATH, asked)
    ? code === undefined
      ? MATH_WORDS.get(asked)
      : undefined
    : `Math.${asked}${call && name !== 'math' ? `(${args})` : ''}`;
  const [first, second] = [ofNumbers, name === 'math' && ofNumbers ? undefined : code].filter(
    (each) => each !== undefined,
  );
  if (first === undefined) return (words) => words.undefinedName(name);
  const say = second === undefined ? writing(first) : writingOneOf(first, second);
  return (words) => sentences(words.undefinedName(name), say(words));
}
