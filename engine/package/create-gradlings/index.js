#!/usr/bin/env node
/** `npm create gradlings my-course` is `gradlings init my-course`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('gradlings/package.json');
const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
const command = join(dirname(manifest), bin.gradlings);
const typed = [command, 'init', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, typed, { stdio: 'inherit' }).status ?? 1;
