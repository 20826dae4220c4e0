/** How the test files, which run in a thread of vitest's, reach the grader of the main thread. */
import { BroadcastChannel } from 'node:worker_threads';
import type { Mistake } from '../../checks/grade/name-mistake.ts';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { ExercisePlace, LessonOutline, Order, Place } from '../../checks/node/protocol.ts';

/** To open a lesson, for the report on a check of it, or for what explains a failed exercise. */
export type Question =
  | { readonly open: Order }
  | { readonly report: Place }
  | { readonly mistake: ExercisePlace };

export type Message = { readonly id: number } & (
  | { readonly question: Question }
  | { readonly answer: LessonOutline | ReportedCheck | Mistake | undefined }
  | { readonly error: string }
);

/** Threads of one process share a channel by its name; the name holds no process apart from it. */
export const openChannel = (): BroadcastChannel => new BroadcastChannel('gradlings.grader');

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let channel: BroadcastChannel | undefined;
let count = 0;

function connect(): BroadcastChannel {
  const opened = openChannel();
  opened.onmessage = (event) => {
    const { data } = event as { data: Message };
    if ('question' in data) return;
    if ('answer' in data) waiting.get(data.id)?.resolve(data.answer as never);
    else waiting.get(data.id)?.reject(new Error(data.error));
    waiting.delete(data.id);
  };
  // An open channel must not keep the thread alive once the tests are over.
  opened.unref();
  return opened;
}

function ask<A>(question: Question): Promise<A> {
  channel ??= connect();
  const id = ++count;
  const answered = new Promise<A>((resolve, reject) => waiting.set(id, { resolve, reject }));
  channel.postMessage({ id, question } satisfies Message);
  return answered;
}

export const openLesson = (order: Order): Promise<LessonOutline> => ask({ open: order });

export const reportOn = (place: Place): Promise<ReportedCheck> => ask({ report: place });

export const mistakeIn = (place: ExercisePlace): Promise<Mistake | undefined> =>
  ask({ mistake: place });
