/** Parameters one by one, where an object is given that has them all: `(theta, lr)` for `(theta, { lr })`. */
import { isRecord } from '../../kit/agree.ts';
import type { Arg, Data } from '../../sandbox/codec.ts';
import { exported } from './definitions.ts';
import { type Slip, slipAt } from './slip.ts';
import { type FunctionNode, isFunction, nodesIn, type Source, textOf } from './source.ts';

/** `args` are what the exercise `name` was given. */
export function slipOfOptions(
  name: string,
  args: readonly Arg[],
  source: Source,
): Slip | undefined {
  const asked = exported(name, source);
  if (!isFunction(asked)) return undefined;
  for (const [i, param] of asked.params.entries()) {
    const arg = args[i] as Data;
    if (param.type !== 'Identifier' || !isRecord(arg) || !(param.name in arg)) continue;
    if (isTakenApart(param.name, asked, source)) continue;
    const fields = Object.keys(arg).join(', ');
    return slipAt('options', param, source, (words) => words.options(param.name, `{ ${fields} }`));
  }
  return undefined;
}

/** Whether it is known for an object after all: `const { lr } = lr`, `lr.lr`. */
const isTakenApart = (name: string, { body }: FunctionNode, source: Source): boolean =>
  nodesIn(body).some(
    (node) =>
      (node.type === 'MemberExpression' && textOf(node, source) === `${name}.${name}`) ||
      (node.type === 'VariableDeclarator' &&
        node.id.type === 'ObjectPattern' &&
        node.init?.type === 'Identifier' &&
        node.init.name === name),
  );
