/** Runs in vitest's main thread: keeps the graders, and passes questions on to them. */
import { GraderPool } from '../../checks/node/grader-pool.js';
import { type Message, openChannel } from './connection.ts';

export default function setup(): () => Promise<void> {
  const graders = new GraderPool();
  const channel = openChannel();

  channel.onmessage = (event) => {
    const { data } = event as { data: Message };
    if (!('question' in data)) return;
    const { question } = data;
    const { id } = question;
    graders.ask(question).then(
      (value) => channel.postMessage({ answer: { id, value } } satisfies Message),
      (error: unknown) =>
        channel.postMessage({ answer: { id, error: String(error) } } satisfies Message),
    );
  };

  return async () => {
    channel.close();
    await graders.close();
  };
}
