/** Where in a course something was thrown, as its author finds it. */

const PLACE = /(\w+:\/\/\S*?):(\d+)(?::\d+)?\)?$/;

/**
 * The first place below `root` that a stack names, as a path from there; of what does not parse its
 * first line says where.
 */
export function placeIn(error: unknown, root: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').map((line) => PLACE.exec(line));
  const own = places.find((place) => place?.[1]!.startsWith(root) && !isInPackage(place[1]!, root));
  return own?.[1] && `${decodeURIComponent(own[1]!.slice(root.length))}:${own[2]}`;
}

const isInPackage = (url: string, root: string): boolean =>
  url.slice(root.length).includes('node_modules/');

/** Its first line, with the place. */
export function sentenceWithPlace(error: unknown, root: string): string {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.trim().split('\n');
  const place = placeIn(error, root);
  return place === undefined ? line : `${line} (${place})`;
}
