/** What the worker grades with: the same sandbox and known mistakes as in Node. */
import variant from '@jitl/quickjs-wasmfile-release-sync';
import type { QuickJSSyncVariant } from 'quickjs-emscripten-core';
import course from '../../gradlings.config.ts';
import type { Tools } from '../../engine/grade/task.ts';
import type { Core } from '../../engine/sandbox/interpreter.ts';
import { type Onlooker, SandboxFactory } from '../../engine/sandbox/factory.ts';
import { openQuickJS } from '../../engine/sandbox/quickjs.ts';
import tensor from '../../reference/tensor.ts?blanked';

const INSIDE = '../../engine/sandbox/inside/';
const inside = import.meta.glob<string>(
  ['../../engine/sandbox/inside/*.ts', '!../../engine/sandbox/inside/{trace,slips}.ts'],
  { query: '?blanked', import: 'default', eager: true },
);
const onlookers = import.meta.glob<string>('../../engine/sandbox/inside/{trace,slips}.ts', {
  query: '?blanked',
  import: 'default',
});

// The package's types describe its CommonJS build, where the variant is one level deeper.
const quickjs = variant as unknown as QuickJSSyncVariant;

const core: Core = {
  '#tensor': tensor,
  ...Object.fromEntries(
    Object.entries(inside).map(([path, code]) => [path.replace(INSIDE, './'), code]),
  ),
};

/** `onTick`: a sign of life while code runs. */
export async function openTools(onTick: () => void): Promise<Omit<Tools, 'stripper'>> {
  const machine = { clock: () => performance.now() / 1000, onTick };
  const onlooker = (name: Onlooker) => onlookers[`${INSIDE}${name}.ts`]!();
  const sandboxes = new SandboxFactory(() => openQuickJS(quickjs, core, machine), onlooker);
  await openOnce(sandboxes);
  return {
    course,
    sandboxes,
    known: async (lesson, exercise) => {
      const { knownMistakes } = await import('./known.ts');
      return knownMistakes(lesson, exercise);
    },
    suspects: async (lesson, hunt) => {
      const { suspectsOf } = await import('./known.ts');
      return suspectsOf(lesson, hunt);
    },
    laws: async () => MARK_OF_LAWS,
  };
}

/** A sandbox that has been opened once stays ready for the next submission. */
async function openOnce(sandboxes: SandboxFactory): Promise<void> {
  sandboxes.close(await sandboxes.open({ files: { 'nothing.ts': '' }, entry: 'nothing.ts' }));
}
