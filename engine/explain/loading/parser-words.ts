/**
 * What the parsers say, in our words: the stripper of types, QuickJS and acorn each in their own. Where
 * no rule has seen what was meant, this says at least what has happened.
 */
import { quoted, type Rule, type Slip, type Spot } from './spot.ts';

type Said = Slip['said'];

type Row = readonly [pattern: RegExp, said: Said];

const says = (pattern: RegExp, en: string, ko: string): Row => [pattern, { en, ko }];

/** TypeScript that makes code, and is more than types beside it. */
const makesCode = (pattern: RegExp, what: string, was: string, en: string, ko: string): Row =>
  says(
    pattern,
    `the files of this course are JavaScript with types, and ${what} is more than a type; ${en}`,
    `이 과정의 파일은 타입을 덧붙인 JavaScript인데, ${was} 구문은 타입만이 아니라 코드를 만듭니다. ${ko}`,
  );

export const ASSIGNED: Said = {
  en: '`=` assigns, and what stands left of this one is no name, no property and no element; for comparing there is `===`',
  ko: '`=`은 대입인데, 이 `=`의 왼쪽은 이름, 속성, 원소가 아닙니다. 비교에는 `===`을 씁니다',
};

export const CHAINED: Said = {
  en: '`?.` reads something that may not be there; nothing can be assigned to it: write `.`',
  ko: '`?.`는 없을 수도 있는 것을 읽는 표기라서 대입할 수 없습니다. `.`을 쓰세요',
};

export const FOR_AWAIT: Said = {
  en: '`for await` stands only in an `async` function; take `await` away',
  ko: '`for await`는 `async` 함수 안에서만 씁니다. `await`를 지우세요',
};

