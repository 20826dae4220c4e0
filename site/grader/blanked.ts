/**
 * `file.ts?blanked`: the text of a module as JavaScript. The types are blanked while the site is built,
 * by the stripper that blanks those of students, so no browser has to wait for it on its account.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type * as types from '../../engine/sandbox/strip-types.ts';
import type * as node from '../../engine/node/stripper.ts';
import { fromRoot } from '../lessons.ts';

const QUERY = /\?blanked$/;

export async function blanked(): Promise<Plugin> {
  const { stripTrusted } = await fromRoot<typeof types>('engine/sandbox/strip-types.ts');
  const { stripper } = await fromRoot<typeof node>('engine/node/stripper.ts');
  return {
    name: 'gradlings:blanked',
    enforce: 'pre',
    load(id) {
      if (!QUERY.test(id)) return undefined;
      const file = id.replace(QUERY, '');
      this.addWatchFile(file);
      const code = stripTrusted(readFileSync(file, 'utf8'), file, stripper);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}
