/** What the numbers of an example share, from the example around them. */
import { inject, type InjectionKey, type Ref } from 'vue';

export interface Running {
  /** The numbers as they are to be shown. */
  readonly printed: Readonly<Ref<readonly string[]>>;
  readonly values: Readonly<Record<string, number>>;
  /** Loads what computes them, before it is needed. */
  prepare(): void;
  set(name: string, value: number): void;
}

export const RUNNING: InjectionKey<Running> = Symbol('running');

export function useRunning(): Running {
  const running = inject(RUNNING);
  if (!running) throw new Error('a number of an example stands outside of it');
  return running;
}
