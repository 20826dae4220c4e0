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

const folder = fileURLToPath(new URL(`../${BUILT}/`, import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export default async function serve(): Promise<() => void> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  process.env['SITE_URL'] = `http://127.0.0.1:${port}${BASE}`;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

function answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const file = fileFor(new URL(url, 'http://site').pathname);
  if (!file) {
    response.writeHead(404).end('There is no such page.');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type });
  createReadStream(file).pipe(response);
}

/** A page is asked for with its `.html` or without, and a folder means its first page. */
function fileFor(path: string): string | undefined {
  if (!path.startsWith(BASE)) return undefined;
  const wanted = normalize(join(folder, decodeURIComponent(path.slice(BASE.length))));
  if (!`${wanted}${sep}`.startsWith(folder)) return undefined;
  return [wanted, `${wanted}.html`, join(wanted, 'index.html')].find(isFile);
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
