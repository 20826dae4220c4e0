/** A formula as HTML; in a browser, too, where a number in it is dragged. */
import { renderToString } from 'katex';

/** From so many characters on it may end a line behind a comma: phones are narrow. */
export const LONG = 30;

/**
 * One that cannot be read is an error. `v-pre`: braces in it are not Vue's. Where something touches a
 * formula it stands in backquotes, `$`x`$`; the texts have · for \cdot, which looks alike.
 */
export function formula(source: string, displayMode: boolean): string {
  const typed = source.replace(/^`(.*)`$/, '$1').replaceAll('·', '\\cdot ');
  const tex = displayMode || typed.length < LONG ? typed : typed.replaceAll(', ', ',\\allowbreak ');
  const html = renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });
  const drawn = html.replace(/^<span /, '<span v-pre ');
  return displayMode ? `<p>${drawn}</p>\n` : drawn;
}
