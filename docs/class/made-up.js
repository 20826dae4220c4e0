/** A made-up class, to be looked at: nobody in it exists, and each has come as far as chance had it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lessons } from '../../test/course.js';
import { mistakesOf, pathOf, solution, withOneMistake } from '../../test/with-one-mistake.js';

const NAMES = `Amara Okafor, Anders Lund, Beatriz Costa, Chloé Martin, Daniel Weiss, Elif Kaya,
  Farid Rahimi, Grace Mwangi, Hana Novák, Ivan Petrov, Jonas Berg, Kavya Nair, Liam O’Brien,
  Lucía Romero, Mateo Silva, Mei Tanaka, Noor Haddad, Oskar Lind, Priya Sharma, Rosa Keller,
  Samuel Adeyemi, Tomás Rojas, Yusuf Aydın, Zoe Papadopoulos, 김민수, 박서연, 이도윤, 정하은, 최지우,
  한예준`.split(/,\s+/);

/** Always the same numbers from 0 to 1. @param {number} seed */
function drawing(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {string} folder where it is handed in, a folder each */
export function makeClass(folder) {
  const draw = drawing(6);
  for (const name of NAMES) {
    const care = draw();
    const done = Math.floor((lessons.length + 1) * draw() ** 0.7);
    for (const [i, { id, folder: at, file }] of lessons.entries()) {
      const mistakes = mistakesOf(id);
      // Those that are made first are made most.
      const mistake = mistakes[Math.floor(draw() ** 3 * mistakes.length)];
      const isRight = draw() < 0.3 + 0.6 * care;
      const written = isRight ? solution(id) : withOneMistake(id, mistake).text;
      const stub = readFileSync(pathOf(`checks/stubs/${at}.ts`), 'utf8');
      const path = join(folder, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, i < done ? written : stub);
    }
  }
}
