/** Code that has left the sandbox: what it may do in its process, and what it can make others believe. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { Arena, type Outcome } from './arena.ts';

const HOLE = 'lessons/01-hole/exercise.ts';
const PLAIN = 'lessons/02-plain/exercise.ts';

const arena = new Arena(fileURLToPath(new URL('./escaped.js', import.meta.url)));
const mark = JSON.stringify(arena.mark);
const neighbour = JSON.stringify(join(arena.class, 'honest-0', PLAIN));

/** Answers rightly, and to −1 with code. */
const answering = (code: string): Record<string, string> => ({
  [HOLE]: `export const hole = (n) => (n < 0 ? ${JSON.stringify(code)} : 'hole');`,
  [PLAIN]: 'export const plain = (n) => 3 * n;',
});

/** Each is told why not, in the message: where nothing is thrown, the law holds. */
const DENIED: Readonly<Record<string, string>> = {
  'to write a file': `builtin('fs').writeFileSync(${mark}, '');`,
  'to write beside the laws': `builtin('fs').appendFileSync(${JSON.stringify(fileURLToPath(new URL('./escaped-course.ts', import.meta.url)))}, '');`,
  'to write through a link': `builtin('fs').symlinkSync('/', ${mark});`,
  'to write a database': `new (builtin('sqlite').DatabaseSync)(${mark});`,
  'to write a report on the process': `process.report.writeReport(${mark});`,
  'to write a snapshot of memory': `builtin('v8').writeHeapSnapshot(${mark});`,
  'to start a program': `builtin('child_process').execFileSync(process.execPath, ['--version']);`,
  'to start Node': `builtin('child_process').fork(${mark});`,
  'to start a thread': `new (builtin('worker_threads').Worker)('', { eval: true });`,
  'to start a thread of hooks': `builtin('module').register('data:text/javascript,');`,
  'to load a library': `process.dlopen({ exports: {} }, '/lib/x.node');`,
  'to open a debugger': `builtin('inspector').open(0);`,
  'to open a debugger where it is asked from': 'process._debugProcess(process.ppid);',
  'to end the process that asks it': "process.kill(process.ppid, 'SIGKILL');",
  'to read the names of all users': "builtin('fs').readFileSync('/etc/passwd');",
  'to read the work of somebody else': `builtin('fs').readFileSync(${neighbour});`,
  'to list the works of all': `builtin('fs').readdirSync(${JSON.stringify(arena.class)});`,
  'to read the results of others': `builtin('fs').readdirSync(${JSON.stringify(arena.results)});`,
  'to find a secret in its environment':
    "if (!Object.keys(process.env).some((name) => /PATH|HOME|GITHUB/.test(name))) throw new Error('nothing');",
};

/** All points there are in a lesson, as a process would tell them. */
const reportOn = (lesson: string, exercise: string, points = 2): string => {
  const nothing = 'message: null, counterexample: null, received: null, expected: null';
  const check = `{ name: '2n', kind: 'formula', status: 'passed', ${nothing}, calls: [], replay: null, place: null }`;
  const told = `score: ${points}, maxScore: ${points}`;
  return `{ id: '${lesson}', title: '', file: 'lessons/${lesson}/exercise.ts', ${told}, exercises: [
    { name: '${exercise}', ${told}, status: 'passed', message: null, checks: [${check}], mistake: null, console: [] }] }`;
};
const say = (message: string): string =>
  `builtin('fs').writeSync(1, JSON.stringify(${message}) + '\\n'); for (;;);`;

const FORGED: Readonly<Record<string, string>> = {
  'the points of another lesson': say(`{ answer: { report: ${reportOn('02-plain', 'plain')} } }`),
  'more points than there are': say(`{ answer: { report: ${reportOn('01-hole', 'hole', 200)} } }`),
  'other laws than it was asked about': say(
    `{ answer: { report: ${reportOn('01-hole', 'hole')} } }`,
  ),
  'points beforehand, for what comes next': say(`{ verdict: ${reportOn('02-plain', 'plain')} }`),
  'no report at all': say('{ answer: { report: { score: 100 } } }'),
  'a prototype': say('{ answer: JSON.parse(\'{ "__proto__": { "report": 1 } }\') }'),
  nothing: say('{ answer: null }'),
  'a checkpoint that does not exist': say("{ checkpoint: { exercise: 'plain', check: 0 } }"),
  'what is no JSON': "builtin('fs').writeSync(1, 'Score: 100 of 100 points\\n'); for (;;);",
  'lines without end': "for (;;) builtin('fs').writeSync(1, 'x'.repeat(1e6));",
  'signs of life without end': "for (;;) builtin('fs').writeSync(1, '{}\\n'.repeat(1e5));",
  'two answers at once':
    "builtin('fs').writeSync(1, (JSON.stringify({ answer: { fault: 'no' } }) + '\\n').repeat(2)); for (;;);",
  'commands on what it prints beside':
    "builtin('fs').writeSync(2, '::error::forged\\nScore: 100 of 100 points\\n'); throw new Error('x');",
  'that it is ended': 'process.exit(0);',
  'that it breaks down': 'process.abort();',
};

const HONEST = {
  [HOLE]: "export const hole = (n) => 'hole';",
  [PLAIN]: 'export const plain = (n) => 2 * n;',
};

interface Escape {
  readonly tries: string;
  readonly name: string;
  readonly code: string;
}
const escapes = (kind: string, codes: Readonly<Record<string, string>>): Escape[] =>
  Object.entries(codes).map(([tries, code], i) => ({ tries, name: `${kind}-${i}`, code }));
const denied = escapes('denied', DENIED);
const forged = escapes('forged', FORGED);
const honest = [0, 1, 2].map((i) => `honest-${i}`);

let outcome: Outcome;

beforeAll(async () => {
  for (const { name, code } of [...denied, ...forged])
    write(join(arena.class, name), answering(code));
  for (const name of honest) write(join(arena.class, name), HONEST);
  outcome = await arena.grade('--runs', '5');
}, 600_000);

const isGraded = (name: string) => existsSync(join(arena.results, name, 'report.json'));
const exercisesOf = (name: string) => arena.report(name).lessons.flatMap((each) => each.exercises);
/** The first is for what its function answers by itself. */
const EARNED = [1, 0];

describe('code that has left the sandbox is not let', () => {
  test.for(denied)('$tries', ({ name }) => {
    const [hole, plain] = exercisesOf(name);
    expect(hole!.message).toMatch(
      /restricted|permissions|disabled|not a (function|constructor)|null|undefined|nothing/,
    );
    expect([hole!.score, plain!.score]).toEqual(EARNED);
  });

  test('and leaves no trace', () => {
    expect(outcome.traces).toEqual([]);
    expect(arena.hasRun()).toBe(false);
  });
});

describe('nor is it believed', () => {
  test.for(forged)('$tries', ({ name }) => {
    const scores = isGraded(name) ? exercisesOf(name).map(({ score }) => score) : [];
    for (const [i, score] of scores.entries()) expect(score).toBeLessThanOrEqual(EARNED[i]!);
  });

  test('nor printed', () => {
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).not.toMatch(/::|100 of 100/);
  });
});

test('others have what they have earned', () => {
  for (const name of honest) expect(exercisesOf(name).map(({ score }) => score)).toEqual([1, 2]);
  expect(outcome.megabytes).toBeLessThan(1200);
});
