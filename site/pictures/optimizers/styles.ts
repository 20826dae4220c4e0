// How the rules are told apart: by colour, by dashes, and by the sign at the end of a path.
import type { Rule } from './rules.ts';

export interface Style {
  readonly colour: string;
  readonly dashes: string;
  /** Around (0, 0), about 10 pixels wide. */
  readonly sign: string;
}

export const STYLES: Readonly<Record<Rule, Style>> = {
  sgd: { colour: 'var(--picture-1)', dashes: '', sign: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z' },
  momentum: { colour: 'var(--picture-2)', dashes: '', sign: 'M-4.5,-4.5h9v9h-9z' },
  adagrad: { colour: 'var(--picture-3)', dashes: '', sign: 'M0,-5.5 5.5,4 -5.5,4z' },
  rmsprop: { colour: 'var(--picture-4)', dashes: '6 3', sign: 'M0,-6 6,0 0,6 -6,0z' },
  adam: { colour: 'var(--picture-5)', dashes: '6 3', sign: 'M0,5.5 5.5,-4 -5.5,-4z' },
  adamw: {
    colour: 'var(--picture-6)',
    dashes: '2 3',
    sign: 'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  },
};
