/**
 * Makes `dist/`, what is published: the engine and this course as JavaScript with types, as Node runs
 * no TypeScript in `node_modules`, and beside them the texts and stubs that a student begins with.
 *
 *     npm pack
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
compile();
copy();
describe();
await encode();

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const tsc = join(dirname(manifest), bin.tsc);
  const project = join(root, 'engine/package');
  const { status } = spawnSync(process.execPath, [tsc, '--project', project], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** What is read, and not run: the texts of lessons, but none that students write in, as stubs are the same. */
function copy() {
  const schemas = ['report.schema.json', 'class/class.schema.json'];
  const parts = ['checks/stubs', ...schemas.map((file) => `engine/formats/${file}`), 'lessons'];
  for (const part of parts) {
    cpSync(join(root, part), join(dist, part), {
      recursive: true,
      filter: (file) => !/[\\/](exercise|hunt)\.ts$/.test(file),
    });
  }
}

/** `#tensor` and its like are compiled files here: Node asks the nearest `package.json`. */
function describe() {
  const { name, version, type, imports } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const compiled = JSON.stringify({ name, version, type, imports }, null, 2);
  const text = compiled.replaceAll(/"(\.\/[^"]+)\.ts"/g, '"$1.js"');
  writeFileSync(join(dist, 'package.json'), `${text}\n`);
}

/** Whom hunts meet is not to be read by chance: by what was just compiled. */
async function encode() {
  const load = (/** @type {string} */ file) => import(pathToFileURL(join(dist, file)).href);
  const { default: course } = await load('gradlings.config.js');
  const { suspectFiles } = await load('engine/command/handout-suspects.js');
  for (const { path, content } of await suspectFiles(course, course.lessons)) {
    const file = join(dist, path);
    writeFileSync(file, content);
    for (const ending of ['.js', '.d.ts']) rmSync(file.replace(/\.\w+$/, ending));
  }
}
