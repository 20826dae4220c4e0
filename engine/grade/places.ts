/** The place of a mistake, as the report has it; loaded where one is asked for. */
import type { Found } from '../explain/repair/found.ts';
import { type Failed, findPlace } from '../explain/repair/search.ts';
import { tellFound } from '../explain/repair/tell-found.ts';
import type { Where } from '../explain/repair/where.ts';
import { placeAt } from '../explain/slips/source.ts';
import type { Language } from '../kit/words.ts';
import type { LessonTask, Tools } from './task.ts';

export async function placeOf(
  failed: Failed,
  { language, repairs = false }: Pick<LessonTask, 'language' | 'repairs'>,
  { sandboxes, onFault }: Pick<Tools, 'sandboxes' | 'onFault'>,
): Promise<Where | undefined> {
  try {
    const found = await findPlace(failed, sandboxes);
    return found && whereOf(found, language, repairs);
  } catch (fault) {
    // What only explains, keeps nobody from a verdict.
    onFault?.(fault);
    return undefined;
  }
}

function whereOf(found: Found, language: Language, repairs: boolean): Where {
  const { file, line, column = 1 } = placeAt(found.start, found.source);
  const { line: endLine, column: endColumn = 1 } = placeAt(found.end, found.source);
  const { repair, ...told } = tellFound(found, language);
  const range = { file, line, column, endLine, endColumn };
  return { ...range, kind: found.kinds[0]!, ...told, ...(repairs && { repair }) };
}
