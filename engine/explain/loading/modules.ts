/** `import` and `export` that are not written as such. */
import { seen } from './seen.ts';
import { type Rule, told } from './spot.ts';

const inside: Rule = (spot) => {
  const [block] = spot.openAt(spot.here);
  if (!spot.says(/'import', and 'export'|may only appear at the top level/) || block === undefined)
    return undefined;
  const line = spot.lineOf(spot.code[block]!.start);
  return told(
    spot.at,
    `\`import\` and \`export\` stand outside of all functions and blocks; this stands in what is opened in line ${line}`,
    `\`import\`와 \`export\`는 모든 함수와 블록 밖에 있어야 하는데, 여기는 ${line}번째 줄에서 연 블록 안입니다`,
  );
};

export const IN_A_BLOCK: readonly Rule[] = [inside];

/** `import …`, before the place that it imports from. */
const IMPORT = String.raw` ¶ import (?:[^;']* )?`;

export const MODULES: readonly Rule[] = [
  seen(
    / ¶ (?<at>(?:type )?\{) [^{}¶]*\} from /,
    '`import` is missing at the beginning of the line',
    '줄 맨 앞에 `import`가 빠졌습니다',
    'import $1',
  ),
  seen(
    new RegExp(String.raw`${IMPORT}\} ‸(?<at>(?!from )[\p{L}\w$]+) (?:''|#)`, 'u'),
    '`$1` is not known: should it be `from`?',
    '`$1`(이)라는 말은 없습니다. `from`인가요?',
    'from',
  ),
  seen(
    new RegExp(`${IMPORT}from ‸(?<at>[^ ]*)`),
    "behind `from` stands what is imported from, in quotation marks: `'#tensor'`",
    "`from` 뒤에는 가져올 곳을 따옴표로 묶어 씁니다: `'#tensor'`",
  ),
  seen(
    new RegExp(`${IMPORT}‸(?<at>'')`),
    '`from` is missing before `$1`',
    '`$1` 앞에 `from`이 빠졌습니다',
    'from $1',
  ),
  seen(
    new RegExp(`${IMPORT}‸(?<at>:)`),
    'an import is renamed with `as`, not `:`',
    '가져온 것의 이름은 `:`이 아니라 `as`로 바꿉니다',
    ' as ',
  ),
  seen(
    / ¶ import (?<at>[\p{L}\w$*]+|\{) [^;']*‸/u,
    "an import is written `import { name } from '#tensor';`, with all names between the braces",
    "import는 `import { name } from '#tensor';`처럼, 이름을 모두 중괄호 안에 씁니다",
  ),
  seen(
    / (?<at>default) ‸(?:const|let|var) /,
    'take `default` away: `export const name = …`',
    '`default`를 지우세요: `export const name = …`',
    '',
  ),
  ...(
    [
      ['=', 'export const $1 = …'],
      ['\\(', 'export function $1(…) {'],
      ['\\{', 'export class $1 {'],
      ['', 'export { $1 };'],
    ] as const
  ).map(([next, right]) =>
    seen(
      new RegExp(String.raw` export ‸(?<at>[\p{L}\w$]+) ${next}`, 'u'),
      `what is exported is a declaration, or a name in braces: \`${right}\``,
      `export 뒤에는 선언이나 중괄호로 묶은 이름이 옵니다: \`${right}\``,
    ),
  ),
];
