/** What can be wrong in an expression, the likeliest first. */
import type { Family } from '../candidate.ts';
import {
  chainRegrouped,
  parenthesesAdded,
  parenthesesDropped,
  parenthesesMoved,
} from './grouping.ts';
import {
  fromTheOtherEnd,
  indexDropped,
  indexesSwapped,
  indexMoved,
  strideMissing,
  elementMissing,
} from './indexes.ts';
import {
  anotherField,
  anotherPart,
  anotherPath,
  anotherVariable,
  nameForNumber,
  numberForName,
} from './names.ts';
import { anotherConstant, anotherNumber, anotherStart, turnedBoolean } from './numbers.ts';
import {
  anotherAssignment,
  anotherOperator,
  assignmentForOperation,
  operandsSwapped,
} from './operators.ts';
import { regrouped } from './regrouping.ts';
import { signAdded, signDropped } from './signs.ts';
import { square, squareOfAll, tensorSquare } from './squares.ts';
import { tensorFactorMissing, tensorShapeMissing, tensorSummandMissing } from './tensor-terms.ts';
import { boundMoved, factorMissing, shapeMissing, sideAlone, summandMissing } from './terms.ts';

export const EXPRESSIONS: readonly Family[] = [
  signDropped,
  operandsSwapped,
  anotherOperator,
  anotherAssignment,
  assignmentForOperation,
  anotherVariable,
  anotherNumber,
  anotherStart,
  turnedBoolean,
  signAdded,
  indexMoved,
  indexesSwapped,
  sideAlone,
  parenthesesDropped,
  parenthesesAdded,
  parenthesesMoved,
  chainRegrouped,
  regrouped,
  anotherConstant,
  fromTheOtherEnd,
  boundMoved,
  anotherField,
  anotherPart,
  square,
  squareOfAll,
  tensorSquare,
  factorMissing,
  tensorFactorMissing,
  shapeMissing,
  tensorShapeMissing,
  summandMissing,
  tensorSummandMissing,
  anotherPath,
  strideMissing,
  elementMissing,
  indexDropped,
  nameForNumber,
  numberForName,
];
