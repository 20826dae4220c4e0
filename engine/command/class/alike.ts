/** `gradlings grade alike`: who of a class handed in the same code, or nearly the same. */
import { Option } from 'commander';
import type { Course } from '../../course.ts';
import { ALIKE_FORMATS } from '../../formats/class/alike.ts';
import { languageOption } from '../options.ts';
import type { Program, Say } from '../program.ts';
import type { Asked } from './alike/run.ts';

export function addAlike(parent: Program, course: Course): void {
  parent
    .command('alike')
    .about(
      { en: 'who handed in the same code', ko: '같은 코드를 낸 사람을 찾습니다' },
      {
        en: `Compares the code of a class, whatever names, numbers, comments, order and layout were changed: a reason to look, and no proof. What the stubs, the course's own solutions or many of the class have does not count, nor does what is short.

The exit code is 0 whether or not something is found, and 2 where something could not be compared.`,
        ko: `한 반의 코드를 서로 비교합니다. 이름, 수, 주석, 순서, 모양을 바꾸었어도 찾습니다. 살펴볼 까닭일 뿐 증거가 아닙니다. 처음에 나누어 준 코드, 이 과정의 풀이, 반의 여럿이 쓴 코드, 짧은 코드는 세지 않습니다.

종료 코드는 찾은 것이 있든 없든 0이고, 비교하지 못한 것이 있으면 2입니다.`,
      },
    )
    .requires('--class <folder>', {
      en: 'the class, as for grading',
      ko: '채점할 때와 같은 반의 폴더',
    })
    .shares(languageOption, formatOption)
    .offers('--out <file>', { en: 'the file to write to', ko: '결과를 쓸 파일' })
    .action(async (asked: Asked) => {
      // What parses code and writes pages is loaded where it is asked for.
      const { runAlike } = await import('./alike/run.ts');
      process.exitCode = await runAlike(course, asked);
    });
}

const formatOption = (say: Say): Option =>
  new Option('--format <name>', say({ en: 'how to write it', ko: '결과를 쓸 형식' }))
    .choices(ALIKE_FORMATS)
    .default('text');
