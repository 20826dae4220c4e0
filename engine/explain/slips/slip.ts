/** A slip: what is to be said of it, and where it stands in the student's file. */
import type { Place } from '../../sandbox/problem.ts';
import type { Language } from '../../kit/words.ts';
import { type AnyNode, placeAt, type Source, textOf } from './source.ts';
import { SLIP_WORDS, type SlipWords } from './words.ts';

export interface Slip {
  /** `slip:` and the kind. */
  readonly id: string;
  readonly place: Place;
  readonly say: (words: SlipWords) => string;
}

/** A node, or a place in it. */
type At = AnyNode | number;

export const slipAt = (kind: string, at: At, source: Source, say: Slip['say']): Slip => ({
  id: `slip:${kind}`,
  place: placeAt(typeof at === 'number' ? at : at.start, source),
  say,
});

export const tellSlip = ({ say }: Slip, language: Language): string => say(SLIP_WORDS[language]);

/** Code that is quoted in a sentence. */
const LONGEST = 48;

/** The student's own code, where it is short enough to be quoted. */
export function quoted(node: AnyNode, source: Source, otherwise = '…'): string {
  const text = textOf(node, source);
  return text.length <= LONGEST ? text : otherwise;
}

/** The same, to stand before a dot. */
export function receiver(node: AnyNode, source: Source, otherwise = 'x'): string {
  const text = quoted(node, source, otherwise);
  const isText = node.type === 'Literal' && typeof node.value === 'string';
  const isMade = node.type === 'NewExpression' && text.endsWith(')');
  const isBound = isText || isMade || BINDING.has(node.type);
  return text === otherwise || isBound ? text : `(${text})`;
}

/** What needs no parentheses before a dot. */
const BINDING: ReadonlySet<string> = new Set([
  'Identifier',
  'MemberExpression',
  'CallExpression',
  'ArrayExpression',
  'ThisExpression',
  'ChainExpression',
  'TemplateLiteral',
]);

/** Sentences one after the other; what is empty is left out. */
export const sentences = (...texts: readonly string[]): string => texts.filter(Boolean).join(' ');

/** Where the sign of an operation stands. */
export function signPlace(
  node: AnyNode & { left: AnyNode; right: AnyNode; operator: string },
  { code }: Source,
): number {
  return code.indexOf(node.operator, node.left.end);
}
