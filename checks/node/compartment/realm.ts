/**
 * The inside of a realm in which all built-ins are frozen, and code only has what it is given:
 * [SES](https://www.npmjs.com/package/ses) has been loaded into it before, and this locks it down.
 * Nothing made outside may ever get in here but plain words.
 */
declare const lockdown: (options: object) => void;
declare const harden: <T>(value: T) => T;
declare const Compartment: new (options: object) => {
  readonly globalThis: Record<string, unknown>;
  evaluate(text: string): unknown;
};

type Exports = Record<string, unknown>;
type Give = (request: string, name?: string) => unknown;
type Body = (give: Give) => Exports;

// SES leaves them out, as NaNs can carry bits from one compartment to another; here is only one.
const numbers = { Float32Array, Float64Array };
// Any more would slow down the arrays of all realms in the process: V8 remembers, for all of them at
// once, whether their iterators are still what they were.
lockdown({ overrideTaming: 'min' });
harden(numbers);

const parse = JSON.parse as (text: string) => Record<string, string>;
let modules: Record<string, Exports> = { __proto__: null as never };
let trusted = modules;
let evaluate: (text: string) => unknown;

/** Adds a module of the grader's own, as `moduleFunction` makes it. */
export function trust(file: string, body: Body): Exports {
  return (modules[file] = { ...body(giver(modules)) });
}

const lines: string[] = [];
let mostLines = 0;

/** Keeps what is printed, up to so many lines. */
export function keepLines(most: number): void {
  lines.length = 0;
  mostLines = most;
}

export const countLines = (): number => lines.length;
export const lineAt = (index: number): string => lines[index]!;

export function print(line: string): void {
  if (lines.length < mostLines) lines[lines.length] = line;
}

/** From here on there is nothing but the language, the numbers, `shared` modules, and `furniture`. */
export function close(shared: string, furniture: Exports): void {
  trusted = { __proto__: null as never, [shared]: harden(modules[shared]!) };
  const globals = { ...numbers, ...harden(furniture) };
  const compartment = new Compartment({ globals, __options__: true });
  const withheld = ['Compartment', 'lockdown', 'harden', 'eval', 'Function'];
  for (const name of withheld) delete compartment.globalThis[name];
  harden(compartment.globalThis);
  evaluate = (text) => compartment.evaluate(text);
}

/** Forgets the submission. */
export function forget(): void {
  modules = { __proto__: null as never, ...trusted };
}

/** Runs a file of a submission; `links` says, as JSON, which file is meant by what it imports. */
export function run(file: string, text: string, links: string): Exports {
  const names = parse(links);
  const linked: Record<string, Exports> = { __proto__: null as never };
  for (const request in names) linked[request] = modules[names[request]!]!;
  return (modules[file] = (evaluate(text) as Body)(giver(linked)));
}

const giver =
  (linked: Record<string, Exports>): Give =>
  (request, name) => {
    const exports = linked[request]!;
    if (name === undefined) return exports;
    if (!(name in exports)) throw new SyntaxError(`no export ${name}`);
    return exports[name];
  };
