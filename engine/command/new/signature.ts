/** `mean(xs: number[]): number`, as it is typed: what the stub, the laws and the rest begin with. */
import { CommandError } from '../options.ts';

/** What laws are begun with, and import. */
export const KIT: ReadonlySet<string> = new Set(
  'aBoolean aNumber aString aTensor fc list listOf real rowsOf tensors'.split(' '),
);

export interface Signature {
  readonly name: string;
  readonly params: readonly Param[];
  readonly returns: string;
}

export interface Param {
  readonly name: string;
  readonly type: string;
}

const WHOLE = /^(?<name>[A-Za-z]\w*)(?:\((?<params>.*)\)\s*(?::\s*(?<returns>.+))?)?$/s;

/** Of a name alone, a function of one number. */
export function signatureOf(typed: string): Signature {
  const { name, params = 'x: number', returns = 'number' } = WHOLE.exec(typed.trim())?.groups ?? {};
  if (name === undefined) {
    throw new CommandError({
      en: `"${typed}" is no name, and no signature such as 'mean(xs: number[]): number'.`,
      ko: `"${typed}"은(는) 이름도 아니고 'mean(xs: number[]): number' 같은 시그니처도 아닙니다.`,
    });
  }
  const signature = { name, params: apart(params).map(paramOf), returns: returns.trim() };
  refuseUnfit([name, ...signature.params.map((param) => param.name)]);
  return signature;
}

/** What is written with them has to be read by a compiler. */
function refuseUnfit(names: readonly string[]): void {
  const unfit = names.find(
    (name, i) => !/^[A-Za-z]\w*$/.test(name) || TAKEN.has(name) || names.indexOf(name) < i,
  );
  if (unfit === undefined) return;
  throw new CommandError({
    en: `"${unfit}" cannot be a name here: it is a word of the language or of the kit, stands there twice, or is more than a name.`,
    ko: `"${unfit}"은(는) 여기서 이름으로 쓸 수 없습니다. 언어나 도구에 있는 말이거나, 두 번 나오거나, 이름만이 아닙니다.`,
  });
}

const TAKEN = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum ' +
    'equal eval exercise exercises export extends false finally for function if implements import ' +
    'in instanceof interface let new null package private protected public return static super ' +
    'switch this throw true try typeof undefined var void while with yield'
  )
    .split(' ')
    .concat(...KIT),
);

function paramOf(text: string): Param {
  const [name = '', ...type] = text.split(':');
  return { name: name.trim(), type: type.join(':').trim() || 'number' };
}

/** At commas, but for those inside of brackets. */
function apart(params: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of params) {
    if ('([{<'.includes(letter)) depth++;
    if (')]}>'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].filter((each) => each.trim() !== '');
}

/** As it stands in a stub. */
export const declared = (signature: Signature, name = signature.name): string =>
  `export function ${name}(${paramsOf(signature)}): ${signature.returns}`;

const paramsOf = ({ params }: Signature): string =>
  params.map(({ name, type }) => `${name}: ${type}`).join(', ');

export const usesTensors = ({ params, returns }: Signature): boolean =>
  [returns, ...params.map(({ type }) => type)].some((type) => /\bTensor\b/.test(type));

/** How the kit draws a value of a type; undefined where that is for the author to say. */
const DRAWN: Readonly<Record<string, string>> = {
  number: 'real()',
  'number[]': 'list(real())',
  'number[][]': 'rowsOf(2, 3)',
  Tensor: 'tensors()',
  boolean: 'fc.boolean()',
  string: 'fc.string()',
  'string[]': 'list(fc.string())',
};

export const drawn = ({ type }: Param): string | undefined => DRAWN[withoutReadonly(type)];

const RETURNED: Readonly<Record<string, string>> = {
  number: 'aNumber',
  Tensor: 'aTensor',
  boolean: 'aBoolean',
  string: 'aString',
};

/** What the kit reads an answer as, likewise. */
export function returned(type: string): string | undefined {
  const plain = withoutReadonly(type);
  if (!plain.endsWith('[]')) return RETURNED[plain];
  const item = returned(plain.slice(0, -2));
  return item && `listOf(${item})`;
}

const withoutReadonly = (type: string): string => type.replace(/^readonly /, '');
