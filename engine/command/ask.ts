/** Asks a question on the terminal. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Also 'ㅛ', the key of 'y' on a Korean keyboard. */
const YES = /^(y|yes|ㅛ|예|네)$/i;

/** Whether the answer is yes; an end of the input, or Ctrl+C, is a no. */
export async function ask(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  terminal.once('SIGINT', () => {
    output.write('\n');
    terminal.close();
  });
  const end = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(question), end]);
  terminal.close();
  return YES.test(answer.trim().normalize('NFC'));
}
