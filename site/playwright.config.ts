/** The site in a browser: on a phone and on a desk, in both languages. See test/site.ts. */
import { existsSync } from 'node:fs';
import { defineConfig, type Project } from '@playwright/test';
import type { SiteOptions } from './test/site.ts';
import { BRIEFLY, having, IN_DETAIL, ON_A_PHONE, ONCE_A_WIDTH } from './test/tags.ts';

/** Whatever of its kind is on the machine; none of these: what `npx playwright install` fetched. */
const BROWSERS = [process.env['CHROME'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = BROWSERS.find((path) => path && existsSync(path));

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1360, height: 860 } };

/** Tests of the grader alone, which has neither a language nor a size. */
const GRADER = /(grader|same-verdicts)\.spec\.ts$/;

export default defineConfig<SiteOptions>({
  testDir: 'test',
  globalSetup: './test/serve.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  // A machine that has other work to do is slow, not wrong.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Nothing here is timed, and nothing is shared but what is served.
  workers: '100%',
  // Once more, on a machine that is busy with others: what then passes is listed as flaky, not as passed.
  retries: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium's own walls need rights that root in a container does not have.
      chromiumSandbox: false,
    },
    // What it keeps would hide from tests what pages fetch; offline.spec.ts tests it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'grader', testMatch: GRADER },
    on('desktop-en', { ...DESKTOP, language: 'en' }, BRIEFLY, ON_A_PHONE),
    on('desktop-ko', { ...DESKTOP, language: 'ko' }, IN_DETAIL, ON_A_PHONE, ONCE_A_WIDTH),
    on('phone-en', { ...PHONE, language: 'en' }, IN_DETAIL, ONCE_A_WIDTH),
    on('phone-ko', { ...PHONE, language: 'ko' }, IN_DETAIL),
  ],
});

/** All tests of pages but those for elsewhere. */
function on(
  name: string,
  use: Project<SiteOptions>['use'] & object,
  ...elsewhere: readonly { readonly tag: string }[]
): Project<SiteOptions> {
  return { name, testIgnore: GRADER, grepInvert: having(...elsewhere), use };
}
