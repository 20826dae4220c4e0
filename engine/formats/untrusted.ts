/**
 * What a submission wrote or made the grader say, made fit to be shown. `plain` and `oneLine` come
 * first, whatever the format; the other functions quote their result for one kind of file.
 */
import stripAnsi from 'strip-ansi';

const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters, marks that turn the direction of writing, and what is no character at all. */
const UNFIT =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A CI log takes lines that begin with `::`, and `##[` anywhere, for commands. */
const COMMANDS = /^[^\S\n]*(?=::)|(?<=##)(?=\[)/gm;

/** Also for lines that have been wrapped since: then others may begin with `::`. */
export const withoutCommands = (text: string): string => text.replaceAll(COMMANDS, '$&\u200B');

/** At most `limit` UTF-16 units of `text`, in lines, that can steer neither a terminal nor a log. */
export function plain(text: string, limit: number): string {
  const read = text.slice(0, 2 * limit);
  const fit = withoutCommands(
    stripAnsi(read).replaceAll(LINE_BREAKS, '\n').replaceAll(UNFIT, '\uFFFD'),
  );
  if (read.length === text.length && fit.length <= limit) return fit;
  return `${fit.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export const oneLine = (text: string, limit = 200): string =>
  plain(text, limit).replaceAll(/\s+/g, ' ').trim();

/** A name that means nothing to Markdown, HTML or a spreadsheet: the names of the course are so. */
export const label = (text: string): string =>
  oneLine(text, 80).replaceAll(/[^\p{L}\p{N} _-]/gu, '_') || '_';

/** What JSON leaves as it is, though it steers terminals or ends lines for some who read them. */
const UNESCAPED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|(?<=##)\[/g;

/** JSON in which no string looks like a command to a CI log or to a terminal. */
export const toJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(UNESCAPED, escapeUnit)}\n`;

const escapeUnit = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => XML[character]!);

/** The message of a workflow command, which ends at the end of its line. */
export const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property of a workflow command, which ends at a comma or a colon too. */
export const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Markdown and HTML, links, mentions and references mean nothing in code, so everything untrusted
 * is shown as code. A bar would end the cell of a table even there.
 */
export function codeSpan(text: string): string {
  const shown = oneLine(text).replaceAll('|', '¦') || '_';
  const ticks = '`'.repeat(longestRunOfTicks(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return ticks + pad + shown + pad + ticks;
}

/** A block of code, whose fence is longer than any in the text. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRunOfTicks(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

const longestRunOfTicks = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
