/** Files in which git has left merge conflicts: what both sides agree on is graded. */
import { describe, expect, test } from 'vitest';
import type { LessonReport } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import course from '../../fixture/gradlings.config.ts';
import { COUNTING, NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';

const sandboxes = openSandboxes();

async function grade(
  sources: LessonTask['sources'],
  changed: Partial<LessonTask> = {},
): Promise<LessonReport> {
  const task = { lesson: 'numbers', sources, stops: [], seed: 1, runs: 5, language: 'en' } as const;
  const tools = { course, sandboxes, stripper };
  return gradeLesson({ ...task, places: true, ...changed }, tools);
}

/** `name score/maxScore: message`, a line an exercise. */
const told = ({ exercises }: LessonReport): string[] =>
  exercises.map(
    ({ name, score, maxScore, message }) =>
      `${name} ${score}/${maxScore}${message === null ? '' : `: ${message}`}`,
  );

const conflict = (ours: string, theirs: string, base?: string): string =>
  [
    '<<<<<<< HEAD',
    ...(ours === '' ? [] : [ours]),
    ...(base === undefined ? [] : ['||||||| 0123abc', base]),
    '=======',
    ...(theirs === '' ? [] : [theirs]),
    '>>>>>>> upstream/main',
  ].join('\n');

const TODO = "  throw new Error('not written yet');";
const MEAN = SOLVED[NUMBERS].slice(0, SOLVED[NUMBERS].indexOf('export function scale'));
const SCALE = SOLVED[NUMBERS].slice(MEAN.length);
const BODY = '  return xs.map((x) => x * by);';
const open = (text: string, body: string, instead: string): string => {
  if (!text.includes(body)) throw new Error(`there is no ${body}`);
  return text.replace(body, instead);
};
const inside = (lines: string): string =>
  `${NUMBERS}:${lines.replace(/[–,].*/, '')}:1: syntax error: a merge conflict stands in lines ${lines}: keep one of both sides, and delete the lines with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\``;

describe('a merge conflict costs what it stands in', () => {
  test('one function, and the others are graded', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO));
    const report = await grade({ [NUMBERS]: text });
    expect(told(report)).toEqual(['mean 2/2', `scale 0/2: ${inside('7–11')}.`]);
    expect(report.exercises[1]).toMatchObject({ status: 'error', mistake: null, where: null });
    expect(report.exercises[1]!.checks[0]!.place).toEqual({ file: NUMBERS, line: 7, column: 1 });
  });

  test('in Korean', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO));
    const report = await grade({ [NUMBERS]: text }, { language: 'ko' });
    expect(told(report)[1]).toBe(
      `scale 0/2: ${NUMBERS}:7:1: 문법 오류: 병합 충돌이 7–11번째 줄에 남아 있습니다. 양쪽 가운데 하나만 남기고 \`<<<<<<<\`, \`=======\`, \`>>>>>>>\` 줄을 지우세요.`,
    );
  });

  test('with what both sides were made from', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict(BODY, '  return by;', TODO));
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('7–13')}, and what stands between \`|||||||\` and \`=======\`.`,
    ]);
  });

  test('with the line ends of Windows, and behind a byte-order mark', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO));
    const report = await grade({ [NUMBERS]: `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    expect(told(report)).toEqual(['mean 2/2', `scale 0/2: ${inside('7–11')}.`]);
  });

  test('both of two functions that it goes over', async () => {
    const text = conflict(SOLVED[NUMBERS].trim(), STUBS[NUMBERS].trim());
    expect(told(await grade({ [NUMBERS]: `${text}\n` }))).toEqual([
      `mean 0/2: ${inside('1–22')}.`,
      `scale 0/2: ${inside('1–22')}.`,
    ]);
  });

  test('of two functions, only that on which both sides do not agree', async () => {
    const ours = `${MEAN}/** Mine. */\n${SCALE}`;
    const theirs = `/** Text. */\n${MEAN}${open(SCALE, BODY, TODO)}`;
    const text = conflict(ours.trim(), theirs.trim());
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('1–21')}.`,
    ]);
  });

  test('two of them in one function', async () => {
    const once = `${conflict('  const ys = xs;', '')}\n  void by;\n${conflict(BODY, TODO)}`;
    const text = open(SOLVED[NUMBERS], BODY, once);
    const [, scale] = told(await grade({ [NUMBERS]: text }));
    expect(scale).toContain(
      'merge conflicts stand in lines 7–10 and 12–16: keep one of both sides each',
    );
  });

  test('where one side cannot be read, all that it stands in', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict('  return xs.map((x => x * by);', TODO));
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('7–11')}.`,
    ]);
  });

  test('a class, and not what is beside it', async () => {
    const text = open(
      SOLVED[COUNTING],
      '    this.total = start;',
      conflict('    this.total = start;', `  ${TODO}`),
    );
    const report = await grade({ [COUNTING]: text }, { lesson: 'counting' });
    expect(told(report)[0]).toMatch(/^Counter 0\/3: .*lines 5–9/);
  });
});

describe('what stands outside of the exercises', () => {
  const HELPED = open(SOLVED[NUMBERS], BODY, '  return times(xs, by);');
  const times = (sign: string) =>
    `const times = (xs: number[], by: number) => xs.map((x) => x ${sign} by);`;

  test('a helper costs those that use it, through others too', async () => {
    const between = 'const twice = (xs: number[]) => times(xs, 2);\n';
    const text = `${between}${conflict(times('*'), times('+'))}\n${HELPED}`;
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${NUMBERS}:2:1: syntax error: \`times\` is used here, and in it a merge conflict stands in lines 2–6: keep one of both sides, and delete the lines with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\`.`,
    ]);
  });

  test('a name of their own is not that of a helper', async () => {
    const text = open(HELPED, 'by: number', 'by: number, times = (a, b) => a.map((x) => x * b)');
    const report = await grade({ [NUMBERS]: `${conflict(times('*'), times('+'))}\n${text}` });
    // Nobody else is there to tell of it.
    expect(told(report)).toEqual([`mean 0/2: ${inside('1–5')}.`, 'scale 2/2']);
  });

  test('the imports of both sides are there', async () => {
    const imports = conflict(
      "import { zeros } from '#tensor';",
      "import { tensor } from '#tensor';",
    );
    const text = open(SOLVED[NUMBERS], BODY, '  return [...tensor(xs).mul(by).data];');
    const report = await grade({ [NUMBERS]: `${imports}\n${text}` });
    expect(told(report)).toEqual([`mean 0/2: ${inside('1–5')}.`, 'scale 2/2']);
  });

  test.each([
    ["import * as core from '#tensor';", 'core.tensor'],
    ["import { tensor as made } from '#tensor';", 'made'],
    ["import { 'tensor' as made } from '#tensor';", 'made'],
  ])('%s too', async (theirs, tensor) => {
    const imports = conflict("import { zeros } from '#tensor';", theirs);
    const text = open(SOLVED[NUMBERS], BODY, `  return [...${tensor}(xs).mul(by).data];`);
    const report = await grade({ [NUMBERS]: `${imports}\n${text}` });
    expect(told(report)).toEqual([`mean 0/2: ${inside('1–5')}.`, 'scale 2/2']);
  });

  test('what is imported for what it does is no import of a name', async () => {
    const imports = conflict("import '#tensor';", "import { tensor } from '#tensor';");
    const report = await grade({ [NUMBERS]: `${imports}\n${SOLVED[NUMBERS]}` });
    expect(report.exercises[0]!.message).toContain(inside('1–5'));
  });

  test('a comment is told by the exercise behind it', async () => {
    const text = `${MEAN}${conflict('/** Mine. */', '/** Theirs. */')}\n${SCALE}`;
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('6–10')}.`,
    ]);
  });

  test('what may change anything costs the whole lesson', async () => {
    const text = `${SOLVED[NUMBERS]}${conflict('Math.max = Math.min;', '')}\n`;
    const report = await grade({ [NUMBERS]: text });
    expect(told(report)).toEqual([`mean 0/2: ${inside('9–12')}.`, `scale 0/2: ${inside('9–12')}.`]);
  });

  test('what is done at once with what is lost is left out', async () => {
    const text = `${open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO))}console.log(scale([1], 2));\n`;
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('7–11')}.`,
    ]);
  });

  test('names may be exported at the end', async () => {
    const plain = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO)).replaceAll('export ', '');
    const report = await grade({ [NUMBERS]: `${plain}export { mean, scale };\n` });
    expect(told(report)).toEqual(['mean 2/2', `scale 0/2: ${inside('7–11')}.`]);
  });

  test('or by another name', async () => {
    const plain = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO))
      .replaceAll('export ', '')
      .replace('function mean', 'function average');
    const text = `${plain}export { average as mean, scale };\n`;
    expect(told(await grade({ [NUMBERS]: text }))).toEqual([
      'mean 2/2',
      `scale 0/2: ${inside('7–11')}.`,
    ]);
  });
});

