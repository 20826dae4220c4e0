/** A class of hostile and honest submissions, graded in one call of the real command. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Report } from '../../../engine/formats/report.ts';
import { temporaryFolder } from '../../fixture/checkout.ts';

const commandIn = (folder: string): string =>
  fileURLToPath(new URL(`${folder}/gradlings.js`, import.meta.url));

const FIXTURE = commandIn('../../fixture');
/** For the course of this folder. */
export const WITH_TENSORS = commandIn('.');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory that its processes have had at a time, as far as the system tells. */
  readonly megabytes: number;
  /** What is there afterwards that was not there, or was otherwise, outside of the results. */
  readonly traces: string[];
}

export class Arena {
  readonly folder = temporaryFolder();
  readonly class = join(this.folder, 'class');
  readonly results = join(this.folder, 'results');
  /** Code that runs outside of the sandbox, whenever it may be, leaves a file here. */
  readonly mark = join(this.folder, 'it-ran');
  /** Loaded before the command, with nothing in it: a test may write something into it. */
  readonly hook = join(this.folder, 'hook.mjs');
  readonly #command: string;

  /** `command` is that of the course which the class takes. */
  constructor(command = FIXTURE) {
    this.#command = command;
    // What code that has broken out might go for: the places a process writes to, and a neighbour.
    for (const place of ['class', 'home', 'temporary', 'beside'])
      mkdirSync(join(this.folder, place));
    writeFileSync(join(this.folder, 'beside/answers.ts'), 'export const secret = 1;');
    writeFileSync(this.hook, '');
  }

  /** Grades the class as somebody would, in a folder where nothing else is. */
  async grade(...options: string[]): Promise<Outcome> {
    return this.run('grade', '--class', 'class', '--out', 'results', '--lang', 'en', ...options);
  }

  async run(...args: string[]): Promise<Outcome> {
    const before = this.#listing();
    mkdirSync(this.results, { recursive: true });
    const run = await this.#execute(args);
    const after = this.#listing();
    const traces = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    return { ...run, traces };
  }

  /** The report on a submission of the class. */
  report(name: string): Report {
    return JSON.parse(this.result(name, 'report.json')) as Report;
  }

  result(...path: string[]): string {
    return readFileSync(join(this.results, ...path), 'utf8');
  }

  hasRun(): boolean {
    return existsSync(this.mark);
  }

  #execute(args: readonly string[]) {
    const env = {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      GITHUB_ENV: join(this.folder, 'home/github-env'),
      HOME: join(this.folder, 'home'),
      TMPDIR: join(this.folder, 'temporary'),
    };
    return new Promise<Pick<Outcome, 'code' | 'stdout' | 'stderr' | 'megabytes'>>((resolve) => {
      let megabytes = 0;
      const child = execFile(
        process.execPath,
        ['--import', pathToFileURL(this.hook).href, this.#command, ...args],
        { cwd: this.folder, env, maxBuffer: 2 ** 26 },
        (_, stdout, stderr) => {
          clearInterval(watching);
          resolve({ code: child.exitCode, stdout, stderr, megabytes });
        },
      );
      const watching = setInterval(() => {
        megabytes = Math.max(megabytes, megabytesOf(child.pid!));
      }, 50);
    });
  }

  /** Everything in the folder but the results, by path, with what tells whether it has changed. */
  #listing(): Map<string, string> {
    const found = new Map<string, string>();
    const visit = (path: string): void => {
      const whole = join(this.folder, path);
      const stats = lstatSync(whole);
      if (stats.isDirectory()) {
        found.set(path, 'folder');
        for (const name of readdirSync(whole)) visit(join(path, name));
      } else if (stats.isFile()) {
        found.set(path, stats.size > 1e6 ? `${stats.size} ${stats.mtimeMs}` : hashOf(whole));
      } else {
        found.set(path, stats.isSymbolicLink() ? `link to ${readlinkSync(whole)}` : 'neither');
      }
    };
    for (const name of readdirSync(this.folder)) if (name !== 'results') visit(name);
    return found;
  }
}

/** What a process and all that it has started take now; 0 where no system tells. */
function megabytesOf(pid: number): number {
  try {
    const bytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const own = Number(bytes?.[1] ?? 0) / 1024;
    return started.filter(Boolean).reduce((sum, each) => sum + megabytesOf(Number(each)), own);
  } catch {
    return 0;
  }
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** A report as evidence: all of it but when it was made, and by which checkout. */
export const evidence = (report: Report): string =>
  JSON.stringify({ ...report, times: undefined, version: undefined }, null, 1);
