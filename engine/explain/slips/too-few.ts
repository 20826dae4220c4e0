/** Calls with fewer arguments than what is called can do with: `Math.exp()`, `x.sub()`, `share(x)`. */
import { type Called, leftOut } from './left-out.ts';
import { leavesTrace, type Observed } from './observe.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import { type AnyNode, isFunction, type Source } from './source.ts';

/** The first call that was seen to leave out what its function needs. */
export function slipOfTooFew(seen: Observed): Slip | undefined {
  for (const { did, site } of seen.notes) {
    const { node, source } = seen.sites[site]!;
    if (did !== 'too few' || !isCalled(node)) continue;
    const left = leftOut(node, source);
    if (left) {
      if (!left.isNeeded && !leavesTrace(seen)) continue;
      const code = quoted(node, source);
      const { name } = left;
      return slipAt('not-given', placeOf(node), source, (words) => words.notGiven(code, name));
    }
    // A key without a value may be all that is asked for.
    const isKey = node.arguments.length > 0 && !isFunction(node.arguments[0]);
    const slip = isKey && !leavesTrace(seen) ? undefined : givenTooFew(node, source);
    if (slip) return slip;
  }
  return undefined;
}

const isCalled = (node: AnyNode): node is Called =>
  node.type === 'CallExpression' || node.type === 'NewExpression';

/** Of a chain, the last link. */
const placeOf = ({ callee }: Called): AnyNode =>
  callee.type === 'MemberExpression' ? callee.property : callee;

/** What the language or the core was given less of than it needs. */
export function givenTooFew(node: Called, source: Source): Slip | undefined {
  const { callee, arguments: args } = node;
  if (args.some(({ type }) => type === 'SpreadElement')) return undefined;
  if (isFunction(args[0])) {
    return slipAt('from-function', args[0], source, (words) => words.noListToMake());
  }
  const name = quoted(callee, source, `….${quoted(placeOf(node), source)}`);
  const code = node.type === 'NewExpression' ? `new ${name}` : name;
  return slipAt('too-few', placeOf(node), source, (words) =>
    args.length === 0 ? words.givenNothing(code) : words.givenTooFew(code, args.length),
  );
}
