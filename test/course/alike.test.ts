/**
 * Solutions of this course that were written apart, as if students had handed them in: none of them
 * is like another, and copies of them are found.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../engine/command/class/alike/code.ts';
import { givenBy } from '../../engine/command/class/alike/course-code.ts';
import { alikePairs, type Coder, likeSolutions } from '../../engine/command/class/alike/pairs.ts';
import { exerciseFile } from '../../engine/course.ts';
import course from '../../gradlings.config.ts';

type Texts = ReadonlyMap<string, string>;

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const textsOf = (path: (id: string) => string): Texts =>
  new Map(
    course.lessons
      .map((entry) => [entry.id, pathOf(path(entry.id))] as const)
      .filter(([, file]) => existsSync(file))
      .map(([id, file]) => [id, readFileSync(file, 'utf8')]),
  );

const fileOf = (id: string): string => exerciseFile(course.lessons.find((each) => each.id === id)!);

const reference = textsOf((id) => `reference/${id}.ts`);
const drafts = textsOf((id) => `test/drafts/${fileOf(id)}`);
const alternatives = textsOf((id) => `test/alternatives/${id}.ts`);

/** Of each exercise one of the other solutions, the one with this number, without what they share. */
function alternative(number: number): Texts {
  const texts = [...alternatives].map(([id, text]): [string, string] => {
    const parts = text.split(/^(?=\/\*\*|export |const |function |class )/m);
    const seen = new Map<string, number>();
    const kept = parts.filter((part) => {
      const exercise = /^export (?:function\*?|class|const) ([^_\W]+)_/m.exec(part)?.[1];
      if (exercise === undefined) return false;
      seen.set(exercise, (seen.get(exercise) ?? -1) + 1);
      return seen.get(exercise) === number;
    });
    return [id, kept.join('\n')];
  });
  return new Map(texts);
}

const given = givenBy(course);
/** As in a handout, which has no solutions to hold students' code against. */
const handedOut = new Map([...given].map(([id, each]) => [id, { ...each, solutions: [] }]));

function coder(name: string, texts: Texts): Coder {
  const codes = [...texts].map(([id, text]) => {
    return [id, codeOf(text, given.get(id)!.stubLines)] as const;
  });
  return { name, codes: new Map(codes) };
}

/** What is written apart: no two of these are by the same hand at the same time. */
const APART = [
  coder('reference', reference),
  coder('drafts', drafts),
  ...Array.from({ length: 4 }, (_, i) => coder(`alternative ${i}`, alternative(i))),
];

const namesIn = (coders: readonly Coder[], gives = handedOut) =>
  alikePairs(coders, gives).map(({ coders: [a, b] }) => [a.name, b.name]);

test('there is enough of it', () => {
  for (const { name, codes } of APART) {
    expect(codes.size, name).toBeGreaterThanOrEqual(3);
    for (const [id, { pieces }] of codes) expect(pieces.length, `${name} ${id}`).toBeGreaterThan(0);
  }
});

test('solutions that were written apart are not alike', () => {
  expect(namesIn(APART)).toEqual([]);
  expect(namesIn(APART, given as typeof handedOut)).toEqual([]);
});

/** With other names for what is one's own, as an editor renames it. */
const renamed = (text: string): string => {
  const own = [...text.matchAll(/\b(?:const|let) (\w+)|^function (\w+)/gm)].map(
    ([, a, b]) => a ?? b!,
  );
  return own
    .filter((name) => !new RegExp(`[.{,]\\s*${name}\\b|\\b${name}:`).test(text))
    .reduce((all, name) => all.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}Of`), text);
};

const reordered = (text: string): string => {
  const parts = text.split(/^(?=\/\*\*|export |const |function |class )/m);
  return [...parts.slice(0, 1), ...parts.slice(1).reverse()].join('\n');
};

const bare = (text: string): string =>
  text
    .replaceAll(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/^ +/gm, (space) => space + space);

const changed = (texts: Texts, change: (text: string) => string): Texts =>
  new Map([...texts].map(([id, text]) => [id, change(text)]));

const DISGUISES = {
  renamed,
  reordered,
  bare,
  all: (text: string) => bare(reordered(renamed(text))),
};

describe.each(Object.entries(DISGUISES))('a copy, %s,', (_, disguise) => {
  test.each([
    ['reference', reference],
    ['drafts', drafts],
  ])('of the %s is found', (original, texts) => {
    const copy = coder('copy', changed(texts, disguise));
    for (const { pieces } of copy.codes.values()) expect(pieces).not.toEqual([]);
    expect(namesIn([...APART, copy])).toEqual([[original, 'copy']]);
  });
});

test('of one lesson, too', () => {
  for (const [id, text] of reference) {
    const copy = coder('copy', new Map([[id, bare(reordered(renamed(text)))]]));
    expect(namesIn([...APART, copy]), id).toEqual([['reference', 'copy']]);
  }
});

test('what is like a solution of the course is told apart', () => {
  const coders = [
    coder('copy', changed(reference, renamed)),
    coder('drafts', drafts),
    coder('other', changed(reference, reordered)),
  ];
  expect(likeSolutions(coders, given).map(({ name }) => name)).toEqual(['copy', 'other']);
  expect(namesIn(coders, given as typeof handedOut)).toEqual([]);
});
