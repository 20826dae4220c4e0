/** Says on a terminal what somebody waits for, while that lasts: no line of it is left. */
import type { WriteStream } from 'node:tty';
import { fitLine } from './fit.ts';

/** Milliseconds after which one begins to wonder. */
const PATIENCE = 500;
const CLEAR_LINE = '\r\u001B[K';

export async function meanwhile<T>(
  text: string,
  work: Promise<T>,
  output: Pick<WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr,
): Promise<T> {
  if (!output.isTTY) return work;
  const clear = (): void => void output.write(CLEAR_LINE);
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    output.write(`\r  ${fitLine(text, (output.columns || 80) - 3)}`);
    // Also where Ctrl+C ends it all.
    process.once('exit', clear);
  }, PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    process.off('exit', clear);
    if (isShown) clear();
  }
}
