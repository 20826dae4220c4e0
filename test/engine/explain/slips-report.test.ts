/** What comes out of the sandbox about slips is read as hostile data. */
import { describe, expect, test } from 'vitest';
import { slipsSeen } from '../../../engine/explain/slips/name-slip.ts';
import { observe, observeImport } from '../../../engine/explain/slips/observe.ts';
import { parseSource } from '../../../engine/explain/slips/source.ts';
import type { SandboxFactory } from '../../../engine/sandbox/factory.ts';
import { FILE, sandboxes, submissionOf } from '../judge.ts';
import { exercises } from './slips-cases.ts';

const CODE = 'export function mean(xs) { return xs * 2; }';
const source = (await parseSource(FILE, CODE))!;
const exercise = exercises['mean']!;
const question = { check: exercise.checks[0]!, inputs: [[1, 2]], isSmallest: true };

/** Sandboxes in which this is what looks on. */
const lookedOnBy = (slips: string | undefined): SandboxFactory =>
  ({
    open: sandboxes.open.bind(sandboxes),
    close: sandboxes.close.bind(sandboxes),
    onlooker: async () => slips,
  }) as unknown as SandboxFactory;

const seenBy = (factory: SandboxFactory) =>
  observe([source], submissionOf(CODE), 'mean', exercise, question, factory);

const saying = (report: string): SandboxFactory =>
  lookedOnBy(
    `export const report = () => ${report};\nexport const answer = (_, v) => v;\nexport const end = () => {};\nexport const binary = { '*': () => 3 };`,
  );

const NOTE = { site: 0, did: 'operate', values: [{ is: 'array', size: 2 }, { is: 'number' }] };
const whole = (changed: object) =>
  JSON.stringify(
    JSON.stringify({ notes: [], last: null, nothing: [], ended: [], returned: null, ...changed }),
  );

describe('nothing is seen', () => {
  test.each([
    ['no text', '3'],
    ['no JSON', '"{"'],
    ['nothing in it', '"{}"'],
    ['null', '"null"'],
    ['notes that are none', whole({ notes: [3] })],
    ['a place that is no number', whole({ notes: [{ ...NOTE, site: 'length' }] })],
    ['a deed that is none', whole({ notes: [{ ...NOTE, did: 3 }] })],
    ['a long name', whole({ notes: [{ ...NOTE, key: 'x'.repeat(41) }] })],
    ['a value without a kind', whole({ notes: [{ ...NOTE, values: [{}] }] })],
    ['a size that is none', whole({ notes: [{ ...NOTE, values: [{ is: 'array', size: '2' }] }] })],
    ['an axis that is none', whole({ notes: [{ ...NOTE, values: [{ is: 'Tensor', rank: [] }] }] })],
    ['long names', whole({ notes: [{ ...NOTE, values: [{ is: 'object', names: [3] }] }] })],
    ['a class of no name', whole({ notes: [{ ...NOTE, values: [{ is: 'object', name: 3 }] }] })],
    ['ends that are none', whole({ ended: 3 })],
    ['a last one that is none', whole({ last: {} })],
  ])('where the report is %s', async (_, report) => {
    expect(await seenBy(saying(report))).toBeUndefined();
  });

  test('where there is no report, or nothing to look on with', async () => {
    expect(await seenBy(saying('{ then: 3 }'))).toBeUndefined();
    expect(await seenBy(lookedOnBy('export const nothing = 1;'))).toBeUndefined();
    expect(await seenBy(lookedOnBy(undefined))).toBeUndefined();
    expect(
      await observeImport([source], submissionOf(CODE), lookedOnBy(undefined)),
    ).toBeUndefined();
    const broken = lookedOnBy('throw 3;');
    expect(await observeImport([source], submissionOf(CODE), broken)).toBeUndefined();
  });
});

test('what is said of places that are not there is left out', async () => {
  const notes = [{ ...NOTE, site: 99 }];
  const seen = await seenBy(saying(whole({ notes, last: notes[0], ended: [99], returned: 99 })));
  expect(seen).toMatchObject({ notes: [], last: null, returned: undefined });
  expect(seen!.ended.size).toBe(0);
});

test('what is seen in truth', async () => {
  const seen = await seenBy(sandboxes);
  expect(slipsSeen('mean', seen!, source).map(({ id }) => id)).toEqual(['slip:array-sign']);
});
