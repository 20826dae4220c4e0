/** A file in which the parts are marked that are reached does what it did, and tells them. */
import { describe, expect, test } from 'vitest';
import course from '../../../../gradlings.config.ts';
import { ask, widerCases } from '../../../../engine/explain/cases.ts';
import {
  cutBy,
  isUnreached,
  REACHED,
  tellingReached,
} from '../../../../engine/explain/repair/coverage.ts';
import { type Edit, edited } from '../../../../engine/explain/slips/repair.ts';
import { parseSource, type Source } from '../../../../engine/explain/slips/source.ts';
import type { Data } from '../../../../engine/sandbox/codec.ts';
import type { Submission } from '../../../../engine/sandbox/sandbox.ts';
import { alternativesOf, referenceOf, targetsIn } from '../../../proof/subjects.ts';
import { FILE, inSandbox } from '../../judge.ts';

/** What `f` answers in turn, and the parts that were reached by that. */
async function answers(code: string, calls: readonly (readonly Data[])[]) {
  return inSandbox(code, (sandbox) => {
    expect(sandbox.importProblem).toBeUndefined();
    const given = calls.map((args) => sandbox.call('f', args));
    const told = sandbox.call(REACHED, []);
    return { given, reached: new Set(told.ok ? (told.value as number[]) : []) };
  });
}

const sourceOf = async (code: string): Promise<Source> => (await parseSource(FILE, code))!;

describe('does what it did', () => {
  test.each<readonly [what: string, body: string]>([
    ['choices', 'return x > 1 ? (x > 2 ? "a" : "b") : x < 0 ? "c" : "d";'],
    [
      'one by way of the other',
      'const y = x > 1 && x < 3 || x === 0; return [y, x && y, x || 7, null ?? x];',
    ],
    ['with objects and lists', 'return x > 1 ? { x } : x && [x, { x }];'],
    ['with functions', 'const g = x > 1 ? (y) => y + x : (y) => ({ y }); return g(x);'],
    [
      'with assignments',
      'let y; x > 1 ? (y = 2) : (y = 3); x && (y += 1); y ||= 5; y &&= y + 1; return y;',
    ],
    ['with a comma', 'let y = 0; return x ? (y++, y) : (y--, y);'],
    [
      'with a step and an error',
      'try { return x > 1 ? x : x.a.b; } catch { return -1; } finally { x++; }',
    ],
    [
      'loops without blocks',
      'let y = 0; for (let i = 0; i < 3; i++) for (const j of [1, 2]) y += i * j; while (y > 5) y--; do y++; while (y < 9); for (const k in { a: 1 }) y += k.length; return y;',
    ],
    ['loops with nothing in them', 'let i = 0; for (; i < x; i++); while (i++ < 5); return i;'],
    ['if without blocks', 'if (x > 1) return 1; else if (x > 0) return 2; else return 3;'],
    ['one that could belong to either', 'if (x > 0) if (x > 1) return 1; else return 2; return 3;'],
    [
      'labels',
      'let y = 0; out: for (let i = 0; i < 3; i++) { in_: for (;;) { if (i === x) break out; y++; continue out; } } return y;',
    ],
    [
      'a labelled loop that stands alone',
      'let y = 0; if (x > 0) out: for (;;) { y++; if (y > 3) break out; else continue out; } return y;',
    ],
    [
      'switch',
      'switch (x) { case 0: return "none"; case 1: { x += 1; } case 2: x += 1; break; default: x = 9; } return x;',
    ],
    [
      'generators',
      'function* g() { for (let i = 0; i < x; i++) yield i > 0 ? yield i : i; } return [...g()].map(String);',
    ],
    [
      'directives',
      '"use strict"; return (function () { "use strict"; return this === undefined; })();',
    ],
    [
      'functions that are used before',
      'return g(x); function g(y) { return y ? h(y) : 0; } function h(y) { return y + 1; }',
    ],
    [
      'no semicolons',
      'let y = x\nif (y > 1) y = 2\nelse y = 3\nconst [a] = [y]\n;[y] = [a + 1]\nreturn y',
    ],
    [
      'templates and what looks like code',
      'return `${x > 1 ? `if (${x})` : "? : &&"}` + /a ? b : c/.source; // x ? y : z\n',
    ],
    [
      'arrows',
      'const g = (y) => y > 1 ? { y } : ({ z: y }); const h = (y) => y && (() => y)(); return [g(x), h(x)];',
    ],
    [
      'classes',
      'class A { #v = x > 1 ? 1 : 2; static s = x || 3; get v() { if (this.#v > 1) return this.#v; return 0; } static { if (x) A.s += 1; } } return [new A().v, A.s];',
    ],
    [
      'optional chains',
      'const o = x > 1 ? { p: { q: x } } : undefined; return o?.p.q ?? (x > 0 ? o?.p : 1) ?? -1;',
    ],
    [
      'delete, typeof, spread, new',
      'const o = { ...(x > 1 && { a: 1 }), b: typeof (x > 1 ? x : "s") }; delete o[x > 1 ? "a" : "b"]; return [...(x > 1 ? [1] : [2]), new (x > 1 ? Array : Object)().length ?? 0, Object.keys(o).length];',
    ],
    [
      'this and super',
      'class A { m() { return this.k || 1; } } class B extends A { m() { return x > 1 ? super.m() : x && super.m(); } } return new B().m();',
    ],
  ])('%s', async (_, body) => {
    const code = `export function f(x) { ${body} }`;
    const calls = [[0], [1], [2], [3], [-1]];
    const own = await answers(code, calls);
    const marked = await answers(tellingReached(await sourceOf(code)), calls);
    expect(marked.given).toEqual(own.given);
  });
});

