/**
 * Makes a handout as an instructor does, looks for answers in it, and works in it as a class does:
 * with the packages that its own lock file names.
 *
 *     node test/handout.js
 */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessons, practice, worth, worthExtra } from './course.js';
import { solution } from './with-one-mistake.js';
import { step, tellSteps, type, typed } from './typing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'gradlings-handout-'));
const handout = join(scratch, 'class');

const ALL = worth(lessons);
const EXTRA = worthExtra(lessons);
const [BEGIN] = practice;
const [FIRST] = lessons;
assert.ok(BEGIN && FIRST);
/** The first exercise that is worth something. */
const [EXERCISE = '', POINTS] = Object.entries(FIRST.points)[0] ?? [];

/** @param {string} folder @returns {string[]} files below it, from it, with forward slashes */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('node_modules/'));
}

/** @param {string} text */
const linesOf = (text) => text.split('\n').map((line) => line.trim());

/** @param {string} file from the root */
const linesIn = (file) => linesOf(readFileSync(join(root, file), 'utf8'));

/** The code of solutions, of other solutions, of known mistakes and of suspects, and what is said of those. */
const SECRET =
  /^(reference\/(?!tensor|digit-images)|test\/alternatives\/|checks\/\w+\/(mistakes|hunts)\/)/;

