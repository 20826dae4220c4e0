/** Grades in Node, by the command that an instructor would type. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LessonReport, Report } from '../../engine/formats/report.ts';
import type { Settings } from '../../engine/grade/task.ts';
import type { Files } from './submissions.ts';

const COMMAND = fileURLToPath(new URL('../../engine/command/gradlings.js', import.meta.url));
const MOST_BYTES = 64 * 2 ** 20;

export async function gradeInNode(
  files: Files,
  { seed, runs, language }: Settings,
  only?: string,
  explain = false,
): Promise<readonly LessonReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-submission-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const settings = ['--seed', seed, '--runs', runs, '--lang', language].map(String);
    const words = [
      'grade',
      folder,
      ...settings,
      '--format',
      'json',
      explain ? '--explain' : '--no-explain',
      ...(only ? ['--only', only] : []),
    ];
    const options = { maxBuffer: MOST_BYTES };
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...words], options);
    return (JSON.parse(stdout) as Report).lessons;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
