/** A whole lesson in the browser, from its stub to full marks; and the student's files, out and in. */
import { inLanguage } from '../../engine/kit/words.ts';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import course from '../../gradlings.config.ts';
import { exerciseFile } from '../../engine/course.ts';
import { diagnosesIn } from '../../engine/kit/diagnosis.ts';
import { explainProblem } from '../../engine/kit/messages.ts';
import * as mistakes from '../../checks/layers/mistakes/dense.ts';
import { lesson } from '../../checks/layers/lesson.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { seriousFindings } from './axe.ts';
import { Panel } from './panel.ts';
import { expect, sidewaysRoom, test } from './site.ts';
import { HANDED_OUT, RIGHT } from './submissions.ts';

const FOLDER = '03-layers';
const FILE = exerciseFile(course.lessons.find(({ id }) => id === 'layers')!);
const UNWRITTEN = "throw new Error('not written yet');";
const MUST_FIT =
  "if (w.rank !== 2 || b.rank !== 1 || b.size !== w.shape[0]) throw new RangeError('b does not fit w');";
const MUST_BE_BATCH = "if (x.rank < 2) throw new RangeError('no batch');";

let panel: Panel;
test.beforeEach(async ({ page, address, language }) => {
  panel = new Panel(page, language);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address(FOLDER));
  await panel.open();
});

test('a lesson is solved, from its stub to full marks', async ({ page, language }) => {
  const { words, root } = panel;
  const verdicts = root.locator('.verdicts');
  const score = root.locator('.scores strong').first();
  const hints = lesson.words['dense']!.hints;
  const laws = lesson.exercises.get('dense')!.checks.length;

  await test.step('the stub has nothing written in it', async () => {
    await expect(score).toHaveText(/^0 \//);
    await panel.check('dense');
    await expect(verdicts).toContainText(words.todo);
    await panel.expectStand('dense', words.standings.todo);
  });

  await test.step('a known mistake is named, with the smallest case that shows it', async () => {
    await panel.retype(UNWRITTEN, `${MUST_FIT} return x.matmul(w.transpose());`);
    await page.keyboard.press('ControlOrMeta+Enter');
    await panel.settle();
    await expect(verdicts.getByRole('group', { name: words.mistake })).toBeVisible();
    await expect(verdicts.locator('.mistake')).toContainText(
      inLanguage(diagnosesIn(mistakes)['dense_noBias']!, language),
    );
    const broken = verdicts.locator('.law.failed').first();
    await expect(broken).toContainText(words.counterexample);
    await expect(broken.locator('dd').first()).toContainText('dense(');
    await expect(broken).toContainText(words.expected);
    await panel.expectStand('dense', `${words.standings.failed}|${words.standings.partly}`);
  });

  await test.step('hints come one at a time', async () => {
    await expect(root.locator('.hints')).not.toContainText(
      inLanguage(hints[0]!, language).slice(0, 40),
    );
    await panel.look('result');
    await panel.button(words.showHint(1, hints.length)).click();
    await expect(root.locator('.hints li')).toHaveCount(1);
    await expect(root.locator('.hints')).toContainText(
      inLanguage(hints[0]!, language).slice(0, 40),
    );
  });

  await test.step('everybody can use it', async () => {
    expect(await seriousFindings(page, '.panel-place')).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
  });

  await test.step('a slip is named, and shown where it is', async () => {
    await panel.retype('matmul', 'return x.matmull(w.transpose());');
    await panel.check('dense');
    await expect(verdicts.locator('.mistake')).toContainText('matmull');
    await expect(panel.editor.locator('.cm-thrown .cm-thrown-at')).toHaveText('matmull');
  });

  await test.step('what is right is said to be', async () => {
    await panel.retype('matmul', `${MUST_FIT} return x.matmul(w.transpose()).add(b);`);
    await expect(verdicts).toContainText(words.stale);
    await panel.check('dense');
    await expect(verdicts).toContainText(words.standings.passed);
    await expect(verdicts).not.toContainText(words.stale);
    await expect(verdicts.locator('.law.failed')).toHaveCount(0);
    await expect(verdicts.locator('.law.passed')).toHaveCount(laws);
    await root.getByRole('button', { name: words.next }).click();
    await expect(panel.chosen).toContainText('flatten');
  });

  await test.step('an endless loop leaves the page to its user, and comes to an end', async () => {
    await panel.retype(UNWRITTEN, 'for (;;);');
    const use = await useWhileChecking(panel, 'flatten');
    expect(use.ticks, 'a timer goes on').toBeGreaterThan(1);
    expect(use.answered, 'a press is answered').toBe(true);
    const endless = { type: 'timeout', steps: LIMITS.call, importing: false } as const;
    await expect(verdicts).toContainText(explainProblem(endless, language));
    await panel.expectStand('flatten', words.standings.failed);
  });

  await test.step('what the code prints is shown', async () => {
    const flat = 'return x.reshape([x.shape[0]!, x.size / x.shape[0]!]);';
    await panel.retype('for (;;);', `${MUST_BE_BATCH} console.log('형상', x.shape); ${flat}`);
    await panel.check('flatten');
    await expect(verdicts.locator('.console')).toContainText(words.console);
    await expect(verdicts.locator('.console')).toContainText('형상 [2, 3, 3]');
    await expect(verdicts).toContainText(words.standings.passed);
  });

  await test.step('every exercise is right', async () => {
    await panel.button(words.checkLesson).click();
    await panel.settle();
    await expect(root).toContainText(words.lessonDone);
    await expect(score).toHaveText(/^(\d+) \/ \1$/);
  });

  await test.step('work and score are still there after a reload', async () => {
    const [text, points] = [await panel.text(), await score.innerText()];
    await page.reload();
    expect(await panel.text()).toBe(text);
    await expect(score).toHaveText(points);
    await panel.expectStand('flatten', words.standings.passed);
    await expect(root.locator('.hints li')).toHaveCount(1);
  });
});

/** Presses *Check*, and then another button and a timer while the student's code is running. */
function useWhileChecking(
  { root }: Panel,
  exercise: string,
): Promise<{ ticks: number; answered: boolean }> {
  return root.evaluate(async (panel, running) => {
    const find = <E extends HTMLElement>(selector: string) => panel.querySelector<E>(selector);
    const countHints = () => panel.querySelectorAll('.hints li').length;
    const before = countHints();
    let ticks = 0;
    let answered = false;
    find('.check-bar .main')!.click();
    do {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!find('.progress')?.innerText.includes(running)) continue;
      if (ticks++ === 0) find('.hints button')!.click();
      answered ||= countHints() > before;
    } while (find('.progress'));
    return { ticks, answered };
  }, exercise);
}