describe('an earlier lesson', () => {
  const IMPORTING = `import { mean, scale } from '../01-numbers/exercise.ts';\n${SOLVED[COUNTING]}`;
  const asked = { lesson: 'counting' };

  test('costs those that use what is lost in it', async () => {
    const earlier = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO));
    const used = open(IMPORTING, 'this.total + n', 'this.total + scale([n], 1)[0]!');
    const report = await grade({ [COUNTING]: used, [NUMBERS]: earlier }, asked);
    expect(told(report)).toEqual([
      `Counter 0/3: ${inside('7–11').replace('a merge', '`scale` is used here, and in it a merge')}.`,
    ]);
  });

  test('and not those that use the rest', async () => {
    const earlier = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO));
    const used = open(IMPORTING, 'this.total + n', 'this.total + mean([n])');
    const report = await grade({ [COUNTING]: used, [NUMBERS]: earlier }, asked);
    expect(told(report)).toEqual(['Counter 3/3']);
  });
});

describe('what is no conflict', () => {
  test('markers in a comment are text', async () => {
    const text = `/*\n${conflict('a', 'b')}\n*/\n${SOLVED[NUMBERS]}`;
    expect(told(await grade({ [NUMBERS]: text }))).toEqual(['mean 2/2', 'scale 2/2']);
  });

  test('markers that lack one are a syntax error of the whole file', async () => {
    const text = open(SOLVED[NUMBERS], BODY, conflict(BODY, TODO).replace(/>{7}.*/, ''));
    const [mean, scale] = told(await grade({ [NUMBERS]: text }));
    expect(mean).toMatch(/^mean 0\/2: .*:7:1: syntax error: a merge conflict was left here/);
    expect(scale).toMatch(/^scale 0\/2: /);
  });

  test('nothing is earned by what stands on one side only', async () => {
    for (const [ours, theirs] of [
      [SOLVED[NUMBERS], ''],
      ['', SOLVED[NUMBERS]],
      [SOLVED[NUMBERS], '('],
      [')', SOLVED[NUMBERS]],
    ] as const) {
      const report = await grade({ [NUMBERS]: conflict(ours.trim(), theirs) });
      expect(report.score).toBe(0);
    }
  });

  test('a great many of them are told within bounds', async () => {
    const many = Array.from({ length: 4_000 }, (_, i) => conflict(`const a${i} = 1;`, ''));
    const text = `${many.join('\n')}\n${SOLVED[NUMBERS]}`.slice(0, 199_000);
    const chain = Array.from({ length: 5_000 }, (_, i) => `const b${i} = () => b${i + 1}();`);
    const long = `${chain.join('\n')}\n${conflict('const b5000 = 1;', 'const b5000 = 2;')}\n`;
    for (const hostile of [text, long + SOLVED[NUMBERS]]) {
      const report = await grade({ [NUMBERS]: hostile });
      expect(JSON.stringify(report).length).toBeLessThan(20_000);
    }
  });
});
