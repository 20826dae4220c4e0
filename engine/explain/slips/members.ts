/** What was meant by a member that a value lacks: `x.ndim` of a Tensor, `xs.append` of an array. */
import * as core from '#tensor';
import { METHODS_ELSEWHERE } from '../../kit/elsewhere.ts';
import type { Seen } from '../../sandbox/inside/slips.ts';
import { ARRAY_WORDS, byName, MATH_WORDS, NUMBER_WORDS, TEXT_WORDS } from './elsewhere.ts';
import { type Asked, isIn, near, OF_MATH, type Say, writing } from './instead.ts';
import { quoted, receiver, sentences } from './slip.ts';
import { textOf } from './source.ts';
import type { Kind } from './words.ts';

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

const OF_TENSORS = [...Object.getOwnPropertyNames(core.Tensor.prototype), 'shape', 'data', 'dtype'];

const OF_ARRAYS = [...Object.getOwnPropertyNames(Array.prototype)];

const OF_TEXTS = [...Object.getOwnPropertyNames(String.prototype)];

const OF_NUMBERS = [...Object.getOwnPropertyNames(Number.prototype)];

/** Whether it is a name of values of another kind: the value may not be what it was taken for. */
export function isOfAnother(of: Seen, name: string): boolean {
  if (of.is === 'object') return of.name === 'Object' && near(name, of.names ?? []) === undefined;
  if (of.is === 'Tensor') return isIn(OF_ARRAYS, name);
  if (of.is === 'array' || of.is === 'typed array') return isIn(OF_TENSORS, name);
  return isIn(OF_ARRAYS, name) || isIn(OF_TENSORS, name);
}

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
