/** Slips in a file, and what is said of each: where, and in which words. */

/** The file that the slips of `IN_FIRST` are made in: line 5 begins with them, as far in as here. */
export const inFirst = (slip: string): string =>
  `import { type Tensor, tensor } from '#tensor';

/** First. */
export function first(x: Tensor): Tensor {
  ${slip}
  return x;
}

/** Second. */
export function second(a: number, b: number): number {
  return a + b;
}
`;

export type Slip = readonly [source: string, place: string, said: string];

export const IN_FIRST: readonly Slip[] = [
  [
    'if (x.size > 0) {\n    x = x.neg();\n',
    '5:19',
    'the `{` opened in line 5 is never closed: a `}` is missing before line 8.',
  ],
  [
    'if (x.size > 0) {\n    x = x.neg();\n  }\n  }',
    '8:3',
    'this `}` closes nothing: it is one too many, or what it should close is not opened.',
  ],
  [
    'const y = Math.exp(1 + Math.exp(2);',
    '5:21',
    'the `(` opened in line 5 is never closed: a `)` is missing.',
  ],
  ['const y = [1, 2);', '5:18', 'the `[` opened in line 5 is closed by `)`; it needs `]`.'],
  ['const y = Math.exp(2];', '5:23', 'the `(` opened in line 5 is closed by `]`; it needs `)`.'],
  [
    "const s = 'abc;",
    '5:13',
    'the text that begins here is not ended in its line: the second quotation mark is missing.',
  ],
  [
    'const s = "abc;',
    '5:13',
    'the text that begins here is not ended in its line: the second quotation mark is missing.',
  ],
  ['const s = `abc;', '5:13', 'the text that begins with this backtick is never ended.'],
  ['/* abc', '5:3', 'the comment that begins here is never ended: `*/` is missing.'],
  [
    'const r = /abc;',
    '5:13',
    'the regular expression that begins with this `/` is never ended; if it should divide, a value is missing before it.',
  ],
  [
    'const y = <number>3;',
    '5:13',
    'a type is not given in front of a value, as in `<number>x`, but behind it: `x as number`.',
  ],
  ['def g(x):\n    return x', '5:3', '`def g(…):` is Python; write `export function g(…) {`.'],
  ['if x.size > 0 {\n  }', '5:3', 'the condition stands in parentheses: `if (x.size > 0) {`.'],
  [
    'if x.size > 0:\n    return x',
    '5:3',
    'the condition stands in parentheses: `if (x.size > 0) {`.',
  ],
  [
    'if (x.size > 0):\n    return x',
    '5:18',
    'what belongs together stands in braces; `:` and indentation do not do that here: `if (x.size > 0) {` … `}`.',
  ],
  [
    'if (x.size > 0) {\n  } else:\n   return x',
    '6:5',
    'what belongs together stands in braces; `:` and indentation do not do that here: `else {` … `}`.',
  ],
  [
    'for (let i = 0, i < 3, i++) {\n  }',
    '5:7',
    'between the parentheses of `for` stand three parts with a `;` after the first and the second: `for (let i = 0; i < n; i++)`.',
  ],
  [
    'const y = f"a{x}";',
    '5:13',
    '`f"a{x}"` is Python; a text with values in it stands between backticks: a${x}.',
  ],
  ['# my comment', '5:3', '`#` begins no comment here; write `//`.'],
  ['const y = 1; # my comment', '5:16', '`#` begins no comment here; write `//`.'],
  [
    "'''doc string'''",
    '5:3',
    "''' is Python; a comment stands between `/*` and `*/`, a long text between backticks.",
  ],
  [
    "'''doc\n  string\n  '''",
    '5:3',
    "''' is Python; a comment stands between `/*` and `*/`, a long text between backticks.",
  ],
  [
    '"""doc string"""',
    '5:3',
    '""" is Python; a comment stands between `/*` and `*/`, a long text between backticks.',
  ],
  ['let y: number = 3:', '5:20', 'this `:` begins nothing; a statement ends with `;`.'],
  [
    'const y = -a ** 2;',
    '5:13',
    'put parentheses to say which is meant: `(-a) ** 2` or `-(a ** 2)`.',
  ],
  [
    'const y = Math.exp(-a.b ** 2);',
    '5:22',
    'put parentheses to say which is meant: `(-a.b) ** 2` or `-(a.b ** 2)`.',
  ],
  ['const f = (a) ==> a;', '5:17', '`==>` is no operator; write `=>`.'],
  ['const f = (a) -> a;', '5:17', '`->` is no operator; write `=>`.'],
  ['const f = (a) = > a;', '5:17', '`=>` is written without a space in it.'],
  [
    'const y = [1 2];',
    '5:16',
    'something is missing between `1` and `2`: a `,`, or an operator such as `*`.',
  ],
  [
    'const y = Math.max(1 2);',
    '5:24',
    'something is missing between `1` and `2`: a `,`, or an operator such as `*`.',
  ],
  ['const y = { a: 1 b: 2 };', '5:18', 'a `,` is missing between `1` and `b`.'],
  ['const y = {\n    a: 1\n    b: 2,\n  };', '6:8', 'at the end of line 6 a `,` is missing.'],
  [
    'const y = { a = 1 };',
    '5:17',
    'in an object, name and value stand on both sides of `:`, not `=`.',
  ],
  [
    'const y = { a = 1, b = 2 };\n  return { w = y };',
    '5:17',
    'in an object, name and value stand on both sides of `:`, not `=`.',
  ],
  ['const y = { a: 1; b: 2 };', '5:19', 'here stands a `,` between two of them, not `;`.'],
  ['const y = Math.max(1; 2);', '5:23', 'here stands a `,` between two of them, not `;`.'],
  [
    'else {\n  }',
    '5:3',
    'this `else` belongs to no `if`: it has to follow at once what the `if` does, mostly a `}`.',
  ],
  [
    'if (x);\n  x = 1;\n  else x = 2;',
    '5:9',
    'this `;` ends the `if` before anything belongs to it, so that its `else` has none; take it away.',
  ],
  [
    'const y;',
    '5:9',
    'a `const` gets its value at once: `const y = …`; what gets it later is a `let`.',
  ],
  [
    'const y: number;',
    '5:9',
    'a `const` gets its value at once: `const y = …`; what gets it later is a `let`.',
  ],
  [
    'const y = await x;',
    '5:13',
    '`await` stands only in an `async` function, and nothing here has to be waited for; take it away.',
  ],
  [
    'await f();',
    '5:3',
    '`await` stands only in an `async` function, and nothing here has to be waited for; take it away.',
  ],
  [
    'let y = 1;\n  let y = 2;',
    '6:7',
    '`y` is declared a second time; the first is in line 5: choose another name, or assign without `let` or `const`.',
  ],
  [
    'const y = 1;\n  const y = 2;',
    '6:9',
    '`y` is declared a second time; the first is in line 5: choose another name, or assign without `let` or `const`.',
  ],
  [
    'let x = 1;',
    '5:7',
    '`x` is declared a second time; a parameter or a variable has this name already: choose another name, or assign without `let` or `const`.',
  ],
  [
    'const class = 1;',
    '5:9',
    '`class` is a word of the language itself and cannot be a name; choose another one.',
  ],
  [
    'const new = 1;',
    '5:9',
    '`new` is a word of the language itself and cannot be a name; choose another one.',
  ],
  ['const s = “abc”;', '5:13', '`“` is a typographic quotation mark; write `\'` or `"`.'],
  ['const s = ‘abc’;', '5:13', '`‘` is a typographic quotation mark; write `\'` or `"`.'],
  ['const y = Math.exp（1）;', '5:21', '`（` is a full-width character; write `(`.'],
  ['const y = [1， 2];', '5:15', '`，` is a full-width character; write `,`.'],
  ['const y = 2 × 3;', '5:15', '`×` means nothing in code; write `*`.'],
  ['const y = 2 ÷ 3;', '5:15', '`÷` means nothing in code; write `/`.'],
  [
    'const​y = 1;',
    '5:8',
    'an invisible character (U+200B) stands here; delete it and type the place anew.',
  ],
  [
    'const y = 1;​',
    '5:15',
    'an invisible character (U+200B) stands here; delete it and type the place anew.',
  ],
  ['…', '5:3', '`…` is a gap to be filled, and no code.'],
  ['ㅊonst y = 1;', '5:3', '`ㅊonst` was typed with the keyboard in Korean mode: `const`.'],
  ['ㄱㄷ셔구 x;', '5:3', '`ㄱㄷ셔구` was typed with the keyboard in Korean mode: `return`.'],
  [
    'const s = a \\ b;',
    '5:15',
    'the `\\` here begins an escape that does not exist; a backslash itself is written `\\\\` in a text, and has no meaning in code.',
  ],
  [
    '<<<<<<< HEAD\n  const y = 1;\n=======\n  const y = 2;\n>>>>>>> branch',
    '5:1',
    'a merge conflict was left here: delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`, and keep one of the two versions between them.',
  ],
  [
    '=======',
    '5:1',
    'a merge conflict was left here: delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`, and keep one of the two versions between them.',
  ],
  ['...', '5:3', '`...` is a gap to be filled: write the code in its place.'],
  ['const y = ...;', '5:13', '`...` is a gap to be filled: write the code in its place.'],
  ['const y = 1,000;', '5:13', 'a number has no commas or spaces: `1000`.'],
  ['const y = 1e;', '5:15', 'digits are missing at the end of this number, as in `1e-3`.'],
  ['const y = 1e-;', '5:16', 'digits are missing at the end of this number, as in `1e-3`.'],
  [
    'const y = 1.2.3;',
    '5:16',
    'something is missing between `1.2` and `.3`: an operator such as `*`, a `.`, or a `;` between two statements.',
  ],
  [
    'const y = 2x;',
    '5:13',
    '`2x` is no product: between the number and the name a `*` (or something else) is missing.',
  ],
  [
    'const y = 2 a;',
    '5:13',
    '`2 a` is no product: between the number and the name a `*` (or something else) is missing.',
  ],
  [
    'const y = 1.toFixed(2);',
    '5:13',
    'behind a whole number the `.` begins its decimals; write `(1).toFixed`.',
  ],
  ['const y = 007;', '5:13', 'a number does not begin with a 0 that means nothing.'],
  ['const y = 1_;', '5:13', 'in a number, `_` stands only between two digits.'],
  [
    'a++ ++;',
    '5:7',
    '`++` cannot stand here, where `;` could: look also at what stands right before it.',
  ],
  [
    'a++ = 1;',
    '5:7',
    '`=` assigns, and what stands left of this one is no name, no property and no element; for comparing there is `===`.',
  ],
  [
    '1 = a;',
    '5:3',
    '`=` assigns, and what stands left of this one is no name, no property and no element; for comparing there is `===`.',
  ],
  [
    'a?.b = 1;',
    '5:3',
    '`?.` reads something that may not be there; nothing can be assigned to it: write `.`.',
  ],
  ['if (a.b => 1) {\n  }', '5:11', '`=>` makes a function; “greater or equal” is `>=`.'],
  ['if (a > = 1) {\n  }', '5:9', '`>=` is written without a space in it.'],
  ['const y = 1 + ;', '5:15', 'behind this `+` a value is missing.'],
  ['const y = 1 + * 2;', '5:15', 'behind this `+` a value is missing.'],
  ['const = 3;', '5:9', 'a name is missing between `const` and `=`.'],
  ['let 1x = 3;', '5:7', 'a name cannot begin with a digit: `1x`.'],
  [
    'const my-name = 3;',
    '5:9',
    '`my-name` is not one name: a name is made of letters, digits, `_` and `$`, as `myName` is.',
  ],
  [
    'const a.b = 3;',
    '5:3',
    '`const` makes a new name; to change a part of something, leave it out: `a.b` = ….',
  ],
  [
    'const a[0] = 3;',
    '5:3',
    '`const` makes a new name; to change a part of something, leave it out: `a[0]` = ….',
  ],
  [
    'const my name = 3;',
    '5:9',
    '`my name` is not one name: a name is made of letters, digits, `_` and `$`, as `myName` is.',
  ],
  [
    'let const y = 1;',
    '5:3',
    'of `let const` only one word is needed: `const`, or `let` for what is assigned again.',
  ],
  [
    'const let y = 1;',
    '5:3',
    'of `const let` only one word is needed: `const`, or `let` for what is assigned again.',
  ],
  ['Const y = 1;', '5:3', '`Const` is not known: should it be `const`?'],
  ['cosnt y = 1;', '5:3', '`cosnt` is not known: should it be `const`?'],
  ['int y = 3;', '5:3', 'a type stands behind the name: `let y: number`.'],
  ['double y = 3.0;', '5:3', 'a type stands behind the name: `let y: number`.'],
  ['if (x)\n    x = 1;\n  }', '5:8', 'a `{` is missing at the end of line 5.'],
  [
    'const f = (a) => return a;',
    '5:20',
    'behind `=>` stands the value itself, without `return`; with it, braces: `=> { return …; }`.',
  ],
  [
    'const f = (a) => { w: a, b: a };',
    '5:20',
    'behind `=>` this `{` begins a block; an object stands in parentheses: `=> ({ … })`.',
  ],
  [
    'x.#data;',
    '5:5',
    'a name that begins with `#` is a private field of a class, and has to be declared in that class.',
  ],
  [
    'break;',
    '5:3',
    '`break` and `continue` stand only in a loop; a function given to `forEach` or `map` is none, and cannot be left like that.',
  ],
  [
    'continue;',
    '5:3',
    '`break` and `continue` stand only in a loop; a function given to `forEach` or `map` is none, and cannot be left like that.',
  ],
  [
    'export const y = 1;',
    '5:3',
    '`import` and `export` stand outside of all functions and blocks; this stands in what is opened in line 4.',
  ],
  [
    "import { zeros } from '#tensor';",
    '5:3',
    '`import` and `export` stand outside of all functions and blocks; this stands in what is opened in line 4.',
  ],
  ['with (x) {\n  }', '5:3', '`with` cannot be used here.'],
  [
    'goto a;',
    '5:8',
    'something is missing between `goto` and `a`: an operator such as `*`, a `.`, or a `;` between two statements.',
  ],
  ['break foo;', '5:3', 'behind `break` stands the name of a loop around it, or nothing.'],
  [
    'delete x;',
    '5:3',
    '`delete` takes a property away, as in `delete object.name`; a variable stays.',
  ],
  [
    "const s = '\\07';",
    '5:14',
    'the `\\` here begins an escape that does not exist; a backslash itself is written `\\\\` in a text, and has no meaning in code.',
  ],
  [
    'const r = /a/zz;',
    '5:13',
    'this regular expression is not valid: look at its brackets, and at the letters behind its last `/`.',
  ],
  [
    'const r = /a(/;',
    '5:14',
    'this regular expression is not valid: look at its brackets, and at the letters behind its last `/`.',
  ],
  [
    'const r = /[/;',
    '5:13',
    'the regular expression that begins with this `/` is never ended; if it should divide, a value is missing before it.',
  ],
  ['const y: number 3;', '5:19', 'an `=` is missing behind `y`.'],
  ['const y = x as;', '5:15', 'behind this `as` something is missing.'],
  ['yield 1;', '5:3', '`yield` cannot stand here: look also at what stands right before it.'],
  [
    'for await (const a of b) {\n  }',
    '5:7',
    '`for await` stands only in an `async` function; take `await` away.',
  ],
  [
    'for (let i = 0; i < 3, i++) {\n  }',
    '5:7',
    'between the parentheses of `for` stand three parts with a `;` after the first and the second: `for (let i = 0; i < n; i++)`.',
  ],
  [
    'for (let i : arr) {\n  }',
    '5:7',
    'a loop over the elements is written `for (const i of arr)`.',
  ],
  [
    'for (let i = 0 of arr) {\n  }',
    '5:12',
    'in `for (const x of …)` the name gets no value with `=`.',
  ],
  [
    'for (const i, x of arr) {\n  }',
    '5:17',
    'in `for (const x of …)` stands one name; two at once: `const [i, x] of …`.',
  ],
  ['do {\n  } until (x);', '6:5', 'behind the block of `do` stands `while (…);`.'],
  [
    'switch (x) {\n    1: return;\n  }',
    '6:5',
    '`1` cannot stand here, where `}` could: look also at what stands right before it.',
  ],
  [
    'switch (x) {\n    default: break; default: break;\n  }',
    '6:28',
    'a `switch` has one `default`.',
  ],
  [
    'try {\n  }\n',
    '5:3',
    'a `try` needs a `catch (error) { … }` or a `finally { … }` behind its block.',
  ],
  ['throw\n    new Error("x");', '6:5', 'what is thrown stands in the same line as `throw`.'],
  ['const y = a[::-1];', '5:14', '`[::-1]` is Python: here brackets take one index.'],
  ['const y = a[:, 0];', '5:14', '`[:, 0]` is Python: here brackets take one index.'],
  [
    'const y = x.sum(axis: 1);',
    '5:19',
    'arguments have no names here: only their values stand between the parentheses, in their order.',
  ],
  [
    'const a, b = f();',
    '5:9',
    'several names are taken from one array like this: `const [a, b] = …`.',
  ],
  ['del a;', '5:3', '`del` is Python; nothing has to be deleted here.'],
  [
    'global a;',
    '5:3',
    '`global` is Python; what is declared outside of a function can be used in it as it is.',
  ],
  ['const y = typeof;', '5:13', 'behind this `typeof` something is missing.'],
  ['const y = x..sum();', '5:15', 'one dot is too many.'],
  ['const y = x.;', '5:14', 'behind this `.` a name is missing.'],
  ['const y = x.\n  ', '5:14', 'behind this `.` a name is missing.'],
  ['const y = f(, 1);', '5:15', 'before this `,` a value is missing.'],
  ['const y = f(1,, 2);', '5:17', 'a value is missing before this `,`.'],
  [
    'if (x.size > 0); {\n  } else {\n  }',
    '5:18',
    'this `;` ends the `if` before anything belongs to it, so that its `else` has none; take it away.',
  ],
  [
    'const y = a ?? b || c;',
    '5:13',
    '`??` beside `||` or `&&` needs parentheses around one of them.',
  ],
  [
    'const y = a ? b;',
    '5:15',
    'behind this `?` stand two values with a `:` between them: `condition ? yes : no`.',
  ],
  ['const 🚀 = 1;', '5:9', 'the character `🚀` (U+1F680) means nothing in code.'],
  [
    '\u0000',
    '5:3',
    'an invisible character (U+0000) stands here; delete it and type the place anew.',
  ],
  ['const y = x.sum(…);', '5:19', '`…` is a gap to be filled, and no code.'],
  ['const y = 1 const z = 2;', '5:15', 'a `;` is missing before `const`, or the end of a line.'],
  ['const y = `a ${x`;', '5:16', 'the `${` that begins here is never closed: a `}` is missing.'],
  ["const y = 'it's';", '5:16', "this `'` ends the text; one that belongs to it is written `\\'`."],
  [
    'const r = 1.5n;',
    '5:16',
    'letters follow this number at once: is an operator missing between them?',
  ],
  [
    'const z = 1,\n  const q = 1;',
    '5:14',
    'the line ends with `,`, so the statement goes on in the next; end it with `;`.',
  ],
  [
    'return x ㅠ;',
    '5:12',
    '`ㅠ` was typed with the keyboard in Korean mode, perhaps by accident; as code it means nothing here.',
  ],
  ['const s = { "a": 1,, };', '5:22', 'a value is missing before this `,`.'],
  ['do {\n  a++;\n  }', '8:3', 'behind the block of `do` stands `while (…);`.'],
  [
    'if (a) {\n  } else {\n  } else {\n  }',
    '7:5',
    'this `else` belongs to no `if`: it has to follow at once what the `if` does, mostly a `}`.',
  ],
  ['const a = 1 000;', '5:13', 'a number has no commas or spaces: `1000`.'],
  ['const a = 3,14;', '5:13', 'decimals stand behind a `.`: `3.14`.'],
];