/** What these say is so, whatever stands around it. */
const CERTAIN: readonly Row[] = [
  makesCode(
    /TypeScript enum/,
    '`enum`',
    '`enum`',
    'use an object instead: `const Colour = { red: 0, blue: 1 };`',
    '대신 객체를 쓰세요: `const Colour = { red: 0, blue: 1 };`',
  ),
  makesCode(
    /TypeScript (namespace|module)/,
    '`namespace`',
    '`namespace`',
    'declare what is in it directly in the file',
    '그 안의 것을 파일에 바로 선언하세요',
  ),
  makesCode(
    /TypeScript parameter property/,
    'a parameter with `private`, `public` or `readonly`',
    '매개변수에 붙인 `private`, `public`, `readonly`',
    'declare the field in the class (`x: number;`) and assign it in the constructor (`this.x = x;`)',
    '필드를 클래스에 선언하고(`x: number;`) 생성자 안에서 대입하세요(`this.x = x;`)',
  ),
  makesCode(
    /TypeScript import equals/,
    '`import … = require(…)`',
    '`import … = require(…)`',
    "write `import { name } from '#tensor';`",
    "`import { name } from '#tensor';`라고 쓰세요",
  ),
  makesCode(
    /TypeScript export assignment/,
    '`export =`',
    '`export =`',
    'write `export` before the function itself',
    '함수 앞에 바로 `export`를 쓰세요',
  ),
  says(
    /angle-bracket syntax/,
    'a type is not given in front of a value, as in `<number>x`, but behind it: `x as number`',
    '타입은 `<number>x`처럼 값 앞에 쓰지 않고 뒤에 씁니다: `x as number`',
  ),
  says(
    /too deeply|too long a line/,
    'the code is nested too deeply, or has too long a line, to be read',
    '코드가 너무 깊이 중첩되었거나 줄이 너무 길어서 읽을 수 없습니다',
  ),
  says(
    /await isn't allowed|await is only valid|Cannot use (keyword )?'await'/,
    '`await` stands only in an `async` function, and nothing here has to be waited for; take it away',
    '`await`는 `async` 함수 안에서만 쓸 수 있고, 여기서는 기다릴 것이 없습니다. 지우세요',
  ),
  says(
    /'break' statement can only be used|'continue' statement can only jump|Unsyntactic (break|continue)/,
    '`break` and `continue` stand only in a loop; a function given to `forEach` or `map` is none, and cannot be left like that',
    '`break`와 `continue`는 반복문 안에서만 쓸 수 있습니다. `forEach`나 `map`에 준 함수는 반복문이 아니라서 이렇게 끝낼 수 없습니다',
  ),
  says(
    /can only jump to a label/,
    'behind `break` stands the name of a loop around it, or nothing',
    '`break` 뒤에는 바깥 반복문의 이름을 쓰거나 아무것도 쓰지 않습니다',
  ),
  [/optional chaining/, CHAINED],
  says(
    /mixing with logical operators|Logical expressions and coalesce/,
    '`??` beside `||` or `&&` needs parentheses around one of them',
    '`??`를 `||`나 `&&`와 함께 쓰려면 한쪽을 괄호로 묶어야 합니다',
  ),
  says(
    /'with' statement|'with' in strict/,
    '`with` cannot be used here',
    '여기서는 `with`를 쓸 수 없습니다',
  ),
  says(
    /only have one constructor|Duplicate constructor/,
    'a class has one `constructor`; give it all parameters',
    '클래스의 `constructor`는 하나뿐입니다. 매개변수를 모두 거기에 쓰세요',
  ),
  says(
    /getter should have no params|accessor cannot have parameters/,
    'what begins with `get` is read like a field and has no parameters; a method is written without `get`',
    '`get`으로 시작하는 것은 필드처럼 읽으므로 매개변수가 없습니다. 메서드라면 `get` 없이 쓰세요',
  ),
  says(
    /Constructor can't be/,
    'a `constructor` is a plain method: take the word before it away',
    '`constructor`는 보통 메서드입니다. 앞의 낱말을 지우세요',
  ),
  says(
    /super\(\) is only valid|super\(\) call outside|'super' keyword|access to super/,
    '`super` stands only in a class that `extends` another',
    '`super`는 `extends`가 있는 클래스 안에서만 쓸 수 있습니다',
  ),
  says(
    /rest (parameter|element) must be last|Comma is not permitted after the rest|after a rest element/i,
    'what begins with `...` is the last of the parameters',
    '`...`로 시작하는 매개변수는 맨 뒤에 옵니다',
  ),
  says(
    /question mark and initializer/,
    'a parameter has a `?` or a value, not both; with a value it may be left out anyway',
    '매개변수에는 `?`와 기본값 중 하나만 씁니다. 기본값이 있으면 생략할 수 있습니다',
  ),
  says(
    /duplicate argument names|Argument name clash/,
    'two parameters have the same name',
    '매개변수 두 개의 이름이 같습니다',
  ),
  says(
    /numeric separator/,
    'in a number, `_` stands only between two digits',
    '숫자 안의 `_`는 두 숫자 사이에만 씁니다',
  ),
  says(
    /Expected a (decimal|hexadecimal|binary|octal) digit|floating-point/i,
    'digits are missing at the end of this number, as in `1e-3`',
    '이 숫자의 끝에 숫자가 빠졌습니다. 예: `1e-3`',
  ),
  says(
    /delete a direct reference|Deleting local variable/,
    '`delete` takes a property away, as in `delete object.name`; a variable stays',
    '`delete`는 `delete object.name`처럼 속성만 지웁니다. 변수는 지울 수 없습니다',
  ),
  says(
    /new\.target/,
    '`new.target` stands only in a function',
    '`new.target`은 함수 안에서만 쓸 수 있습니다',
  ),
  says(
    /Abstract methods/,
    'an `abstract` method stands only in an `abstract` class',
    '`abstract` 메서드는 `abstract` 클래스 안에만 씁니다',
  ),
  says(
    /LineBreak cannot follow|Illegal newline after throw/,
    'what is thrown stands in the same line as `throw`',
    '던질 값은 `throw`와 같은 줄에 씁니다',
  ),
  says(
    /initializer in for in\/of|may not have an initializer/,
    'in `for (const x of …)` the name gets no value with `=`',
    '`for (const x of …)`에서는 이름에 `=`로 값을 주지 않습니다',
  ),
  says(
    /Expected one variable binding/,
    'in `for (const x of …)` stands one name; two at once: `const [i, x] of …`',
    '`for (const x of …)`에는 이름 하나만 씁니다. 둘이면 `const [i, x] of …`',
  ),
  [/for await/, FOR_AWAIT],
  says(
    /multiple defaults|Multiple default/,
    'a `switch` has one `default`',
    '`switch`의 `default`는 하나뿐입니다',
  ),
  says(
    /Legacy comments/,
    '`<!--` begins no comment here; write `//`',
    '여기서 `<!--`는 주석이 아닙니다. `//`를 쓰세요',
  ),
  says(
    /[Dd]uplicate export(ed name)?/,
    'this name is exported a second time',
    '이 이름을 두 번 export했습니다',
  ),
  says(
    /'type' modifier cannot be used/,
    'in `import type { … }` all are types already; take the inner `type` away',
    '`import type { … }`는 이미 모두 타입입니다. 안쪽의 `type`을 지우세요',
  ),
  says(
    /^Expected 'while'/,
    'behind the block of `do` stands `while (…);`',
    '`do` 블록 뒤에는 `while (…);`이 옵니다',
  ),
  says(
    /exported variable|Export '.*' is not defined/,
    'what is exported here stands nowhere in the file',
    '여기서 export한 이름이 파일 어디에도 없습니다',
  ),
];

