/** How the test files, which run in a thread of vitest's, reach the grader of the main thread. */
import { BroadcastChannel } from 'node:worker_threads';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { CheckQuestion, LessonOutline, OpenQuestion } from '../../checks/node/protocol.ts';

export type Question = OpenQuestion | CheckQuestion;

export type Reply =
  | { readonly id: number; readonly value: LessonOutline | ReportedCheck }
  | { readonly id: number; readonly error: string };

export type Message = { readonly question: Question } | { readonly reply: Reply };

/** The channel's name holds the process apart from others, not one thread from another. */
export const openChannel = (): BroadcastChannel => new BroadcastChannel('gradlings.grader');

let count = 0;

/** Asks the grader in the main thread. */
export async function ask(question: Omit<OpenQuestion, 'id'>): Promise<LessonOutline>;
export async function ask(question: Omit<CheckQuestion, 'id'>): Promise<ReportedCheck>;
export async function ask(
  question: Omit<OpenQuestion, 'id'> | Omit<CheckQuestion, 'id'>,
): Promise<LessonOutline | ReportedCheck> {
  const id = ++count;
  const channel = openChannel();
  try {
    return await new Promise((resolve, reject) => {
      channel.onmessage = (event) => {
        const { data } = event as { data: Message };
        if (!('reply' in data) || data.reply.id !== id) return;
        if ('error' in data.reply) reject(new Error(data.reply.error));
        else resolve(data.reply.value);
      };
      channel.postMessage({ question: { ...question, id } } satisfies Message);
    });
  } finally {
    channel.close();
  }
}
