// A picture shows a state that comes from outside of it: a case that breaks a law, or a number of the text.
//
//   const settings = shallowReactive({ activation: 'sigmoid', x: 2 });
//   useShown(settings);                         in a picture: its settings take over what is to be shown
//
//   showPicture(place, { by: 'own', state: { x: −6 } });       from outside; `place` is #picture-…
import { inject, type InjectionKey, type ShallowRef, watch } from 'vue';

export interface Shown {
  /** By whose code it is to be drawn; as before, if nobody is named. */
  readonly by?: 'reference' | 'own';
  /** Some of the picture's settings, by their names. */
  readonly state?: object;
}

/** What was asked for last; a new object each time. */
export const SHOWN: InjectionKey<Readonly<ShallowRef<Shown | undefined>>> = Symbol('shown');

/** Hears of all that is to be shown, also of what was asked for before the picture was there. */
export function onShown(show: (shown: Shown) => void): void {
  const shown = inject(SHOWN, undefined);
  if (shown) watch(shown, (asked) => asked && show(asked), { immediate: true, flush: 'sync' });
}

export function useShown(settings: object): void {
  onShown(({ state }) => void Object.assign(settings, state));
}

/** The event by which a picture's place is asked. */
export const SHOW = 'show-picture';

export const showPicture = (place: HTMLElement, shown: Shown): void =>
  void place.dispatchEvent(new CustomEvent(SHOW, { detail: shown }));
