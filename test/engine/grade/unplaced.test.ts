/** Whether it is worth a search where a mistake is. */
import { expect, test } from 'vitest';
import { isUnplaced } from '../../../engine/grade/unplaced.ts';
import { exercise, FILE, foundWhere, unloaded } from '../formats/samples.ts';

const place = { file: FILE, line: 3 };
const text = 'It is half of what it should be.';

test.for([
  ['what failed without a name', exercise('share'), true],
  ['a mistake that has a name', exercise('share', { mistake: { id: 'share_half', text } }), true],
  ['a slip', exercise('share', { mistake: { id: 'slip:array-plus', text, place } }), false],
  ['the trace of one', exercise('share', { mistake: { id: 'slip:nothing', text, place } }), true],
  ['what was found', exercise('share', { where: foundWhere }), false],
  ['what was not found', exercise('share', { where: null }), false],
  ['what cannot be loaded', exercise('share', unloaded), false],
  ['what is to do', exercise('share', { status: 'todo' }), false],
  ['what is right', exercise('share', { status: 'passed' }), false],
] as const)('%s', ([, report, wanted]) => expect(isUnplaced(report)).toBe(wanted));
