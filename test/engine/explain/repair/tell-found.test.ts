/** What is said of a place, in every language. */
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../../engine/explain/repair/candidate.ts';
import type { Change, Found } from '../../../../engine/explain/repair/found.ts';
import { tellFound } from '../../../../engine/explain/repair/tell-found.ts';
import { WORDS } from '../../../../engine/explain/repair/words.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';
import { LANGUAGES } from '../../../../engine/kit/words.ts';
import { schema } from '../../formats/report-schema.ts';

const CODE = 'const a = 1;\nconst b = x.sum(0);\nconst c = 3;\nconst d = 4;\nconst e = 5;\n';
const source = (await parseSource('exercise.ts', CODE))!;

const AXIS: Change = { kind: 'axis', before: 'x.sum(0)', after: 'x.sum(-1)' };

/** Of the part of the code that `text` is. */
function found(
  changes: readonly Change[] = [AXIS],
  text = 'x.sum(0)',
  lines: readonly number[] = [2],
): Found {
  const start = CODE.indexOf(text);
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return { source, start, end: start + text.length, lines, kinds, changes };
}

const change = (kind: Kind, before: string, after: string): Change => ({ kind, before, after });

describe('the first is what is decided there', () => {
  test('in a line', () => {
    expect(tellFound(found(), 'en').text).toBe('Line 2 decides: which axis?');
    expect(tellFound(found(), 'ko').text).toBe('2번째 줄을 보세요. 어느 축이어야 할까요?');
  });

  test('in one of a few lines', () => {
    const two = found([AXIS], 'const b = x.sum(0);\nconst c = 3;', [2, 3]);
    expect(tellFound(two, 'en').text).toBe('Line 2 or 3 decides: which axis?');
    expect(tellFound(two, 'ko').text).toMatch(/^2번째 줄이나 3번째 줄을 보세요\. /);
    const three = found([AXIS], CODE.trimEnd(), [1, 2, 4]);
    expect(tellFound(three, 'en').text).toBe('Line 1, 2 or 4 decides: which axis?');
  });

  test('in several lines', () => {
    const block = found([AXIS], CODE.slice(CODE.indexOf('const b')).trimEnd(), [2, 3, 4, 5]);
    expect(tellFound(block, 'en').text).toBe('Somewhere in lines 2–5: which axis?');
    expect(tellFound(block, 'ko').text).toMatch(/^2~5번째 줄 어딘가를 보세요\. /);
  });

  test('of two kinds, both', () => {
    const two = found([AXIS, change('term', 'a', 'a * b')]);
    expect(tellFound(two, 'en')).toMatchObject({
      text: 'Line 2 decides: which axis, or is every part of the formula there, and none too many?',
      change: 'Another axis is meant here. Or a part of the formula is missing here.',
    });
    expect(tellFound(two, 'ko')).toMatchObject({
      text: '2번째 줄을 보세요. 어느 축이어야 할까요, 아니면 식에서 빠졌거나 더 들어간 부분은 없나요?',
      change: '다른 축이어야 합니다. 아니면 식에서 빠진 부분이 있습니다.',
    });
  });

  test('which is left open where the changes are of more kinds', () => {
    const several = found([AXIS, change('number', '0', '1'), change('sign', 'a', '-a')]);
    const { text, change: second } = tellFound(several, 'en');
    expect(text).toBe('Line 2 decides: does it say what you mean?');
    expect(second).toBe('A small change here is enough; all else can stay.');
  });
});

describe('the second is what it needs', () => {
  test.each([
    ['axis', 'x.sum(0)', 'x.sum(-1)', 'Another axis is meant here.'],
    ['argument', 'f(a)', 'f(a, b)', 'An argument is missing here.'],
    ['argument', 'f(a, b)', 'f(a)', 'There is an argument too many here.'],
    ['argument', 'f(a)', 'f(b)', 'Another argument is meant here.'],
    ['argument', 'f(a)', 'f(abs)', 'Another argument is meant here.'],
    ['term', 's', '1 - s', 'A part of the formula is missing here.'],
    ['term', 's * (1 - s)', 's', 'There is a part too many in the formula here.'],
    ['statement', 'i++; j++;', 'j++;', 'Something is done here that should not be.'],
  ] as const)('%s: %s → %s', (kind, before, after, said) => {
    expect(tellFound(found([change(kind, before, after)]), 'en').change).toBe(said);
  });

  test('which is not said to be missing where it need not be', () => {
    const changes = [change('term', 'a', 'a * b'), change('term', 'a', 'b')];
    expect(tellFound(found(changes), 'en').change).toBe(WORDS.en.change.term);
  });
});

describe('the third is the change', () => {
  const repair = (...changes: Change[]) => tellFound(found(changes), 'en').repair;

  test('with what is certain of it', () => {
    expect(repair(AXIS)).toBe(
      '`x.sum(0)` → `x.sum(-1)`: with this, all laws held in every case that was tried.',
    );
    expect(repair(change('statement', 'i++;', ''))).toMatch(/^Without `i\+\+;`, all laws held/);
    const korean = tellFound(found([change('statement', 'total', '')]), 'ko').repair;
    expect(korean).toMatch(/^`total`을 빼면 /);
  });

  test('of several the smallest, and that there are others', () => {
    const large = change('axis', 'x.sum(0)', 'x.transpose().sum(1)');
    expect(repair(large, AXIS)).toMatch(
      /^`x\.sum\(0\)` → `x\.sum\(-1\)`.*Other changes do as well/,
    );
  });

  test('as long as it can be read, with what differs in it', () => {
    const long = 'x.mul(y)'.repeat(30);
    const said = repair(change('operator', `${long} + z`, `${long} - z`));
    expect(said).toMatch(/^`….*\+ z` → `….*- z`/);
    expect(said.length).toBeLessThan(200);
  });
});

test.each(LANGUAGES)('there are words for every kind that the schema names: %s', (language) => {
  const { question } = WORDS[language];
  const { several: _, ...kinds } = question;
  expect(Object.keys(kinds)).toEqual(schema.$defs.where.properties.kind.examples);
});
