/**
 * Worked examples of the texts whose numbers can be dragged. In a text, `<!-- drag: neuron -->` stands
 * before such an example and `<!-- to here -->` behind it; GitHub and paper show neither.
 *
 * Here stands what its numbers are, in the order of the text, by name: an input, or what `compute`
 * makes of the inputs with the functions of the reference. Where an input comes first, it can be dragged.
 *
 *     text: 'x w b  w x +b z'       x = 2, w = 0.5, b = 1: z = 0.5 · 2 + 1 = 2
 *
 *     x      a number            +x     with the sign before it: − 1, + 1
 *     2      always this         (x)    in brackets where it is negative: (−1)
 */
import type { Language } from '../../engine/kit/words.ts';

export interface Input {
  /** As the text has it, which is where it begins. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What it is called, for who hears it. */
  readonly label: string;
}

export type Values = Readonly<Record<string, number>>;

export interface Example {
  /** The earlier lessons whose functions it uses. */
  readonly uses?: readonly string[];
  readonly inputs: Readonly<Record<string, Input>>;
  readonly text: string | Readonly<Record<Language, string>>;
  readonly compute: (functions: never, values: never) => Values;
  /** A picture of the lesson that shows the same, and what it is to show. */
  readonly picture?: { readonly id: string; readonly state: (values: never) => object };
}

/** What `compute` is given: what lessons export, and the core's way to make a tensor. */
export type Given<Modules> = Modules & Pick<typeof import('#tensor'), 'tensor'>;

export const input = (
  label: string,
  start: number,
  [min, max, step]: readonly [min: number, max: number, step: number],
): Input => ({ label, start, min, max, step });

/** An example whose `compute` is given functions of these modules, and its inputs by name. */
export const example =
  <Modules>() =>
  <Name extends string>(given: {
    readonly uses?: readonly string[];
    readonly inputs: Readonly<Record<Name, Input>>;
    readonly text: Example['text'];
    readonly compute: (
      functions: Given<Modules>,
      values: Readonly<Record<NoInfer<Name>, number>>,
    ) => Values;
    readonly picture?: {
      readonly id: string;
      readonly state: (values: Readonly<Record<NoInfer<Name>, number>>) => object;
    };
  }): Example =>
    given;

export const startOf = ({ inputs }: Example): Values =>
  Object.fromEntries(Object.entries(inputs).map(([name, { start }]) => [name, start]));
