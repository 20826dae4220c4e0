/** What is said of where work was found, and of what could not be used: a note beside the points. */
import { oneLine } from '../../formats/untrusted.ts';
import { withParticles } from '../../kit/particles.ts';
import type { Words } from '../../kit/words.ts';
import { NoSubmission, type Unread } from '../../node/read-submission.ts';

const MOST_NAMED = 3;

/** A few names out of many, each made fit to be shown. */
export function some(names: readonly string[], more: (count: number) => string): string {
  const named = names.slice(0, MOST_NAMED).map((name) => oneLine(name, 80));
  const rest = names.length - named.length;
  return [...named, ...(rest > 0 ? [more(rest)] : [])].join(', ');
}

export const someEn = (names: readonly string[]): string =>
  some(names, (count) => `and ${count} more`);
export const someKo = (names: readonly string[]): string =>
  some(names, (count) => `그 밖에 ${count}개`);

/** The folder of a place, as it is shown. */
const shown = (place: string): string => (place === '' ? './' : `${oneLine(place, 80)}/`);

const ko = (text: string): string => withParticles(text);

const NOTHING: Words = { en: '', ko: '' };

/** Behind a name of which there is a twin that looks the same: in which letters it is written. */
export const lettersOf = (name: string): Words =>
  name === name.normalize('NFC')
    ? {
        en: ' (in whole letters, as Windows and Linux write them)',
        ko: ' (완성형, Windows와 Linux가 쓰는 방식)',
      }
    : { en: ' (in letters taken apart, as macOS writes them)', ko: ' (조합형, macOS가 쓰는 방식)' };

export const NOTES = {
  foundIn: (place: string): Words => ({
    en: `the work lies in ${shown(place)}`,
    ko: ko(`제출한 코드는 ${shown(place)}에 있습니다`),
  }),
  notTheStubs: (place: string, stubs: string): Words => ({
    en: `the work in ${shown(place)} was graded; in ${shown(stubs)} nothing is written yet`,
    ko: ko(
      `${shown(place)}에 있는 코드를 채점했습니다. ${shown(stubs)}에는 아직 쓴 코드가 없습니다`,
    ),
  }),
  alsoIn: (place: string, others: readonly string[]): Words => ({
    en: `what lies in ${shown(place)} was graded; there is also work in ${someEn(others.map(shown))}`,
    ko: ko(
      `${shown(place)}에 있는 것을 채점했습니다. ${someKo(others.map(shown))}에도 코드가 있습니다`,
    ),
  }),
  onlyThere: (there: readonly string[], hasMore: boolean): Words => {
    const deeper = { en: 'what is hidden or lies deeper', ko: '숨겨져 있거나 더 깊이 있는 것' };
    if (there.length === 0) {
      return hasMore
        ? { en: `there is only ${deeper.en}`, ko: `있는 것: ${deeper.ko}` }
        : { en: 'nothing is there', ko: '아무것도 없습니다' };
    }
    const [en, korean] = hasMore ? [`, and ${deeper.en}`, `, ${deeper.ko}`] : ['', ''];
    return {
      en: `there is only ${someEn(there)}${en}`,
      ko: `있는 것: ${someKo(there)}${korean}`,
    };
  },
  loose: (file: string, path: string): Words => ({
    en: `${oneLine(file, 80)} was taken for ${path}`,
    ko: ko(`${oneLine(file, 80)}을(를) ${path}(으)로 채점했습니다`),
  }),
  unclear: (files: readonly string[], such: string): Words => ({
    en: `${someEn(files)} lies where no exercise file is expected, such as ${such}, and was not graded`,
    ko: ko(
      `${someKo(files)}은(는) 연습 파일이 있을 곳(예: ${such})에 있지 않아 채점하지 않았습니다`,
    ),
  }),
  stray: (files: readonly string[]): Words => ({
    en: `exercises are in ${someEn(files)}, which is no exercise file and was not graded`,
    ko: ko(`연습이 ${someKo(files)}에 있지만, 연습 파일이 아니라서 채점하지 않았습니다`),
  }),
  inZip: (file: string): Words => ({
    en: `the work lies in ${oneLine(file, 80)}`,
    ko: ko(`제출한 코드는 ${oneLine(file, 80)}에 있습니다`),
  }),
  unused: (files: readonly string[]): Words => ({
    en: `${someEn(files)} beside it was not read`,
    ko: ko(`옆에 있는 ${someKo(files)}은(는) 읽지 않았습니다`),
  }),
  attempt: (file: string, earlier: number): Words => ({
    en: `${oneLine(file, 120)} was handed in last and was graded; ${earlier} earlier ${earlier === 1 ? 'file was' : 'files were'} not`,
    ko: ko(
      `마지막으로 제출한 ${oneLine(file, 120)}을(를) 채점했습니다. 먼저 제출한 파일 ${earlier}개는 채점하지 않았습니다`,
    ),
  }),
  called: (folder: string, name: string, letters: Words = NOTHING): Words => ({
    en: `${oneLine(folder, 120)}${letters.en} is called ${name} here, as another name is like it`,
    ko: ko(
      `비슷한 이름이 있어 ${oneLine(folder, 120)}${letters.ko}을(를) 여기서는 ${name}(이)라고 합니다`,
    ),
  }),
  encoding: (path: string, encoding: string): Words => ({
    en: `${path} seems to be ${encoding}`,
    ko: ko(`${path}은(는) ${encoding}(으)로 보입니다`),
  }),
} as const;

export const refusal = ({ en, ko: korean }: Words): NoSubmission => new NoSubmission(en, korean);

/** Why nothing of it is graded. */
export const REFUSALS = {
  link: (): Words => ({
    en: 'it is a link, which could lead to the work of somebody else',
    ko: '링크라서 다른 사람의 제출물로 이어질 수 있습니다',
  }),
  notUtf8: (): Words => ({
    en: 'its name is not written in UTF-8: rename it',
    ko: '이름이 UTF-8로 쓰여 있지 않습니다. 이름을 바꾸세요',
  }),
  several: (places: readonly string[]): Words => ({
    en: `work lies in more than one place (${someEn(places.map(shown))}): leave one of them`,
    ko: `코드가 여러 곳에 있습니다(${someKo(places.map(shown))}). 한 곳만 남기세요`,
  }),
  zips: (zips: readonly string[]): Words => ({
    en: `there is more than one zip (${someEn(zips)}): leave one of them`,
    ko: `zip 파일이 여럿입니다(${someKo(zips)}). 하나만 남기세요`,
  }),
  archive: (file: string): Words => ({
    en: `${oneLine(file, 80)} is not read: unpack it, or pack it as .zip`,
    ko: ko(`${oneLine(file, 80)}은(는) 읽지 않습니다. 풀거나 .zip으로 묶으세요`),
  }),
  forbidden: (path: string, code = ''): Words => ({
    en: `${path} cannot be read by the grader (${code})`,
    ko: `${path}: 채점하는 쪽에서 읽을 수 없습니다(${code})`,
  }),
  closed: (folder: string): Words => ({
    en: `${oneLine(folder, 80)} cannot be listed`,
    ko: `목록을 볼 수 없습니다: ${oneLine(folder, 80)}`,
  }),
} as const;

/** What the grader itself may not read may be the work. */
export function refuseForbidden(unread: readonly Unread[] = []): void {
  const own = unread.find(({ reason }) => reason === 'forbidden');
  if (own) throw refusal(REFUSALS.forbidden(own.path, own.detail));
}
