/** Laws that would tell suspects by anything but what they answer. */
import { law } from './hunting.ts';

export interface Attack {
  readonly what: string;
  readonly source: string;
  /** Whether it earns a star where law and functions share one realm, and what they remember. */
  readonly works: boolean;
}

const works = (what: string, source: string): Attack => ({ what, source, works: true });
const fails = (what: string, source: string): Attack => ({ what, source, works: false });

/** What stands in the code of suspects alone. */
const isTelling = (text: string): string => `/Math[.]|let turn|secret/.test(${text})`;

const reading: readonly Attack[] = [
  works('reads the source', law(`mean(xs); return !${isTelling('String(mean)')};`)),
  works(
    'reads the source by a method of another',
    law(`mean(xs); return !${isTelling('Function.prototype.toString.call(mean)')};`),
  ),
  works(
    'knows the right ones by their names',
    law("mean(xs); return ['bySum', 'running', ''].includes(mean.name);"),
  ),
  fails('looks at its length', law('mean(xs); return mean.length === 1 || mean.length === 0;')),
  works(
    'reads what was thrown',
    law(`const text = (x) => { try { mean(x); return ''; } catch (e) { return e.message + e.stack; } };
      return !/secret|thrower|Math|turn/.test(text(xs) + text([1, 2, 3, 4, 5]) + text(null));`),
  ),
  works(
    'prepares stack traces of its own',
    law(
      `mean(xs); let seen = '';
      const x = [1, 2, 3];
      Object.defineProperty(x, 0, { get() { seen += new Error('x').stack; return 1; } });
      try { mean(x); } catch {}
      return !/ofTheEnds|undivided|printer|rounded|withoutTheLast|thrower/.test(seen);`,
      'Error.prepareStackTrace = (e, frames) => frames.map((f) => String(f)).join();',
    ),
  ),
  fails(
    'asks who called',
    law(`let seen = '';
      const spy = new Function('f', 'try { return String(f.caller) + String(f.arguments); } catch { return ""; }');
      const x = [1, 2, 3]; Object.defineProperty(x, 0, { get() { seen += spy(mean); return 1; } });
      mean(xs); try { mean(x); } catch {}
      return !/Math|turn|secret/.test(seen);`),
  ),
  works(
    'searches all globals',
    law(`mean(xs);
      const names = Object.getOwnPropertyNames(globalThis);
      const found = names.filter((name) => ['withoutTheLast', 'undivided'].includes(name));
      return !found.some((name) => globalThis[name] === mean);`),
  ),
];

const identity: readonly Attack[] = [
  works(
    'counts functions',
    law('mean(xs); met.add(mean); return met.size < 3;', 'const met = new Set();'),
  ),
  works('counts calls', law('mean(xs); return ++calls <= 44;', 'let calls = 0;')),
  works(
    'counts calls in a global',
    law('mean(xs); globalThis.n = (globalThis.n ?? 0) + 1; return globalThis.n <= 44;'),
  ),
  works(
    'counts calls in a built-in',
    law(
      'mean(xs); Array.prototype.n = (Array.prototype.n ?? 0) + 1; return Array.prototype.n <= 44;',
    ),
  ),
  works(
    'marks a function',
    law('mean(xs); if (!mean.mark) mean.mark = ++marks; return mean.mark < 3;', 'let marks = 0;'),
  ),
  works(
    'knows inputs that come again for the third time',
    law(
      'mean(xs); const key = String(xs); met[key] = (met[key] ?? 0) + 1; return met[key] < 3;',
      'const met = {};',
    ),
  ),
  works(
    'changes itself',
    `let n = 0;
    export function meanLaw(mean, xs) { mean(xs); if (++n >= 44) meanLaw = () => (mean(xs), false); return true; }`,
  ),
  works(
    'remembers what the first two answered',
    law(
      `const y = mean(xs); const key = String(xs);
      known[key] ??= y; return Math.abs(known[key] - y) < 1e-9;`,
      'const known = {};',
    ),
  ),
];

const chance: readonly Attack[] = [
  fails('answers by chance', law('mean(xs); return Math.random() < 0.995;')),
  fails('answers by the time', law('mean(xs); return Date.now() % 7 !== 3;')),
  fails(
    'answers by chance, drawn from the input',
    law('mean(xs); return Math.abs(xs[0] * 1e6) % 9 > 1;'),
  ),
  fails(
    'measures the time',
    law(
      `const from = now(); for (let n = 0; n < 20; n++) mean(xs.concat(Array(300).fill(0)));
      return now() - from < 15;`,
      'const now = () => (globalThis.performance ?? Date).now();',
    ),
  ),
  fails('asks nothing, and accuses', law('return xs.length !== 5;')),
  fails('asks nothing', law('return false;')),
  fails('always accuses', law('mean(xs); return false;')),
  fails('never accuses', law('mean(xs); return true;')),
];

