/** What changed between two gradings: who, in which laws, and why. */
import { expect, test } from 'vitest';
import {
  Changes,
  gained,
  gainedExtra,
  pointsDiffer,
} from '../../../../engine/formats/class/changes.ts';
import type { Report } from '../../../../engine/formats/report.ts';
import {
  beyond,
  exercise,
  honest,
  lesson,
  passedCheck,
  report as reportOn,
  thrownCheck,
} from '../samples.ts';

const formula = { ...thrownCheck, status: 'passed' } as const;

/** One exercise with a formula that holds, and a law that holds or fails. */
const share = (holds: boolean, more: Partial<Report> = {}): Report => {
  const checks = [formula, { ...passedCheck, status: holds ? 'passed' : 'failed' } as const];
  const told = { score: holds ? 2 : 1, status: holds ? 'passed' : 'failed', checks } as const;
  return { ...reportOn([lesson('ratios', [exercise('share', told)])]), ...more };
};

function changesOf(...pairs: readonly (readonly [Report | undefined, Report | undefined])[]) {
  const changes = new Changes();
  for (const [i, [before, after]] of pairs.entries()) {
    const name = `student ${i + 1}`;
    changes.add(before && { name, report: before }, after && { name, report: after });
  }
  return changes.found;
}

test('the same verdicts are no change, whatever else a report says', () => {
  const later = { ...honest(), times: { startedAt: 'later', seconds: 9 }, submission: 'other' };
  const changes = changesOf([honest(), later], [share(true), share(true)]);
  expect(changes).toMatchObject({ changed: [], same: 2, laws: [], notCompared: [] });
  expect(pointsDiffer(changes)).toBe(false);
});

test('what is extra differs apart from the points, and so does whether it is counted', () => {
  const puzzles = (score: number) => beyond(lesson('puzzles', [exercise('first', { score })]));
  const graded = (score: number, countExtra = false) =>
    reportOn(
      [lesson('ratios', [exercise('share', { score: 2 })]), puzzles(score)],
      'en',
      countExtra,
    );
  const more = changesOf([graded(0), graded(1.5)]);
  expect(more.changed).toMatchObject([
    {
      before: { score: 2, maxScore: 2, extra: { score: 0, maxScore: 2 } },
      after: { score: 2, maxScore: 2, extra: { score: 1.5, maxScore: 2 } },
      exercises: [{ name: 'puzzles/first' }],
    },
  ]);
  expect(pointsDiffer(more)).toBe(true);
  const { before, after } = more.changed[0]!;
  expect([gained(before, after), gainedExtra(before, after)]).toEqual([0, 1.5]);

  const counted = changesOf([graded(1.5), graded(1.5, true)]);
  expect(counted.changed).toMatchObject([{ exercises: [], why: [{ type: 'extra' }] }]);
  expect(changesOf([graded(1.5), graded(1.5)]).same).toBe(1);
});

test('points are told by student, exercise and law', () => {
  const changes = changesOf([share(true), share(false)], [share(true), share(false)]);
  expect(changes.changed[0]).toMatchObject({
    name: 'student 1',
    before: { score: 2, maxScore: 2 },
    after: { score: 1, maxScore: 2 },
    exercises: [{ name: 'ratios/share', before: { score: 2 }, after: { score: 1 } }],
  });
  expect(changes.laws).toEqual([
    {
      exercise: 'ratios/share',
      law: 'rows sum to 1',
      before: 'passed',
      after: 'failed',
      students: ['student 1', 'student 2'],
    },
  ]);
  expect(pointsDiffer(changes)).toBe(true);
});

test('a law that is new, and one that is gone', () => {
  const without = share(true);
  const [only] = without.lessons;
  const fewer = { ...without, lessons: [{ ...only!, exercises: [] }] };
  const one = { ...only!.exercises[0]!, checks: [formula] };
  const first = { ...without, lessons: [{ ...only!, exercises: [one] }] };
  const added = changesOf([first, without]);
  expect(added.laws).toMatchObject([{ law: passedCheck.name, before: 'none', after: 'passed' }]);
  // No points are other ones, but somebody should know.
  expect([added.changed.length, pointsDiffer(added)]).toEqual([1, false]);
  expect(changesOf([without, fewer]).laws).toMatchObject([{ after: 'none' }, { after: 'none' }]);
});

test('in another language a law is known by its place', () => {
  const [only] = share(true).lessons;
  const told = only!.exercises[0]!;
  const checks = told.checks.map((check) => ({ ...check, name: `${check.name}(한국어)` }));
  const lessons = [{ ...only!, exercises: [{ ...told, checks }] }];
  expect(changesOf([share(true), share(true, { language: 'ko', lessons })]).same).toBe(1);
  expect(changesOf([share(true), share(true, { lessons })]).laws).toHaveLength(4);
});

test('why, as far as the reports say', () => {
  const why = (more: Partial<Report>) =>
    changesOf([share(true), share(false, more)]).changed[0]!.why;
  const [{ path } = { path: '' }] = share(true).files;
  expect(why({ files: [{ path, sha256: 'other' }] })).toEqual([{ type: 'files', files: [path] }]);
  expect(why({ files: [] })).toEqual([{ type: 'files', files: [path] }]);
  expect(why({ version: '0.2.0' })).toEqual([{ type: 'laws', before: '0.1.0', after: '0.2.0' }]);
  expect(why({ seed: 8 })).toEqual([{ type: 'cases' }]);
  expect(why({ runs: 200 })).toEqual([{ type: 'cases' }]);
  expect(why({ runs: 200, version: '2' })).toMatchObject([{ type: 'laws' }, { type: 'cases' }]);
  const deadline = { seconds: 20, unfinished: ['ratios/share'] };
  expect(why({ deadline })).toEqual([{ type: 'deadline' }]);
  expect(why({ lessons: [] })).toEqual([{ type: 'lessons' }]);
  expect(why({})).toEqual([{ type: 'unknown' }]);
});

test('who is there once only, and who has no report', () => {
  const changes = new Changes();
  changes.add(undefined, { name: 'new', report: share(true) });
  changes.add({ name: 'gone', report: share(true) }, undefined);
  changes.add({ name: 'lost', report: share(true) }, { name: 'lost', note: 'not graded: a link' });
  expect(changes.found).toMatchObject({
    added: ['new'],
    gone: ['gone'],
    notCompared: [{ name: 'lost', why: 'not graded: a link' }],
    changed: [],
  });
  expect(pointsDiffer(changes.found)).toBe(true);
});
