/**
 * Any value as something short and readable, inside the sandbox.
 *
 * Nothing of the student's runs for it: no getter, no `toString` or `toJSON`, no trap of a proxy. So
 * printing cannot throw into the code that prints, and cannot run away either: how deep it looks, at
 * how many things, and how much it says are bounded. (The core prints tensors with built-ins that a
 * student may have replaced; what that throws is caught, and its endless loop is the student's own.)
 */
import { Tensor } from '#tensor';
import {
  behind,
  className,
  cut,
  dataOf,
  fieldOf,
  getter,
  hasOwn,
  inheritedText,
  inherits,
  isArray,
  isObject,
  isOne,
  isSame,
  isView,
  isWhole,
  keysOf,
  Numbers,
  ownText,
  quote,
  toText,
  uncurry,
  unitAt,
} from './untouched.ts';
import { LONGEST_MESSAGE } from './wire.ts';

const DEEPEST = 4;
/** Of one array or object, and of all that is printed at once. */
const MOST_ITEMS = 100;
const MOST_NODES = 300;
const LONGEST_NESTED = 200;
const LONGEST_NAME = 80;
/** A tensor with more elements is printed as its first ones and its shape. */
const MOST_ELEMENTS = 200;
const FIRST_ELEMENTS = 10;
const HIGHEST_RANK = 16;
const LARGEST_BIGINT = 10n ** 100n;
const ELLIPSIS = '…';

// --- What built-ins can be asked ------------------------------------------------------------------

type Next = (iterator: object) => { readonly value: unknown };
const stepOf = (iterator: object): Next =>
  uncurry((Object.getPrototypeOf(iterator) as Iterator<unknown>).next) as Next;

const sourceOf = uncurry(Function.prototype.toString) as (f: object) => string;
const textOfTensor = uncurry(Tensor.prototype.toString) as (x: object) => string;
const tensors = Tensor.prototype;
const views = Object.getPrototypeOf(Float64Array.prototype) as object;
const viewName = getter(views, Symbol.toStringTag) as (of: object) => string | undefined;
const viewLength = getter(views, 'length') as (of: object) => number;
const maps = Map.prototype;
const mapSize = getter(maps, 'size') as (of: object) => number;
const entriesOf = uncurry(maps.entries) as (of: object) => object;
const nextEntry = stepOf(new Map().entries());
const sets = Set.prototype;
const setSize = getter(sets, 'size') as (of: object) => number;
const membersOf = uncurry(sets.values) as (of: object) => object;
const nextMember = stepOf(new Set().values());
const dates = Date.prototype;
const timeOf = uncurry(dates.getTime) as (of: object) => number;
const isoOf = uncurry(dates.toISOString) as (of: object) => string;
const patterns = RegExp.prototype;
const patternOf = getter(patterns, 'source') as (of: object) => string;
const flag = (letter: string, name: string) => ({
  letter,
  isSet: getter(patterns, name) as (of: object) => boolean,
});
const flags = [
  flag('g', 'global'),
  flag('i', 'ignoreCase'),
  flag('m', 'multiline'),
  flag('s', 'dotAll'),
  flag('u', 'unicode'),
  flag('y', 'sticky'),
];
const texts = String.prototype;
const wrappedText = uncurry(texts.valueOf) as (of: object) => string;
const errors = Error.prototype;
const theGlobal = globalThis;

// --- Values --------------------------------------------------------------------------------------

/** What a value is in: an object that is in itself is seen, and one that is too deep. */
interface Around {
  readonly value: object;
  readonly depth: number;
  readonly around: Around | undefined;
}

/** How many things may still be looked at. */
interface Left {
  nodes: number;
}

/** As `console.log` shows a value: text as it is, anything else as code. Never throws. */
export const printable = (value: unknown): string =>
  typeof value === 'string' ? shortened(value, LONGEST_MESSAGE) : inspect(value);

