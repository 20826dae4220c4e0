/** All operators, by name: each says what a slip of the hand could make of one node. */
import type { AnyNode } from 'acorn';
import {
  anotherSibling,
  argumentRemoved,
  argumentsSwapped,
  axisChanged,
  callDropped,
  newAxis,
} from './operators-calls.ts';
import {
  anotherArithmetic,
  anotherAssignment,
  anotherComparison,
  anotherLogic,
  anotherNumber,
  counterTurned,
  literalTurned,
  operandsSwapped,
  sideDropped,
  signAdded,
  signDropped,
} from './operators-expressions.ts';
import {
  anotherVariable,
  defaultDropped,
  elementRemoved,
  elementsSwapped,
  indexMoved,
} from './operators-names.ts';
import {
  blockEmptied,
  boundMoved,
  conditionFixed,
  conditionNegated,
  resultDropped,
  statementRemoved,
} from './operators-statements.ts';
import type { Visit } from './tree.ts';

/** Other text for a part of the code. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node that may be changed. */
export interface Found extends Visit {
  readonly code: string;
  readonly text: (node: Pick<AnyNode, 'start' | 'end'>) => string;
}

export type Operator = (found: Found) => Edit[];

export const OPERATORS: Readonly<Record<string, Operator>> = {
  'another arithmetic': anotherArithmetic,
  'operands swapped': operandsSwapped,
  'another comparison': anotherComparison,
  'another logic': anotherLogic,
  'a side dropped': sideDropped,
  'a sign dropped': signDropped,
  'a sign added': signAdded,
  'a counter turned': counterTurned,
  'another assignment': anotherAssignment,
  'a boolean turned': literalTurned,
  'another number': anotherNumber,
  'a sibling called': anotherSibling,
  'a call dropped': callDropped,
  'an argument removed': argumentRemoved,
  'arguments swapped': argumentsSwapped,
  'another axis': axisChanged,
  'an axis added': newAxis,
  'a condition negated': conditionNegated,
  'a condition fixed': conditionFixed,
  'a statement removed': statementRemoved,
  'a block emptied': blockEmptied,
  'a result dropped': resultDropped,
  'a bound moved': boundMoved,
  'another variable': anotherVariable,
  'an index moved': indexMoved,
  'an element removed': elementRemoved,
  'elements swapped': elementsSwapped,
  'a default dropped': defaultDropped,
};
