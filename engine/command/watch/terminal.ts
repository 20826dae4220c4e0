/** Shows `watch` on a terminal, and reads single keys. */
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { About } from './about.ts';
import { keyFor, type Pressed } from './keys.ts';
import type { View, ViewListener } from './loop.ts';
import { screen } from './screen.ts';
import type { State } from './state.ts';

const HOME = '\u001B[H';
const CLEAR_BELOW = '\u001B[J';
/** Terminals that know these show what stands between them at once, and others leave it out. */
const [TOGETHER, SHOW] = ['\u001B[?2026h', '\u001B[?2026l'];
/** What ends a process without a word; a terminal that hangs up is one of them. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const HIDE_CURSOR = '\u001B[?25l';
const SHOW_CURSOR = '\u001B[?25h';

export class TerminalView implements View {
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  readonly #listener: ViewListener;
  #shown: readonly [State, About | undefined] | undefined;
  #isLent = false;

  constructor(input: ReadStream, output: WriteStream, listener: ViewListener) {
    this.#input = input;
    this.#output = output;
    this.#listener = listener;
    emitKeypressEvents(input);
    input.on('keypress', this.#pressed).on('end', listener.gone).on('error', listener.gone);
    output.on('resize', this.#redraw).on('error', listener.gone);
    // However the process ends, the terminal must be left as it was.
    process.on('exit', this.#leave).on('SIGCONT', this.#enter);
    for (const signal of ENDS) process.on(signal, this.#ended);
    this.#enter();
  }

  show = (state: State, about: About | undefined): void => {
    this.#shown = [state, about];
    if (this.#isLent) return;
    const lines = screen(state, about, this.#size());
    this.#output.write(TOGETHER + HOME + CLEAR_BELOW + lines.join('\n') + SHOW);
  };

  lend = async (use: () => Promise<void>): Promise<void> => {
    this.#isLent = true;
    this.#leave();
    this.#input.pause();
    try {
      await use();
    } finally {
      this.#isLent = false;
      this.#enter();
    }
  };

  suspend = (): void => {
    if (process.platform === 'win32') return;
    this.#leave();
    // All of the foreground, as the terminal does by itself where keys are not read one by one.
    process.kill(0, 'SIGTSTP');
  };

  close = (): void => {
    this.#leave();
    this.#input.off('keypress', this.#pressed).pause();
    this.#output.off('resize', this.#redraw);
    process.off('exit', this.#leave).off('SIGCONT', this.#enter);
    for (const signal of ENDS) process.off(signal, this.#ended);
  };

  /** Ctrl+C is meant for whoever has the terminal. */
  #ended = (signal: NodeJS.Signals): void => {
    if (!(this.#isLent && signal === 'SIGINT')) this.#listener.gone();
  };

  #pressed = (text: string | undefined, pressed: Pressed): void => {
    const key = keyFor(text, pressed);
    if (key) this.#listener.pressed(key);
  };

  /** What stood on the screen before is kept above it. */
  #enter = (): void => {
    if (this.#isLent) return;
    this.#input.setRawMode(true);
    this.#input.resume();
    this.#output.write(HIDE_CURSOR + '\n'.repeat(this.#size().rows - 1));
    this.#redraw();
  };

  #leave = (): void => {
    this.#input.setRawMode(false);
    this.#output.write(`${SHOW_CURSOR}\n`);
  };

  #redraw = (): void => {
    this.#output.write(HOME + CLEAR_BELOW);
    if (this.#shown) this.show(...this.#shown);
  };

  /** Some terminals say 0 until they know better. */
  #size() {
    return { columns: this.#output.columns || 80, rows: this.#output.rows || 24 };
  }
}