/** The same, with text in quotes. */
export function inspect(value: unknown): string {
  try {
    return shortened(describe(value, undefined, { nodes: MOST_NODES }), LONGEST_MESSAGE);
  } catch {
    // The stack or the memory is used up, which is for the code around to find out.
    return ELLIPSIS;
  }
}

export const shortened = (text: string, longest: number): string =>
  text.length > longest ? cut(text, 0, longest - 1) + ELLIPSIS : text;

function describe(value: unknown, around: Around | undefined, left: Left): string {
  left.nodes--;
  return isObject(value) ? describeObject(behind(value), around, left) : primitive(value);
}

/** What is no object, as code. */
export function primitive(value: unknown): string {
  if (typeof value === 'string') return quote(shortened(value, LONGEST_NESTED));
  if (typeof value === 'bigint') {
    // The decimals of a very large one take longer than anybody would wait.
    return -LARGEST_BIGINT < value && value < LARGEST_BIGINT ? `${toText(value)}n` : '[BigInt]';
  }
  return isSame(value, -0) ? '-0' : shortened(toText(value), LONGEST_NAME);
}

function describeObject(value: object, around: Around | undefined, left: Left): string {
  if (value === theGlobal) return '[globalThis]';
  for (let up = around; up; up = up.around) if (up.value === value) return '[Circular]';
  if (typeof value === 'function') return describeFunction(value);
  if (inherits(value, errors)) return describeError(value, around !== undefined);
  const depth = around ? around.depth + 1 : 0;
  const name = shortened(className(value), LONGEST_NAME);
  if (depth > DEEPEST) return `[${name || 'Object'}]`;
  return describeInside(value, name, { value, depth, around }, left);
}

function describeInside(value: object, name: string, here: Around, left: Left): string {
  if (isArray(value)) {
    const items = join(value.length, left, (i) => describeField(value, toText(i), here, left));
    return `${name === 'Array' ? '' : `${name} `}[${items}]`;
  }
  if (isView(value) && viewName(value) !== undefined) return describeView(value as never, left);
  if (inherits(value, tensors))
    return describeTensor(value) ?? describeFields(value, name, here, left);
  if (isOne(value, maps, mapSize)) {
    const entries = entriesOf(value);
    const items = join(mapSize(value), left, () => {
      const entry = nextEntry(entries).value as readonly [unknown, unknown];
      return `${describe(entry[0], here, left)} => ${describe(entry[1], here, left)}`;
    });
    return braced(`${name}(${mapSize(value)})`, items);
  }
  if (isOne(value, sets, setSize)) {
    const members = membersOf(value);
    const item = (): string => describe(nextMember(members).value, here, left);
    return braced(`${name}(${setSize(value)})`, join(setSize(value), left, item));
  }
  if (isOne(value, dates, timeOf)) return describeDate(value);
  if (isOne(value, patterns, patternOf)) return describePattern(value);
  if (isOne(value, texts, wrappedText)) return `[String: ${primitive(wrappedText(value))}]`;
  return describeFields(value, name, here, left);
}

/** `a, b, … 900 more`: as many as there is room for. */
function join(count: number, left: Left, item: (at: number) => string): string {
  let text = '';
  let at = 0;
  while (at < count && at < MOST_ITEMS && left.nodes > 0 && text.length < LONGEST_MESSAGE) {
    text += (at > 0 ? ', ' : '') + item(at++);
  }
  if (at === count) return text;
  return `${text}${at > 0 ? ', ' : ''}${ELLIPSIS} ${toText(count - at)} more`;
}

/** An accessor is not asked: what it does is the student's code. */
function describeField(of: object, key: string, here: Around, left: Left): string {
  const field = fieldOf(of, key);
  if (field === undefined) return '<empty>';
  if (!hasOwn(field, 'value')) return '[Getter]';
  return describe(field.value, here, left);
}

function describeFields(value: object, name: string, here: Around, left: Left): string {
  const keys = keysOf(value);
  const fields = join(keys.length, left, (i) => {
    const key = keys[i]!;
    return `${isPlain(key) ? key : primitive(key)}: ${describeField(value, key, here, left)}`;
  });
  return braced(name === 'Object' ? '' : name, fields);
}

