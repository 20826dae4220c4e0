/** What lies in a class and is no submission, in one line: nothing is passed over without a word. */
import type { Words } from '../../kit/words.ts';
import type { Entry } from './entries.ts';
import { someEn, someKo } from './intake-words.ts';
import { isArchive, isHidden } from './tree.ts';

type Named = Pick<Entry, 'name' | 'kind'>;

export function remarkOnLeftOut(others: readonly Named[], results: readonly Named[]): Words[] {
  const isFolder = ({ kind }: Named) => kind === 'folder';
  const hidden = others.filter(({ name }) => isHidden(name));
  const shown = others.filter(({ name }) => !isHidden(name));
  const packed = shown.filter(({ name }) => isArchive(name));
  const files = shown.filter(({ name }) => !isArchive(name));
  const parts = [
    part(hidden.filter(isFolder), ['hidden folder', 'hidden folders'], '숨겨진 폴더'),
    part(
      hidden.filter((each) => !isFolder(each)),
      ['hidden file', 'hidden files'],
      '숨겨진 파일',
    ),
    part(
      packed,
      ['archive beside a folder of its name', 'archives beside folders of their names'],
      '같은 이름의 폴더 옆에 있는 압축 파일',
    ),
    part(files, ['file', 'files'], '파일'),
    part(results, ['folder of results', 'folders of results'], '결과 폴더'),
  ].flat();
  if (parts.length === 0) return [];
  return [
    {
      en: `left out: ${parts.map(({ en }) => en).join('; ')}`,
      ko: `제출물이 아니라 뺀 것: ${parts.map(({ ko }) => ko).join('; ')}`,
    },
  ];
}

function part(
  entries: readonly Named[],
  [one, many]: readonly [string, string],
  ko: string,
): Words[] {
  if (entries.length === 0) return [];
  const names = entries.map(({ name }) => name);
  return [
    {
      en: `${names.length} ${names.length === 1 ? one : many} (${someEn(names)})`,
      ko: `${ko} ${names.length}개(${someKo(names)})`,
    },
  ];
}
