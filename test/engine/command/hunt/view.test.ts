/** Hunts on the screen of `watch`: all that is told of them, or as much as fits. */
import { describe, expect, test } from 'vitest';
import { screen } from '../../../../engine/command/watch/screen.ts';
import type { State } from '../../../../engine/command/watch/state.ts';
import { stripVTControlCharacters } from 'node:util';
import { heightOf } from '../../../../engine/command/fit.ts';
import type { HuntReport } from '../../../../engine/formats/hunt-report.ts';
import { BEGIN } from '../watching.ts';

const TEXT = 'It takes something that is not what it should take, as a sentence or two say.';

const judged = (name: string): HuntReport => ({
  name,
  title: `Laws of ${name}`,
  status: 'judged',
  stars: 2,
  message: null,
  counterexample: null,
  calls: [],
  masks: Array.from({ length: 10 }, (_, i) => ({ isCaught: i > 1, text: i > 1 ? TEXT : null })),
  console: [],
  consoleLeft: 0,
});

const todo: HuntReport = { ...judged('third'), status: 'todo', stars: 0, masks: [] };

const shown = (hunts: readonly HuntReport[] | undefined, rows: number): string[] => {
  const hunted = { lesson: 'areas', ...(hunts && { hunts }) };
  const state: State = { ...BEGIN, view: 'hunt', hunted };
  return screen(state, undefined, { columns: 80, rows }).map(stripVTControlCharacters);
};

describe('a law that was saved', () => {
  test('while it is judged, says so', () => {
    expect(shown(undefined, 24).join('\n')).toContain('areas · grading …');
  });

  test('is shown with whoever has lost a mask', () => {
    const text = shown([judged('first')], 40).join('\n');
    expect(text).toMatch(/areas › first · Laws of first {2}★★☆/);
    expect(text).toContain('●1 ●2 ✓3');
    expect(text.match(/It takes something/g)).toHaveLength(8);
    expect(text).toMatch(/Esc back/);
  });

  test('by its row of masks alone, where there is no room', () => {
    const text = shown([judged('first'), judged('second')], 24).join('\n');
    expect(text.match(/●1 ●2 ✓3/g)).toHaveLength(2);
    expect(text).not.toContain('It takes something');
  });

  test('never takes more lines than there are', () => {
    for (const rows of [4, 8, 12, 24, 60]) {
      const lines = shown([judged('first'), judged('second')], rows);
      expect(heightOf(lines, 80)).toBeLessThanOrEqual(rows);
    }
  });

  test('stands without those of its file that are to do, unless all are', () => {
    expect(shown([judged('first'), todo], 60).join('\n')).not.toContain('third');
    expect(shown([todo], 60).join('\n')).toContain('third is not written yet');
  });
});
