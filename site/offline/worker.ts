/**
 * The service worker: keeps a version of the site, and answers from it, with network or without.
 *
 * Versions do not mix. What is in `assets` has a hash in its name, so it may come from any version; all
 * else comes from the worker's own, whose content is known. So a tab goes on with the version it was
 * opened with, while the next page that is opened is of the new one.
 */
import type { Language } from '../../engine/kit/words.ts';
import type { Built, Part } from './files.ts';

/** Put here when the site is built. */
declare const BUILT: Built;

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Told extends Lasting {
  readonly data: Language;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'message', listen: (event: Told) => void): void;
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void;
};

/** Where the site stands, with a slash at the end. Others may stand beside it. */
const { scope } = worker.registration;
const OURS = `gradlings ${scope} `;
const NAME = OURS + BUILT.version;

const FILES = Object.assign({}, ...Object.values(BUILT.parts)) as Built['parts'][Part];
const isHashed = (path: string): boolean => path.startsWith('assets/');

/** So many are fetched at the same time. */
const LANES = 6;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
// What could not be fetched is fetched when the next page is opened.
worker.addEventListener('message', (event) => event.waitUntil(keep(event.data).catch(() => {})));
worker.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path === undefined) return;
  // Without a place to keep anything, the site is as it would be without all this.
  event.respondWith(answer(path, event).catch(() => fetch(event.request)));
});

async function install(): Promise<void> {
  await keep('shared');
  for (const language of ['en', 'ko'] as const) {
    if (await isKept(language)) await keep(language);
  }
  await worker.skipWaiting();
}

/** The version before this one stays for tabs that were opened with it. */
async function activate(): Promise<void> {
  const others = (await versions()).filter((name) => name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The oldest first. */
const versions = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(OURS));

/** In some version. */
async function isKept(language: Language): Promise<boolean> {
  const pages = Object.keys(BUILT.parts[language]).filter((path) => !isHashed(path));
  const found = await Promise.all(pages.map(inAnyVersion));
  return found.some(Boolean);
}

async function inAnyVersion(path: string): Promise<Response | undefined> {
  for (const cacheName of await versions()) {
    const response = await caches.match(scope + path, { cacheName });
    if (response) return response;
  }
  return undefined;
}

async function keep(part: Part): Promise<void> {
  const cache = await caches.open(NAME);
  const paths = Object.keys(BUILT.parts[part]).values();
  const lane = async (): Promise<void> => {
    for (const path of paths) {
      if (await cache.match(scope + path)) continue;
      const same = isHashed(path) ? await inAnyVersion(path) : undefined;
      await cache.put(scope + path, same ?? (await fetched(path)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Of this version, or not at all: the site may have been replaced meanwhile. */
async function fetched(path: string): Promise<Response> {
  const integrity = FILES[path]!;
  const response = await fetch(scope + path, {
    priority: 'low',
    ...(integrity && { integrity, cache: 'no-cache' }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Whoever opens a page takes no answer that was led elsewhere.
  return response.redirected
    ? new Response(await response.blob(), { headers: response.headers })
    : response;
}

/** What is asked for, from `scope`; undefined where that is none of the worker's business. */
function pathOf({ method, mode, url }: Request): string | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  const path = url.slice(scope.length).replace(/[?#].*/, '');
  const names = mode === 'navigate' ? [path, `${path}.html`, `${path}index.html`] : [path];
  return names.find((name) => name in FILES) ?? (isHashed(path) ? path : undefined);
}

async function answer(path: string, event: Asked): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = isHashed(path) ? await inAnyVersion(path) : await cache.match(scope + path);
  if (kept) return kept;
  const response = await fetch(event.request);
  // What is not fetched ahead is kept once it has been used.
  if (isHashed(path) && response.ok) {
    event.waitUntil(cache.put(scope + path, response.clone()).catch(() => {}));
  }
  return response;
}
