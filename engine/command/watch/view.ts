/** Where `watch` shows itself, and where its keys come from. */
import type { About } from './about.ts';
import type { Key } from './keys.ts';
import type { State } from './state.ts';

export interface View {
  readonly show: (state: State, about: About | undefined) => void;
  /** Stops the process until the shell lets it go on. */
  readonly suspend: () => void;
  readonly close: () => void;
}

export interface ViewListener {
  readonly pressed: (key: Key) => void;
  /** Nobody is there any more to read. */
  readonly gone: () => void;
}
