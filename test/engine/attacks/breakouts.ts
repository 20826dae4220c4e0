/** Code that tries to leave the sandbox, or to see what is going on around it. */
import { bodies, type CodeAttack, files, prize } from './attack.ts';

/** Replaces every method and getter of typed arrays, and keeps what they are called on. */
const WATCHED = `
  const caught = [];
  const shared = Object.getPrototypeOf(Float64Array.prototype);
  const length = Object.getOwnPropertyDescriptor(shared, 'length').get;
  for (const holder of [shared, Float64Array.prototype, Float64Array, Object.getPrototypeOf(Float64Array)]) {
    for (const key of Reflect.ownKeys(holder)) {
      const field = Object.getOwnPropertyDescriptor(holder, key);
      if (!field.configurable) continue;
      const original = field.get ?? (() => field.value);
      Object.defineProperty(holder, key, {
        configurable: true,
        get() {
          if (ArrayBuffer.isView(this) && length.call(this) > 60000) caught.push(this);
          return original.call(this);
        },
      });
    }
  }
`;

export const BREAKOUT_ATTACKS: readonly CodeAttack[] = [
  ...bodies('threw', {
    'process.exit': 'process.exit(0);',
    'globalThis.process through Function': "return Function('return process')().exit(0);",
    'the constructor of a constructor':
      "return x.constructor.constructor('return this')().require('fs');",
    require: "return require('fs');",
    'a getter of the length of all typed arrays that lies': `const y = right(x);
       Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), 'length', { get: () => 1 });
       return y;`,
    'to take the elements of its argument away': 'x.data.buffer.transfer(); return x;',
  }),
  ...bodies('not-data', {
    'dynamic import of a file': "return import('fs');",
    'eval of an import': 'return eval("import(\'fs\')");',
    'a length that says less than there is, to write over what follows':
      "const y = right(x); Object.defineProperty(y.data, 'length', { value: 0 }); return y;",
    'a length that is another number each time': `let n = 0;
       const length = { valueOf: () => [0, 1, 0, -7][n++ % 4] };
       return new Proxy([], { get: (list, key) => (key === 'length' ? length : list[key]) });`,
    'a negative length, to go back to the start of the mailbox':
      "return new Proxy([], { get: (list, key) => (key === 'length' ? -1 : list[key]) });",
    'an import from text compiled anew': `return new Function('return import("gradlings:guest")')();`,
    "an import in the name of the sandbox's own code": `return { get shape() { return eval.call(null, 'import("gradlings:wire")'); } };`,
  }),
  ...bodies(undefined, { luck: 'return Math.random() < 0.5 ? right(x) : x.mul(-3);' }),
  ...files(undefined, {
    'to catch the mailbox in a patched typed array': WATCHED + prize('caught.length > 0'),
    'to copy the mailbox through a species of its own':
      `
      let copied = 0;
      class Spy extends Float64Array { constructor(...given) { super(...given); copied++; } }
      Object.defineProperty(Float64Array, Symbol.species, { get: () => Spy });
      Object.defineProperty(Float64Array.prototype, 'constructor', { get: () => Spy });
      ` + prize('copied > 0'),
    'to find a clock': prize(
      "typeof performance !== 'undefined' || Date.now() !== 0 || new Date().getTime() !== 0 || !String(Date()).includes('1970')",
    ),
    'to find the clock through a patched Reflect.construct':
      `
      let RealDate;
      const { construct } = Reflect;
      Reflect.construct = (Class, ...rest) => { RealDate = Class; return construct(Class, ...rest); };
      new Date(1);
      ` + prize('RealDate !== undefined && RealDate.now() > 0'),
    'to reach whoever calls it':
      `const caller = new Function('return arguments.callee.caller ?? arguments.callee.arguments');` +
      prize("(() => { try { return typeof caller() === 'function'; } catch { return false; } })()"),
    'to find the host in the stack':
      `let frames; Error.prepareStackTrace = (_, found) => { frames = found; };` +
      prize(
        "(new Error().stack, Array.isArray(frames)) || /file:|node:/.test(new Error('').stack)",
      ),
    "the libraries of QuickJS's own shell": prize(
      "['std', 'os', 'bjson', 'print', 'scriptArgs', 'gc'].some((name) => name in globalThis)",
    ),
    'to read the questions to come': prize(
      "['mail', 'questions', 'expected', 'exports', 'callExport'].some((name) => name in globalThis)",
    ),
  }),
];
