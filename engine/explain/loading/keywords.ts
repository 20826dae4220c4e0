/** Words that mean something to the language. */

/** What a statement, a declaration or a part of one begins with. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  'const let var function return if else for while do switch case break continue throw try catch finally class import export async await default new typeof'.split(
    ' ',
  ),
);

/** What no name may be. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with ' +
    'yield await let static implements interface package private protected public eval arguments'
  ).split(' '),
);
