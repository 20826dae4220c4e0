/**
 * The file that a block of code is, which stands behind its language: ```` ```ts reference/norms.ts ````.
 * It is shown above the block; VitePress would take a number in it for that of a line.
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';

export function files(md: MarkdownIt): void {
  md.core.ruler.push('files', (state) => {
    const nameOf = (path: string): Token =>
      Object.assign(new state.Token('html_block', '', 0), {
        content: `<p class="file"><code>${md.utils.escapeHtml(path)}</code></p>\n`,
      });
    state.tokens = state.tokens.flatMap((token) => {
      const [language, path] = token.type === 'fence' ? token.info.split(' ') : [];
      if (language === undefined || path === undefined) return [token];
      token.info = language;
      return [nameOf(path), token];
    });
  });
}
