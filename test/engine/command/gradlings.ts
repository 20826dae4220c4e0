/** Submissions to grade, and the command as it is typed. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The lesson that is quickest to grade: two exercises, 5 points. */
export const LAYERS = 'lessons/03-layers/exercise.ts';
export const QUICK = ['--only', 'layers', '--runs', '5', '--lang', 'en'];

const solution = (lesson: string): string =>
  readFileSync(join(root, `reference/${lesson}.ts`), 'utf8');

export const RIGHT = solution('layers');
export const STUB = readFileSync(join(root, LAYERS), 'utf8');
/** The first exercise, 3 points, without the second. */
export const HALF = RIGHT.replace(
  /export function flatten[^]*/,
  "export function flatten() { throw new Error('not written yet'); }",
);
export const WRONG = `
  export function dense(x, w, b) { return x; }
  export function flatten(x) { return x; }
`;
export { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
export { UNINTERRUPTIBLE } from '../../fixture/submissions.ts';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types `gradlings …` in `cwd`. */
export const gradlings = (cwd: string, ...args: string[]): Promise<Run> =>
  commandOf(root, cwd, args);

/** The command of the checkout `home`, typed in `cwd`. */
export function commandOf(home: string, cwd: string, args: readonly string[]): Promise<Run> {
  const command = join(home, 'engine/command/gradlings.js');
  const env = { ...process.env, NO_COLOR: '1', npm_package_json: '' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd, env, maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
