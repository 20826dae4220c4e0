/** The way from a page of a class to somebody's results. */
import { oneLine } from '../untrusted.ts';
import { html, type Part } from './document.ts';

/** Where the results of a submission can be read, from beside the page, if anywhere. */
export type LinkTo = (submission: string) => string | undefined;

/** A name may be written in any direction. */
export function linked(name: string, submission: string, linkTo: LinkTo): Part {
  const to = linkTo(submission);
  const shown = html`<bdi>${oneLine(name) || '_'}</bdi>`;
  return to === undefined ? shown : html`<a href=${to}>${shown}</a>`;
}
