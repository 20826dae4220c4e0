/** The exercises of a lesson, as a student uses them. */
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../engine/kit/words.ts';
import { FILE_WORDS, type FileWords } from '../panel/file-words.ts';
import { type PanelWords, WORDS } from '../panel/words.ts';
import { paste } from './pasting.ts';
import { expect, untilItListens } from './site.ts';

export class Panel {
  readonly page: Page;
  readonly words: PanelWords & FileWords;
  readonly root: Locator;
  readonly editor: Locator;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = { ...WORDS[language], ...FILE_WORDS[language] };
    this.root = page.locator('.panel-place');
    this.editor = this.root.locator('.cm-content');
  }

  async open(): Promise<void> {
    await untilItListens(this.page);
    await this.page.locator('.write-button:visible, .views:visible button:nth-child(2)').click();
    await expect(this.editor).toContainText('export function');
  }

  /** Where there is no room for both, the code and what came of it take turns. */
  async look(at: 'write' | 'result'): Promise<void> {
    const turn = this.page.locator(`.views button:nth-child(${at === 'write' ? 2 : 3})`);
    if (await turn.isVisible()) await turn.click();
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The exercise that is worked on, and how it stands. */
  get chosen(): Locator {
    return this.root.locator('.opener');
  }

  /** How an exercise stands: its button in the list says so to a screen reader. */
  async expectStand(exercise: string, standing: string | RegExp): Promise<void> {
    await this.chosen.click();
    const button = this.root.locator('.exercises button').filter({ hasText: exercise });
    await expect(button).toHaveAccessibleName(new RegExp(standing));
    await this.page.keyboard.press('Escape');
    await expect(button).toBeHidden();
  }

  /** All of the file, as somebody copies it: what is out of sight is not in the page. */
  async text(): Promise<string> {
    await this.#selectAll();
    return this.editor.evaluate((editor) => {
      const clipboardData = new DataTransfer();
      const event = { clipboardData, bubbles: true, cancelable: true };
      editor.dispatchEvent(new ClipboardEvent('copy', event));
      return clipboardData.getData('text/plain');
    });
  }

  /** Puts another text in the place of the whole file, as somebody does who pastes it. */
  async paste(text: string): Promise<void> {
    await this.#selectAll();
    await paste(this.editor, text);
  }

  async #selectAll(): Promise<void> {
    await this.look('write');
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
  }

  /** Types a line in the place of the first one that has this text in it. */
  async retype(old: string, line: string): Promise<void> {
    await this.look('write');
    await this.editor.locator('.cm-line').filter({ hasText: old }).first().click({ clickCount: 3 });
    await this.page.keyboard.type(`  ${line}\n`);
    await expect(this.editor).toContainText(line);
  }

  async check(exercise: string): Promise<void> {
    await this.button(this.words.check(exercise)).click();
    await this.settle();
  }

  /** Until nothing is being checked any more. */
  async settle(): Promise<void> {
    await expect(this.root.locator('.progress')).toHaveCount(0, { timeout: 60_000 });
    await expect(this.root.locator('.fault')).toHaveCount(0);
  }
}
