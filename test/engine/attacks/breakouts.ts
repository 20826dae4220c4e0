/** Code that tries to leave the sandbox, or to see what is going on around it. */
import { body, type CodeAttack, prize } from './attack.ts';

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
  { tries: 'process.exit', code: body('process.exit(0);'), named: 'threw' },
  {
    tries: 'globalThis.process through Function',
    code: body("return Function('return process')().exit(0);"),
    named: 'threw',
  },
  {
    tries: 'the constructor of a constructor',
    code: body("return x.constructor.constructor('return this')().require('fs');"),
    named: 'threw',
  },
  { tries: 'require', code: body("return require('fs');"), named: 'threw' },
  { tries: 'dynamic import of a file', code: body("return import('fs');"), named: 'not-data' },
  { tries: 'eval of an import', code: body('return eval("import(\'fs\')");'), named: 'not-data' },
  {
    tries: 'to catch the mailbox in a patched typed array',
    code: WATCHED + prize('caught.length > 0'),
  },
  {
    tries: 'to copy the mailbox through a species of its own',
    code:
      `
      let copied = 0;
      class Spy extends Float64Array { constructor(...given) { super(...given); copied++; } }
      Object.defineProperty(Float64Array, Symbol.species, { get: () => Spy });
      Object.defineProperty(Float64Array.prototype, 'constructor', { get: () => Spy });
      ` + prize('copied > 0'),
  },
  {
    tries: 'a length that says less than there is, to write over what follows',
    code: body(
      "const y = right(x); Object.defineProperty(y.data, 'length', { value: 0 }); return y;",
    ),
    named: 'not-data',
  },
  {
    tries: 'a getter of the length of all typed arrays that lies',
    code: body(
      `const y = right(x);
       Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), 'length', { get: () => 1 });
       return y;`,
    ),
    named: 'threw',
  },
  {
    tries: 'a length that is another number each time',
    code: body(
      `let n = 0;
       const length = { valueOf: () => [0, 1, 0, -7][n++ % 4] };
       return new Proxy([], { get: (list, key) => (key === 'length' ? length : list[key]) });`,
    ),
    named: 'not-data',
  },
  {
    tries: 'a negative length, to go back to the start of the mailbox',
    code: body(
      "return new Proxy([], { get: (list, key) => (key === 'length' ? -1 : list[key]) });",
    ),
    named: 'not-data',
  },
  {
    tries: 'to take the elements of its argument away',
    code: body('x.data.buffer.transfer(); return x;'),
    named: 'threw',
  },
  {
    tries: 'to find a clock',
    code: prize(
      "typeof performance !== 'undefined' || Date.now() !== 0 || new Date().getTime() !== 0 || !String(Date()).includes('1970')",
    ),
  },
  {
    tries: 'to find the clock through a patched Reflect.construct',
    code:
      `
      let RealDate;
      const { construct } = Reflect;
      Reflect.construct = (Class, ...rest) => { RealDate = Class; return construct(Class, ...rest); };
      new Date(1);
      ` + prize('RealDate !== undefined && RealDate.now() > 0'),
  },
  {
    tries: 'luck',
    code: body('return Math.random() < 0.5 ? right(x) : x.mul(-3);'),
  },
  {
    tries: 'to reach whoever calls it',
    code:
      `const caller = new Function('return arguments.callee.caller ?? arguments.callee.arguments');` +
      prize("(() => { try { return typeof caller() === 'function'; } catch { return false; } })()"),
  },
  {
    tries: 'to find the host in the stack',
    code:
      `let frames; Error.prepareStackTrace = (_, found) => { frames = found; };` +
      prize(
        "(new Error().stack, Array.isArray(frames)) || /file:|node:/.test(new Error('').stack)",
      ),
  },
  {
    tries: "the libraries of QuickJS's own shell",
    code: prize(
      "['std', 'os', 'bjson', 'print', 'scriptArgs', 'gc'].some((name) => name in globalThis)",
    ),
  },
  {
    tries: 'to read the questions to come',
    code: prize(
      "['mail', 'questions', 'expected', 'exports', 'callExport'].some((name) => name in globalThis)",
    ),
  },
  {
    tries: 'an import from text compiled anew',
    code: body(`return new Function('return import("gradlings:guest")')();`),
    named: 'not-data',
  },
  {
    tries: "an import in the name of the sandbox's own code",
    code: body(`return { get shape() { return eval.call(null, 'import("gradlings:wire")'); } };`),
    named: 'not-data',
  },
];
