/** From the exercises to a picture in the text, which is drawn by the student's own code there. */
import { keepAt } from '../.vitepress/theme/place.ts';
import { showPicture } from '../pictures/parts/shown.ts';

export function drawInPicture(place: HTMLElement, state?: object): void {
  showPicture(place, { by: 'own', ...(state && { state }) });
  place.tabIndex = -1;
  // Once the text is there again, which may have been behind the exercises.
  requestAnimationFrame(() => {
    place.focus({ preventScroll: true });
    keepAt(() => place.scrollIntoView({ block: 'start', behavior: 'instant' }));
  });
}