/** These may have many causes. */
const VAGUE: readonly Row[] = [
  says(
    /Import is not allowed/,
    '`import` stands at the beginning of a statement, outside of all functions',
    '`import`는 모든 함수 밖에서 문장의 맨 앞에 씁니다',
  ),
  says(
    /^Not a pattern/,
    'before `=>` stand the names of parameters, and this is none',
    '`=>` 앞에는 매개변수 이름을 쓰는데 이것은 이름이 아닙니다',
  ),
  says(
    /arrow function is not allowed here/,
    'a function with `=>` cannot stand here: look also at what stands right before it',
    '여기에는 `=>`로 쓴 함수가 올 수 없습니다. 바로 앞도 살펴보세요',
  ),
  says(
    /Parenthesized expression cannot be empty/,
    'nothing stands between these parentheses: a value is missing in them, or a `=>` behind them',
    '괄호 안이 비어 있습니다. 안에 값이 빠졌거나 뒤에 `=>`가 빠졌습니다',
  ),
  says(
    /Destructuring bindings require/,
    'behind these names a `=` is missing, and what they are taken from',
    '이 이름들 뒤에 `=`과 값을 가져올 곳이 빠졌습니다',
  ),
  says(
    /must be initialized|Missing initializer/,
    'a `const` gets its value at once, with `=`',
    '`const`는 만들 때 `=`로 값을 주어야 합니다',
  ),
  says(
    /cannot be used as (an|a binding) identifier|is reserved|Expected ident|reserved word/,
    'a name is due here, and this cannot be one: it is missing, or a word of the language itself',
    '여기에는 이름이 와야 하는데 이것은 이름이 될 수 없습니다. 이름이 빠졌거나 언어가 쓰는 낱말입니다',
  ),
  says(
    /Legacy octal literal|Invalid number/,
    'a number does not begin with a 0 that means nothing',
    '숫자 앞에 의미 없는 0을 쓰지 않습니다',
  ),
  says(
    /token in expression: '@'|invalid property name|Unexpected character '@'/,
    '`@` begins a decorator, and there are none here; call the function by its name',
    '`@`는 데코레이터인데 여기서는 쓸 수 없습니다. 함수를 이름으로 부르세요',
  ),
  says(
    /[Rr]eturn statement is not allowed|'return' outside|return not in a function/,
    'this `return` stands outside of all functions: is there a `}` too many above it?',
    '이 `return`은 함수 밖에 있습니다. 위에 `}`가 하나 더 있지 않나요?',
  ),
  [
    /Invalid assignment target|Assigning to rvalue|left-hand side of an assignment|invalid (assignment|increment|decrement)/,
    ASSIGNED,
  ],
  says(
    /private field|Private field/,
    'a name that begins with `#` is a private field of a class, and has to be declared in that class',
    '`#`으로 시작하는 이름은 클래스의 비공개 필드이며, 그 클래스 안에 선언해야 합니다',
  ),
  says(
    /Expected a semicolon|got '<eof>'/,
    'the statement before this is not ended, or something is missing in it',
    '앞의 문장이 끝나지 않았거나, 그 안에 무언가 빠졌습니다',
  ),
  says(
    /Expected `\}`/,
    'in this text a `${` is not closed by `}`',
    '이 문자열의 `${`가 `}`로 닫히지 않았습니다',
  ),
  says(
    /regular expression|regexp/i,
    'this regular expression is not valid: look at its brackets, and at the letters behind its last `/`',
    '정규식이 올바르지 않습니다. 괄호와 마지막 `/` 뒤의 글자를 살펴보세요',
  ),
  says(
    /Identifier cannot follow number|Identifier directly after number/,
    'letters follow this number at once: is an operator missing between them?',
    '숫자 바로 뒤에 글자가 이어집니다. 사이에 연산자가 빠졌나요?',
  ),
  says(
    /[Oo]ctal escape|escape sequence|unicode escape|Expecting Unicode/,
    'the `\\` here begins an escape that does not exist; a backslash itself is written `\\\\` in a text, and has no meaning in code',
    '여기서 `\\`로 시작하는 표기는 없습니다. 문자열 안의 백슬래시는 `\\\\`로 쓰고, 코드에서는 쓰지 않습니다',
  ),
];

const wordsIn = (messages: readonly Row[], message: string): Said | undefined =>
  messages.find(([pattern]) => pattern.test(message))?.[1];

export const certain: Rule = ({ at, message }) => {
  const said = wordsIn(CERTAIN, message);
  return said && { at, said };
};

export function parserWords(spot: Spot): Said | undefined {
  return wordsIn([...CERTAIN, ...VAGUE], spot.message) ?? unexpected(spot);
}

/** The words for a sign or a word that stands where nothing like it can. */
function unexpected(spot: Spot): Said | undefined {
  const { message, code, here } = spot;
  if (!/^(Expect|Expression|Unexpected)/i.test(message)) return undefined;
  const token = code[here];
  if (!token) {
    return {
      en: 'the file ends in the middle of something: what has been begun last is not ended',
      ko: '파일이 도중에 끝납니다. 마지막에 시작한 것이 끝나지 않았습니다',
    };
  }
  const wanted = /^Expected '(.)'/.exec(message)?.[1];
  const text = quoted(token.text);
  return {
    en: `${text} cannot stand here${wanted === undefined ? '' : `, where ${quoted(wanted)} could`}: look also at what stands right before it`,
    ko: `여기에는 ${text}이(가) 올 수 없습니다${wanted === undefined ? '' : `(${quoted(wanted)}은(는) 올 수 있습니다)`}. 바로 앞도 살펴보세요`,
  };
}
