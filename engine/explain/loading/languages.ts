/** Ways of writing that belong to other languages than Python: C and Java, MATLAB, Rust. */
import { FOR_AWAIT } from './parser-words.ts';
import { ifInClass, onLine, seen } from './seen.ts';
import { quoted, type Rule, told } from './spot.ts';

type Words = readonly [en: string, ko: string];

/** A way of writing, and the way it is written here. */
const instead = (wrong: string, right: string): Words => [
  `\`${wrong}\` is not how it is written here; write \`${right}\``,
  `\`${wrong}\` 표기는 다른 언어의 것입니다. 여기서는 이렇게 씁니다: \`${right}\``,
];

const matlab = (wrong: string, right: string): Words => [
  `\`${wrong}\` is MATLAB; write \`${right}\``,
  `\`${wrong}\` 표기는 MATLAB의 것입니다. 여기서는 이렇게 씁니다: \`${right}\``,
];

// --- Types -------------------------------------------------------------------------------------

const NUMBERS =
  'int float double long short number auto size_t unsigned int32 int64 float32 float64 f32 f64';

/** How the types of other languages are called here. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...NUMBERS.split(' ').map((type) => [type, 'number'] as const),
  ...['bool', 'boolean'].map((type) => [type, 'boolean'] as const),
  ...['char', 'str', 'String', 'string'].map((type) => [type, 'string'] as const),
  ['Tensor', 'Tensor'],
]);

/** `int y` for `let y: number` */
const typeFirst: Rule = (spot) => {
  for (const offset of [-1, 0, -2]) {
    const type = spot.token(offset);
    const isArray = spot.token(offset + 1).text === '[' && spot.token(offset + 2).text === ']';
    const name = spot.token(offset + (isArray ? 3 : 1));
    const own = TYPES.get(type.text);
    if (!own || name.kind !== 'name' || name.text === 'function' || /^\s*import\b/.test(spot.line))
      continue;
    const isFunction = spot.tokenAt(spot.code.indexOf(name) + 1).text === '(';
    const isParameter =
      /^[(,]$/.test(spot.token(offset - 1).text) && spot.token(offset - 2).text !== 'for';
    const whole = `${name.text}: ${own}${isArray ? '[]' : ''}`;
    const [word, right] = isFunction
      ? ['function', `function ${name.text}(…): ${own} {`]
      : isParameter
        ? ['', whole]
        : ['let', `let ${whole}`];
    return told(
      type,
      `a type stands behind the name: ${quoted(right)}`,
      `타입은 이름 뒤에 씁니다: ${quoted(right)}`,
      { start: type.start, end: isArray ? name.start - 1 : type.end, text: word },
    );
  }
  return undefined;
};

export const LANGUAGES: readonly Rule[] = [
  ifInClass(
    seen(
      / (?<at>(?!(?:async|static|get|set|new|readonly|def|return|if|for|while) )(?<!@ )[\p{L}\w$]+) ‸?([\p{L}\w$]+) \( /u,
      'a type stands behind the name, and that of a result behind the parentheses: `$2(…): $1 {`',
      '타입은 이름 뒤에, 결과의 타입은 괄호 뒤에 씁니다: `$2(…): $1 {`',
    ),
  ),
  seen(
    / (?<at>func|fn|fun|sub|proc|procedure|method|void) /,
    ...instead('$1 name(…)', 'function name(…)'),
    'function',
  ),
  typeFirst,
  seen(
    / (?<at>public|private|protected|internal|final) ‸(?:class|function|const|let|async) /,
    '`$1` is not written here; what others should find begins with `export`',
    '여기서는 `$1`을(를) 쓰지 않습니다. 밖에서 쓸 것은 `export`로 시작합니다',
    'export',
  ),
  seen(/ (?<at>\() (?:int|long|short) \) ‸/, ...instead('(int) x', 'Math.trunc(x)')),
  seen(
    / (?:=|\(|,|return) (?<at>\{) (?:[\d.]+|'') [,}] /,
    'the elements of an array stand in square brackets: `[1, 2, 3]`',
    '배열의 원소는 대괄호로 묶습니다: `[1, 2, 3]`',
  ),
  seen(/ (?<at>then) /, ...instead('if (…) then', 'if (…) {'), ''),
  seen(/ catch ‸(?<at>[\p{L}\w$]+) /u, ...instead('catch $1', 'catch ($1)'), '($1)'),
  onLine(/^\s*(?:export\s+)?(?<at>class)\s+(\w+)\s*\(\s*(\w+)\s*\)\s*[:{]?/, (_, name, base) =>
    /^[A-Z]/.test(base)
      ? instead(`class ${name}(${base})`, `class ${name} extends ${base} {`)
      : [
          `what a class is made with are the parameters of its \`constructor(${base}) { … }\`: \`class ${name} {\``,
          `클래스를 만들 때 받는 값은 \`constructor(${base}) { … }\`의 매개변수로 씁니다: \`class ${name} {\``,
        ],
  ),
  onLine(
    /^\s*(?:export\s+)?(?<at>class)\s+(\w+)\s*\(\s*\)\s*\{/,
    instead('class $2()', 'class $2 {'),
  ),
  onLine(/(?<at>\b(?:for\s+each|foreach))\s*\(/, instead('$1 (…)', 'for (const x of xs) {')),
  onLine(/(?<at>\belse?if\b|\belsif\b)\s*\(/, instead('$1 (…)', 'else if (…) {')),
  onLine(/\belse\s*(?<at>\().*\)\s*\{\s*$/, [
    'behind `else` stands no condition; with one it is `else if (…) {`',
    '`else` 뒤에는 조건을 쓰지 않습니다. 조건이 있으면 `else if (…) {`입니다',
  ]),
  onLine(/^\s*(?<at>unless)\s*\(/, instead('unless (…)', 'if (!(…)) {')),
  onLine(
    /^\s*(?<at>using|include|require)\s+[\w.'"<]/,
    instead('$1 …', "import { … } from '#tensor';"),
  ),
  onLine(
    /^\s*(?<at>for)\s+(\w+)\s*=\s*([^:]+):([^:{]+?)\s*[:{]?\s*$/,
    matlab('for $2 = $3:$4', 'for (let $2 = $3; $2 <= $4; $2++) {'),
  ),
  onLine(
    /^\s*(?:export\s+)?(?<at>function)\s+(?:\w+|\[[^\]]*\])\s*=\s*(\w+)\s*\(/,
    matlab('function y = $2(…)', 'export function $2(…) {'),
  ),
  seen(/ (?<at>\.) ‸\* /, ...matlab('x .* y', 'x.mul(y)')),
  seen(/ (?<at>\.) ‸\/ /, ...matlab('x ./ y', 'x.div(y)')),
  seen(/ (?<at>\.) ‸\^ /, ...matlab('x .^ n', 'x.pow(n)')),
  seen(
    / ¶ ‸?(?<at>%) /,
    '`%` begins no comment here; write `//`',
    '여기서 `%`는 주석이 아닙니다. 주석은 `//`로 시작하세요',
    '//',
  ),
  seen(/ ¶ (?<at>end|endif|endfor|endfunction) (?:; )?(?:¶|$)/, ...matlab('$1', '}'), '}'),
  seen(/ (?:if|while|for|switch) ‸(?<at>await) /, FOR_AWAIT.en, FOR_AWAIT.ko),
  // In lines that say no more of it.
  seen(
    / (if|while|for|switch) ‸(?<at>(?!\()[^ ]*)/,
    'behind `$1` stands what it depends on, in parentheses: `$1 (…)`',
    '`$1` 뒤에는 괄호가 와야 합니다: `$1 (…)`',
  ),
];
