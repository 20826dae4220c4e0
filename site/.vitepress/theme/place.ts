/**
 * Where a reader is in a lesson: which paragraph is at the top of the window, which exercise was
 * worked on, and what was looked at. It is kept by lesson, so that it is the same place in both
 * languages and after a reload.
 */
import { isRecord, KeptWork, parse } from '../../work/storage.ts';
import { type View, VIEWS } from './writing.ts';

/** The heading above, counted from 0, the block behind it, and where that is in the window. */
export interface ReadingPlace {
  readonly heading: number;
  readonly block: number;
  readonly top: number;
}

export interface Place extends ReadingPlace {
  readonly view: View;
  readonly exercise?: string | undefined;
}

const kept = new KeptWork(() => localStorage);
const keyOf = (lesson: string): string => `place/${lesson}`;

export function keptPlace(lesson: string): Place | undefined {
  const read = kept.read(keyOf(lesson));
  return 'raw' in read ? parse(read.raw, isPlace) : undefined;
}

export function keepPlace(lesson: string, place: Place): void {
  kept.write(keyOf(lesson), JSON.stringify(place));
}

const isPlace = (value: unknown): value is Place =>
  isRecord(value) &&
  VIEWS.some((view) => view === value['view']) &&
  ['string', 'undefined'].includes(typeof value['exercise']) &&
  [value['heading'], value['block'], value['top']].every(Number.isFinite);

const HEADINGS = /^H[1-3]$/;

/** The text under each of its headings; both languages have the same. */
function sections(): HTMLElement[][] {
  const all: HTMLElement[][] = [];
  for (const block of document.querySelectorAll<HTMLElement>('.vp-doc > div > *')) {
    // What stands at the edge of the window, or is hidden, is no part of the text.
    const isInText = block.getClientRects().length > 0;
    if (!isInText || getComputedStyle(block).position === 'fixed') continue;
    if (HEADINGS.test(block.tagName)) all.push([]);
    all.at(-1)?.push(block);
  }
  return all;
}

/** Below what stays at the top of the window. */
const EDGE = 120;

export function readingPlace(): ReadingPlace {
  let found = { heading: 0, block: 0, top: Infinity };
  sections().forEach((blocks, heading) =>
    blocks.forEach((element, block) => {
      const { top } = element.getBoundingClientRect();
      if (top <= EDGE || found.top === Infinity) found = { heading, block, top };
    }),
  );
  return found;
}

/** Scrolls there; in another language or at another width a paragraph has another height. */
export function goBackTo({ heading, block, top }: ReadingPlace): void {
  const blocks = sections()[heading];
  const element = blocks?.[Math.min(block, blocks.length - 1)];
  if (!element) return;
  const moved = element.getBoundingClientRect().top - top;
  scrollBy({ top: moved, behavior: 'instant' });
}

/** What a reader does to go elsewhere. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
/** By then the pictures around are there, in milliseconds. */
const SETTLED = 5000;

/** Goes there, and stays while pictures above come in, until the reader moves. Returns how to let go. */
export const stayAt = (place: ReadingPlace): (() => void) => keepAt(() => goBackTo(place));

/** The same for anything that is gone to. */
export function keepAt(go: () => void): () => void {
  const observer = new ResizeObserver(go);
  const letGo = (): void => {
    observer.disconnect();
    for (const move of MOVES) removeEventListener(move, letGo);
  };
  go();
  observer.observe(document.querySelector('.vp-doc')!);
  for (const move of MOVES) addEventListener(move, letGo, { passive: true });
  setTimeout(letGo, SETTLED);
  return letGo;
}
