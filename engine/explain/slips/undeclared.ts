/** What was meant by a name that nobody has declared. */
import type { CallExpression, MemberExpression } from 'acorn';
import * as core from '#tensor';
import { FUNCTIONS_ELSEWHERE, MODULES_ELSEWHERE } from '../../kit/elsewhere.ts';
import { importsIn } from '../loading/module-items.ts';
import { scan } from '../loading/scan.ts';
import { FREE_WORDS, MATH_WORDS } from './elsewhere.ts';
import { isIn, near, OF_MATH, type Say, writing, writingOneOf } from './instead.ts';
import { quoted, sentences } from './slip.ts';
import {
  type AnyNode,
  around,
  bindingOf,
  isFunction,
  namesAt,
  nodesIn,
  type Source,
  textOf,
} from './source.ts';

/** What to say of a name that nobody has declared; `of` is what is read of it, as in `np.exp`. */
export function sayUndefined(name: string, node: AnyNode, source: Source, given?: Given): Say {
  const parent = source.parents.get(node);
  const isSet =
    (parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') ||
    ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') &&
      parent.left === node);
  if (isOfThis(name, node, source)) return (words) => words.ofThis(name);
  if (isSet) {
    const isArgument = source.parents.get(parent)?.type === 'CallExpression';
    if (!isArgument || parent.type !== 'AssignmentExpression') {
      const alike = name.length > 3 ? near(name, namesAt(node, source)) : undefined;
      return (words) =>
        sentences(words.undeclared(name), alike === undefined ? '' : words.orMeant(alike));
    }
    const [code, value] = [parent, parent.right].map((each) => quoted(each, source)) as [
      string,
      string,
    ];
    return (words) => words.noKeywords(code, value);
  }
  if (MODULES_ELSEWHERE.has(name) && parent?.type === 'MemberExpression') {
    return ofModule(name, parent, source);
  }
  const field = fieldInScope(name, node, source, given);
  if (field !== undefined) return (words) => words.fieldMeant(name, field);
  const own = near(name, namesAt(node, source));
  // What differs in its capitals alone is the same word.
  const isSameWord = own?.toLowerCase() === name.toLowerCase();
  if (parent && isTypeAsked(parent) && TYPES.has(name)) {
    return (words) => sentences(words.undefinedName(name), words.typeInQuotes(name));
  }
  // `Tensor([…])`, where `tensor` is there: a class would be called with `new`.
  if (own !== undefined && isSameWord && !Object.hasOwn(core, name)) {
    return (words) => sentences(words.undefinedName(name), words.meant(own));
  }
  if (Object.hasOwn(core, name)) {
    const isType = isImportedAsType(name, source);
    return (words) => (isType ? words.importedAsType(name) : words.notImported(name));
  }
  const call = parent?.type === 'CallExpression' && parent.callee === node ? parent : undefined;
  const known = isSameWord ? undefined : freeWord(name, call, source);
  if (known !== undefined) {
    return (words) => sentences(words.undefinedName(name), ...known.map((each) => each(words)));
  }
  const meant = own ?? near(name, GLOBALS);
  const isChanged =
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'AssignmentExpression' && parent.left === node);
  if (isChanged && meant === undefined) return (words) => words.undeclaredBefore(name);
  return (words) =>
    sentences(words.undefinedName(name), meant === undefined ? '' : words.meant(meant));
}

/** What the exported function was given: the fields of each of its arguments. */
export interface Given {
  readonly to: AnyNode | undefined;
  readonly fields: readonly (readonly string[])[];
}

const isImportedAsType = (name: string, { written }: Source): boolean =>
  importsIn(scan(written)).some(
    ({ specifier, names }) =>
      specifier === '#tensor' && names.some((each) => each.local === name && each.isType),
  );

