/** `import` and `export` that are not written as such. */
import { insert, quoted, replace, told, type Rule } from './spot.ts';

const TO_IMPORT = "import { name } from '#tensor';";

const importForm: Rule = (spot) => {
  const start = spot.code.findLastIndex(
    ({ text, indent }, i) => i <= spot.here && indent !== undefined && text === 'import',
  );
  if (start < 0 || spot.code.slice(start, spot.here).some(({ text }) => text === ';'))
    return undefined;
  // Behind the place that it imports from it is over.
  if (spot.code.slice(start, spot.here).some(({ kind }) => kind === 'string')) return undefined;
  const [, first] = spot.code.slice(start);
  const here = spot.token(0);
  if (spot.token(-1).text === 'from') {
    return told(
      here.start || spot.at,
      "behind `from` stands what is imported from, in quotation marks: `'#tensor'`",
      "`from` 뒤에는 가져올 곳을 따옴표로 묶어 씁니다: `'#tensor'`",
    );
  }
  if (here.kind === 'string') {
    return told(
      here,
      `\`from\` is missing before ${quoted(here.text)}`,
      `${quoted(here.text)} 앞에 \`from\`이 빠졌습니다`,
      insert(here.start, 'from '),
    );
  }
  if (here.text === ':') {
    return told(
      here,
      'an import is renamed with `as`, not `:`',
      '가져온 것의 이름은 `:`이 아니라 `as`로 바꿉니다',
      replace(here, ' as '),
    );
  }
  if (first?.kind !== 'name' && first?.text !== '{') return undefined;
  return told(
    first,
    `an import is written ${quoted(TO_IMPORT)}, with all names between the braces`,
    `import는 ${quoted(TO_IMPORT)}처럼, 이름을 모두 중괄호 안에 씁니다`,
  );
};

/** `{ tensor } from '#tensor'` */
const importWord: Rule = (spot) => {
  const first = spot.code.findLast(({ indent, start }) => indent !== undefined && start <= spot.at);
  if (first?.text !== '{' || !/^\s*\{[^{}]*\}\s*from\b/.test(spot.line)) return undefined;
  return told(
    first,
    '`import` is missing at the beginning of the line',
    '줄 맨 앞에 `import`가 빠졌습니다',
    insert(first.start, 'import '),
  );
};

const exportForm: Rule = (spot) => {
  const here = spot.token(0);
  if (spot.token(-1).text === 'default' && /^(const|let|var)$/.test(here.text)) {
    return told(
      spot.token(-1),
      'take `default` away: `export const name = …`',
      '`default`를 지우세요: `export const name = …`',
      replace(spot.token(-1), ''),
    );
  }
  if (spot.token(-1).text !== 'export' || here.kind !== 'name') return undefined;
  const next = spot.token(1).text;
  const right =
    next === '='
      ? `export const ${here.text} = …`
      : next === '('
        ? `export function ${here.text}(…) {`
        : `export { ${here.text} };`;
  return told(
    here,
    `what is exported is a declaration, or a name in braces: ${quoted(right)}`,
    `export 뒤에는 선언이나 중괄호로 묶은 이름이 옵니다: ${quoted(right)}`,
  );
};

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

export const MODULES: readonly Rule[] = [importWord, importForm, exportForm];

export const IN_A_BLOCK: readonly Rule[] = [inside];
