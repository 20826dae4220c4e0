/** Runs a failing case once more, on a copy of the student's files that tells what it does. */
import type { Exercise } from '../../kit/exercise.ts';
import type { Failure } from '../../kit/failure.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Note, Report } from '../../sandbox/inside/slips.ts';
import type { Submission } from '../../sandbox/sandbox.ts';
import { flatten } from '../answers.ts';
import { ask, type Question } from '../cases.ts';
import { instrument, type Site } from './instrument.ts';
import { exported } from './definitions.ts';
import type { AnyNode, Source } from './source.ts';

/** What was seen on the way to a failure. */
export interface Observed extends Omit<Report, 'ended' | 'returned'> {
  readonly failure: Failure | 'unusable' | undefined;
  readonly sites: readonly Site[];
  readonly ended: ReadonlySet<AnyNode>;
  /** The `return` that came last in the function in question, or that function where it has none. */
  readonly returned: AnyNode | undefined;
}

/** Whether NaN that came up has reached the answer, or what was decided: `(a[i] * 2) || 0` has not. */
export const leavesTrace = ({ failure, comparedNaN }: Observed): boolean =>
  comparedNaN || failure === 'unusable' || (failure !== undefined && hasNaN(failure));

function hasNaN(failure: Failure): boolean {
  if (failure.type === 'not-finite') return true;
  if ('received' in failure) {
    const { form, numbers } = flatten(failure.received);
    return numbers.some(Number.isNaN) || /null|undefined/.test(form);
  }
  return failure.type === 'untrue';
}

/** No frame of a stack is taken for the student's where the file's name has a space in it. */
const HELPER = 'the slips';
const ENTRY = 'the entry';
/** What the report is exported as. */
const REPORT = 'reportOfSlips';

/** What happens when the exercise `name` is asked this; undefined where it cannot be seen. */
export async function observe(
  sources: readonly Source[],
  submission: Submission,
  name: string,
  exercise: Exercise<unknown>,
  question: Question,
  sandboxes: SandboxFactory,
): Promise<Observed | undefined> {
  const sites: Site[] = [];
  const copy = await telling(sources, submission, name, sites, sandboxes);
  const sandbox = copy && (await sandboxes.open(copy));
  if (!sandbox) return undefined;
  sandbox.pace = 'callWhileShrinking';
  sandbox.patience = exercise.patience;
  try {
    if (sandbox.importProblem) return undefined;
    const { failure } = ask(sandbox, name, exercise, question);
    const told = sandbox.call(REPORT, []);
    return told.ok ? observed(told.value, sites, failure) : undefined;
  } finally {
    sandboxes.close(sandbox);
  }
}

/** The same of a file that cannot be loaded: what happens while it is. */
export async function observeImport(
  sources: readonly Source[],
  submission: Submission,
  sandboxes: SandboxFactory,
): Promise<Observed | undefined> {
  const sites: Site[] = [];
  const copy = await telling(sources, submission, undefined, sites, sandboxes);
  const sandbox = copy && (await sandboxes.open(copy));
  if (!sandbox) return undefined;
  try {
    const told = sandbox.call(REPORT, []);
    return told.ok ? observed(told.value, sites, undefined) : undefined;
  } finally {
    sandboxes.close(sandbox);
  }
}

/** The submission that tells. Without a name, one that goes on where it cannot be loaded. */
export async function telling(
  sources: readonly Source[],
  submission: Submission,
  name: string | undefined,
  sites: Site[],
  sandboxes: SandboxFactory,
): Promise<Submission | undefined> {
  const slips = await sandboxes.onlooker('slips');
  if (slips === undefined) return undefined;
  const { entry } = submission;
  const copies = sources.map((source) => {
    const up = '../'.repeat(source.file.split('/').length - 1);
    const asked = source.file === entry && name !== undefined ? exported(name, source) : undefined;
    return [source.file, instrument(source, `./${up}${HELPER}`, sites, asked)];
  });
  const own = `./${entry}`;
  const all =
    name === undefined ? `try { await import('${own}'); } catch {}` : `export * from '${own}';`;
  // What is imported first runs first: before the student's file can change what it finds.
  const first = `import { report } from './${HELPER}';\nexport { report as ${REPORT} };\n${all}`;
  return {
    ...submission,
    files: { ...Object.fromEntries(copies), [HELPER]: slips, [ENTRY]: first },
    entry: ENTRY,
  };
}

/** The submission can say what it likes in the place of the report: it is only told what it said. */
function observed(
  text: unknown,
  sites: readonly Site[],
  failure: Observed['failure'],
): Observed | undefined {
  const report = typeof text === 'string' ? parsed(text) : undefined;
  if (!report) return undefined;
  const isKnown = (note: Note | null): note is Note => note !== null && note.site in sites;
  return {
    failure,
    sites,
    notes: report.notes.filter(isKnown),
    last: isKnown(report.last) ? report.last : null,
    nothing: report.nothing.filter(isKnown),
    ended: new Set(report.ended.flatMap((site) => sites[site]?.node ?? [])),
    comparedNaN: report.comparedNaN,
    returned: report.returned === null ? undefined : sites[report.returned]?.node,
  };
}

function parsed(text: string): Report | undefined {
  try {
    const { notes, last, nothing, ended, comparedNaN, returned } = JSON.parse(text) as Report;
    const isReport =
      notes.every(isNote) &&
      nothing.every(isNote) &&
      (last === null || isNote(last)) &&
      Array.isArray(ended);
    return isReport ? { notes, last, nothing, ended, comparedNaN, returned } : undefined;
  } catch {
    return undefined;
  }
}

const isNote = ({ site, did, values, key }: Note): boolean =>
  typeof site === 'number' &&
  typeof did === 'string' &&
  (key === undefined || isShort(key)) &&
  values.every(
    ({ is, size = 0, rank = 0, name = '', names = [] }) =>
      typeof is === 'string' &&
      typeof size === 'number' &&
      typeof rank === 'number' &&
      isShort(name) &&
      names.every(isShort),
  );

const isShort = (text: unknown): boolean => typeof text === 'string' && text.length <= 40;