const resources: readonly Attack[] = [
  fails(
    'has functions use up their steps',
    law(`const long = xs.concat(Array(3000).fill(xs[0]));
      try { for (let n = 0; n < 300; n++) mean(long); return true; } catch { return false; }`),
  ),
  fails(
    'asks until it may not',
    law('try { for (let n = 0; n < 1005; n++) mean(xs); return true; } catch { return false; }'),
  ),
  fails(
    'sends what is too large',
    law('try { mean(Array(5000).fill(1)); return true; } catch { return false; }'),
  ),
  fails(
    'sends a text as long as the mailbox',
    law("try { mean(['x'.repeat(65000)]); return true; } catch { return false; }"),
  ),
  fails(
    'fills the memory first',
    law(`const held = []; try { for (;;) held.push(new Float64Array(1e4)); } catch {}
      try { mean(xs); return true; } catch { return false; }`),
  ),
  fails(
    'asks where the stack ends',
    law(`const deep = (n) => { try { return deep(n + 1); } catch { return mean(xs) === mean(xs); } };
      return deep(0);`),
  ),
  fails(
    'hangs where it suspects',
    law('if (mean(xs) * xs.length !== xs.reduce((a, b) => a + b)) for (;;); return true;'),
  ),
  fails(
    'has a function loop for ever',
    law(
      'try { mean({ length: Infinity, reduce: () => { for (;;); } }); } catch {} mean(xs); return true;',
    ),
  ),
];

const meddling: readonly Attack[] = [
  works(
    'patches what functions are made of',
    law(
      `const before = Math.min; let used = false;
      Math.min = Math.max = Math.round = (...all) => { used = true; return all[0]; };
      const slice = Array.prototype.slice;
      Array.prototype.slice = function (...all) { used = true; return slice.apply(this, all); };
      try { mean([1, 2, 3, 4]); } catch {} finally { Math.min = before; Array.prototype.slice = slice; }
      return !used;`,
    ),
  ),
  works(
    'hears what functions print',
    law(`let heard = false; const { log } = console; console.log = () => { heard = true; };
      try { mean(xs); mean([1, 2, 3, 4]); } catch { heard = true; } finally { console.log = log; }
      return !heard;`),
  ),
  works(
    'counts how often an argument is read',
    law(`const count = (x) => { let n = 0; const spied = new Proxy(x, { get(of, key) { n++; return of[key]; } });
      try { mean(spied); } catch { n = 0; } return n; };
      mean(xs); return ![8, 9, 10, 13, 14, 20, 80].some((most) => count([1, 2, 3]) > 30 || count([1, 2, 3]) === most);`),
  ),
  fails(
    'looks for arguments that were changed',
    law(
      'const x = [1, 2, 3]; mean(x); mean(xs); return String(x) === "1,2,3" && Object.isExtensible(x);',
    ),
  ),
  fails(
    'sets a trap in the prototype of lists',
    law(`let seen; Object.defineProperty(Array.prototype, 1, { set(v) { seen = v; }, get: () => 0, configurable: true });
      try { mean(xs); } finally { delete Array.prototype[1]; } return typeof seen !== 'string';`),
  ),
  fails(
    'replaces all that the line is made of',
    law(
      `try { return mean(xs) !== 666; } catch { return false; }`,
      `for (const made of [Array, Float64Array, String, Object, Function, Error]) {
        for (const key of Object.getOwnPropertyNames(made.prototype)) {
          try { made.prototype[key] = () => 666; } catch {}
        }
      }`,
    ),
  ),
  fails(
    'gives itself as an argument',
    law('try { mean(meanLaw); } catch {} try { mean(mean); } catch {} mean(xs); return true;'),
  ),
  fails(
    'asks when it is loaded',
    law(
      'return answer !== 0 && mean(xs) === mean(xs);',
      'let answer = 0; try { answer = mean([1]); } catch { answer = 1; }',
    ),
  ),
  fails(
    'imports the functions',
    law(
      'mean(xs); return all === null;',
      "let all = null; try { all = await import('./hunts/meanLaw.ts'); } catch {}",
    ),
  ),
  fails(
    "imports the sandbox's own code",
    law(
      'mean(xs); return mail === null;',
      "let mail = null; try { mail = await import('gradlings:./mailbox.ts'); } catch {}",
    ),
  ),
];

const answers: readonly Attack[] = [
  'new Boolean(false)',
  '{ valueOf: () => false }',
  '0',
  "''",
  'null',
  'Promise.resolve(false)',
  '(async () => false)()',
  '{ then: (done) => done(false) }',
  '[false]',
  '{ get a() { return mean(xs) === 0; } }',
].map((value) =>
  fails(
    `accuses by ${value}`,
    law(`return mean(xs) * xs.length === xs.reduce((a, b) => a + b, 0) || ${value};`),
  ),
);

export const ATTACKS: readonly Attack[] = [
  ...reading,
  ...identity,
  ...chance,
  ...resources,
  ...meddling,
  ...answers,
];
