/** The known mistakes of the lessons, which stand beside their laws; loaded when one is looked for. */
import type { KnownMistakes } from '../../engine/explain/known-mistakes.ts';
import type { Words } from '../../engine/kit/words.ts';
import { stripTrusted, type TypeStripper } from '../../engine/sandbox/strip-types.ts';

const mistakes = import.meta.glob<string>('../../checks/*/mistakes.ts', {
  query: '?raw',
  import: 'default',
});
const words = import.meta.glob<Record<string, Words>>('../../checks/*/diagnoses.ts', {
  import: 'diagnoses',
});

const read = new Map<string, Promise<KnownMistakes | undefined>>();

export function knownMistakes(
  lesson: string,
  stripper: TypeStripper,
): Promise<KnownMistakes | undefined> {
  const known = read.get(lesson) ?? readKnown(lesson, stripper);
  read.set(lesson, known);
  return known;
}

async function readKnown(
  lesson: string,
  stripper: TypeStripper,
): Promise<KnownMistakes | undefined> {
  const entry = `checks/${lesson}/mistakes.ts`;
  const source = mistakes[`../../${entry}`];
  const diagnoses = words[`../../checks/${lesson}/diagnoses.ts`];
  if (!source || !diagnoses) return undefined;
  const code = stripTrusted(await source(), entry, stripper);
  return { submission: { files: { [entry]: code }, entry }, diagnoses: await diagnoses() };
}