/** The whole of a file. */
export const WHOLE: readonly Slip[] = [
  [
    `${inFirst('')}}`,
    '13:1',
    'this `}` closes nothing: it is one too many, or what it should close is not opened.',
  ],
  [
    inFirst('').replace('return x;\n}', 'return x;\n'),
    '4:42',
    'the `{` opened in line 4 is never closed: a `}` is missing before line 10.',
  ],
  [
    inFirst('').replace('a + b;\n}', 'a + b;\n'),
    '10:54',
    'the `{` opened in line 10 is never closed: a `}` is missing.',
  ],
  [
    `${inFirst('')}return 3;`,
    '13:1',
    'this `return` stands outside of all functions: is there a `}` too many above it?',
  ],
  [`${inFirst('')}export { second as first };`, '13:20', 'this name is exported a second time.'],
  [
    `\`\`\`ts\n${inFirst('')}\`\`\`\n`,
    '1:1',
    'the three backticks in this line belong to Markdown, and not to the code; delete the line.',
  ],
  [
    'const enum A { b }',
    '1:1',
    'the files of this course are JavaScript with types, and `enum` is more than a type; use an object instead: `const Colour = { red: 0, blue: 1 };`.',
  ],
  [
    'namespace A { export const x = 1; }',
    '1:1',
    'the files of this course are JavaScript with types, and `namespace` is more than a type; declare what is in it directly in the file.',
  ],
  [
    'module A { export const x = 1; }',
    '1:1',
    'the files of this course are JavaScript with types, and `namespace` is more than a type; declare what is in it directly in the file.',
  ],
  [
    'class A { constructor(private x: number) {} }',
    '1:31',
    'the files of this course are JavaScript with types, and a parameter with `private`, `public` or `readonly` is more than a type; declare the field in the class (`x: number;`) and assign it in the constructor (`this.x = x;`).',
  ],
  [
    'class A { constructor(readonly x: number) {} }',
    '1:32',
    'the files of this course are JavaScript with types, and a parameter with `private`, `public` or `readonly` is more than a type; declare the field in the class (`x: number;`) and assign it in the constructor (`this.x = x;`).',
  ],
  [
    'function d(x: any) {}\n@d\nclass A {}',
    '2:1',
    '`@` begins a decorator, and there are none here; call the function by its name.',
  ],
  [
    'class A { @d m() {} }',
    '1:11',
    '`@` begins a decorator, and there are none here; call the function by its name.',
  ],
  [
    "import fs = require('fs');",
    '1:1',
    "the files of this course are JavaScript with types, and `import … = require(…)` is more than a type; write `import { name } from '#tensor';`.",
  ],
  [
    'const a = 1;\nexport = a;',
    '2:1',
    'the files of this course are JavaScript with types, and `export =` is more than a type; write `export` before the function itself.',
  ],
  [
    'export function f(x: number) -> number {\n  return x;\n}',
    '1:30',
    'the type of the result stands behind `:`, not `->`: `): number {`.',
  ],
  [
    'export function f(a: number b: number) {}',
    '1:27',
    'a `,` is missing between `number` and `b`.',
  ],
  ['export function (x) {}', '1:17', 'the function has no name: `function name(…) {`.'],
  ['export function function f(x) {}', '1:17', '`function` stands here twice.'],
  [
    'func f(x) {}',
    '1:1',
    '`func name(…)` is not how it is written here; write `function name(…)`.',
  ],
  ['fn f(x) {}', '1:1', '`fn name(…)` is not how it is written here; write `function name(…)`.'],
  [
    'export function f(x: number): { return x; }',
    '1:29',
    'a type is missing between this `:` and the `{`; without one, take the `:` away.',
  ],
  [
    'export function f(x: number): number\n  return x;\n}',
    '1:36',
    'a `{` is missing at the end of line 1.',
  ],
  [
    'export function f {\n  return 1;\n}',
    '1:17',
    'the parentheses of `f` are missing: `function f() {`.',
  ],
  [
    'class A { function f() {} }',
    '1:11',
    'directly in a class, methods and fields stand without `function`: `name(…) { … }`, `name = …;`.',
  ],
  [
    'class A { const x = 1; }',
    '1:11',
    'directly in a class, methods and fields stand without `const`: `name(…) { … }`, `name = …;`.',
  ],
  ['class A { a() {}, b() {} }', '1:17', 'the methods of a class are not separated by commas.'],
  [
    'class A { for (;;) {} }',
    '1:16',
    '`;` cannot stand here: look also at what stands right before it.',
  ],
  [
    'class A { constructor() {} constructor(x) {} }',
    '1:28',
    'a class has one `constructor`; give it all parameters.',
  ],
  [
    'class A { constructor() { super(); } }',
    '1:27',
    '`super` stands only in a class that `extends` another.',
  ],
  [
    'class A { f() { return this.#x; } }',
    '1:29',
    'a name that begins with `#` is a private field of a class, and has to be declared in that class.',
  ],
  ["import { tensor } '#tensor';", '1:19', "`from` is missing before `'#tensor'`."],
  [
    "import tensor, Tensor from '#tensor';",
    '1:8',
    "an import is written `import { name } from '#tensor';`, with all names between the braces.",
  ],
  [
    'import { tensor } from #tensor;',
    '1:24',
    "behind `from` stands what is imported from, in quotation marks: `'#tensor'`.",
  ],
  [
    'import { tensor } from tensor;',
    '1:24',
    "behind `from` stands what is imported from, in quotation marks: `'#tensor'`.",
  ],
  [
    "import { tensor; Tensor } from '#tensor';",
    '1:8',
    "an import is written `import { name } from '#tensor';`, with all names between the braces.",
  ],
  ["import { tensor: t } from '#tensor';", '1:16', 'an import is renamed with `as`, not `:`.'],
  [
    "import type { type Tensor } from '#tensor';",
    '1:15',
    'in `import type { … }` all are types already; take the inner `type` away.',
  ],
  ['export default const f = 1;', '1:8', 'take `default` away: `export const name = …`.'],
  [
    'export default function f() {}\nexport default function g() {}',
    '2:8',
    'this name is exported a second time.',
  ],
  [
    'function f() {}\nexport f;',
    '2:8',
    'what is exported is a declaration, or a name in braces: `export { f };`.',
  ],
  [
    'export f();',
    '1:8',
    'what is exported is a declaration, or a name in braces: `export function f(…) {`.',
  ],
  ['export { f };', '1:10', 'what is exported here stands nowhere in the file.'],
  ['export const f (x) => x;', '1:16', 'an `=` is missing behind `f`.'],
  ['export const f = (x) { return x; };', '1:22', 'a `=>` is missing before this `{`.'],
  [
    'export const f = (x: number): number { return x; };',
    '1:38',
    'a `=>` is missing before this `{`.',
  ],
  [
    'export function f(x) => { return x; }',
    '1:22',
    'a `function` has no `=>` before its `{`; take it away.',
  ],
  [
    'export function f(x: number): number => x;',
    '1:38',
    'what a `function` does stands in braces: `{ return …; }`.',
  ],
  [
    'export function f(x: number): number = x;',
    '1:38',
    'what a `function` does stands in braces: `{ return …; }`.',
  ],
  ['new.target;', '1:1', '`new.target` stands only in a function.'],
  ['export function f(a, a) {}', '1:22', 'two parameters have the same name.'],
  [
    'export function f(...a, b) {}',
    '1:19',
    'what begins with `...` is the last of the parameters.',
  ],
  ['export function f(...a,) {}', '1:23', 'what begins with `...` is the last of the parameters.'],
  [
    'export function f(a?: number = 1) {}',
    '1:19',
    'a parameter has a `?` or a value, not both; with a value it may be left out anyway.',
  ],
  [
    'export function f(x: List[float]) -> float:\n  return x',
    '1:35',
    'the type of the result stands behind `:`, not `->`: `): number {`.',
  ],
  ['let x: = 3;', '1:6', 'behind this `:` a type or a value is missing.'],
  [
    'class A { abstract f(): void; }',
    '1:11',
    'an `abstract` method stands only in an `abstract` class.',
  ],
  [
    '1 import { tensor } from "#tensor";\n2 \n3 export function f() {}',
    '1:1',
    'the numbers of the lines were copied too; delete them.',
  ],
  [
    'This is my solution for lesson 2.',
    '1:1',
    'these words are no code; if they are a remark, `//` stands before them.',
  ],
  [
    '이 파일은 제 풀이입니다.',
    '1:1',
    'these words are no code; if they are a remark, `//` stands before them.',
  ],
  [
    'class A { async constructor() {} }',
    '1:17',
    'a `constructor` is a plain method: take the word before it away.',
  ],
  ['"use strict"; with (x) {}', '1:15', '`with` cannot be used here.'],
  [
    'export function f(x); {\n  return 1;\n}',
    '1:21',
    'this `;` ends the function before its `{`; take it away.',
  ],
  [
    'export function f(x:): number { return 1; }',
    '1:20',
    'behind this `:` a type or a value is missing.',
  ],
  [
    'export',
    '1:7',
    'the file ends in the middle of something: what has been begun last is not ended.',
  ],
  [
    'export function',
    '1:16',
    'a name is due here, and this cannot be one: it is missing, or a word of the language itself.',
  ],
  ['export function f', '1:17', 'the parentheses of `f` are missing: `function f() {`.'],
  ['import', '1:7', 'the statement before this is not ended, or something is missing in it.'],
  [
    'const',
    '1:6',
    'the file ends in the middle of something: what has been begun last is not ended.',
  ],
];
