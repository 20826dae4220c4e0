/** Runs in vitest's main thread: keeps the grader, and passes questions on to it. */
import { takeGrader } from '../../checks/node/remote-grader.js';
import { type Message, openChannel, type Question } from './connection.ts';

export default function setup(): () => Promise<void> {
  const grader = takeGrader();
  const channel = openChannel();
  const answer = async (question: Question) => {
    if ('open' in question) return grader.open(question.open);
    if ('report' in question) return grader.report(question.report);
    return grader.mistake(question.mistake);
  };

  channel.onmessage = (event) => {
    const { data } = event as { data: Message };
    if (!('question' in data)) return;
    const { id, question } = data;
    answer(question).then(
      (value) => channel.postMessage({ id, answer: value } satisfies Message),
      (error: unknown) => channel.postMessage({ id, error: String(error) } satisfies Message),
    );
  };

  return async () => {
    channel.close();
    await grader.close();
  };
}
