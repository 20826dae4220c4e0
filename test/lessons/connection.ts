/** How the test files, which run in a thread of vitest's, reach the grader of the main thread. */
import { BroadcastChannel } from 'node:worker_threads';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type {
  Answer,
  CheckQuestion,
  LessonOutline,
  OpenQuestion,
  Question,
} from '../../checks/node/protocol.ts';

export type Message = { readonly question: Question } | { readonly answer: Answer };

/** Threads of one process share a channel by its name; the name holds no process apart from it. */
export const openChannel = (): BroadcastChannel => new BroadcastChannel('gradlings.grader');

type Settle = (answer: Answer) => void;

const waiting = new Map<number, Settle>();
let channel: BroadcastChannel | undefined;
let count = 0;

function connect(): BroadcastChannel {
  const opened = openChannel();
  opened.onmessage = (event) => {
    const { data } = event as { data: Message };
    if (!('answer' in data)) return;
    waiting.get(data.answer.id)?.(data.answer);
    waiting.delete(data.answer.id);
  };
  // An open channel must not keep the thread alive once the tests are over.
  opened.unref();
  return opened;
}

/** Asks the grader in the main thread. */
export async function ask(question: Omit<OpenQuestion, 'id'>): Promise<LessonOutline>;
export async function ask(question: Omit<CheckQuestion, 'id'>): Promise<ReportedCheck>;
export async function ask(
  question: Omit<OpenQuestion, 'id'> | Omit<CheckQuestion, 'id'>,
): Promise<LessonOutline | ReportedCheck> {
  channel ??= connect();
  const id = ++count;
  const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
  channel.postMessage({ question: { ...question, id } } satisfies Message);
  const answer = await answered;
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}
