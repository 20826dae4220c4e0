/** What the worker grades with: the same stripper, sandbox and known mistakes as in Node. */
import variant from '@jitl/quickjs-wasmfile-release-sync';
import type { QuickJSSyncVariant } from 'quickjs-emscripten-core';
import course from '../../gradlings.config.ts';
import * as stripperPackage from '#stripper';
import type { Tools } from '../../engine/grade/task.ts';
import type { Core } from '../../engine/sandbox/interpreter.ts';
import { type Onlooker, SandboxFactory } from '../../engine/sandbox/factory.ts';
import { lastingStripper } from '../../engine/sandbox/lasting-stripper.ts';
import { openQuickJS } from '../../engine/sandbox/quickjs.ts';
import { stripTrusted } from '../../engine/sandbox/strip-types.ts';
import tensor from '../../reference/tensor.ts?raw';

const INSIDE = '../../engine/sandbox/inside/';
const inside = import.meta.glob<string>(
  ['../../engine/sandbox/inside/*.ts', '!../../engine/sandbox/inside/{trace,slips}.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const onlookers = import.meta.glob<string>('../../engine/sandbox/inside/{trace,slips}.ts', {
  query: '?raw',
  import: 'default',
});

// The package's types describe its CommonJS build, where the variant is one level deeper.
const quickjs = variant as unknown as QuickJSSyncVariant;

/** `onTick`: a sign of life while code runs. */
export async function openTools(onTick: () => void): Promise<Tools> {
  const wasm = await compiled(stripperPackage.url);
  const stripper = lastingStripper(() => stripperPackage.newInstance(wasm));
  const trusted = (source: string, file: string) => stripTrusted(source, file, stripper);
  const files = Object.entries(inside).map(([path, source]) => [
    path.replace(INSIDE, './'),
    trusted(source, path),
  ]);
  const core: Core = {
    '#tensor': trusted(tensor, 'reference/tensor.ts'),
    ...Object.fromEntries(files),
  };
  const machine = { clock: () => performance.now() / 1000, onTick };
  const onlooker = async (name: Onlooker) => {
    const file = `${INSIDE}${name}.ts`;
    return trusted(await onlookers[file]!(), file);
  };
  const sandboxes = new SandboxFactory(() => openQuickJS(quickjs, core, machine), onlooker);
  return {
    course,
    sandboxes,
    stripper,
    known: async (lesson, exercise) => {
      const { knownMistakes } = await import('./known.ts');
      return knownMistakes(lesson, exercise, stripper);
    },
    suspects: async (lesson, hunt) => {
      const { suspectsOf } = await import('./known.ts');
      return suspectsOf(lesson, hunt, stripper);
    },
    laws: async () => MARK_OF_LAWS,
  };
}

/** Compiled while it is loaded, unless the server does not know what it is. */
async function compiled(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}`);
  const isKnown = response.headers.get('content-type') === 'application/wasm';
  return isKnown
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
