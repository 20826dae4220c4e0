/**
 * Goes the whole way as a student does, in a copy of the project: solves the exercises, makes one
 * known mistake, and reads what `npm test` says of it.
 *
 *     node test/as-a-student.js
 */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { READMES, withoutMarks, withPicture } from '../docs/blocks.js';
import {
  exerciseFile as fileOf,
  lessons,
  makeCheckout,
  npmTest as npmTestIn,
  solutionOf,
  stubOf,
  withBody,
} from '../docs/demo/checkout.js';
import { withOneMistake } from './with-one-mistake.js';
import { step, tellSteps } from './typing.js';

const copy = makeCheckout();
const folders = lessons();

/** @param {string} folder */
const idOf = (folder) => folder.replace(/^\d+-/, '');

/** @param {string} folder */
const exerciseFile = (folder) => join(copy, fileOf(folder));

/** With a system language that must not matter. @param {string[]} words */
function npmTest(...words) {
  const env = { ...process.env, GRADLINGS_LANG: 'en', NO_COLOR: '1' };
  const { status, stdout, stderr } = npmTestIn(copy, words, { env, encoding: 'utf8' });
  return { code: status, text: `${stdout}${stderr}` };
}

/** What a failure says to type to see it again. @param {string} output */
const replayIn = (output) => /replay +npm test (\S+)/.exec(output)?.[1] ?? '';

/** A failure's own line, typed as it is printed, fails in the same way. @param {string} output */
function replay(output) {
  const again = npmTest(replayIn(output));
  assert.equal(again.code, 1, again.text);
  assert.match(again.text, /This case fails/);
  assert.doesNotMatch(again.text, /changed since/);
  // The very same line comes out again, unless it is another law that tells most of several.
  assert.ok(again.text.includes(replayIn(output)), again.text);
}

try {
  step('a fresh copy is all to do, exits 0, and says where to begin', () => {
    const { code, text } = npmTest();
    assert.equal(code, 0, text);
    assert.match(text, /Score: 0 of \d+ points/);
    assert.ok(text.includes(`lessons/${folders[0]}/exercise.ts`), text);
    assert.doesNotMatch(text, /✗/);
  });

  for (const [file, language] of READMES) {
    step(`${file} shows what the demo prints: npm run docs writes it there`, () => {
      const readme = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
      assert.equal(withoutMarks(readme), withoutMarks(withPicture(readme, language)));
    });
  }

  step('a replay says whether anything has changed since it was printed', () => {
    const file = exerciseFile('04-activations');
    /** @param {string} body */
    const write = (body) => writeFileSync(file, withBody('04-activations', 'softmax', body));
    write('return x.exp();');
    const word = replayIn(npmTest('softmax').text);
    assert.match(word, /^activations\/softmax@\d:1:[\d:]+\+[a-z\d]{6}$/);

    const old = npmTest(word.replace(/\+.*/, ''));
    assert.match(old.text, /This case fails/);
    assert.doesNotMatch(old.text, /changed since/);

    const mended = npmTest(`${word.slice(0, -3)}000`);
    assert.match(mended.text, /This case fails/);
    assert.match(mended.text, /laws have changed since this line was printed/);
    assert.doesNotMatch(mended.text, /exercise\.ts has changed/);

    write('return x.exp().div(x.exp().sum(-1, true));');
    const right = npmTest(word);
    assert.equal(right.code, 0, right.text);
    assert.match(right.text, /This case passes/);
    assert.match(right.text, /04-activations\/exercise\.ts has changed since/);
    assert.doesNotMatch(right.text, /laws have changed/);

    write('return (known[x.rank] ??= x.exp().div(x.exp().sum(-1, true)));');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nconst known = {};\n`);
    const unsteady = npmTest(replayIn(npmTest('softmax').text));
    assert.equal(unsteady.code, 0, unsteady.text);
    assert.match(unsteady.text, /the answer depends on earlier calls/);

    const cut = npmTest(`${word.replace(/\+.*/, '')}:99`);
    assert.equal(cut.code, 1, cut.text);
    assert.match(cut.text, /There is no such case/);
    assert.doesNotMatch(cut.text, /This case/);
    writeFileSync(file, stubOf('04-activations'));
  });

  for (const folder of folders) writeFileSync(exerciseFile(folder), solutionOf(folder));

  step('the reference solutions in place of the stubs get full marks', () => {
    const { code, text } = npmTest();
    assert.equal(code, 0, text);
    const score = /Score: ([\d.]+) of ([\d.]+) points, ([\d.]+) of ([\d.]+) extra/;
    const [earned, possible, more, most] = (score.exec(text) ?? []).slice(1).map(Number);
    assert.deepEqual([possible, most], [100, 14], text);
    assert.deepEqual([earned, more], [possible, most], text);
  });

  for (const folder of folders) {
    const { exercise, mistake, text } = withOneMistake(idOf(folder));
    step(`with the known mistake ${mistake} in it, exactly ${exercise} fails`, () => {
      writeFileSync(exerciseFile(folder), text);
      const { code, text: output } = npmTest(idOf(folder));
      // Its place, where one is found, stands beneath its name once more.
      const named = output.matchAll(/^ {2}\S+ › (\w+)/gm);
      const failed = [...new Set([...named].map(([, name]) => name))];
      assert.equal(code, 1, output);
      assert.deepEqual(failed, [exercise], output);
      assert.match(output, /✗ .*\n/);
      replay(output);
    });
    writeFileSync(exerciseFile(folder), solutionOf(folder));
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
tellSteps();
