// How a picture with which a lesson begins is followed, while something is looked for in it.
import { type Component, h } from 'vue';
import type { Words } from './words.ts';

/** How far one has come, and whether there is no further to go. */
export interface Told {
  readonly words: Words;
  readonly isReached: boolean;
}

export interface Opening {
  readonly load: (tell: (told: Told) => void) => Promise<Component>;
}

type PropsOf<C> = C extends new () => { $props: infer Props } ? Props : never;
type Drawn<Props> = Props extends { onDrawn?: ((...drawn: infer All) => unknown) | undefined }
  ? All
  : never;

/** `follow` begins anew on each page, and hears of all that is drawn there. */
export const opening = <C extends Component>(
  module: () => Promise<{ default: C }>,
  props: Partial<PropsOf<C>>,
  follow: () => (...drawn: Drawn<PropsOf<C>>) => Told | undefined,
): Opening => ({
  load: async (tell) => {
    const { default: component } = await module();
    const hear = follow();
    const onDrawn = (...drawn: Drawn<PropsOf<C>>): void => {
      const told = hear(...drawn);
      if (told) tell(told);
    };
    return () => h(component, { ...props, onDrawn });
  },
});

export const told = (isReached: boolean, en: string, ko: string): Told => ({
  words: { en, ko },
  isReached,
});

/** Of all so far, the one with the highest number, or with the lowest. */
export function best<T>(which: 'highest' | 'lowest', numberOf: (each: T) => number) {
  const sign = which === 'highest' ? 1 : -1;
  let found: { readonly it: T } | undefined;
  return (each: T): T => {
    if (!found || sign * numberOf(each) > sign * numberOf(found.it)) found = { it: each };
    return found.it;
  };
}
