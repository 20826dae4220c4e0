/** The parameters of what is asked: the laws say in which order they are given. */
import { exported } from '../../slips/definitions.ts';
import { type Edit, replaced } from '../../slips/repair.ts';
import {
  type AnyNode,
  type FunctionNode,
  isFunction,
  nodesIn,
  type Source,
} from '../../slips/source.ts';
import type { Candidate } from '../candidate.ts';
import { listOf } from './lists.ts';

/** A function that is asked, and what the laws call its parameters. */
export interface Head {
  readonly asked: FunctionNode;
  readonly params: readonly string[];
  /** All of the parameters, … */
  readonly given: readonly AnyNode[];
  /** … and what they are where they are left out. */
  readonly defaults: readonly AnyNode[];
}

/** Undefined where what is asked is no function: a class has parameters of its own. */
export function headOf(name: string, params: readonly string[], source: Source): Head | undefined {
  const asked = exported(name, source);
  if (!isFunction(asked)) return undefined;
  const given = asked.params.flatMap((param) => nodesIn(param));
  const defaults = given.flatMap((node) => (node.type === 'AssignmentPattern' ? node.right : []));
  return { asked, params, given, defaults };
}

/** `(a, b) =>` for `(b, a) =>`, where the laws give `a` first. */
export function inGivenOrder({ asked, params }: Head, source: Source): Candidate[] {
  const items = listOf(asked, source)?.items ?? [];
  const others = items.filter((item) => !params.includes(nameOf(item.node)));
  const sorted = items.flatMap(
    (_, i) => items.find((item) => nameOf(item.node) === params[i]) ?? others.shift() ?? [],
  );
  const moved = items.filter((item, i) => item !== sorted[i]);
  if (moved.length === 0 || sorted.length < items.length) return [];
  const edits = moved.map((item) => {
    const { start, end } = sorted[items.indexOf(item)]!;
    return replaced(item, source.code.slice(start, end));
  });
  return [{ edits, at: moved[0]!.node, kind: 'order' }];
}

/** Whether it changes what is given; what stands for what is left out is not. */
export const isGiven = ({ edits, kind }: Candidate, { given, defaults }: Head): boolean =>
  kind !== 'default' &&
  edits.some(
    (edit) => given.some((node) => isIn(node, edit)) && !defaults.some((node) => isIn(node, edit)),
  );

/** Whether it exchanges parameters that are not called as the laws call any: these may be in any order. */
export const exchangesOthers = ({ edits, kind }: Candidate, { asked, params }: Head): boolean =>
  kind === 'order' &&
  edits.every((edit) =>
    asked.params.some((param) => isIn(param, edit) && !params.includes(nameOf(param))),
  );

const isIn = ({ start, end }: AnyNode, edit: Edit): boolean =>
  start <= edit.start && edit.end <= end;

/** None of a pattern. */
function nameOf(param: AnyNode): string {
  const named = param.type === 'AssignmentPattern' ? param.left : param;
  return named.type === 'Identifier' ? named.name : '';
}
