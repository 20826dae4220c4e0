/** `gradlings grade feedback`: a page for each student, and what learning platforms take them back in. */
import type { Course } from '../../course.ts';
import type { ClassMember } from '../../formats/class/record.ts';
import { feedbackPage } from '../../formats/pages/feedback-page.ts';
import type { HintOf } from '../../formats/pages/failure-part.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { inLanguage, type Language, type Words } from '../../kit/words.ts';
import { CommandError, languageOption } from '../options.ts';
import type { Program } from '../program.ts';
import { FEEDBACK_WORDS as WORDS } from './feedback-words.ts';
import { HandBacks } from './hand-back.ts';
import { type Read, readRecord, ResultsFolder } from './results-folder.ts';

export function addFeedback(parent: Program, course: Course): void {
  parent
    .command('feedback')
    .about(
      { en: 'pages to hand back to a class', ko: '반에 돌려줄 채점 결과를 만듭니다' },
      {
        en: `Writes a page for each student from the results of a class: points, what holds, what does not with the case that shows it, a hint, and nothing of others. Each is one file that opens anywhere.

Where names show that a class came from Moodle or Canvas, there is a moodle.zip or canvas.zip too, which they take back as it is.`,
        ko: `한 반의 결과에서 학생마다 페이지를 하나씩 씁니다. 점수, 성립하는 것, 성립하지 않는 것과 그것을 보여 주는 경우, 힌트가 있고, 다른 학생에 대한 것은 없습니다. 저마다 어디서나 열리는 파일 하나입니다.

이름으로 보아 Moodle이나 Canvas에서 내려받은 반이면, 그대로 다시 올릴 수 있는 moodle.zip이나 canvas.zip도 씁니다.`,
      },
    )
    .takes('<results>', {
      en: 'the folder that grade --class or merge has written',
      ko: 'grade --class나 merge가 쓴 폴더',
    })
    .requires('--out <folder>', { en: 'the folder to write to', ko: '페이지를 쓸 폴더' })
    .shares(languageOption)
    .action(async (results: string, { out, lang }: Flags) => {
      const { done, faults } = await handBack(course, results, out);
      for (const fault of faults) console.error(fault[lang]);
      if (faults.length > 0) process.exitCode = 2;
      console.error([WORDS.pages(done.pages)[lang], out, ...done.zips].join(' · '));
    });
}

interface Flags {
  readonly out: string;
  readonly lang: Language;
}

/** Returns who gets nothing, too, and why. */
async function handBack(course: Course, folder: string, out: string) {
  const record = await readRecord(folder);
  if (!record) throw new CommandError(WORDS.noRecord(folder));
  const results = new ResultsFolder(folder);
  const hintOf = await firstHints(course, record.language);
  const handBacks = new HandBacks(out);
  const faults: Words[] = [];
  for (const member of record.members) {
    if (member.status === 'missing') continue;
    const { report, note } = await reportOf(member, results);
    if (report) {
      const name = member.student?.name || member.submission;
      handBacks.add(member, feedbackPage(report, { name, hintOf }));
    } else {
      const who = oneLine(member.folder || member.submission);
      faults.push({ en: `${who}: ${note.en}`, ko: `${who}: ${note.ko}` });
    }
  }
  return { done: handBacks.finish(), faults: [...faults, ...handBacks.left] };
}

type Readable =
  | { readonly report: NonNullable<Read['report']>; readonly note?: never }
  | { readonly report?: never; readonly note: Words };

/** What is handed back has the points of the gradebook. */
async function reportOf(member: ClassMember, results: ResultsFolder): Promise<Readable> {
  if (member.status === 'elsewhere') return { note: WORDS.elsewhere };
  if (member.status === 'not graded') return { note: inBoth(member.note) };
  const { report, note } = await results.read(member.submission);
  if (!report) return { note: inBoth(note) };
  const isSame = report.score === member.score && report.extra?.score === member.extra?.score;
  return isSame ? { report } : { note: WORDS.changed };
}

/** What has been put into words already. */
const inBoth = (note = ''): Words => ({ en: note, ko: note });

/** The first hint of each exercise, which gives the least away. */
async function firstHints({ lessons }: Course, language: Language): Promise<HintOf> {
  const hints = new Map<string, string>();
  for (const { id, load } of lessons) {
    const { words } = (await load()).lesson;
    for (const [
      exercise,
      {
        hints: [first],
      },
    ] of Object.entries(words)) {
      if (first) hints.set(`${id}/${exercise}`, inLanguage(first, language));
    }
  }
  return (lesson, exercise) => hints.get(`${lesson}/${exercise}`);
}
