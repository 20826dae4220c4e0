/** Puts the stub of an exercise back into a student's file, and leaves the rest as it is. */
import { parseAst } from 'vitest/node';
import { type Located, type Restored, restore as restoreIn, spanIn } from '../kit/restore.ts';

/** See `engine/kit/restore.ts`. */
export function restore(source: string, stub: string, exercise: string): Restored {
  // A parser's offsets begin behind a byte-order mark, or before it.
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const restored = restoreIn(source.slice(mark.length), stub, exercise, spanOf);
  return 'reason' in restored ? restored : { ...restored, text: mark + restored.text };
}

/** Where an exercise is, from its doc comment on, if that is certain. */
export function spanOf(text: string, exercise: string): Located {
  const statements = parse(text)?.map((node) => ({
    start: node.start,
    end: node.end,
    isAbout: (name: string) => isAbout(node, name),
    declares: (name: string, isSignature: boolean) => declares(node, name, isSignature),
  }));
  return statements ? spanIn(statements, text, exercise) : { reason: 'unparsable' };
}

type Statement = ReturnType<typeof parseAst>['body'][number];

function parse(text: string): readonly Statement[] | undefined {
  try {
    return parseAst(text, { lang: 'ts' }).body;
  } catch {
    return undefined;
  }
}

const declarationIn = (statement: Statement) =>
  statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement;

function isAbout(statement: Statement, name: string): boolean {
  return namesOf(statement).includes(name);
}

function namesOf(statement: Statement): string[] {
  const declared = declarationIn(statement);
  switch (declared.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
      return declared.id ? [declared.id.name] : [];
    case 'VariableDeclaration':
      return declared.declarations.flatMap(({ id }) => ('name' in id ? [id.name] : []));
    case 'ImportDeclaration':
      return declared.specifiers.map(({ local }) => local.name);
    case 'ExportNamedDeclaration':
      return declared.specifiers.map(({ exported }) =>
        'name' in exported ? exported.name : exported.value,
      );
    default:
      return [];
  }
}

function declares(statement: Statement, name: string, isSignature: boolean): boolean {
  const { type, ...declared } = declarationIn(statement);
  if (!isAbout(statement, name)) return false;
  if (isSignature) return type === 'TSDeclareFunction';
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return true;
  return (
    type === 'VariableDeclaration' &&
    'declarations' in declared &&
    declared.declarations.length === 1
  );
}
