/** Results of whoever has gone, or is called something else now: they are named and left alone. */
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import type { ResultsFolder } from './results-folder.ts';

export function staleIn(results: ResultsFolder, known: Iterable<string>): Words[] {
  const names = new Set(known);
  return results
    .names()
    .filter((name) => !names.has(name))
    .map((name) => ({
      en: `${oneLine(name)}: these results belong to no submission any more, and are left alone`,
      ko: `${oneLine(name)}: 이 결과에 해당하는 제출물이 이제 없습니다. 결과는 그대로 두었습니다`,
    }));
}
