/** Submissions that try to hang, to break out or to be graded better than they are. */
import { describe, expect, test } from 'vitest';
import { asDouble, body } from '../attacks/attack.ts';
import { CODE_ATTACKS, MORE_ATTACKS } from '../attacks/code.ts';
import { HONEST, problemIn, submit } from './grade-source.ts';

/** An attack beside an honest exercise. */
const attack = (code: string) => submit(asDouble(code) + HONEST.plusOne);

/** All of them are there in the long run; a class of them: `attacks/more.test.ts`. */
const more = process.env['VERIFY_SAMPLE']
  ? MORE_ATTACKS.filter((_, i) => i % 4 === 0)
  : MORE_ATTACKS;

describe('an attack costs only its own exercise, in bounded time, and is named', () => {
  test.for([...CODE_ATTACKS, ...more])('$tries', async ({ code, named }) => {
    const grade = attack(code);
    const attacked = await grade('double');
    expect(attacked.points).toBe(0);
    expect(problemIn(attacked)?.type).toBe(named);
    expect((await grade('plusOne')).points).toBe(4);
  });
});

test('what an attack printed and threw is bounded', async () => {
  const noisy = body(
    "for (let i = 0; i < 1e3; i++) console.log('y'.repeat(1e4)); throw 'x'.repeat(1e6);",
  );
  const { verdicts } = await attack(noisy)('double');
  expect(JSON.stringify(verdicts).length).toBeLessThan(200_000);
});

test('an argument changed in place is told from a wrong answer', async () => {
  const { verdicts, points } = await attack(
    body('for (let i = 0; i < x.data.length; i++) x.data[i] *= 2; return x;'),
  )('double');
  expect(verdicts.map(({ status }) => status)).toEqual(['passed', 'failed']);
  expect(verdicts[1]!.broken?.failure).toMatchObject({
    type: 'changed-argument',
    name: 'x',
    path: '[0]',
  });
  expect(points).toBe(2);
});

test('an answer that changes from call to call is told as such', async () => {
  const { verdicts } = await attack(
    `let n = 0;\n${body('return x.mul(2).add((n++ % 2) * 1e-10);')}`,
  )('double');
  expect(verdicts[1]!.broken?.failure.type).toBe('unsteady');
});

test('a hang is shrunk to a small input', async () => {
  const { verdicts } = await attack(body('if (x.data[0] > 2) while (true) {} return x.mul(2);'))(
    'double',
  );
  const call = verdicts[0]!.broken!.calls.at(-1)!;
  expect(call.args).toHaveLength(1);
  expect((call.args[0] as { size: number }).size).toBeLessThanOrEqual(2);
});
