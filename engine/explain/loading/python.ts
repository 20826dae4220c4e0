/** Python's ways of writing. */
import { ifInClass, onLine, seen } from './seen.ts';
import { quoted, replace, type Rule, told } from './spot.ts';

type Words = readonly [en: string, ko: string];

const python = (wrong: string, right: string): Words => [
  `${quoted(wrong)} is Python; write ${quoted(right)}`,
  `${quoted(wrong)} 표기는 파이썬의 것입니다. 여기서는 이렇게 씁니다: ${quoted(right)}`,
];

// --- What a whole line looks like --------------------------------------------------------------

function loopOver(name: string, range: string): string {
  const [first = 'n', ...rest] = range.split(',').map((part) => part.trim());
  const [from, to] = rest.length > 0 ? [first, rest[0]!] : ['0', first || 'n'];
  const step = rest[1] === undefined || rest[1] === '1' ? `${name}++` : `${name} += ${rest[1]}`;
  return `for (let ${name} = ${from}; ${name} < ${to}; ${step}) {`;
}

/** All up to the `:` or the `{` of a body, which stands in no brackets. */
function headOf(rest: string): string {
  let depth = 0;
  for (const [i, sign] of [...rest].entries()) {
    if (depth === 0 && /[:{]/.test(sign)) return rest.slice(0, i).trim();
    if (/[([]/.test(sign)) depth++;
    if (/[)\]]/.test(sign)) depth--;
  }
  return rest.trim();
}

/** `(a > b)` stays as it is. */
function inParentheses(condition: string): string {
  const own = condition.trim();
  if (/^\([^()]*\)$/.test(own)) return own;
  const isClosed = own.endsWith(')') && own.split(')').length > own.split('(').length;
  return isClosed ? `(${own}` : `(${own})`;
}

const parenthesised = (head: string, condition: string): Words => {
  const right = quoted(`${head} ${inParentheses(condition)} {`);
  return [`the condition stands in parentheses: ${right}`, `조건은 괄호로 묶어야 합니다: ${right}`];
};

const block = (right: string): Words => [
  `what belongs together stands in braces; \`:\` and indentation do not do that here: ${quoted(right)} … \`}\``,
  `여기서는 \`:\`과(와) 들여쓰기로 묶지 않고 중괄호로 묶습니다: ${quoted(right)} … \`}\``,
];

function slice(from: string, to: string): Words {
  const ends = [from.trim() || '0', to.trim()].filter(Boolean).join(', ');
  const isPlain = !/[:,]/.test(ends.replace(', ', '')) && !to.includes(':');
  return [
    `\`[${from}:${to}]\` is Python${isPlain ? `; write \`.slice(${ends})\`` : ': here brackets take one index'}`,
    `\`[${from}:${to}]\`은(는) 파이썬입니다. ${isPlain ? `\`.slice(${ends})\`라고 쓰세요` : '여기서 대괄호에는 인덱스 하나만 쓸 수 있습니다'}`,
  ];
}

const LINES: readonly Rule[] = [
  ifInClass(onLine(/^\s*(?<at>def)\s+__init__\b/, python('def __init__(…):', 'constructor(…) {'))),
  ifInClass(onLine(/^\s*(?<at>def)\s+(\w+)/, python('def $2(…):', '$2(…) {'))),
  onLine(
    /^\s*(?<at>(?:export\s+)?(?:async\s+)?def)\s+(\w+)\s*\(/,
    python('def $2(…):', 'export function $2(…) {'),
  ),
  onLine(
    /\bfor\s*\(?\s*(?:(?:let|const|var)\s+)?(\w+)\s+in\s+range\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/,
    (name, range) => python(`for ${name} in range(${range})`, loopOver(name, range)),
  ),
  onLine(/(?<at>\belif\b)\s*(.*)$/, (_, rest) =>
    python('elif', `else if ${inParentheses(headOf(rest))} {`),
  ),
  onLine(/^\s*for\s+(\w+)\s+in\s+(.*)$/, (name, rest) =>
    python(`for ${name} in ${headOf(rest)}`, `for (const ${name} of ${headOf(rest)}) {`),
  ),
  onLine(
    /^\s*\}?\s*(?<at>(?:else\s+)?(?:if|while))\s+(?!\()(.+?)\s*(?:[:{]|then)\s*$/,
    parenthesised,
  ),
  onLine(/^\s*(?:\}\s*)?(?<at>(else|try|finally|do)\s*:)\s*$/, block('$2 {')),
  onLine(/^\s*(?:\}\s*)?(?<at>except)\b.*$/, python('except …:', '} catch (error) {')),
  onLine(
    /^\s*(?:export\s+)?(?<at>class)\s+(\w+)\s*(?:\(\s*\))?\s*:\s*$/,
    python('class $2:', 'class $2 {'),
  ),
  onLine(
    /^\s*(?:\}\s*)?((?:else\s+)?(?:if|while|for|switch)\s*\(.*\))\s*(?<at>:)\s*$/,
    block('$1 {'),
  ),
  onLine(/\b(?<at>lambda)\b\s*([\w\s,]*):/, (_, names) =>
    python(`lambda ${names}: …`.replace(' :', ':'), `(${names}) => …`),
  ),
  onLine(
    /^\s*(?<at>from)\s+(?:[\w.]+|'_*'|"_*")\s+import\b/,
    python('from … import …', "import { … } from '#tensor';"),
  ),
  onLine(
    /^\s*(?<at>import)\s+([\w.]+)(?:\s+as\s+\w+)?\s*;?\s*$/,
    python('import $2', "import { … } from '#tensor';"),
  ),
  onLine(/(?:^|[){;])\s*(?<at>raise)\s+(?:(\w+)\s*\((.*)\)|.*?);?\s*\}?\s*$/, (_, _kind, message) =>
    python('raise', `throw new Error(${message || "'…'"});`),
  ),
  onLine(
    /^\s*(?<at>assert)\s+([^,]+?)\s*(?:,.*)?;?\s*$/,
    python('assert', "if (!($2)) throw new Error('…');"),
  ),
  onLine(
    /^\s*(?<at>print)\s+(?![=+\-*/.,?;:)])(.+?);?\s*$/,
    python('print $2', 'console.log($2);'),
  ),
  onLine(/^\s*(?<at>global|nonlocal)\s+\w/, [
    '`$1` is Python; what is declared outside of a function can be used in it as it is',
    '`$1`은(는) 파이썬입니다. 함수 밖에서 선언한 이름은 함수 안에서 그대로 쓸 수 있습니다',
  ]),
  onLine(/^\s*(?<at>del)\s+\w+\s*;?\s*$/, [
    '`del` is Python; nothing has to be deleted here',
    '`del`은(는) 파이썬입니다. 여기서는 아무것도 지울 필요가 없습니다',
  ]),
  onLine(
    /(?<at>[[(])([^[\]()]*(?:\([^()]*\)[^[\]()]*)*?)\s+for\s+(\w+)\s+in\s+((?:[^()[\]]|\([^()]*\)|\[[^[\]]*\])+)[\])]/,
    python('$2 for $3 in $4', '$4.map(($3) => $2)'),
  ),
  onLine(/[\w)\]](?<at>\[)\s*([^[\]:?]*):([^[\]]*)\]/, (_, from, to) => slice(from, to)),
  onLine(/^\s*(?<at>switch|match)\s+\w+\s*:\s*$/, python('$1 …:', 'switch (…) {')),
];

// --- Words between values ----------------------------------------------------------------------

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '==='],
  ['AND', '&&'],
  ['OR', '||'],
  ['NOT', '!'],
  ['mod', '%'],
  ['div', '/'],
]);

const operatorWord: Rule = (spot) => {
  for (const offset of [0, -1]) {
    const token = spot.token(offset);
    const right = token.kind === 'name' ? OPERATORS.get(token.text) : undefined;
    if (right === undefined || spot.token(offset - 1).text === '.') continue;
    const next = spot.token(offset + 1);
    if (token.text === 'is' && next.text === 'not') {
      return told(token, ...python('is not', '!=='), replace({ ...token, end: next.end }, '!=='));
    }
    if (token.text === 'not' && next.text === 'in') {
      return told(token, ...python('a not in xs', '!xs.includes(a)'), replace(token, ''));
    }
    return told(token, ...python(token.text, right), replace(token, right));
  }
  return undefined;
};

const ternary: Rule = (spot) => {
  const found = /(?<at>\bif\b)\s*(.+?)\s*\belse\b/d.exec(spot.line);
  const isHere =
    spot.token(0).text === 'if' &&
    /^(name|number|string|template)$|^sign$/.test(spot.token(-1).kind);
  if (!found || !isHere) return undefined;
  return told(spot.token(0), ...python('a if c else b', 'c ? a : b'));
};

/** `f'…'` */
const prefixedString: Rule = (spot) => {
  const [prefix, string] = [spot.token(-1), spot.token(0)];
  if (
    string.kind !== 'string' ||
    !/^[fFrRbBuU]{1,2}$/.test(prefix.text) ||
    prefix.end !== string.start
  )
    return undefined;
  const isFormat = /f/i.test(prefix.text);
  const wrong = quoted(`${prefix.text}${string.text}`);
  const right = `\`${string.text.slice(1, -1).replaceAll('{', '${')}\``;
  const words: Words = isFormat
    ? [
        `${wrong} is Python; a text with values in it stands between backticks: ${right}`,
        `${wrong}은(는) 파이썬입니다. 값을 넣는 문자열은 백틱(backtick)으로 묶습니다: ${right}`,
      ]
    : python(`${prefix.text}${string.text}`, string.text);
  return told(prefix, ...words, replace(prefix, ''));
};

export const PYTHON: readonly Rule[] = [
  prefixedString,
  ...LINES,
  operatorWord,
  ternary,
  seen(/[\p{L}\w$)\]] (?<at>@) /u, ...python('a @ b', 'a.matmul(b)')),
  seen(/ [([,] ‸(?<at>\*\*?) /, ...python('*xs', '...xs'), '...'),
];
