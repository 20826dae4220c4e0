/** Where a mistake is, in every format: by which degree it is told. */
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../../engine/formats/formats.ts';
import type { ReportedWhere } from '../../../engine/formats/report.ts';
import { problemsIn } from './report-schema.ts';
import { exercise, FILE, foundWhere, honest, lesson, report, wrongShare } from './samples.ts';

const reportOn = (where: ReportedWhere | null) =>
  report([lesson('ratios', [{ ...wrongShare, where }])]);

const write = (format: FormatName, where: ReportedWhere | null = foundWhere): string =>
  FORMATS[format].write(reportOn(where));

const PLACE = `${FILE}:8:18: ${foundWhere.text}`;
const REPAIR = 'x.sum(-1)';

describe('is told', () => {
  test.each(['gradescope', 'classroom50', 'prairielearn', 'exercism', 'markdown'] as const)(
    'behind the mistake, with the kind of change, but never the change itself: %s',
    (format) => {
      const written = write(format);
      expect(written).toMatch(/Each row is a sample of its own\.(\n|\\n)lessons/);
      expect(written).toContain(`${PLACE} ${foundWhere.change}`);
      expect(written).not.toContain(REPAIR);
    },
  );

  test.each(['junit', 'annotations'] as const)('without the kind of change: %s', (format) => {
    const written = write(format);
    expect(written).toContain(foundWhere.text);
    expect(written).not.toContain(foundWhere.change);
    expect(written).not.toContain(REPAIR);
  });

  test('with all there is, for programs to read', () => {
    expect(write('json')).toContain(REPAIR);
  });

  test.each(Object.keys(FORMATS) as FormatName[])('not at all where none is sure: %s', (format) => {
    const without = FORMATS[format].write(report([lesson('ratios', [wrongShare])]));
    expect(write(format, null).replace(/,\s*"where": null/, '')).toBe(without);
  });
});

describe('an annotation marks', () => {
  const marked = (where: ReportedWhere): string =>
    /^::error (.*),title=/.exec(write('annotations', where))![1]!;

  test('the part of the line', () => {
    expect(marked(foundWhere)).toBe(`file=${FILE},line=8,col=18,endColumn=19`);
  });

  test('all the lines', () => {
    expect(marked({ ...foundWhere, endLine: 16 })).toBe(`file=${FILE},line=8,endLine=16`);
  });

  test('nothing in a file that is not graded', () => {
    expect(marked({ ...foundWhere, file: '.github/workflows/a.yml' })).toBe(`file=${FILE}`);
  });

  test('the place rather than where a slip was seen', () => {
    const mistake = { id: 'slip:x', text: 'x', place: { file: FILE, line: 3 } };
    const traced = exercise('share', { ...wrongShare, mistake, where: foundWhere });
    const written = FORMATS.annotations.write(report([lesson('ratios', [traced])]));
    expect(written).toContain(`file=${FILE},line=8,`);
  });
});

describe('the schema takes', () => {
  test.each<[string, unknown]>([
    ['a place', foundWhere],
    ['a place without its repair', { ...foundWhere, repair: undefined }],
    ['a kind that is new', { ...foundWhere, kind: 'another' }],
    ['no place', null],
  ])('%s', (_, where) => {
    const plain = JSON.parse(JSON.stringify(reportOn(where as ReportedWhere | null)));
    expect(problemsIn(plain)).toBe('');
  });

  test('reports that do not speak of places', () => {
    expect(problemsIn(honest())).toBe('');
    expect(JSON.stringify(honest())).not.toContain('"where"');
  });

  test('nothing less or else', () => {
    for (const key of Object.keys(foundWhere).filter((each) => each !== 'repair')) {
      const { [key as keyof ReportedWhere]: _, ...less } = foundWhere;
      expect(problemsIn(reportOn(less as ReportedWhere)), `without ${key}`).not.toBe('');
      const other = { ...foundWhere, [key]: true } as unknown as ReportedWhere;
      expect(problemsIn(reportOn(other)), `another ${key}`).not.toBe('');
    }
    expect(problemsIn(reportOn({ ...foundWhere, more: 1 } as ReportedWhere))).not.toBe('');
    expect(problemsIn(reportOn({ ...foundWhere, file: '../a.ts' }))).not.toBe('');
  });
});
