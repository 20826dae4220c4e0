/** What makes a built site one that can be installed, and that works without network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transformWithEsbuild } from 'vite';
import type { HeadConfig, SiteConfig, TransformContext } from 'vitepress';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { type Built, type Files, filesIn } from './files.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

const MANIFESTS: Readonly<Record<Language, string>> = {
  en: 'manifest.webmanifest',
  ko: 'ko/manifest.webmanifest',
};

export async function makeOffline({ outDir, site, logger }: SiteConfig): Promise<void> {
  for (const language of LANGUAGES) {
    const { description } = site.locales[language === 'en' ? 'root' : language]!;
    const text = manifest(language, description ?? site.description);
    writeFileSync(join(outDir, MANIFESTS[language]), text);
  }
  const built = await writeWorker(outDir);
  logger.info(`kept for when there is no network: ${sizesOf(built, outDir)}`);
}

/** The service worker, with a list of all that it keeps. */
export async function writeWorker(folder: string): Promise<Built> {
  const built = filesIn(folder);
  const define = { BUILT: JSON.stringify(built) };
  const text = readFileSync(WORKER, 'utf8');
  const { code } = await transformWithEsbuild(text, WORKER, { define, sourcemap: false });
  writeFileSync(join(folder, 'offline.js'), code);
  return built;
}

const manifest = (language: Language, description: string): string => {
  const root = language === 'en' ? './' : '../';
  return JSON.stringify({
    name: 'gradlings',
    description,
    lang: language,
    start_url: './',
    scope: root,
    display: 'minimal-ui',
    theme_color: '#0c6b63',
    background_color: '#fdfdfb',
    icons: [192, 512].map((size) => ({
      src: `${root}icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  });
};

export function installHead({ siteData, pageData }: TransformContext): HeadConfig[] {
  const language = pageData.relativePath.startsWith('ko/') ? 'ko' : 'en';
  return [['link', { rel: 'manifest', href: `${siteData.base}${MANIFESTS[language]}` }]];
}

function sizesOf({ parts }: Built, folder: string): string {
  const sizeOf = (files: Files): string => {
    const paths = Object.keys(files);
    const bytes = paths.reduce((sum, path) => sum + compressedSize(join(folder, path)), 0);
    return `${(bytes / 1e6).toFixed(1)} MB in ${paths.length} files`;
  };
  return Object.entries(parts)
    .map(([part, files]) => `${part} ${sizeOf(files)}`)
    .join(', ');
}

/** As it is sent, and fonts are compressed already. */
const compressedSize = (file: string): number => gzipSync(readFileSync(file)).length;
