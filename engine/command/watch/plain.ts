/** Shows `watch` where there is no terminal: a block of lines for each save and each key. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { About } from './about.ts';
import { footer } from './footer.ts';
import { letterFor } from './keys.ts';
import type { View, ViewListener } from './loop.ts';
import { block } from './screen.ts';
import type { State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

export class PlainView implements View {
  readonly #input: Readable;
  readonly #output: Writable;
  #last: string | undefined;

  /** Keys are letters in lines; an end of the input only means that none follow. */
  constructor(input: Readable, output: Writable, { pressed, gone }: ViewListener) {
    this.#input = input;
    this.#output = output;
    output.on('error', gone);
    input.on('error', () => {});
    createInterface({ input, terminal: false }).on('line', (line) => {
      for (const letter of line.trim()) {
        const key = letterFor(letter);
        if (key) pressed(key);
      }
    });
  }

  /** Once everything is graded: until then a verdict may change any moment. */
  show = (state: State, about: About | undefined): void => {
    if (state.due.size + state.unnamed.size > 0) return;
    const text = block(state, about).join('\n');
    if (text === this.#last) return;
    const isFirst = this.#last === undefined;
    this.#last = text;
    this.#write(text);
    if (isFirst) this.#write(`\n  ${WATCH_WORDS[state.language].typeLetters}\n${footer(state)}`);
  };

  #write(text: string): void {
    this.#output.write(`${stripVTControlCharacters(text).trimEnd()}\n`);
  }

  suspend = (): void => {};

  /** A pipe that is only paused would keep the process alive. */
  close = (): void => void this.#input.destroy();
}
