/** One grading at a time writes into a folder of results: two would mix theirs. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../options.ts';
import { cannotWrite } from '../write-whole.ts';

const CLAIM = '.grading';

/** Milliseconds: a claim is renewed so often, … */
const RENEWED = 1000;
/** … and given up for dead after these. Processes can look alive when they are not. */
const PATIENCE = 5000;

/** Claims a folder until what it returns is called, or the process ends, however it does. */
export async function claim(folder: string): Promise<() => void> {
  const file = join(folder, CLAIM);
  if (!take(file)) {
    await refuseHeld(folder, file);
    rmSync(file, { force: true });
    if (!take(file)) throw held(folder);
  }
  const renewal = setInterval(() => renew(file), RENEWED).unref();
  const release = () => {
    clearInterval(renewal);
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** False where it is taken. */
function take(file: string): boolean {
  makeFolder(dirname(file));
  try {
    writeFileSync(file, JSON.stringify({ process: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(file, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

function renew(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody has removed the folder: writing into it will say so.
  }
}

/** Whoever was killed does not renew a claim any more. */
async function refuseHeld(folder: string, file: string): Promise<void> {
  if (isOfEnded(file)) return;
  const first = renewedAt(file);
  for (let waited = 0; waited < PATIENCE; waited += RENEWED / 4) {
    await wait(RENEWED / 4);
    if (renewedAt(file) !== first) throw held(folder);
  }
}

/** Of a process on this machine that is not there any more. */
function isOfEnded(file: string): boolean {
  try {
    const { process: id, host } = JSON.parse(readFileSync(file, 'utf8')) as Claim;
    if (host !== hostname()) return false;
    if (id === process.pid) return true;
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

interface Claim {
  readonly process: number;
  readonly host: string;
}

const renewedAt = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs;

const held = (folder: string): CommandError =>
  new CommandError({
    en: `Another grading is writing into ${folder}. Wait until it has ended, or name another folder.`,
    ko: `다른 채점이 쓰고 있는 폴더입니다: ${folder}. 끝날 때까지 기다리거나 다른 폴더를 적으세요.`,
  });
