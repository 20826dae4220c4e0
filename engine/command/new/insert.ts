/** What is written into files that are there: a line of a list, a name that is imported, a section. */
import { CommandError } from '../options.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

const escaped = (text: string): string => text.replaceAll(/[[\]{}()=.*+?^$|\\]/g, String.raw`\$&`);

/** Before the end of a block that begins with a line such as `lessons: [`, in its own indentation. */
export function intoBlock(text: string, opening: string, added: string, file: string): string {
  const [open, close] = [escaped(opening), escaped(CLOSING[opening.at(-1)!]!)];
  const inLines = new RegExp(`^( *)${open}\\n([^]*?)^\\1${close}`, 'm');
  const inOne = new RegExp(`^( *)${open}(.*)${close}(?=[,;]?$)`, 'm');
  const block = inLines.test(text) ? inLines : inOne;
  if (!block.test(text)) {
    throw new CommandError({
      en: `${file} has no line "${opening}": write into it by hand:\n${added}`,
      ko: `${file}에 "${opening}" 줄이 없습니다. 직접 적으세요:\n${added}`,
    });
  }
  return text.replace(block, (_, indent: string, inside: string) => {
    const within = `${indent}  `;
    const before = block === inLines || inside.trim() === '' ? inside : onItsOwn(inside, within);
    const lines = added.split('\n').map((line) => (line === '' ? '' : within + line));
    return `${indent}${opening}\n${before.trimStart() === '' ? '' : before}${lines.join('\n')}\n${indent}${CLOSING[opening.at(-1)!]}`;
  });
}

const onItsOwn = (inside: string, indent: string): string =>
  `${indent}${inside.trim().replace(/,?$/, ',')}\n`;

/** With these among the names that are imported from a module. */
export function importing(text: string, names: readonly string[], from: string): string {
  const line = new RegExp(`^import \\{([^}]*)\\} from '${from}';\\n`, 'm');
  const [, listed = ''] = line.exec(text) ?? [];
  const known = listed.split(',').map((name) => name.trim());
  const all = [...new Set([...known, ...names])].filter((name) => name !== '').toSorted();
  const written = `import { ${all.join(', ')} } from '${from}';\n`;
  return line.test(text) ? text.replace(line, () => written) : afterHead(text, written);
}

const MODULE = '#tensor';
const TENSOR = `import type { Tensor } from '${MODULE}';\n`;

export const importingTensor = (text: string): string =>
  /^import .*'#tensor';$/m.test(text) ? text : afterHead(text, TENSOR);

/** Behind the comment that a file begins with, and before all else. */
function afterHead(text: string, line: string): string {
  const [head = ''] = /^(?:\/\/.*\n|\/\*\*[^]*?\*\/\n)?/.exec(text) ?? [];
  const rest = text.slice(head.length);
  return head + line + (rest.startsWith('\n') || rest.startsWith('import') ? '' : '\n') + rest;
}

/** At the end, after an empty line. */
export const append = (text: string, added: string): string => `${text.trimEnd()}\n\n${added}`;
