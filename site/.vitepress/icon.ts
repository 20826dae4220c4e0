/**
 * The mark: a law, drawn as the bend of relu, and the smallest counterexample beside it, which is
 * where |x| answers for a negative number. The first page lets visitors find that one.
 */

/** On a field of 32 by 32; what matters of it is in the middle, so that a system may cut a circle out. */
export const markOn = (corner: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="#0c6b63"/><path d="M6 22h9L25.5 10" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><circle cx="9" cy="14.2" r="2.7" fill="#ffc857"/></svg>`;

/** In the page itself, so nothing is fetched: the icon of the browser's tab, and beside the name. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(markOn(8))}`;
