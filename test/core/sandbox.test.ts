/** The core runs unchanged where submissions run, in QuickJS, and to the same last bit. */
import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { transformSync } from '@swc/wasm-typescript';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { expect, test } from 'vitest';
import { arange, randn } from '#tensor';

const file = new URL('../../reference/tensor.ts', import.meta.url);
const { code } = transformSync(readFileSync(file, 'utf8'), { mode: 'strip-only', module: true });
// The variant's types describe its CommonJS build, which nests the default export once more.
const quickjs = await newQuickJSWASMModuleFromVariant(variant.default ?? variant);

/** The value of an expression over `core`, the tensor core as QuickJS has it. */
function inQuickJS(expression: string): unknown {
  const context = quickjs.newContext();
  context.runtime.setMaxStackSize(256 * 1024);
  context.runtime.setModuleLoader(() => code);
  const source = `import * as core from '#tensor'; export const value = ${expression};`;
  const exports = context.unwrapResult(context.evalCode(source, 'main.js', { type: 'module' }));
  const value = context.getProp(exports, 'value').consume((handle) => context.dump(handle));
  exports.dispose();
  context.dispose();
  return value;
}

test('randn gives the same bits', () => {
  expect(inQuickJS('[...core.randn([999], 7).data]')).toEqual([...randn([999], 7).data]);
});

test('tensors print alike', () => {
  const x = arange(24).reshape([2, 3, 4]).div(7);
  expect(inQuickJS('String(core.arange(24).reshape([2, 3, 4]).div(7))')).toBe(String(x));
  expect(inQuickJS('String(core.randn([2000], 1))')).toBe(String(randn([2000], 1)));
  expect(inQuickJS('String(core.tensor([1, 1e5]))')).toBe('tensor([1.0000e+00, 1.0000e+05])');
});

test('reductions and products agree', () => {
  const x = randn([3, 4], 5);
  const inner = '(x => [...x.matmul(x.transpose()).sum(-1, true).data])(core.randn([3, 4], 5))';
  expect(inQuickJS(inner)).toEqual([...x.matmul(x.transpose()).sum(-1, true).data]);
});
