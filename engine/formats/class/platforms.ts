/** Files that learning platforms import: of the whole class, and where there is a roster. */
import { canvasGradebook } from './canvas.ts';
import { isWorksheet, moodleGradebook } from './moodle.ts';
import type { ClassRecord } from './record.ts';
import { isCanvas } from './students.ts';

/** Each by its name, and without a text where there should be none: what is old would mislead. */
export function platformFiles(record: ClassRecord): (readonly [string, string | undefined])[] {
  const { roster, part } = record;
  const whole = roster && part.of === 1 ? roster : undefined;
  const forCanvas = whole && !isWorksheet(whole.columns) && canvasGradebook(record, whole);
  const forMoodle = whole && !isCanvas(whole.columns) && moodleGradebook(record, whole);
  return [
    ['gradebook-canvas.csv', forCanvas || undefined],
    ['gradebook-moodle.csv', forMoodle || undefined],
  ];
}
