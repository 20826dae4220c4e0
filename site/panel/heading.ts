/** Where the text is about an exercise: under a heading that names it as code. */
export const headingOf = (exercise: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.vp-doc h2')].find((heading) =>
    [...heading.querySelectorAll('code')].some(({ textContent }) => textContent === exercise),
  );

/** The picture of that section. */
export function pictureOf(exercise: string): HTMLElement | undefined {
  let at = headingOf(exercise)?.nextElementSibling;
  while (at && at.tagName !== 'H2') {
    if (at.matches('.lesson-picture')) return at as HTMLElement;
    at = at.nextElementSibling;
  }
  return undefined;
}
