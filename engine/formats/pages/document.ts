/**
 * A page that is one file: it asks for nothing from elsewhere, opens from a disk or a mail, and needs
 * no script. What stands in a template `html` is escaped wherever it stands.
 */
import { html } from 'htm/preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Language } from '../../kit/words.ts';
import { STYLE } from './style.ts';

export { html };

/** A part of a page. */
export type Part = ReturnType<typeof html>;

/** The only script that may run in a page, and the hash that says so: SHA-256, in base 64. */
export interface Script {
  readonly text: string;
  readonly sha256: string;
}

/** Sentences in which code stands between backticks. */
export const prose = (text: string): Part[] =>
  text
    .split(/`([^`\n]+)`/)
    .map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

interface Page {
  readonly title: string;
  readonly language: Language;
  readonly style: string;
  readonly body: Part | readonly Part[];
  readonly script?: Script;
}

export function document({ title, language, style, body, script }: Page): string {
  const page = html`
    <html lang=${language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content=${policy(script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style dangerouslySetInnerHTML=${{ __html: STYLE + style }} />
      </head>
      <body>
        ${body} ${script && html`<script dangerouslySetInnerHTML=${{ __html: script.text }} />`}
      </body>
    </html>
  `;
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** Nothing is fetched, sent or run, but for what is named. */
const policy = (script: Script | undefined): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(script ? [`script-src 'sha256-${script.sha256}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
