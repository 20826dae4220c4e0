/** What is said of a class that is written as none, or whose methods are not where they are looked for. */
import { expect, test } from 'vitest';
import { slipOfClass } from '../../../engine/explain/slips/classes.ts';
import { tellSlip } from '../../../engine/explain/slips/slip.ts';
import { parseSource } from '../../../engine/explain/slips/source.ts';

const NO_CLASS = 'TypeError: Value is not a constructor';
const NO_ADD = 'TypeError: no method add';

const said = async (code: string, error?: string): Promise<string | undefined> => {
  const slip = slipOfClass('Value', error, (await parseSource('a.ts', code))!);
  return slip && `${slip.place.line}:${slip.place.column} ${tellSlip(slip, 'en')}`;
};

test.for<readonly [code: string, error: string | undefined, words: string]>([
  [
    'export const Value = (data) => ({ data });',
    NO_CLASS,
    '1:22 `Value` should be a class: write `export class Value {`.',
  ],
  [
    'export function Value(data) { return { data }; }',
    NO_ADD,
    '1:8 `Value` should be a class: write `export class Value {`.',
  ],
  ...['contructor', 'Constructor', '__init__', 'Value'].map(
    (name) =>
      [
        `export class Value {\n  ${name}(data) { this.data = data; }\n}`,
        undefined,
        `2:3 \`new Value(…)\` runs the method that is called \`constructor\`; this one is called \`${name}\`.`,
      ] as const,
  ),
  [
    'export class Value { data; constructor(data) { data = data; } }',
    undefined,
    '1:48 `data = data` changes nothing: the field is written `this.data = data`.',
  ],
  [
    'export class Value { static add(other) {} }',
    NO_ADD,
    '1:29 `add` is `static`: `Value` itself has it, not what `new Value(…)` makes. Take `static` away.',
  ],
  [
    'export class Value { addd(other) {} }',
    NO_ADD,
    '1:22 `Value` has no method `add`. Is it this one, `addd`?',
  ],
])('%j', async ([code, error, words]) => {
  expect(await said(code, error)).toBe(words);
});

test.for<readonly [code: string, error?: string]>([
  ['export class Value { constructor(data) { this.data = data; } construct() {} }'],
  ['export class Value { add(other) {} }', NO_ADD],
  ['export class Value { mul(other) {} }', NO_ADD],
  ['class Base { add() {} }\nexport class Value extends Base { addd() {} }', NO_ADD],
  ['export class Value { constructor(data) { let a = 1; a = data; } }'],
  ['export function Value(data) { return data; }'],
  ['const a = 1;', NO_CLASS],
])('nothing is said of %j', async ([code, error]) => {
  expect(await said(code, error)).toBeUndefined();
});
