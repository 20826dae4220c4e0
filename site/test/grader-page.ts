/** Serves a page that has nothing but the grader, made as the site makes it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, mergeConfig, preview } from 'vite';
import type * as client from '../grader/client.ts';
import { graderConfig } from '../grader/vite.ts';

declare global {
  /** What `grader-page/main.ts` gives to the tests. */
  var grader: typeof client;
}

export interface GraderSite {
  /** Opens the page, with nothing of the grader loaded yet but its client. */
  open(page: Page): Promise<void>;
  close(): Promise<void>;
}

export async function serveGrader(): Promise<GraderSite> {
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-grader-'));
  const outDir = join(folder, 'site');
  const config = mergeConfig(await graderConfig(join(folder, 'made')), {
    configFile: false,
    root: fileURLToPath(new URL('./grader-page', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    preview: { port: 0 },
  });
  await build(config);
  const server = await preview(config);
  const [url] = server.resolvedUrls!.local;
  return {
    async open(page) {
      await page.goto(url!);
      await page.waitForFunction(() => 'grader' in globalThis);
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