describe('of every solution', async () => {
  const targets = (await Promise.all(course.lessons.map(targetsIn))).flat();

  test.each(targets.map((target) => [`${target.entry.id}: ${target.name}`, target] as const))(
    '%s',
    async (_, target) => {
      const { exercise } = target;
      const questions = widerCases(exercise, 1, () => 1);
      // Where each answer is a network that is trained, one solution has to do.
      const others = exercise.patience > 1 ? [] : alternativesOf(target);
      for (const { name, prepared, exported } of [referenceOf(target), ...others]) {
        const { entry, files } = prepared.submission!;
        const source = await sourceOf(files[entry]!);
        const told = { ...files, [entry]: tellingReached(source) };
        const failures = (submission: Submission) =>
          inSandbox(submission, (sandbox) => {
            sandbox.patience = exercise.patience;
            return questions.map((question) => ask(sandbox, exported, exercise, question).failure);
          });
        const own = await failures(prepared.submission!);
        expect(await failures({ ...prepared.submission!, files: told }), name).toEqual(own);
      }
    },
  );
});

describe('an edit that cuts into marked parts', () => {
  const CODE = `export function f(x) {
  let y = 0;
  if (x > 1) {
    y += 2;
    y *= x;
  } else y = 1;
  return x ? y + 1 : -1;
}`;
  /** Other text in the place of a part of the code that occurs once. */
  const instead = (part: string, text: string): Edit => {
    const start = CODE.indexOf(part);
    return { start, end: start + part.length, text };
  };

  test.each<readonly [what: string, edits: readonly Edit[]]>([
    ['in one', [instead('y *= x', 'y /= x')]],
    ['one in the place of one', [instead('y *= x;', 'y = 9;')]],
    ['one that goes', [instead('y *= x;', '')]],
    ['a part of one and of another', [instead('2;\n    y', '3;\n    y')]],
    ['two in each other’s place', [instead('y += 2;', 'y *= x;'), instead('y *= x;', 'y += 2;')]],
    [
      'one that is put before another',
      [instead('y += 2;', 'y += 2; y++;'), instead('    y *=', '    y--; y *=')],
    ],
    ['one without its block', [instead('{\n    y += 2;\n    y *= x;\n  } else', 'y += 2; else')]],
    ['one in a block', [instead('y = 1;', '{ y = 1; y++; }')]],
    ['a choice without one side', [instead('x ? y + 1 : -1', 'y + 1')]],
    ['the side of a choice', [instead('y + 1', '(y, 8)')]],
    ['a condition that is turned', [instead('x > 1', '!(x > 1)')]],
  ])('%s', async (_, edits) => {
    const source = await sourceOf(CODE);
    const calls = [[0], [1], [2], [3]];
    const own = await answers(edited(CODE, edits), calls);
    const marked = await answers(tellingReached(source, edits), calls);
    expect(marked.given).toEqual(own.given);
  });

  test('leaves these unmarked: nothing can be said of them', async () => {
    const source = await sourceOf(CODE);
    const edits = [instead('y *= x;', 'y = 9;')];
    const own = await answers(tellingReached(source), [[2]]);
    const marked = await answers(tellingReached(source, edits), [[2]]);
    const cut = cutBy(edits, source);
    expect(cut.size).toBe(1);
    expect(new Set([...marked.reached, ...cut])).toEqual(own.reached);
  });

  test('lies in a part that was reached, or not', async () => {
    const source = await sourceOf(CODE);
    const { reached } = await answers(tellingReached(source), [[2]]);
    expect(isUnreached(instead('y *= x', 'y /= x'), reached, source)).toBe(false);
    expect(isUnreached(instead('x > 1', 'x > 0'), reached, source)).toBe(false);
    expect(isUnreached(instead('y = 1', 'y = 2'), reached, source)).toBe(true);
    expect(isUnreached(instead('-1', '-2'), reached, source)).toBe(true);
  });
});
