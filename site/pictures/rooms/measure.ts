/**
 * Measures how much room each picture takes, on phones and elsewhere: so much is kept for it until it
 * is there, and the text around it stays where it is.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lessonFolders } from '../../lessons.ts';
import { expect, type Page, readThrough, test } from '../../test/site.ts';

/** The commonest phones', and a desk's: in the order of `--room-…` in `LessonPicture.vue`. */
const WIDTHS = [360, 390, 412, 1360];

test('the room of each picture', async ({ page, address, language }) => {
  test.setTimeout(600_000);
  const rooms: Record<string, number[]> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 860 });
    for (const folder of lessonFolders()) {
      await page.goto(address(folder));
      await readThrough(page);
      for (const [name, height] of await heightsOn(page)) {
        (rooms[`${folder}/${name}`] ??= []).push(height);
      }
    }
  }
  const file = fileURLToPath(new URL(`./${language}.json`, import.meta.url));
  const lines = Object.entries(rooms).map(
    ([name, heights]) => `  "${name}": [${heights.join(', ')}]`,
  );
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
});

async function heightsOn(page: Page): Promise<[string, number][]> {
  const pictures = page.locator('.lesson-picture');
  const drawn = page.locator('.lesson-picture:not(.undrawn)');
  await expect(drawn).toHaveCount(await pictures.count(), { timeout: 60_000 });
  return pictures.evaluateAll((all) =>
    all.map((each) => [each.id.replace('picture-', ''), (each as HTMLElement).offsetHeight]),
  );
}
