/**
 * Serves the site that was built for the tests, below a path of some depth, as GitHub Pages does it:
 * anything outside of that path is not there. Tests find the address in SITE_URL.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE, BUILT } from './built.js';

export const built = fileURLToPath(new URL(`../${BUILT}/`, import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export default async function serve(): Promise<() => void> {
  const { url, close } = await serveFolder(built);
  process.env['SITE_URL'] = url;
  return close;
}

export interface Served {
  readonly url: string;
  close(): void;
}

export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(folder: string, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const file = fileIn(folder, new URL(url, 'http://site').pathname);
  if (!file) {
    response.writeHead(404).end('There is no such page.');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type });
  createReadStream(file).pipe(response);
}

/** A page is asked for with its `.html` or without, and a folder means its first page. */
function fileIn(folder: string, path: string): string | undefined {
  if (!path.startsWith(BASE)) return undefined;
  const wanted = normalize(join(folder, decodeURIComponent(path.slice(BASE.length))));
  if (!`${wanted}${sep}`.startsWith(join(folder, sep))) return undefined;
  return [wanted, `${wanted}.html`, join(wanted, 'index.html')].find(isFile);
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
