/** The course's own modules that exercises may import besides the tensors, fetched when they are named. */
import course from '../../gradlings.config.ts';

const codes = import.meta.glob<string>('../../reference/digit-images.ts', {
  query: '?blanked',
  import: 'default',
});

/** Those that are named in one of these texts, as JavaScript by their names. */
export async function modulesNamedIn(sources: readonly unknown[]): Promise<Record<string, string>> {
  const named = Object.entries(course.modules).filter(
    ([name, file]) => codeOf(file) && sources.some((source) => names(source, name)),
  );
  return Object.fromEntries(
    await Promise.all(named.map(async ([name, file]) => [name, await codeOf(file)!()] as const)),
  );
}

/** Whoever writes a name with escapes may mean any module. */
const names = (source: unknown, name: string): boolean =>
  typeof source === 'string' && (source.includes(name) || /\\[ux]/.test(source));

const codeOf = (file: string): (() => Promise<string>) | undefined => codes[`../../${file}`];
