/** What is said of a file that cannot be read; and that nothing is said of odd ones that can. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpaired } from '../../../../engine/explain/loading/brackets.ts';
import { keysOf } from '../../../../engine/explain/loading/characters.ts';
import { scan } from '../../../../engine/explain/loading/scan.ts';
import {
  explainStop,
  offsetOf,
  placeAt,
  type Read,
} from '../../../../engine/explain/loading/syntax.ts';
import { explainProblem } from '../../../../engine/kit/messages.ts';
import { stripper } from '../../../../engine/node/files.ts';
import type { Problem } from '../../../../engine/sandbox/problem.ts';
import { stripTypes } from '../../../../engine/sandbox/strip-types.ts';
import { law } from '../../../law.ts';
import { INNOCENTS } from './innocents.ts';
import { IN_FIRST, inFirst, type Slip, WHOLE } from './slips.ts';
import { said, whyNot } from './why.ts';

const inWhole = ([source, place, words]: Slip): Slip => [inFirst(source), place, words];
const SLIPS = [...IN_FIRST.map(inWhole), ...WHOLE];

describe('a slip is told in our words, at its place', () => {
  test.for(SLIPS)('%j', async ([source, place, words]) => {
    expect(await said(source)).toBe(`${place}: syntax error: ${words}`);
    const korean = await said(source, {}, 'ko');
    expect(korean).toContain(`${place}: 문법 오류: `);
    expect(korean).toMatch(/[가-힣]/);
    // Whatever is quoted, its particle is known.
    expect(korean).not.toMatch(/undefined|을\(를\)|은\(는\)|이\(가\)|과\(와\)|\(으\)로|\(이\)라/);
  });
});

describe('in Korean', () => {
  test.for<readonly [slip: string, words: string]>([
    [
      'if (x.size > 0) {\n    x = x.neg();\n',
      '5:19: 문법 오류: 5번째 줄에서 연 `{`가 닫히지 않습니다. 8번째 줄 앞에 `}`가 빠졌습니다.',
    ],
    [
      'const y = [1, 2, 3;',
      '5:13: 문법 오류: 5번째 줄에서 연 `[`가 닫히지 않습니다. `]`가 빠졌습니다.',
    ],
    [
      'const y = Math.exp(1));',
      '5:24: 문법 오류: 이 `)`에는 짝이 없습니다. 하나 더 썼거나, 여는 괄호가 빠졌습니다.',
    ],
    [
      'const y = [1, 2);',
      '5:18: 문법 오류: 5번째 줄에서 연 `[`를 `)`로 닫았습니다. `]`로 닫아야 합니다.',
    ],
    [
      "const s = 'abc;",
      '5:13: 문법 오류: 여기서 시작한 문자열이 그 줄 안에서 끝나지 않습니다. 닫는 따옴표가 빠졌습니다.',
    ],
    [
      'enum Colour { red }',
      '5:3: 문법 오류: 이 과정의 파일은 타입을 덧붙인 JavaScript인데, `enum` 구문은 타입만이 아니라 코드를 만듭니다. 대신 객체를 쓰세요: `const Colour = { red: 0, blue: 1 };`.',
    ],
    [
      'def f(x):',
      '5:3: 문법 오류: `def f(…):` 표기는 파이썬의 것입니다. 여기서는 이렇게 씁니다: `export function f(…) {`.',
    ],
    ['if x.size > 0:', '5:3: 문법 오류: 조건은 괄호로 묶어야 합니다: `if (x.size > 0) {`.'],
    [
      'for i in range(3):\n    pass',
      '5:3: 문법 오류: `for i in range(3)` 표기는 파이썬의 것입니다. 여기서는 이렇게 씁니다: `for (let i = 0; i < 3; i++) {`.',
    ],
    ['# 메모', '5:3: 문법 오류: 여기서 `#`은 주석이 아닙니다. 주석은 `//`로 시작하세요.'],
    [
      'const y = f"a{x}";',
      '5:13: 문법 오류: `f"a{x}"`는 파이썬입니다. 값을 넣는 문자열은 백틱(backtick)으로 묶습니다: `a${x}`.',
    ],
    [
      'if (a and b) {\n  }',
      '5:9: 문법 오류: `and` 표기는 파이썬의 것입니다. 여기서는 이렇게 씁니다: `&&`.',
    ],
    [
      'const y = -a ** 2;',
      '5:13: 문법 오류: 어느 쪽인지 괄호로 나타내세요: `(-a) ** 2` 또는 `-(a ** 2)`.',
    ],
    ['if (a =< b) {\n  }', '5:9: 문법 오류: `=<` 연산자는 없습니다. 대신 쓸 연산자: `<=`.'],
    [
      'const y = Math.max(a b);',
      '5:24: 문법 오류: `a`와 `b` 사이에 무언가 빠졌습니다. `,` 또는 `*` 같은 연산자입니다.',
    ],
    ['const y = {\n    a: 1\n    b: 2,\n  };', '6:8: 문법 오류: 6번째 줄 끝에 `,`가 빠졌습니다.'],
    [
      'const y;',
      '5:9: 문법 오류: `const`는 만들 때 값을 주어야 합니다: `const y = …`. 값을 나중에 주려면 `let`을 쓰세요.',
    ],
    [
      'let y = 1;\n  let y = 2;',
      '6:7: 문법 오류: `y`를 두 번 선언했습니다(첫 번째는 5번째 줄). 다른 이름을 쓰거나, `let`이나 `const` 없이 대입하세요.',
    ],
    [
      'const new = 1;',
      '5:9: 문법 오류: `new`는 언어가 쓰는 낱말이라 이름으로 쓸 수 없습니다. 다른 이름을 고르세요.',
    ],
    ['const s = “abc”;', '5:13: 문법 오류: `“` 글자는 문서용 따옴표입니다. `\'`나 `"`를 쓰세요.'],
    [
      'const y = Math.exp（1）;',
      '5:21: 문법 오류: `（` 글자는 전각 문자입니다. 대신 쓸 글자: `(`.',
    ],
    ['ㅊonst y = 1;', '5:3: 문법 오류: `ㅊonst` 글자는 한글 입력 상태에서 친 것입니다: `const`.'],
    [
      '<<<<<<< HEAD',
      '5:1: 문법 오류: 병합 충돌 표시가 남아 있습니다. `<<<<<<<`, `=======`, `>>>>>>>` 줄을 지우고 그 사이의 두 버전 중 하나만 남기세요.',
    ],
    ['const y = 1,000;', '5:13: 문법 오류: 숫자에는 쉼표나 빈칸을 넣지 않습니다: `1000`.'],
    [
      'const y = 2x;',
      '5:13: 문법 오류: `2x`는 곱셈이 아닙니다. 숫자와 이름 사이에 `*` 같은 것이 빠졌습니다.',
    ],
    ['retrun x;', '5:3: 문법 오류: `retrun`이라는 말은 없습니다. `return`인가요?'],
    [
      'const f = (a) => { w: a, b: a };',
      '5:20: 문법 오류: `=>` 뒤의 이 `{`는 블록을 시작합니다. 객체는 괄호로 묶습니다: `=> ({ … })`.',
    ],
    [
      'await f();',
      '5:3: 문법 오류: `await`는 `async` 함수 안에서만 쓸 수 있고, 여기서는 기다릴 것이 없습니다. 지우세요.',
    ],
    ['int y = 3;', '5:3: 문법 오류: 타입은 이름 뒤에 씁니다: `let y: number`.'],
    ['const y = 1 + ;', '5:15: 문법 오류: 이 `+` 뒤에 값이 빠졌습니다.'],
    [
      'export const y = 1;',
      '5:3: 문법 오류: `import`와 `export`는 모든 함수와 블록 밖에 있어야 하는데, 여기는 4번째 줄에서 연 블록 안입니다.',
    ],
    [
      'a++ ++;',
      '5:7: 문법 오류: 여기에는 `++`가 올 수 없습니다(`;`은 올 수 있습니다). 바로 앞도 살펴보세요.',
    ],
    [
      'a?.b = 1;',
      '5:3: 문법 오류: `?.`는 없을 수도 있는 것을 읽는 표기라서 대입할 수 없습니다. `.`을 쓰세요.',
    ],
    [
      '한국어 메모입니다',
      '5:3: 문법 오류: 이 낱말들은 코드가 아닙니다. 메모라면 앞에 `//`를 쓰세요.',
    ],
    [
      'const my-name = 1;',
      '5:9: 문법 오류: `my-name`은 한 이름이 아닙니다. 이름은 글자, 숫자, `_`, `$`로만 짓습니다: `myName`.',
    ],
    ['const f = (x) { return x; };', '5:17: 문법 오류: 이 `{` 앞에 `=>`가 빠졌습니다.'],
  ])('%j', async ([slip, words]) => {
    expect(await said(inFirst(slip), {}, 'ko')).toBe(words);
  });
});

test('nearly all of them are more than a parser would say', () => {
  const vague = SLIPS.filter(([, , words]) =>
    /cannot stand here|ends in the middle|is not ended, or|a name is due/.test(words),
  );
  expect(vague.length / SLIPS.length).toBeLessThan(0.05);
});

test('what no rule knows is said in the words of the parser', () => {
  const stop = { at: 0, message: 'wonderful' };
  expect(explainStop('a b', stop, () => stop)).toBeUndefined();
  const problem: Problem = { type: 'syntax', message: 'wonderful' };
  expect(explainProblem(problem, 'en')).toContain('cannot be read here');
  expect(explainProblem(problem, 'en')).toContain('(the parser says: wonderful)');
  expect(explainProblem(problem, 'ko')).toContain('(파서의 말: wonderful)');
});

describe('odd files that are right', () => {
  test.for(Object.entries(INNOCENTS))('%s', async ([, source]) => {
    expect(unpaired(scan(source))).toEqual([]);
    expect(await whyNot(source)).toBeUndefined();
  });
});

const SOLUTIONS = ['reference', 'test/alternatives'].flatMap((folder) => {
  const url = new URL(`../../../../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(new URL(name, url), 'utf8') }));
});

describe('the words and signs of a file', () => {
  test.for(SOLUTIONS)('$file: all of it is there, and its brackets are paired', ({ text }) => {
    const tokens = scan(text);
    expect(unpaired(tokens)).toEqual([]);
    const whole = tokens.map(
      ({ start, text: token }, i) => text.slice(tokens[i - 1]?.end ?? 0, start) + token,
    );
    expect(whole.join('') + text.slice(tokens.at(-1)!.end)).toBe(text);
  });
});

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Every pair of brackets in a file, but those of `${}`. */
function pairsIn(text: string) {
  const open: { start: number; text: string }[] = [];
  return scan(text).flatMap((token) => {
    if (token.kind !== 'sign') return [];
    if (/^([([{]|\$\{)$/.test(token.text)) open.push(token);
    const opener = /^[)\]}]$/.test(token.text) ? open.pop() : undefined;
    return opener && opener.text !== '${' ? [{ opener, closer: token }] : [];
  });
}

const read: Read = (text) => {
  const { problem } = stripTypes(text, 'a.ts', stripper);
  if (problem?.type !== 'syntax' || !problem.place) return undefined;
  return { at: offsetOf(text, problem.place), message: problem.message };
};

/** What is said where one bracket is taken away, of every so manieth pair. */
function withoutOne(side: 'opener' | 'closer', sign: string) {
  return SOLUTIONS.flatMap(({ text }) =>
    pairsIn(text)
      .filter((pair) => pair[side].text === sign)
      .filter((_, i) => i % 25 === 0)
      .map(({ opener, closer }) => {
        const gone = side === 'closer' ? closer : opener;
        const cut = text.slice(0, gone.start) + text.slice(gone.start + 1);
        const stop = read(cut);
        const found = stop && explainStop(cut, stop, read);
        return {
          partner: lineOf(text, side === 'closer' ? opener.start : closer.start),
          found,
          cut,
        };
      }),
  );
}

describe('of a bracket that is taken away, its partner is named', () => {
  test.for<readonly [closer: string, opener: string, share: number]>([
    ['}', '{', 0.99],
    [')', '(', 0.95],
    [']', '[', 0.95],
  ])('%s', ([closer, opener, share]) => {
    const tried = withoutOne('closer', closer);
    const right = tried.filter(({ partner, found, cut }) => {
      const isNamed = found?.said.en.startsWith(
        `the \`${opener}\` opened in line ${partner} is never closed`,
      );
      return isNamed && placeAt('', cut, found!.at).line === partner;
    });
    expect(tried.length).toBeGreaterThan(20);
    expect(right.length / tried.length).toBeGreaterThanOrEqual(share);
    // And never a bracket of another kind, which would be closed.
    const others = tried.filter(({ found }) =>
      /opened in line \d+ is never/.test(found?.said.en ?? ''),
    );
    expect(others.every(({ found }) => found!.said.en.startsWith(`the \`${opener}\``))).toBe(true);
  });

  test('of one that opens, nothing is said to be open', () => {
    const tried = ['{', '(', '['].flatMap((sign) => withoutOne('opener', sign));
    const wrong = tried.filter(({ found }) => /is never closed/.test(found?.said.en ?? ''));
    expect(wrong.length / tried.length).toBeLessThan(0.01);
  });
});

/** Words and signs that beginners write, in any order. */
const PIECES = fc.constantFrom(
  ...'{ } ( ) [ ] ${ ` \' " / // /* */ # @ , ; : = => -> == < > ... . ? ! ** - + \n'.split(' '),
  ...'function export import from const let class if else for of in return x y 1 2x ㅊonst “ × def lambda'.split(
    ' ',
  ),
);

law(
  'whatever stands in a file, it is explained or left as it is',
  fc.oneof(
    fc.array(PIECES, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  ),
  (text) => {
    const stop = read(text);
    if (!stop) return;
    const found = explainStop(text, stop, read);
    expect(found?.at ?? 0).toBeGreaterThanOrEqual(0);
    expect(found?.at ?? 0).toBeLessThanOrEqual(text.length);
    expect(found?.said.en ?? '').not.toMatch(/undefined|``/);
  },
);

test('so it is if it begins with a not, or has as many of them as a file can have', () => {
  for (const text of ['! {', '!', `${'! '.repeat(100_000)}/`, `x${'!'.repeat(100_000)} /`]) {
    expect(
      scan(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text.replaceAll(' ', ''));
    expect(explainStop(text, read(text)!, read)?.at ?? 0).toBeLessThanOrEqual(text.length);
  }
});

test('Korean letters lead to the keys that were pressed', () => {
  expect(keysOf('ㄱㄷ셔구')).toBe('return');
  expect(keysOf('채ㅜㄴㅅ')).toBe('const');
  expect(keysOf('dㅏ값')).toBe('dkrkqt');
});
