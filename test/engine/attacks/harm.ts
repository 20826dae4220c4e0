/** What a written result must not hold, whatever was handed in. */
import MarkdownIt from 'markdown-it';
import { XmlDocument } from 'libxml2-wasm';
import { dangersIn, readPage } from '../formats/pages/read-page.ts';

/** Lines that a runner would obey. */
export const commandsIn = (text: string): string[] =>
  text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter((line) => /^\s*::|##\[/.test(line));

/** Characters that steer a terminal, or turn the direction of writing. */
export const unfitIn = (text: string): string[] =>
  [...text.matchAll(/[^\P{Cc}\n\r\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu)].map(
    ([found]) => JSON.stringify(found),
  );

/** What is harmful in a file of results, judged by what kind of file it is. */
export function harmIn(file: string, text: string): string[] {
  if (file.endsWith('.md')) return [...markdown(text), ...unfitIn(text)];
  if (file.endsWith('.xml')) return [...xml(text), ...unfitIn(text), ...commandsIn(text)];
  if (file.endsWith('.html')) return [...page(text), ...unfitIn(text), ...commandsIn(text)];
  if (file.endsWith('.json')) return [...json(text), ...commandsIn(text)];
  return [...annotations(text), ...unfitIn(text)];
}

/** Anything but what pages are made of. */
function page(text: string): string[] {
  const read = readPage(text);
  const known =
    /^(html|head|meta|title|style|body|header|main|footer|nav|section|article|h[123]|p|div|span|i|strong|small|bdi|a|code|pre|wbr|ol|ul|li|dl|dt|dd|details|summary|table|thead|tbody|tr|th|td|button|script)$/;
  const strange = read.elements.map(({ tagName }) => tagName).filter((name) => !known.test(name));
  return [...read.errors, ...dangersIn(read), ...strange];
}

/** Anything but headings, lists, tables, code and plain text. */
function markdown(text: string): string[] {
  const tokens = new MarkdownIt({ html: true, linkify: true })
    .parse(text, {})
    .flatMap((token) => [token].concat(token.children ?? []));
  const harmful = tokens.filter(({ type }) => /^(html_|link_|image)/.test(type));
  const outside = tokens.filter(({ type, content }) => type === 'text' && /[@<]|#\d/.test(content));
  return [...harmful, ...outside].map(({ type, content }) => `${type}: ${content}`);
}

function xml(text: string): string[] {
  const document = XmlDocument.fromString(text);
  const strange = document.find(
    '//*[not(self::testsuites or self::testsuite or self::testcase or self::properties or self::property or self::failure or self::error or self::skipped or self::system-out)]',
  );
  const names = strange.map((node) => String(node));
  document.dispose();
  return names;
}

function json(text: string): string[] {
  JSON.parse(text);
  // Nothing but what JSON itself breaks lines with.
  return [...text.matchAll(/[^\P{Cc}\n]/gu)].map(([found]) => JSON.stringify(found));
}

/** Every line is one annotation, with its properties and its message. */
function annotations(text: string): string[] {
  const known =
    /^::error file=lessons\/[^,:\s]+\.ts(,line=\d+(,col=\d+)?)?,title=[^,:]*::[^\r\n]*$/;
  return text.split('\n').filter((line) => line !== '' && !known.test(line));
}
