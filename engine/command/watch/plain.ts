/** Shows `watch` where there is no terminal: a block of lines for each save and each key. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { About } from './about.ts';
import { footer } from './footer.ts';
import { letterFor } from './keys.ts';
import type { View, ViewListener } from './loop.ts';
import { block } from './screen.ts';
import { placeLines } from './verdict.ts';
import type { State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

export class PlainView implements View {
  readonly #input: Readable;
  readonly #output: Writable;
  /** What was shown last, and whether the place of the mistake was known. */
  #last: string | undefined;
  /** The last block is to be followed by where the mistake is. */
  #awaitsPlace = false;

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
    const missing = [...state.missing.values()];
    const isPlaced = missing.length === 0;
    const isJudging = state.view === 'hunt' && !state.hunted?.hunts;
    if (state.due.size > 0 || isJudging || missing.includes('mistake')) {
      this.#awaitsPlace = false;
      return;
    }
    const text = block(state, about).join('\n');
    if (text === this.#last) return;
    const isFirst = this.#last === undefined;
    this.#last = text;
    if (this.#awaitsPlace && isPlaced) this.#write(placeLines(state, about).join('\n'));
    else this.#write(text);
    this.#awaitsPlace = !isPlaced;
    if (isFirst) this.#write(`\n  ${WATCH_WORDS[state.language].typeLetters}\n${footer(state)}`);
  };

  #write(text: string): void {
    if (text === '') return;
    this.#output.write(`${stripVTControlCharacters(text).trimEnd()}\n`);
  }

  suspend = (): void => {};

  /** A pipe that is only paused would keep the process alive. */
  close = (): void => void this.#input.destroy();
}
