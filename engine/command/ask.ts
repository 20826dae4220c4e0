/** Asks a question on the terminal. */
import { createInterface } from 'node:readline';

/** Also 'ㅛ', the key of 'y' on a Korean keyboard. */
const YES = /^(y|yes|ㅛ|예|네)$/i;

/** Whether the answer is yes; an end of the input, or Ctrl+C, is a no. */
export function ask(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<boolean> {
  const terminal = createInterface({ input, output });
  return new Promise((resolve) => {
    terminal.once('close', () => resolve(false));
    terminal.once('SIGINT', () => {
      output.write('\n');
      terminal.close();
    });
    terminal.question(question, (answer) => {
      resolve(YES.test(answer.trim().normalize('NFC')));
      terminal.close();
    });
  });
}
