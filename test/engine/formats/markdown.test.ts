import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import { markdown } from '../../../engine/formats/markdown.ts';
import type { Report } from '../../../engine/formats/report.ts';
import {
  anyReport,
  ATTACKS,
  courseOf,
  exercise,
  honest,
  lesson,
  minimal,
  report,
} from './samples.ts';

/** As GitHub reads it: HTML passes, tables are known, bare addresses become links. */
const parser = new MarkdownIt({ html: true, linkify: true });
const write = (of: Report) => FORMATS.markdown.write(of);
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The names of all tokens, those in a line too. */
const tokensOf = (text: string) =>
  parser.parse(text, {}).flatMap((token) => [token].concat(token.children ?? []));

const OURS =
  /^(heading|paragraph|table|thead|tbody|tr|th|td)_(open|close)$|^(inline|text|fence|code_inline)$/;

/** Everything that is neither this project's own words nor code. */
const outsiders = (text: string) =>
  tokensOf(text).filter(
    ({ type, content }) =>
      !OURS.test(type) || (type === 'text' && /evil|forged|[<>@[\]]/.test(content)),
  );
const count = (text: string, type: string) =>
  tokensOf(text).filter((token) => token.type === type).length;

test('reads as people need it', () => {
  expect(write(honest())).toMatchInlineSnapshot(`
    "# Score: 3.25 of 11 points

    \`student-17\` · seed 7 · gradlings \`0.1.0\`

    | lesson | points | exercises passed |
    | --- | ---: | ---: |
    | \`lists\` | 2 / 4 | 1 / 2 |
    | \`ratios\` | 1.25 / 3 | 0 / 2 |
    | \`gaps\` | 0 / 4 | 0 / 2 |

    ## What is wrong

    ### \`ratios/share\` · 1.25 of 2 points

    \`\`\`
    Each row is a sample of its own.
    The answer is wrong, first at [0, 1].
    ✗ finite and right up to ±1000
      counterexample: share(tensor([[0, 1000]]))
      returned: tensor([[0, NaN]])
      expected: tensor([[0, 1]])
      replay: npm test ratios/share@8:1:0:0
    \`\`\`

    printed:

    \`\`\`
    x is 1000
    done
    \`\`\`

    ### \`ratios/clip\` · 0 of 1 points

    \`\`\`
    lessons/04-ratios/exercise.ts:84:9: your code threw TypeError: not a function
    ✗ share(x)ᵢ = e^xᵢ / Σ e^xⱼ
      counterexample: share(tensor([[0, 1000]]))
      replay: npm test ratios/share@8:1:0:0
    \`\`\`

    ### \`gaps/squared\`, \`gaps/absolute\` · 0 of 4 points

    \`\`\`
    syntax error
    \`\`\`

    ## To do

    \`lists/shortest\`
    "
  `);
});

test('speaks Korean', () => {
  expect(write(honest('ko'))).toContain('# 점수: 11점 가운데 3.25점');
  expect(write(honest('ko'))).toContain('반례: share(tensor([[0, 1000]]))');
});

test('says so where nothing is wrong', () => {
  expect(write(minimal)).toContain('Nothing that was written is wrong.');
});

test('has a row for every lesson, a heading and a block for every failure', () => {
  const text = write(honest());
  expect(count(text, 'tr_open')).toBe(4);
  expect(count(text, 'td_open')).toBe(9);
  // The score, what is wrong, three reasons, what is to do.
  expect(count(text, 'heading_open')).toBe(6);
  expect(count(text, 'fence')).toBe(4);
});

test.each(ATTACKS)('cannot be steered by %s', (_, attack) => {
  const hostile = courseOf(attack, 3, 2);
  const plain = write(courseOf('plain', 3, 2));
  const text = write(hostile);
  expect(outsiders(text)).toEqual([]);
  for (const type of ['heading_open', 'tr_open', 'td_open', 'code_inline'])
    expect(count(text, type), type).toBe(count(plain, type));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|##\[|^\s*::/m);
});

test('keeps its shape whatever a report says', () => {
  fc.assert(
    fc.property(anyReport, (any) => {
      const text = write(any);
      expect(outsiders(text)).toEqual([]);
      expect(count(text, 'td_open')).toBe(3 * any.lessons.length);
    }),
    { numRuns: 300 },
  );
});

test('fits a job summary, and says what was cut', () => {
  const text = write(courseOf('한`'.repeat(1500), 150, 6));
  expect(bytes(text)).toBeLessThanOrEqual(900_000);
  expect(bytes(text)).toBeGreaterThan(800_000);
  expect(text).toMatch(
    /\n\n\d+ more parts of this summary do not fit here; report\.json has them all\.\n$/,
  );
  expect(outsiders(text)).toEqual([]);
});

test('says so in Korean too', () => {
  const korean = { ...courseOf('글', 100, 2), language: 'ko' } as const;
  expect(markdown(korean, 10_000)).toMatch(/요약이 너무 길어 \d+개 부분을/);
});

test('what is cut and what is kept add up', () => {
  const whole = courseOf('text', 100, 2);
  const text = markdown(whole, 20_000);
  const kept = count(text, 'heading_open') - 2;
  const cut = Number(/(\d+) more parts/.exec(text)?.[1]);
  expect(kept).toBeGreaterThan(3);
  expect(kept + cut).toBe(100);
  expect(bytes(text)).toBeLessThanOrEqual(20_000);
  expect(markdown(whole)).not.toContain('more parts');
});

test('a real course of long texts fits', () => {
  expect(write(courseOf('한'.repeat(5000), 64, 24))).not.toContain('more parts');
});

test('names only so many of those that are to do', () => {
  const todo = Array.from({ length: 64 }, (_, i) => exercise(`e${i}`, { status: 'todo' }));
  const text = write(report([lesson('lists', todo)]));
  expect(text).toContain('`lists/e29` … and 34 more');
  expect(text).not.toContain('e30');
  expect(write(report([lesson('lists', todo)], 'ko'))).toContain('`lists/e29` … 이 밖에 34개');
});
