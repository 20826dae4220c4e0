/** Could these tests fail? What succeeds against a grader that runs code beside itself, fails here. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS } from '../../fixture/submissions.ts';
import { Arena, type Outcome } from './arena.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const arena = new Arena();

/** A grader as one would write it in a few lines. */
const NAIVE = `
  import '${pathToFileURL(root('engine/node/load-typescript.js')).href}';
  const { scale } = await import(process.argv[2]);
  const received = scale([1, 2, 3], 2);
  if (JSON.stringify(received) !== JSON.stringify([2, 4, 6])) throw new Error('scale is wrong');
  console.log('Score: 2 of 2 points');
`;

type Succeeds = (run: { readonly status: number | null; readonly stdout: string }) => boolean;

const passes: Succeeds = ({ status, stdout }) =>
  status === 0 && stdout.includes('Score: 2 of 2 points');
const runs: Succeeds = () => arena.hasRun();

interface Control {
  readonly tries: string;
  readonly source: string;
  /** Whether the attack has got what it wants of the naive grader. */
  readonly succeeds: Succeeds;
}

const controls = (succeeds: Succeeds, sources: Readonly<Record<string, string>>): Control[] =>
  Object.entries(sources).map(([tries, source]) => ({ tries, source, succeeds }));

const mark = JSON.stringify(arena.mark);
const CONTROLS: readonly Control[] = [
  ...controls(runs, {
    'to write a file while it is loaded': `import { writeFileSync } from 'node:fs'; writeFileSync(${mark}, '');`,
    'to write a file when it is called': `export function scale() { process.getBuiltinModule('fs').writeFileSync(${mark}, ''); }`,
    'to start a program out of a constructor': `export function scale(xs) {
      const { process } = xs.constructor.constructor('return globalThis')();
      process.getBuiltinModule('child_process').execFileSync(process.execPath, ['-e', "fs.writeFileSync('" + ${mark} + "', '')"]);
    }`,
  }),
  ...controls(passes, {
    'to patch JSON': "JSON.stringify = () => '';\nexport const scale = () => 0;",
    'to patch a prototype': 'Object.prototype.toJSON = () => 0;\nexport const scale = () => ({});',
    'to end the process with success':
      "export function scale() { console.log('Score: 2 of 2 points'); process.exit(0); }",
    'to import the answer': `export { scale } from ${JSON.stringify(pathToFileURL(root('test/fixture/reference/numbers.ts')).href)};`,
    'to answer with the one example it knows': 'export const scale = () => [2, 4, 6];',
  }),
];

describe('an attack that succeeds where code runs beside its grader earns nothing here', () => {
  const nameOf = (control: Control) => `control-${CONTROLS.indexOf(control)}`;
  const succeeded = new Map<Control, boolean>();
  let outcome: Outcome;

  beforeAll(async () => {
    const script = join(arena.folder, 'naive.mjs');
    writeFileSync(script, NAIVE);
    for (const control of CONTROLS) {
      const folder = write(join(arena.class, nameOf(control)), { [NUMBERS]: control.source });
      const file = pathToFileURL(join(folder, NUMBERS)).href;
      const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
      succeeded.set(control, control.succeeds(run));
      rmSync(arena.mark, { force: true });
    }
    outcome = await arena.grade('--only', 'numbers', '--runs', '5');
  }, 120_000);

  test.for(CONTROLS)('$tries', (control) => {
    expect(succeeded.get(control)).toBe(true);
    expect(arena.report(nameOf(control)).score).toBe(0);
  });

  test('nor does it leave a trace', () => {
    expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
    expect(arena.hasRun()).toBe(false);
  });
});

test('a trace outside of the results would be seen', async () => {
  writeFileSync(arena.hook, `import { writeFileSync } from 'node:fs'; writeFileSync(${mark}, '');`);
  const { traces } = await arena.grade('--only', 'numbers', '--runs', '5');
  expect(traces).toEqual(['it-ran']);
});
