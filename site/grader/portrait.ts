/** What is drawn of a suspect behind a mask, as the masks stand in every report of the site. */
import { portraitOf } from '../../engine/grade/hunts/portrait.ts';
import { type Tools, USUAL_DRAW } from '../../engine/grade/task.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { type PictureData, pictureOf } from '../hunts/pictures/data.ts';
import { slopeInputs } from '../hunts/pictures/slope.ts';
import type { PortraitTask } from './protocol.ts';

export async function portrait(
  { lesson: id, hunt: name, mask, degree }: PortraitTask,
  lesson: Lesson,
  { sandboxes, suspects: known }: Tools,
): Promise<PictureData> {
  const hunt = lesson.hunts!.get(name)!;
  const suspects = (await known!(id, name))!;
  const along = name === 'slopeLaw' ? slopeInputs() : undefined;
  const sitter = { mask, degree, along };
  return pictureOf(name, await portraitOf({ hunt, suspects }, sitter, USUAL_DRAW, sandboxes));
}
