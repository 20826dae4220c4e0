/** The course's own modules that exercises may import besides the tensors, fetched when they are named. */
import course from '../../gradlings.config.ts';
import { stripTrusted, type TypeStripper } from '../../engine/sandbox/strip-types.ts';

const texts = import.meta.glob<string>('../../reference/digit-images.ts', {
  query: '?raw',
  import: 'default',
});

const read = new Map<string, Promise<string>>();

/** Those that are named in one of these texts, as JavaScript by their names. */
export async function modulesNamedIn(
  sources: readonly unknown[],
  stripper: TypeStripper,
): Promise<Record<string, string>> {
  const named = Object.entries(course.modules).filter(
    ([name, file]) => textOf(file) && sources.some((source) => names(source, name)),
  );
  return Object.fromEntries(
    await Promise.all(
      named.map(async ([name, file]) => [name, await codeOf(file, stripper)] as const),
    ),
  );
}

/** Whoever writes a name with escapes may mean any module. */
const names = (source: unknown, name: string): boolean =>
  typeof source === 'string' && (source.includes(name) || /\\[ux]/.test(source));

const textOf = (file: string): (() => Promise<string>) | undefined => texts[`../../${file}`];

function codeOf(file: string, stripper: TypeStripper): Promise<string> {
  const code = read.get(file) ?? textOf(file)!().then((text) => stripTrusted(text, file, stripper));
  read.set(file, code);
  return code;
}
