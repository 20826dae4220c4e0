/** What is told of a suspect behind a mask, as the masks stand in every report of the site. */
import { type Clue, clueOn } from '../../engine/grade/hunts/clue.ts';
import { type Tools, USUAL_DRAW } from '../../engine/grade/task.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import type { ClueTask } from './protocol.ts';

export async function clue(
  { lesson: id, hunt: name, mask, language }: ClueTask,
  lesson: Lesson,
  { sandboxes, suspects: known }: Tools,
): Promise<Clue> {
  const hunt = lesson.hunts!.get(name)!;
  const suspects = (await known!(id, name))!;
  return clueOn({ hunt, suspects }, mask, USUAL_DRAW, sandboxes, language);
}
