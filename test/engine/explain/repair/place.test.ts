/** Which part of a file is shown, where these changes of it make all laws hold. */
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../engine/explain/repair/candidate.ts';
import { placeOf } from '../../../../engine/explain/repair/place.ts';
import { replaced } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';

/** The place, and the changes, where each `x` that the code has could be another. */
async function placeIn(code: string, kind: Candidate['kind'] = 'variable') {
  const source = (await parseSource('exercise.ts', code))!;
  const survivors = source.nodes
    .filter((node) => node.type === 'Identifier' && node.name === 'x')
    .map((at): Candidate => ({ at, kind, edits: [replaced(at, 'y')] }));
  const found = placeOf(survivors, source);
  return {
    shown: found && code.slice(found.start, found.end),
    changes: found?.changes.map(({ before, after }) => `${before} → ${after}`),
    ...(found && found.lines.length > 1 && { lines: found.lines }),
  };
}

test('one that is changed is shown alone', async () => {
  expect(await placeIn('f(g(x) * z);')).toEqual({ shown: 'x', changes: ['x → y'] });
});

test('several in one expression: all of it, and each change within it', async () => {
  expect(await placeIn('f(g(x) * g(x));')).toEqual({
    shown: 'g(x) * g(x)',
    changes: ['g(x) * g(x) → g(y) * g(x)', 'g(x) * g(x) → g(x) * g(y)'],
  });
});

test('several in several statements: what is between the first and the last', async () => {
  expect(await placeIn('f(x);\nz;\nf(x);\nz;')).toEqual({
    shown: 'x);\nz;\nf(x',
    lines: [1, 3],
    changes: ['x → y', 'x → y'],
  });
});

const FAR = '\n'.repeat(12);

test('a few lines far from each other are told, and the likeliest is shown', async () => {
  expect(await placeIn(`f(x);${FAR}f(x);`)).toEqual({
    shown: 'x',
    lines: [1, 13],
    changes: ['x → y', 'x → y'],
  });
});

test('more of them are no place, nor is where a check is missing', async () => {
  expect((await placeIn(`f(x);${FAR}f(x);${FAR}f(x);${FAR}f(x);`)).shown).toBeUndefined();
  expect((await placeIn(`f(x);${FAR}f(x);`, 'check')).shown).toBeUndefined();
});

test('a statement that goes with the line it stands in is shown as it is written', async () => {
  const source = (await parseSource('exercise.ts', 'for (;;) {\n  f();\n  break;\n}\n'))!;
  const at = source.nodes.find(({ type }) => type === 'BreakStatement')!;
  const line = { start: source.code.indexOf('\n  break'), end: at.end, text: '' };
  const found = placeOf([{ at, kind: 'statement', edits: [line] }], source)!;
  expect(found.lines).toContain(3);
  expect(found.changes).toEqual([{ kind: 'statement', before: 'break;', after: '' }]);
});

