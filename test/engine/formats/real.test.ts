import { course } from '../../../checks/course.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import { gradeFolder } from '../../../engine/node/grade-folder.ts';
import { problemsIn } from './report-schema.ts';
import { FILE } from './samples.ts';

/** Passes, is wrong, throws, prints and leaves to do; the file after it cannot be read. */
const SUBMISSION = {
  [FILE]: `
import { Tensor } from '#tensor';
export const relu = (x: Tensor): Tensor => x.maximum(0);
export const sigmoid = (x: Tensor): Tensor => {
  console.log('::error::forged');
  return x.mul(2);
};
export const tanh = (x: Tensor): Tensor => (x as any).nothing();
export function softmax(x: Tensor): Tensor {
  throw new Error('not written yet');
}
`,
  'lessons/05-mlp/exercise.ts': 'export const = 3;',
};

test('a report of the grader is what the schema says, and can be written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-formats-'));
  try {
    for (const [file, text] of Object.entries(SUBMISSION)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const report = await gradeFolder(course, folder, { seed: 1, runs: 20, language: 'ko' });
    expect(problemsIn(report)).toBe('');
    expect(problemsIn(JSON.parse(FORMATS.json.write(report)))).toBe('');
    const statuses = report.lessons.flatMap(({ exercises }) =>
      exercises.map(({ status }) => status),
    );
    expect([...new Set(statuses)].toSorted()).toEqual(['error', 'failed', 'passed', 'todo']);

    const summary = FORMATS.markdown.write(report);
    expect(summary).toContain('### `activations/sigmoid` · 1점 가운데 0점');
    expect(summary).toContain('\u200B::error::forged');
    const annotations = FORMATS.annotations.write(report);
    expect(annotations).toContain(`::error file=${FILE},line=8,col=`);
    expect(annotations).toContain('::error file=lessons/05-mlp/exercise.ts,line=1,col=14,');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
