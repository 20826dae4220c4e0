/** A sign for how an exercise stands, and for a law's verdict; a word always says it too. */
import type { CheckReport } from '../../engine/formats/report.ts';
import type { Standing } from './words.ts';

export const MARKS: Readonly<Record<Standing, string>> = {
  todo: '○',
  unchecked: '…',
  failed: '✗',
  partly: '~',
  passed: '✓',
  error: '!',
};

export const LAW_MARKS: Readonly<Record<CheckReport['status'], string>> = {
  passed: '✓',
  failed: '✗',
  skipped: '–',
};