describe('what is added', () => {
  /** Where what stands in «» could be `text`. */
  const linesWhere = async (marked: string, text: string) => {
    const code = marked.replaceAll(/[«»]/g, '');
    const source = (await parseSource('exercise.ts', code))!;
    const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
    const at = source.nodes.findLast((node) => node.start === start && node.end === end)!;
    return placeOf([{ at, kind: 'term', edits: [replaced(at, text)] }], source)!.lines;
  };

  describe('to a variable', () => {
    const step = (inLoop: string) => `function step(w, v) {
  const last = [...w];
  last.pop();
  for (let i = 0; i < v.length; i++) {
    ${inLoop}
  }
  return { «last» };
}`;

    test('may as well have been missing in the loop that has worked it out', async () => {
      expect(await linesWhere(step('v[i] *= 2;'), 'last: minus(last, v)')).toEqual([5, 7]);
    });

    test('where that has left the variable as it was, and made something', async () => {
      expect(await linesWhere(step('last[i] = v[i] *= 2;'), 'minus(last, v)')).toEqual([7]);
      expect(await linesWhere(step('w[i] *= 2;'), 'minus(last, v)')).toEqual([7]);
    });
  });

  describe('to a value that goes one way', () => {
    test('may be missing at both ends of it', async () => {
      expect(await linesWhere('const a = «g(b)»;\nf(a);', 'h(g(b))')).toEqual([1, 2]);
      expect(await linesWhere('const a = g(b);\nf(«a»);', 'h(a)')).toEqual([1, 2]);
    });

    test('also out of a function that is called once, and out of each of a list', async () => {
      const helper = 'function g(x) {\n  const y = h(x);\n  return «y»;\n}\nf(g(1));';
      expect(await linesWhere(helper, 'y * 2')).toEqual([2, 3, 5]);
      expect(await linesWhere(`${helper}\nf(g(2));`, 'y * 2')).toEqual([2, 3]);
      const list = 'f(\n  «xs.map((x) => {\n    return x;\n  })»,\n);';
      expect(await linesWhere(list, 'xs.map((x) => {\n    return x;\n  }).mul(2)')).toEqual([3, 4]);
      const whole = 'xs.map((x) => {\n    return x;\n  }).transpose()';
      expect(await linesWhere(list, whole)).toEqual([4]);
    });

    test('and where each of its elements is first read to be made another', async () => {
      const loop = (made: string) =>
        `const [a, b] = [0, «copy(w)»];\nfor (const i of [0, 1]) {\n  ${made}\n}\nf(b);`;
      expect(await linesWhere(loop('b.data[i] = b.data[i] + 1;'), 'copy(w).mul(2)')).toEqual([
        1, 3,
      ]);
      expect(await linesWhere(loop('b.data[i] = b.data[i] + 1;'), 'copy(w).sum()')).toEqual([1]);
      expect(await linesWhere(loop('b.data[i] = 2 * a;'), 'copy(w).mul(2)')).toEqual([1]);
    });

    test('and in what is put into a list, if it is much that is added', async () => {
      const list = (put: string) =>
        `const all = [];\nfor (const v of vs) {\n  ${put}\n}\nf(«g(all)»);`;
      expect(await linesWhere(list('all.push(v);'), 'g(all).sub(grad.mul(lr))')).toEqual([3, 5]);
      expect(await linesWhere(list('all[v] = v;'), 'g(all).sub(grad.mul(lr))')).toEqual([3, 5]);
      expect(await linesWhere(list('all.push(all[0]);'), 'g(all).sub(grad.mul(lr))')).toEqual([5]);
      expect(await linesWhere(list('all.push(v);'), 'g(all).neg()')).toEqual([5]);
    });

    test('unless it goes elsewhere, too, or is another one then', async () => {
      expect(await linesWhere('const a = «g(b)»;\nf(a);\nf(a);', 'h(g(b))')).toEqual([1]);
      expect(await linesWhere('let a = g(b);\na = b;\nf(«a»);', 'h(a)')).toEqual([3]);
    });

    test('of far ones only a few lines are told', async () => {
      expect(await linesWhere(`const a = «g(b)»;${FAR}f(a);`, 'h(g(b))')).toEqual([1, 13]);
      const helper = `function g(x) {\n  return «x»;\n}${FAR}const a =\n  g(1);${FAR}f(\n  a,\n);`;
      expect(await linesWhere(helper, 'x * 2')).toEqual([2, 16, 29]);
      const long = `function g(x) {\n  return «x»;\n}${FAR}const a =\n  g(\n    1,\n  );${FAR}f(a);`;
      expect(await linesWhere(long, 'x * 2')).toEqual([2]);
    });

    test('which something else in its place need not be', async () => {
      expect(await linesWhere('const a = g(b);\nf(«a», a);', 'b')).toEqual([2]);
    });

    test('although that may be wrong, if it is not needed any more', async () => {
      expect(await linesWhere('const a = g(b);\nf(«a»);', 'b')).toEqual([1, 2]);
    });
  });
});
