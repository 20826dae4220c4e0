// What is said of a picture of a suspect: in a sentence or two, and as a table.
import { computed, type ComputedRef } from 'vue';
import type { Degree } from '../../../engine/grade/hunts/portrait.ts';
import { formatShape } from '../../pictures/parts/format.ts';
import { useSay } from '../../pictures/parts/words.ts';
import { isWrong, isWrongIn, tableOf } from './cells.ts';
import type { Answer, Part, PictureData } from './data.ts';
import { WORDS } from './words.ts';

type Rows = (string | number)[][];

export interface Telling {
  /** Which answers stand in cells: of several steps, the first that is wrong. */
  readonly inCells: (data: PictureData) => readonly Answer[];
  readonly summary: (data: PictureData) => string;
  readonly columns: ComputedRef<string[]>;
  readonly rows: (data: PictureData) => Rows;
  readonly note: ComputedRef<string>;
}

interface Told {
  readonly hunt: string;
  /** As it is called, from 1. */
  readonly suspect: number;
  readonly degree: Degree;
}

export function useTelling(of: () => Told): Telling {
  const say = useSay();
  const degree = computed(() => of().degree);
  const isWalk = (): boolean => of().hunt === 'stepLaw';
  const isSlope = (): boolean => of().hunt === 'slopeLaw';

  function inCells({ answers }: PictureData): readonly Answer[] {
    if (!isWalk()) return answers;
    const wrong = answers.find(isWrong);
    return wrong ? [wrong.filter(isWrongIn)] : [];
  }

  function summary(data: PictureData): string {
    const { suspect } = of();
    if (degree.value < 2) return say((isSlope() ? WORDS.drawnSlope : WORDS.drawn)(suspect));
    const told = [say(WORDS.wrongHere(suspect))];
    const step = data.answers.findIndex(isWrong);
    if (isWalk() && step >= 0) told.push(`${say(WORDS.stepOf(step + 1))}:`);
    const wrong = inCells(data).flat().filter(isWrongIn);
    return [...told, ...wrong.map(tellPart)].join(' ');
  }

  function tellPart({ name, answered, right, wrong }: Part): string {
    if (!answered) return say(WORDS.throws);
    const [ours, theirs] = [answered.shape, right!.shape].map(formatShape);
    if (ours !== theirs) return say(WORDS.otherShape(name, ours!, theirs!));
    const all = wrong.flat();
    return say(WORDS.wrongNumbers(name, all.filter(Boolean).length, all.length));
  }

  const columns = computed(() =>
    isSlope()
      ? ['x', 'f', 'fPrime', ...(degree.value < 2 ? [] : [say(WORDS.measured)])]
      : [WORDS.where, WORDS.answered, WORDS.right, WORDS.difference].map(say),
  );

  function rows({ inputs, answers, slopes }: PictureData): Rows {
    if (slopes) {
      return slopes.tangents.map(({ x, f, said, measured }) =>
        degree.value < 2 ? [x, f, said] : [x, f, said, measured],
      );
    }
    const given = tableOf(inputs.map((answered) => ({ ...answered, answered, ...UNTOLD })));
    const stepOf = (i: number) => (isWalk() ? `${say(WORDS.stepOf(i + 1))}: ` : '');
    return [...given, ...answers.flatMap((answer, i) => tableOf(answer, stepOf(i)))];
  }

  const note = computed(() => {
    const parts = [
      ...(isSlope() ? [WORDS.slopeNote] : []),
      ...(isSlope() && degree.value >= 2 ? [WORDS.measuredNote] : []),
      ...(isSlope() && degree.value === 3 ? [WORDS.rightNote] : []),
      ...(isWalk() && degree.value === 3 ? [WORDS.pathNote] : []),
      ...(degree.value === 3 ? [WORDS.marks] : []),
    ];
    return parts.map(say).join(' ');
  });

  return { inCells, summary, columns, rows, note };
}

/** An input is neither right nor wrong. */
const UNTOLD = { right: undefined, wrong: [] };
