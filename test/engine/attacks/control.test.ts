/** Could these tests fail? What succeeds against a grader that runs code beside itself, fails here. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS, write } from '../command/gradlings.ts';
import { Arena, type Outcome } from './arena.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const arena = new Arena();

/** A grader as one would write it in a few lines. */
const NAIVE = `
  import '${pathToFileURL(root('engine/node/load-typescript.js')).href}';
  const { tensor } = await import('${pathToFileURL(root('reference/tensor.ts')).href}');
  const { flatten } = await import(process.argv[2]);
  const received = flatten(tensor([[[1], [2]], [[3], [4]]]));
  const expected = tensor([[1, 2], [3, 4]]);
  if (JSON.stringify(received) !== JSON.stringify(expected)) throw new Error('flatten is wrong');
  console.log('Score: 5 of 5 points');
`;

interface Control {
  readonly tries: string;
  readonly source: string;
  /** Whether the attack has got what it wants of the naive grader. */
  readonly succeeds: (run: { readonly status: number | null; readonly stdout: string }) => boolean;
}

const PASSES: Control['succeeds'] = ({ status, stdout }) =>
  status === 0 && stdout.includes('Score: 5 of 5 points');

const mark = JSON.stringify(arena.mark);
const CONTROLS: readonly Control[] = [
  {
    tries: 'to write a file while it is loaded',
    source: `import { writeFileSync } from 'node:fs'; writeFileSync(${mark}, '');`,
    succeeds: () => arena.hasRun(),
  },
  {
    tries: 'to write a file when it is called',
    source: `export function flatten() { process.getBuiltinModule('fs').writeFileSync(${mark}, ''); }`,
    succeeds: () => arena.hasRun(),
  },
  {
    tries: 'to start a program out of a constructor',
    source: `export function flatten(x) {
      const { process } = x.constructor.constructor('return globalThis')();
      process.getBuiltinModule('child_process').execFileSync(process.execPath, ['-e', "fs.writeFileSync('" + ${mark} + "', '')"]);
    }`,
    succeeds: () => arena.hasRun(),
  },
  {
    tries: 'to patch JSON',
    source: "JSON.stringify = () => '';\nexport const flatten = () => 0;",
    succeeds: PASSES,
  },
  {
    tries: 'to patch a prototype',
    source: 'Object.prototype.toJSON = () => 0;\nexport const flatten = () => ({});',
    succeeds: PASSES,
  },
  {
    tries: 'to end the process with success',
    source: "export function flatten() { console.log('Score: 5 of 5 points'); process.exit(0); }",
    succeeds: PASSES,
  },
  {
    tries: 'to import the answer',
    source: `export { flatten } from ${JSON.stringify(pathToFileURL(root('reference/layers.ts')).href)};`,
    succeeds: PASSES,
  },
  {
    tries: 'to answer with the one example it knows',
    source:
      'export const flatten = () => ({ shape: [2, 2], data: { 0: 1, 1: 2, 2: 3, 3: 4 }, dtype: "float64" });',
    succeeds: PASSES,
  },
];

describe('an attack that succeeds where code runs beside its grader earns nothing here', () => {
  const nameOf = (control: Control) => `control-${CONTROLS.indexOf(control)}`;
  const succeeded = new Map<Control, boolean>();
  let outcome: Outcome;

  beforeAll(async () => {
    const script = join(arena.folder, 'naive.mjs');
    writeFileSync(script, NAIVE);
    for (const control of CONTROLS) {
      const folder = write(join(arena.class, nameOf(control)), { [LAYERS]: control.source });
      const file = pathToFileURL(join(folder, LAYERS)).href;
      const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
      succeeded.set(control, control.succeeds(run));
      rmSync(arena.mark, { force: true });
    }
    outcome = await arena.grade('--only', 'layers', '--runs', '5');
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
  const { traces } = await arena.grade('--only', 'layers', '--runs', '5');
  expect(traces).toEqual(['it-ran']);
});
