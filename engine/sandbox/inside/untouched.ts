/**
 * What the trusted code inside the sandbox works with: built-ins that no student can have replaced,
 * and ways to look at a value without running any code of the student's.
 */
type Method = (...args: never[]) => unknown;

/** A method as a function of its object, and so out of reach of whoever replaces the method. */
export const uncurry = (method: unknown): unknown => Function.prototype.call.bind(method as Method);
/** The same of what a property is read with. */
export const getter = (prototype: object, key: PropertyKey): unknown =>
  uncurry(Object.getOwnPropertyDescriptor(prototype, key)?.get);

export const Numbers = Float64Array;
export const isArray = Array.isArray;
export const isView = ArrayBuffer.isView;
export const isSame = Object.is;
export const isWhole = Number.isSafeInteger;
export const keysOf = Object.keys;
export const fieldOf = Object.getOwnPropertyDescriptor;
export const hasOwn = Object.hasOwn;
const prototypeOf = Object.getPrototypeOf as (of: object) => object | null;
export const quote = JSON.stringify as (text: string) => string;
export const apply = Reflect.apply;
export const construct = Reflect.construct;
export const toText = String as (value: unknown) => string;
export const cut = uncurry(String.prototype.slice) as (
  text: string,
  from: number,
  to: number,
) => string;
export const unitAt = uncurry(String.prototype.charCodeAt) as (text: string, at: number) => number;

export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** A record in which nothing is found but what was put there. */
export const newRecord = <T>(): Record<string, T> => ({ __proto__: null }) as never;

/** How many prototypes, or proxies of proxies, are looked through. */
const LONGEST_CHAIN = 20;

// --- Proxies -------------------------------------------------------------------------------------

const proxies = new WeakMap<object, object>();
const remember = uncurry(proxies.set) as (map: object, key: object, value: object) => void;
const recall = uncurry(proxies.get) as (map: object, key: object) => object | undefined;

/** A `Proxy` whose targets are known, as nothing can be asked of a proxy without running its traps. */
export function knownProxy(): ProxyConstructor {
  const Real = Proxy;
  const revocable = Real.revocable;
  function Known(target: object, handler: ProxyHandler<object>): object {
    const proxy = new Real(target, handler);
    remember(proxies, proxy, target);
    return proxy;
  }
  Known.revocable = (target: object, handler: ProxyHandler<object>): object => {
    const made = revocable(target, handler);
    remember(proxies, made.proxy, target);
    return made;
  };
  return Object.defineProperty(Known, 'name', { value: 'Proxy' }) as unknown as ProxyConstructor;
}

/** What stands behind a proxy; anything else is itself. */
export function behind(value: object): object {
  let target = value;
  for (let n = 0; n < LONGEST_CHAIN; n++) {
    const next = recall(proxies, target);
    if (next === undefined) return target;
    target = next;
  }
  return {};
}

// --- Reading without running anything ------------------------------------------------------------

/** What a field holds; nothing where it is an accessor or not there. */
export function dataOf(of: object, key: string): unknown {
  const field = fieldOf(of, key);
  return field !== undefined && hasOwn(field, 'value') ? field.value : undefined;
}

export function ownText(of: object, key: string): string {
  const value = dataOf(of, key);
  return typeof value === 'string' ? value : '';
}

/** The prototype of an object, where it can be asked for more. */
function above(of: object): object | null {
  const prototype = prototypeOf(of);
  return prototype !== null && behind(prototype) === prototype ? prototype : null;
}

export function inherits(value: object, prototype: object): boolean {
  let up = above(value);
  for (let n = 0; up && n < LONGEST_CHAIN; n++, up = above(up)) if (up === prototype) return true;
  return false;
}

/** Whether a built-in knows a value for one of its own, and it was not only given its prototype. */
export function isOne(value: object, prototype: object, ask: (of: object) => unknown): boolean {
  if (!inherits(value, prototype)) return false;
  try {
    ask(value);
    return true;
  } catch {
    return false;
  }
}

export function inheritedText(value: object, key: string): string {
  let up: object | null = value;
  for (let n = 0; up && n < LONGEST_CHAIN; n++, up = above(up)) {
    if (fieldOf(up, key) !== undefined) return ownText(up, key);
  }
  return '';
}

/** The name of the class that made a value, as far as its prototypes tell. */
export function className(value: object): string {
  let up = above(value);
  for (let n = 0; up && n < LONGEST_CHAIN; n++, up = above(up)) {
    const made = dataOf(up, 'constructor');
    if (typeof made === 'function') return ownText(behind(made), 'name');
  }
  return '';
}
