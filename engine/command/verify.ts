/** `gradlings verify`: proves the laws of a lesson, or of the whole course, for whoever writes them. */
import pc from 'picocolors';
import { allLessons, type Course, type LessonEntry } from '../course.ts';
import { courseFile } from '../prove/lesson-files.ts';
import type { ExerciseProof, Extent, Missing } from '../prove/proof.ts';
import { type LessonProof, Prover } from '../prove/prove-lesson.ts';
import { showMatrix, showMissing, showNames } from '../prove/tell.ts';
import { wholeNumber } from './options.ts';
import { ExampleOption, type Program, type Say } from './program.ts';

interface VerifyOptions {
  readonly seeds: number;
  readonly from: number;
  readonly matrix?: boolean;
  readonly watch?: boolean;
}

export function addVerify(program: Program, course: Course): void {
  program
    .command('verify')
    .about(
      { en: 'prove the laws of a lesson, for authors', ko: '단원의 법칙을 증명합니다 (저자용)' },
      {
        en: 'Proves a lesson, or the whole course: right solutions pass, known mistakes fall and are told by their names. Lists what is missing, each with the file to open.',
        ko: '단원이나 전체 과정을 증명합니다. 올바른 풀이는 통과하고, 알려진 실수는 잡히고 이름이 맞게 붙는지 봅니다. 빠진 것을 열어 볼 파일과 함께 보여 줍니다.',
      },
    )
    .takes('[lesson]', {
      en: 'a lesson; the whole course without it',
      ko: '단원. 적지 않으면 전체 과정입니다',
    })
    .shares(seedsOption, fromOption)
    .offers('--matrix', {
      en: 'of the whole course too, show which law catches which mistake',
      ko: '전체 과정에서도 어느 법칙이 어느 실수를 잡는지 보여 줍니다',
    })
    .offers('--watch', {
      en: 'prove the lesson again whenever a file of it is saved',
      ko: '단원의 파일을 저장할 때마다 다시 증명합니다',
    })
    .action(async (word: string | undefined, options: VerifyOptions) => {
      const entry = word === undefined ? undefined : entryCalled(course, word);
      if (allLessons(course).length === 0) return tell([noLesson(course)]);
      if (word !== undefined && !entry) return tell([unregistered(course, word)]);
      if (!entry) return proveCourse(course, options);
      if (!options.watch) return proveOne(course, entry, options);
      const { watchLesson } = await import('./verify-watch.ts');
      await watchLesson(course, entry, options);
    });
}

const MOST_SEEDS = 100_000;

const seedsOption = (say: Say) =>
  new ExampleOption(
    '--seeds <number>',
    say({
      en: 'on how many seeds references pass; other solutions are tried on a twentieth, mistakes on a hundredth of them',
      ko: '기준 풀이를 시험할 시드의 수. 다른 풀이는 그 20분의 1, 실수는 100분의 1로 시험합니다',
    }),
    '--seeds 200',
  )
    .default(10)
    .argParser(wholeNumber(1, MOST_SEEDS, say));

const fromOption = (say: Say) =>
  new ExampleOption(
    '--from <number>',
    say({ en: 'the first of these seeds', ko: '그 가운데 첫 시드' }),
    '--from 1001',
  )
    .default(1)
    .argParser(wholeNumber(0, MOST_SEEDS, say));

/** By its name, folder or number. What names an exercise too takes loading laws that may not load. */
const entryCalled = (course: Course, word: string): LessonEntry | undefined =>
  allLessons(course).find(({ id, folder }) =>
    [id, folder, /^\d+/.exec(folder)?.[0]].includes(word),
  );

function unregistered(course: Course, word: string): Missing {
  const known = allLessons(course).map(({ id }) => id);
  const what = `there is no lesson "${word}" among ${known.join(', ')}: add it to the lessons`;
  return { file: courseFile(course), what };
}

const noLesson = (course: Course): Missing => ({
  file: courseFile(course),
  what: 'there is no lesson yet: begin one with gradlings new lesson NAME',
});

async function proveOne(course: Course, entry: LessonEntry, extent: Options): Promise<void> {
  const prover = new Prover(course);
  try {
    const proof = await prover.lesson(entry, extent);
    for (const exercise of proof.exercises) print(showMatrix(exercise));
    print(showNames(proof.exercises));
    tell(proof.missing);
  } finally {
    await prover.close();
  }
}

type Options = Extent & Pick<VerifyOptions, 'matrix'>;

/** Lessons side by side: the last exercise of one must not keep the next from beginning. */
async function proveCourse(course: Course, { matrix = false, ...extent }: Options): Promise<void> {
  const prover = new Prover(course);
  try {
    const proofs: LessonProof[] = await Promise.all(
      allLessons(course).map((entry) => prover.lesson(entry, extent)),
    );
    const exercises: ExerciseProof[] = proofs.flatMap((proof) => proof.exercises);
    if (matrix) exercises.forEach((exercise) => print(showMatrix(exercise)));
    print(showNames(exercises));
    tell(proofs.flatMap((proof) => proof.missing));
  } finally {
    await prover.close();
  }
}

/** What is missing; the exit code says whether anything is. */
export function tell(missing: readonly Missing[]): void {
  print(
    missing.length === 0
      ? ['', pc.green('  nothing is missing')]
      : ['', pc.yellow(`  missing: ${missing.length}`), ...showMissing(missing)],
  );
  process.exitCode = missing.length === 0 ? 0 : 1;
}

export const print = (lines: readonly string[]): void =>
  void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
