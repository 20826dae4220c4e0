/** What a grader in Node is made of: the sandbox's own code, and what strips types. */
import { basename } from 'node:path';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import type { QuickJSSyncVariant } from 'quickjs-emscripten-core';
import type { Course } from '../course.ts';
import { type Core, TENSOR } from '../sandbox/interpreter.ts';
import { type Onlooker, ONLOOKERS, SandboxFactory } from '../sandbox/factory.ts';
import { openQuickJS } from '../sandbox/quickjs.ts';
import { blanked } from './blank-types.js';
import { ENDING } from './ending.ts';
import { insideUrl, insideUrls } from './inside-files.ts';
import { moduleUrls } from './module-urls.ts';
import { stripper } from './stripper.ts';

export { stripper };

// The package's types describe its CommonJS build, where the variant is one level deeper.
export const quickjs = variant as unknown as QuickJSSyncVariant;

/** A factory of sandboxes with the trusted code that runs inside them; see `Machine` for `onTick`. */
export function openSandboxes(onTick?: () => void): SandboxFactory {
  const core = readCore();
  const machine = { clock: processorSeconds, ...(onTick && { onTick }) };
  const load = async (name: Onlooker) => blanked(insideUrl(name));
  return new SandboxFactory(() => openQuickJS(quickjs, core, machine), load);
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Modules of the course's own that its exercises may import, as JavaScript by name. */
export const ownModules = (course: Course): Record<string, string> =>
  Object.fromEntries([...moduleUrls(course)].map(([name, url]) => [name, blanked(url)]));

/** The trusted code that runs inside a sandbox, whatever happens there. */
export function readCore(): Core {
  const onlookers = ONLOOKERS.map(insideUrl);
  const inside = insideUrls()
    .filter((url) => !onlookers.includes(url))
    .map((url) => [`./${basename(url, ENDING)}.ts`, blanked(url)]);
  return { [TENSOR]: blanked(import.meta.resolve('#tensor')), ...Object.fromEntries(inside) };
}
