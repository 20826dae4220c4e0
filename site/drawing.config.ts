/** Draws what the repository keeps of the site as pictures: see `npm run site:draw` in start.js. */
import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';
import type { SiteOptions } from './test/site.ts';
import { having, WITHOUT_WORDS } from './test/tags.ts';

export default defineConfig<SiteOptions>({
  ...tests,
  testDir: '.',
  testMatch: ['cards/draw.ts', 'pictures/rooms/measure.ts', 'screenshots/take.ts'],
  use: {
    ...tests.use,
    // Grey at the edges of letters, not coloured: it suits every screen, and makes smaller files.
    launchOptions: { ...tests.use?.launchOptions, args: ['--disable-lcd-text'] },
  },
  projects: [
    { name: 'en', use: { language: 'en' } },
    // Both READMEs show the same pictures.
    {
      name: 'ko',
      testIgnore: 'screenshots/take.ts',
      grepInvert: having(WITHOUT_WORDS),
      use: { language: 'ko' },
    },
  ],
});
