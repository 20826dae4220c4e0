/** What to write in the place of a name that is not there: code of a table, or a name much like it. */
import { similarName } from '../../sandbox/similar-name.ts';
import { quoted, receiver, type Slip } from './slip.ts';
import { type AnyNode, type Source, textOf } from './source.ts';

export type Say = Slip['say'];

/** Code with a name in it that is not there: `object.name(args)`, or `object.name`. */
export interface Asked {
  readonly object: AnyNode;
  readonly name: string;
  readonly args?: readonly AnyNode[] | undefined;
  readonly source: Source;
}

export const OF_MATH = [...Object.getOwnPropertyNames(Math)];

export const isIn = (names: readonly string[], name: string): boolean => names.includes(name);

/** A name that is much like it. Where names are short, any two are alike. */
export function near(name: string, names: readonly string[]): string | undefined {
  const alike = (word: string) =>
    names.filter((each) => each.toLowerCase() === word.toLowerCase()).toSorted(byCapital(name))[0];
  if (name.length < 3) return alike(name);
  return alike(name) ?? alike(similarName(name, names) ?? '');
}

/** Those first that begin as the name does: `tensr` is `tensor`, not `Tensor`. */
const byCapital = (name: string) => (a: string, b: string) =>
  Number(b[0] === name[0]) - Number(a[0] === name[0]);

/** What to write, or what to make it of, where there is no one word for it. */
export function writing(code: string, asked?: Asked): Say {
  const parts = code.split(/, (?=x\.)/);
  const list = parts.map((part) => `\`${part}\``).join(', ');
  if (parts.length > 1) return (words) => words.tools(list);
  return (words) => words.instead(asked ? filled(code, asked) : code);
}

/** What `Math` does to numbers, Tensors do themselves. */
export const writingOneOf =
  (first: string, second: string): Say =>
  (words) =>
    first.startsWith('Math.') ? words.numberOr(first, second) : words.either(first, second);

/** The code of a table with the student's own in its gaps: `x` is what was asked, `y` what it was given. */
function filled(code: string, { object, name, args, source }: Asked): string {
  const [first] = args?.length === 1 ? args : [];
  const given = first?.type === 'SpreadElement' ? undefined : first;
  if (code === 'x.reshape([…])' && args && /^(view|resize)$/.test(name)) {
    const shape = args.map((arg) => textOf(arg, source)).join(', ');
    return `${receiver(object, source)}.reshape(${shape.startsWith('[') ? shape : `[${shape}]`})`;
  }
  if (code === 'x.reshape([-1])' && given) {
    const from = textOf(given, source);
    const own = receiver(object, source);
    const kept = from === '1' ? `${own}.shape[0]` : `...${own}.shape.slice(0, ${from})`;
    return `${own}.reshape([${kept}, -1])`;
  }
  return code.replaceAll(/(?<![\w.'])([xy])(?![\w'])(?=(.?))/g, (_, gap: string, next: string) => {
    const node = gap === 'x' ? object : given;
    if (!node) return gap;
    return next === '.' || next === '[' ? receiver(node, source, gap) : quoted(node, source, gap);
  });
}
