/** A hunt in a lesson's text, as a hunter uses it. */
import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../engine/kit/words.ts';
import { WORDS as THEME_WORDS } from '../.vitepress/theme/words.ts';
import { HUNT_WORDS, type HuntWords } from '../hunts/words.ts';
import { paste } from './pasting.ts';
import { expect, untilItListens } from './site.ts';

export class Hunter {
  readonly page: Page;
  readonly language: Language;
  readonly hunt: string;
  readonly words: HuntWords;
  readonly root: Locator;
  readonly editor: Locator;

  constructor(page: Page, language: Language, hunt: string) {
    this.page = page;
    this.language = language;
    this.hunt = hunt;
    this.words = HUNT_WORDS[language];
    this.root = page.locator(`.hunt-place:has(section[aria-label="${hunt}"])`);
    this.editor = this.root.locator('.cm-content');
  }

  /** The button at the end of the hunt's section. */
  get opener(): Locator {
    const name = THEME_WORDS.writeThis[this.language](this.hunt);
    return this.page.getByRole('button', { name, exact: true });
  }

  /** What stands in its place while the law is there. */
  get closer(): Locator {
    const name = THEME_WORDS.closeThis[this.language](this.hunt);
    return this.page.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await untilItListens(this.page);
    await this.opener.click();
    await expect(this.editor).toContainText(this.hunt);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Puts another text in the place of the whole file, and asks. */
  async ask(text: string): Promise<void> {
    await this.write(text);
    await this.button(this.words.ask(this.hunt)).click();
    await this.settle();
  }

  async write(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await paste(this.editor, text);
  }

  /** Until nobody is asked any more. */
  async settle(): Promise<void> {
    await expect(this.root.locator('.asking')).toHaveCount(0, { timeout: 60_000 });
    await expect(this.root.locator('.fault')).toHaveCount(0);
  }

  async expectStars(stars: number): Promise<void> {
    const told = this.root
      .locator('.check-bar')
      .getByRole('img', { name: this.words.stars(stars) });
    await expect(told).toBeVisible();
  }

  /** The masks, of who is caught and of who is at large. */
  masks(state: 'caught' | 'atLarge'): Locator {
    return this.root
      .locator('.masks')
      .getByRole('button', { name: new RegExp(`, ${this.words[state]}$`) });
  }

  get suspect(): Locator {
    return this.root.locator('.suspect');
  }
}
