/** Prints values as code that can be pasted into a file. */
import { Tensor } from '#tensor';
import { type Arg, ForeignRef, FunctionSource, functionsIn, NodeRef } from '../sandbox/codec.ts';
import type { DriveStep } from '../sandbox/inside/drive.ts';

const LONGEST = 400;

/** `tensor([[0, 1000]])`, `[1, 2]`, `{ w: tensor([1]), b: 0 }`; cut where it gets long. */
export function show(value: unknown, digits?: number): string {
  return cut(literal(value, digits));
}

const cut = (text: string): string => cutCode(text, LONGEST);

/** `softmax(tensor([[0, 1000]]))`; a driven class as `a = new Value(2); b = a.neg(); b.data`. */
export function showCall(name: string, args: readonly unknown[]): string {
  if (isDriven(args)) return cut(showSteps(name, args));
  return `${name}(${args.map((arg) => show(arg)).join(', ')})`;
}

/** Both sides with the fewest digits (at least six) that still tell them apart. */
export function showApart(a: unknown, b: unknown): [string, string] {
  for (const digits of [6, 10, undefined]) {
    const [left, right] = [literal(a, digits), literal(b, digits)];
    if (left !== right) return cutApart(left, right, LONGEST);
  }
  return [show(a), show(b)];
}

/** Code that is too long ends after a value, with the brackets closed: `tensor([[1, 2, …]])`. */
export function cutCode(code: string, longest: number): string {
  if (code.length <= longest) return code;
  let [end, closing] = [0, ''];
  let open = '';
  for (let at = 0; at < longest; at++) {
    const character = code[at]!;
    const closer = CLOSERS[character];
    if (closer !== undefined) open = closer + open;
    else if (character === open[0]) open = open.slice(1);
    const isBetween = character === ' ' && /[,;]/.test(code[at - 1] ?? '');
    if (isBetween && at + 2 + open.length <= longest) [end, closing] = [at + 1, open];
  }
  if (end === 0) return `${code.slice(0, Math.max(0, longest - 1))}…`;
  return `${code.slice(0, end)}…${closing}`;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Both sides so that where they part is not cut away: what comes long before it is. */
export function cutApart(a: string, b: string, longest: number): [string, string] {
  const fits = a.length <= longest && b.length <= longest;
  const parting = commonLength(a, b);
  if (fits || parting < longest / 2) return [cutCode(a, longest), cutCode(b, longest)];
  const from = a.lastIndexOf(', ', parting - longest / 4) + 2;
  return [a, b].map((side) => cutCode(`…, ${side.slice(from)}`, longest)) as [string, string];
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function literal(value: unknown, digits: number | undefined): string {
  if (typeof value === 'number') return showNumber(value, digits);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Tensor) return showTensor(value, digits);
  if (value instanceof FunctionSource) return value.source;
  if (value instanceof NodeRef) return `node${value.index}`;
  if (value instanceof ForeignRef) return value.name;
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
  fields.push(...functionsIn(record).map((key) => `${key}: () => …`));
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
}

/** No function of the course is given a list that starts like this. */
function isDriven(args: readonly unknown[]): args is readonly DriveStep[] {
  return Array.isArray(args[0]) && args[0][0] === 'new';
}

/** What a driven class is asked for, one after the other: `b.data`, `a.grad`, `a.pop()`. */
export function showGets(steps: readonly DriveStep[]): string[] {
  const names = nameNodes(steps);
  return steps.flatMap(([verb, ...rest]) => (isAsked(verb) ? [showAsked(names, verb, rest)] : []));
}

const isAsked = (verb: unknown): boolean => verb === 'get' || verb === 'ask';

type Names = readonly (string | undefined)[];

const showAsked = (names: Names, verb: unknown, [node, ...rest]: readonly unknown[]): string =>
  verb === 'get'
    ? `${nodeName(names, node)}.${String(rest[0])}`
    : showMethod(names, nodeName(names, node), rest);

function showMethod(names: Names, on: string, [method, ...args]: readonly unknown[]): string {
  const shown = args.map((arg) =>
    arg instanceof NodeRef ? nodeName(names, arg.index) : show(arg),
  );
  return `${on}.${String(method)}(${shown.join(', ')})`;
}

const nodeName = (names: Names, node: unknown): string =>
  names[node as number] ?? `node${String(node)}`;

function showSteps(className: string, steps: readonly DriveStep[]): string {
  const names = nameNodes(steps);
  let made = 0;
  const statements = steps.map(([verb, ...rest]) => {
    if (isAsked(verb)) return showAsked(names, verb, rest);
    const name = names[made++];
    if (verb === 'new')
      return `${name} = new ${className}(${rest.map((arg) => show(arg)).join(', ')})`;
    if (verb === 'repeat') {
      const [times, node, ...call] = rest;
      const loop = `for (let i = 0; i < ${String(times)}; i++)`;
      return `${name} = ${nodeName(names, node)}; ${loop} ${name} = ${showMethod(names, name!, call)}`;
    }
    const [node, ...call] = rest;
    const called = showMethod(names, nodeName(names, node), call);
    return name === undefined ? called : `${name} = ${called}`;
  });
  return statements.join('; ');
}

/** a, b, c, … for the nodes in their order; none for a call whose answer is not used again. */
function nameNodes(steps: readonly DriveStep[]): (string | undefined)[] {
  const used = new Set<unknown>();
  for (const [verb, ...rest] of steps) {
    if (verb !== 'new') used.add(rest[verb === 'repeat' ? 1 : 0]);
    for (const arg of rest) if (arg instanceof NodeRef) used.add(arg.index);
  }
  let named = 0;
  return steps
    .filter(([verb]) => !isAsked(verb))
    .map(([verb], node) => (verb === 'call' && !used.has(node) ? undefined : letter(named++)));
}

/** a to z, then v26, v27, … */
const letter = (n: number): string => 'abcdefghijklmnopqrstuvwxyz'[n] ?? `v${n}`;