test('a check that is cancelled says so, and leaves the focus where one goes on', async () => {
  const { words, root } = panel;
  await panel.retype(UNWRITTEN, 'for (;;);');
  await panel.button(words.check('dense')).click();
  await panel.button(words.cancel).focus();
  await panel.page.keyboard.press('Enter');
  await expect(panel.button(words.check('dense'))).toBeFocused();
  await expect(root.getByRole('status').filter({ hasText: words.cancelled })).toHaveCount(1);
  await panel.settle();
});

test('the files go out as a zip and come back, after everything was reset', async ({ page }) => {
  const { words, root } = panel;
  const dialog = page.getByRole('dialog');
  const notice = root.locator('.notice');
  const load = root.locator('input[type=file]');
  const written = RIGHT[FILE]!.replaceAll('\r\n', '\n');
  let zip: Buffer;

  await test.step('the zip holds the whole course, with what was written', async () => {
    await panel.paste(written);
    await expect.poll(() => panel.text()).toBe(written);
    await panel.look('result');
    await root.getByText(words.myFiles, { exact: true }).click();
    const downloading = page.waitForEvent('download');
    await panel.button(words.download).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('gradlings.zip');
    zip = readFileSync(await download.path());
    const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]);
    expect(Object.fromEntries(files)).toEqual({ ...HANDED_OUT, [FILE]: written });
  });

  await test.step('a lesson that is reset is as it was handed out', async () => {
    await panel.look('result');
    await panel.button(words.resetLesson).click();
    await expect(dialog).toContainText(words.askResetLesson);
    await dialog.getByRole('button', { name: words.leave }).click();
    expect(await panel.text()).toBe(written);
    await panel.look('result');
    await panel.button(words.resetLesson).click();
    await dialog.getByRole('button', { name: words.doReset }).click();
    await expect(notice).toContainText(words.isReset(FILE));
    await expect.poll(() => panel.text()).toBe(HANDED_OUT[FILE]);
    await panel.expectStand('dense', words.standings.todo);
  });

  await test.step('the zip brings everything back', async () => {
    await load.setInputFiles({ name: 'gradlings.zip', mimeType: 'application/zip', buffer: zip });
    await expect(notice).toContainText(words.taken(FOLDER));
    await expect.poll(() => panel.text()).toBe(written);
    await panel.button(words.checkLesson).click();
    await panel.settle();
    await expect(root).toContainText(words.lessonDone);
  });

  await test.step('a single file comes in too, once that is agreed to', async () => {
    const changed = `// 다른 곳에서 고침\n${written}`;
    const single = { name: 'exercise.ts', mimeType: 'text/plain', buffer: Buffer.from(changed) };
    await load.setInputFiles(single);
    await expect(dialog).toContainText(words.askOverwrite(FOLDER));
    await dialog.getByRole('button', { name: words.leave }).click();
    expect(await panel.text()).toBe(written);
    await load.setInputFiles(single);
    await dialog.getByRole('button', { name: words.doOverwrite }).click();
    await expect.poll(() => panel.text()).toBe(changed);
    await page.reload();
    expect(await panel.text()).toBe(changed);
  });

  await test.step('what is no exercise is refused, and says why', async () => {
    const notes = { name: 'notes.ts', mimeType: 'text/plain', buffer: Buffer.from('// notes') };
    const before = await panel.text();
    await load.setInputFiles(notes);
    await expect(notice).toContainText(words.reasons['which-lesson']);
    expect(await panel.text()).toBe(before);
  });
});
