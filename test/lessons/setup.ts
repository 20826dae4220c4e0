/** Runs in vitest's main thread: keeps the grader, and passes questions on to it. */
import { RemoteGrader } from '../../checks/node/remote-grader.js';
import { type Message, openChannel } from './connection.ts';

export default function setup(): () => Promise<void> {
  const grader = new RemoteGrader();
  const channel = openChannel();

  channel.onmessage = (event) => {
    const { data } = event as { data: Message };
    if (!('question' in data)) return;
    const { question } = data;
    const { id } = question;
    grader.ask(question).then(
      (value) => channel.postMessage({ answer: { id, value } } satisfies Message),
      (error: unknown) =>
        channel.postMessage({ answer: { id, error: String(error) } } satisfies Message),
    );
  };

  return async () => {
    channel.close();
    await grader.close();
  };
}