/** Lines that give an answer away: not those that a stub or a law says too, and not short ones. */
function secrets() {
  const files = ['lessons', 'reference', 'checks', 'engine', 'test/alternatives']
    .flatMap((folder) => filesIn(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts'));
  const told = new Set(files.filter((file) => !SECRET.test(file)).flatMap(linesIn));
  const lines = files.filter((file) => SECRET.test(file)).flatMap(linesIn);
  return new Set(
    lines.filter((line) => line.length >= 30 && !/^(import|\*|\/)/.test(line) && !told.has(line)),
  );
}

/**
 * Points out of points, of a folder graded in the handout.
 * @param {string} submission
 */
function grade(submission) {
  const report = join(scratch, `${basename(submission)}.json`);
  typed(handout, `npm run grade -- "${submission}" --format json --out "${report}"`);
  const { score, maxScore, extra } = JSON.parse(readFileSync(report, 'utf8'));
  return `${score} of ${maxScore}, ${extra.score} of ${extra.maxScore} extra`;
}

try {
  step('a folder with something in it is refused, and left as it was', () => {
    const used = join(scratch, 'used');
    mkdirSync(used);
    writeFileSync(join(used, 'notes.txt'), 'mine');
    for (const target of [used, join(used, 'notes.txt')]) {
      const { code, text } = type(root, `npm run handout -- "${target}"`);
      assert.equal(code, 2, text);
      assert.match(text, /is not an empty folder/);
    }
    assert.deepEqual(filesIn(used), ['notes.txt']);
  });

  step('a handout is made, with all its commands', () => {
    typed(root, `npm run handout -- "${handout}"`);
    const { scripts } = JSON.parse(readFileSync(join(handout, 'package.json'), 'utf8'));
    const commands = 'debug grade hint hunt list next pull-request reset test typecheck watch';
    assert.equal(Object.keys(scripts).sort().join(' '), commands);
  });

  step('no solution is in it, and no known mistake', () => {
    const files = filesIn(handout);
    assert.ok(files.includes('reference/tensor.ts'));
    assert.deepEqual(
      files.filter((file) => file.startsWith('reference/')),
      ['reference/digit-images.ts', 'reference/tensor.ts'],
    );
    const hidden = secrets();
    for (const { id } of lessons) {
      const known = linesOf(solution(id)).some((line) => hidden.has(line));
      assert.ok(known, `nothing of the solution of ${id} was looked for`);
    }
    const found = files.flatMap((file) =>
      linesOf(readFileSync(join(handout, file), 'utf8'))
        .filter((line) => hidden.has(line))
        .map((line) => `${file}: ${line}`),
    );
    assert.deepEqual(found, []);
  });

  /** @param {string} folder */
  function leadsSomewhere(folder) {
    for (const file of filesIn(folder).filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, to = '']) => to);
      const missing = links
        .filter((to) => !/^\w+:/.test(to))
        .filter((to) => !existsSync(join(folder, dirname(file), to)));
      assert.deepEqual(missing, [], file);
      const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
      const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      assert.deepEqual(
        commands.filter((name) => !(name in scripts)),
        [],
        file,
      );
    }
  }

  step('its texts lead nowhere that is not there', () => leadsSomewhere(handout));

  step('its lock file installs, and is what npm would write', () => {
    typed(handout, 'npm ci --ignore-scripts --prefer-offline');
    const before = readFileSync(join(handout, 'package-lock.json'), 'utf8');
    typed(handout, 'npm prune --package-lock-only --ignore-scripts --offline');
    const after = readFileSync(join(handout, 'package-lock.json'), 'utf8');
    assert.deepEqual(JSON.parse(before), JSON.parse(after));
  });

  step('its types hold', () => void typed(handout, 'npm run typecheck'));

  const part = join(scratch, 'part');
  const [SECOND, THIRD] = lessons.slice(1);
  assert.ok(SECOND && THIRD);
  const worthOf = (/** @type {typeof lessons} */ some) => `Score: 0 of ${worth(some)} points`;

  step('two lessons are handed out alone, with all that is said of them', () => {
    typed(root, `npm run handout -- "${part}" --lessons ${SECOND.id} ${THIRD.folder}`);
    cpSync(join(handout, 'node_modules'), join(part, 'node_modules'), { recursive: true });
    leadsSomewhere(part);
    const text = readFileSync(join(part, 'README.md'), 'utf8');
    assert.ok(text.includes(`2 lessons, ${worth([SECOND, THIRD])} points in all`), text);
    assert.ok(!text.includes(`lessons/${FIRST.folder}`), text);
    assert.deepEqual(
      readdirSync(join(part, 'lessons'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
      [BEGIN.folder, SECOND.folder, THIRD.folder],
    );
    typed(part, 'npm run typecheck');
    for (const command of ['npm test', 'npm run list', 'npm run grade -- .']) {
      assert.ok(typed(part, command).includes(worthOf([SECOND, THIRD])), command);
    }
    const { code, text: said } = type(part, `npm test ${FIRST.id}`);
    assert.equal(code, 2, said);
  });

  step('another one comes later, and what is written stays', () => {
    const stub = join(part, SECOND.file);
    const mine = `${readFileSync(stub, 'utf8')}// mine\n`;
    writeFileSync(stub, mine);
    const text = typed(root, `npm run handout -- --into "${part}" --lessons ${FIRST.id}`);
    assert.match(text, /No exercise\.ts was changed/);
    assert.equal(readFileSync(stub, 'utf8'), mine);
    assert.ok(typed(part, 'npm test').includes(worthOf([FIRST, SECOND, THIRD])));
    leadsSomewhere(part);
    typed(part, 'npm run typecheck');
    assert.match(typed(root, `npm run handout -- --into "${part}"`), /Nothing is new/);
  });

  step('what is no handout is not updated', () => {
    const { code, text } = type(root, `npm run handout -- --into "${scratch}"`);
    assert.equal(code, 2, text);
    assert.match(text, /is no handout of this course/);
  });

  step('npm test says where to begin', () => {
    const text = typed(handout, 'npm test');
    assert.ok(text.includes(`Score: 0 of ${ALL} points`), text);
    assert.ok(text.includes(BEGIN.file), text);
  });

  step('a student finds the next exercise, its hints, and a way back', () => {
    const stub = join(handout, FIRST.file);
    const before = readFileSync(stub, 'utf8');
    assert.ok(typed(handout, 'npm run next').includes(`${BEGIN.id} › `));
    assert.match(typed(handout, 'npm run list'), RegExp(`${EXERCISE} +0 / ${POINTS} +to do`));
    const hints = [1, 2, 3].map(() => typed(handout, `npm run hint -- ${EXERCISE}`));
    const last = hints.at(-1) ?? '';
    assert.match(last, RegExp(`README\\.md:\\d+ · ${EXERCISE}`));
    assert.doesNotMatch(last, /solution/);
    writeFileSync(stub, before.replace("throw new Error('not written yet');", 'return [];'));
    typed(handout, `npm run reset -- ${EXERCISE} --yes`);
    assert.equal(readFileSync(stub, 'utf8'), before);
  });

  step('a student hunts, and asks about who is at large', () => {
    const file = filesIn(handout).find((name) => /^lessons\/.*\/hunt\.ts$/.test(name)) ?? '';
    const { id } = lessons.find(({ folder }) => file.includes(folder)) ?? FIRST;
    const stub = readFileSync(join(handout, file), 'utf8');
    const laws = readFileSync(join(root, `reference/${id}-hunt.ts`), 'utf8');
    assert.match(typed(handout, 'npm run hunt'), /☆☆☆ +to do/);
    writeFileSync(join(handout, file), laws);
    const text = typed(handout, `npm run hunt ${id}`);
    assert.match(text, /★★★/);
    const names = [...laws.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
    const [law = ''] = names;
    assert.match(typed(handout, `npm run hunt -- ${law} --ask 1`), /suspect 1 · caught/);
    typed(handout, `npm run reset -- "${file}" --yes`);
    assert.equal(readFileSync(join(handout, file), 'utf8'), stub);
  });

  step('the stubs are worth nothing', () =>
    assert.equal(grade(handout), `0 of ${ALL}, 0 of ${EXTRA} extra`),
  );

  const solved = join(scratch, 'solved');
  const solve = (/** @type {typeof lessons} */ some) => {
    for (const { id, file } of some) {
      mkdirSync(dirname(join(solved, file)), { recursive: true });
      writeFileSync(join(solved, file), solution(id));
    }
  };
  step('the solutions of the course are worth all of it, without what goes beyond', () => {
    solve(lessons.filter(({ extra }) => !extra));
    assert.equal(grade(solved), `${ALL} of ${ALL}, 0 of ${EXTRA} extra`);
    solve(lessons);
  });
  step('the solutions are worth everything', () =>
    assert.equal(grade(solved), `${ALL} of ${ALL}, ${EXTRA} of ${EXTRA} extra`),
  );

  step('npm test agrees', () => {
    cpSync(join(solved, 'lessons'), join(handout, 'lessons'), { recursive: true });
    assert.ok(
      typed(handout, 'npm test').includes(
        `Score: ${ALL} of ${ALL} points, ${EXTRA} of ${EXTRA} extra`,
      ),
    );
  });

  step('what the workflow runs works there', () => {
    const results = join(scratch, 'results');
    const text = typed(handout, `npm run --silent pull-request -- "${solved}" --out "${results}"`);
    assert.ok(text.includes(`Score: ${ALL} of ${ALL} points`), text);
    assert.deepEqual(filesIn(results).sort(), ['report.json', 'summary.md']);
  });

  step('a checkout with solved exercises hands nothing out', () => {
    const second = join(scratch, 'second');
    // The one that was made above has been solved since.
    cpSync(join(root, 'package.json'), join(handout, 'package.json'));
    const { code, text } = type(handout, `npm run handout -- "${second}"`);
    assert.equal(code, 2, text);
    assert.ok(text.includes(`${FIRST.folder}/exercise.ts: ${EXERCISE} (passed)`), text);
    assert.ok(!existsSync(second));
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
tellSteps();