/** `p.w`, where `p` is all around that has a `w`. */
function fieldInScope(
  name: string,
  node: AnyNode,
  source: Source,
  given: Given | undefined,
): string | undefined {
  const holders = namesAt(node, source).filter((each) => {
    const { kind, of, index, init } = bindingOf(each, node, source)!;
    if (kind === 'param' && index !== undefined) {
      return of === given?.to && given?.fields[index]?.includes(name);
    }
    return (
      init?.type === 'ObjectExpression' &&
      init.properties.some(
        (field) =>
          field.type === 'Property' && !field.computed && textOf(field.key, source) === name,
      )
    );
  });
  return holders.length === 1 ? `${holders[0]}.${name}` : undefined;
}

/** Whether the class around it, in whose method it is, has a field or a method of that name. */
function isOfThis(name: string, node: AnyNode, source: Source): boolean {
  const outer = around(node, source);
  const method = outer.find((each) => isFunction(each) && each.type !== 'ArrowFunctionExpression');
  const definition = method && source.parents.get(method);
  const body = outer.find(({ type }) => type === 'ClassBody');
  if (definition?.type !== 'MethodDefinition' || definition.static || !body) return false;
  return nodesIn(body).some((each) => {
    const key =
      each.type === 'MemberExpression' && each.object.type === 'ThisExpression'
        ? each.property
        : each.type === 'MethodDefinition' || each.type === 'PropertyDefinition'
          ? each.key
          : undefined;
    return key?.type === 'Identifier' && key.name === name;
  });
}

/** What `typeof` gives. */
export const TYPES: ReadonlySet<string> = new Set(
  'undefined object boolean number bigint string symbol function'.split(' '),
);

/** `typeof v === number` */
const isTypeAsked = (node: AnyNode): boolean =>
  node.type === 'BinaryExpression' &&
  [node.left, node.right].some(
    (each) => each.type === 'UnaryExpression' && each.operator === 'typeof',
  );

const GLOBALS =
  'Math Number Array Object String Boolean Infinity NaN undefined console Map Set JSON Float64Array Error RangeError TypeError'.split(
    ' ',
  );

function freeWord(
  name: string,
  call: CallExpression | undefined,
  source: Source,
): Say[] | undefined {
  const alone = FREE_WORDS.get(name);
  const ofTensors = call ? FUNCTIONS_ELSEWHERE.get(name) : undefined;
  const inMath = OF_MATH.find((each) => each.toLowerCase() === name.toLowerCase());
  const args = call?.arguments.map((arg) => quoted(arg, source)).join(', ');
  const ofNumbers = call && inMath !== undefined ? `Math.${inMath}(${args})` : undefined;
  if (!call && inMath !== undefined) return [(words) => words.instead(`Math.${inMath}`)];
  const codes = [ofNumbers ?? alone, ofTensors].filter((code) => code !== undefined);
  const [first, second] = codes;
  if (first === undefined) return undefined;
  return [second === undefined ? writing(first) : writingOneOf(first, second)];
}

/** `np.exp`: the function behind the dot is what was meant, of tensors or of numbers. */
function ofModule(name: string, member: MemberExpression, source: Source): Say {
  const { property, computed } = member;
  const asked = !computed && property.type === 'Identifier' ? property.name : '';
  const code = Object.hasOwn(core, asked) ? `${asked}(…)` : FUNCTIONS_ELSEWHERE.get(asked);
  const parent = source.parents.get(member);
  const call = parent?.type === 'CallExpression' && parent.callee === member ? parent : undefined;
  const args = call?.arguments.map((arg) => quoted(arg, source)).join(', ');
  const ofNumbers = !isIn(OF_MATH, asked)
    ? code === undefined
      ? MATH_WORDS.get(asked)
      : undefined
    : `Math.${asked}${call && name !== 'math' ? `(${args})` : ''}`;
  const [first, second] = [ofNumbers, name === 'math' && ofNumbers ? undefined : code].filter(
    (each) => each !== undefined,
  );
  if (first === undefined) return (words) => words.undefinedName(name);
  const say = second === undefined ? writing(first) : writingOneOf(first, second);
  return (words) => sentences(words.undefinedName(name), say(words));
}
