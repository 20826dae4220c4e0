/** Runs in vitest's main thread: keeps the grader, and passes questions on to it. */
import { RemoteGrader } from '../../checks/node/remote-grader.js';
import { type Message, openChannel, type Reply } from './connection.ts';

export default function setup(): () => Promise<void> {
  const grader = new RemoteGrader();
  const channel = openChannel();
  const send = (reply: Reply): void => channel.postMessage({ reply } satisfies Message);

  channel.onmessage = (event) => {
    const { data } = event as { data: Message };
    if (!('question' in data)) return;
    const { question } = data;
    const { id } = question;
    grader.ask(question).then(
      (value) => send({ id, value }),
      (error: unknown) => send({ id, error: String(error) }),
    );
  };

  return async () => {
    channel.close();
    await grader.close();
  };
}