function braced(name: string, items: string): string {
  const body = items === '' ? '{}' : `{ ${items} }`;
  return name === '' ? body : `${name} ${body}`;
}

/** Whether a key needs no quotes. */
function isPlain(key: string): boolean {
  if (key.length > LONGEST_NAME) return false;
  for (let i = 0; i < key.length; i++) {
    const unit = unitAt(key, i);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isDigit = unit >= 48 && unit <= 57;
    if (!isLetter && !(isDigit && i > 0) && unit !== 36 && unit !== 95 && unit < 128) return false;
  }
  return key !== '';
}

function describeView(value: ArrayLike<unknown>, left: Left): string {
  const length = viewLength(value);
  return `${viewName(value)}(${length}) [${join(length, left, (i) => describe(value[i], undefined, left))}]`;
}

/** As the core prints it; undefined where the student has made something else of it. */
function describeTensor(value: object): string | undefined {
  const shape = shapeOf(dataOf(value, 'shape'));
  const data = dataOf(value, 'data');
  const dtype = dataOf(value, 'dtype');
  if (!shape || !isView(data) || viewName(data) === undefined) return undefined;
  const size = viewLength(data);
  let expected = 1;
  for (let axis = 0; axis < shape.length; axis++) expected *= shape[axis]!;
  if (size !== expected) return undefined;
  // Not the tensor itself: its class may have been given other getters.
  if (size <= MOST_ELEMENTS) return textOfTensor({ shape, data, dtype, size, rank: shape.length });
  const first = new Numbers(FIRST_ELEMENTS);
  for (let i = 0; i < FIRST_ELEMENTS; i++) first[i] = (data as Float64Array)[i]!;
  const shown = { shape: [FIRST_ELEMENTS], data: first, dtype, size: FIRST_ELEMENTS, rank: 1 };
  const text = textOfTensor({ ...shown, dtype: dtype === 'float32' ? 'float64' : dtype });
  const ending = dtype === 'float32' ? ', dtype=float32)' : ')';
  return `${cut(text, 0, text.length - 2)}, ${ELLIPSIS}], shape=[${listed(shape)}]${ending}`;
}

function shapeOf(value: unknown): number[] | undefined {
  const extents = isObject(value) ? behind(value) : undefined;
  if (!isArray(extents) || extents.length > HIGHEST_RANK) return undefined;
  const shape: number[] = [];
  for (let axis = 0; axis < extents.length; axis++) {
    const extent = dataOf(extents, toText(axis));
    if (!isWhole(extent)) return undefined;
    shape[axis] = extent as number;
  }
  return shape;
}

function listed(shape: readonly number[]): string {
  let text = '';
  for (let axis = 0; axis < shape.length; axis++) text += `${axis > 0 ? ', ' : ''}${shape[axis]}`;
  return text;
}

function describeDate(value: object): string {
  const time = timeOf(value);
  return time === time ? isoOf(value) : 'Invalid Date';
}

function describePattern(value: object): string {
  let set = '';
  for (let i = 0; i < flags.length; i++) if (flags[i]!.isSet(value)) set += flags[i]!.letter;
  return `/${shortened(patternOf(value), LONGEST_NESTED)}/${set}`;
}

function describeError(value: object, isInside: boolean): string {
  const name = inheritedText(value, 'name') || 'Error';
  const message = inheritedText(value, 'message');
  const text = message === '' ? name : `${name}: ${message}`;
  return isInside ? `[${shortened(text, LONGEST_NESTED)}]` : shortened(text, LONGEST_MESSAGE);
}

function describeFunction(value: object): string {
  const name = shortened(ownText(value, 'name'), LONGEST_NAME);
  if (cut(sourceOf(value), 0, 5) === 'class') return `[class ${name || '(anonymous)'}]`;
  return name === '' ? '[Function (anonymous)]' : `[Function: ${name}]`;
}
