/** Something that is missing beside an operator, a dot, a comma or a word. */
import { seen, where } from './seen.ts';
import type { Rule } from './spot.ts';

/** A sign that stands between two values. */
const BETWEEN = String.raw`(?:[-+*/%&|^<>=]=?|\*\*=?|[=!]==?|&&|\|\||\?\??|<<|>>>?)`;

/** What ends a value, and the end of the file. */
const BEHIND = String.raw`(?:[;,)\]}:] |$)`;

/** Words that begin a statement, and no value. */
const STATEMENT = 'return|const|let|var|if|for|while|do|switch|break|continue|throw|try|export';

export const MISSING: readonly Rule[] = [
  where(
    /[Ii]nvalid assignment target|left-hand side|rvalue|invalid (in|de)crement/,
    seen(
      / (?:[^ ]+ )?(?<at>\+\+|--) /,
      '`$1` counts a variable on, and what it stands at is none',
      '`$1`은(는) 변수의 값을 1씩 바꾸는데, 여기 있는 것은 변수가 아닙니다',
    ),
  ),
  seen(
    / this \. [\p{L}\w$]+ (?<at>:) /u,
    'a field gets its value with `=`, not `:`',
    '필드에 값을 줄 때는 `:`이 아니라 `=`를 씁니다',
    '=',
  ),
  seen(
    / (?:[\p{L}$_][\p{L}\w$]*|\)|\]) ‸(?<at>\.\d+) /u,
    'an element is taken with brackets: `[i]`, not `.i`',
    '원소는 `.i`가 아니라 대괄호로 꺼냅니다: `[i]`',
  ),
  seen(
    / \$\{ ‸(?<at>\}) /,
    'a value is missing between `${` and `}`',
    '`${`와 `}` 사이에 값이 빠졌습니다',
  ),
  seen(
    / (?<at>\\) ¶/,
    'this `\\` is not needed: the statement goes on in the next line by itself',
    '이 `\\`는 필요 없습니다. 문장은 다음 줄로 그냥 이어집니다',
    '',
  ),
  seen(
    / : [\p{L}\w$]+ (?<at><) [^<>(){};=]*‸/u,
    'the `<` of this type is never closed: a `>` is missing',
    '이 타입의 `<`가 닫히지 않습니다. `>`가 빠졌습니다',
  ),
  seen(
    / (?<at>\.\.\.) (?:¶|[;,)\]}:] |$)/,
    '`...` is a gap to be filled: write the code in its place',
    '`...` 자리가 아직 비어 있습니다. 여기에 코드를 쓰세요',
  ),
  seen(/ \??\. ‸(?<at>\.) /, 'one dot is too many', '점이 하나 더 있습니다', ''),
  seen(
    / (?<at>\??\.) (?:¶ ‸|‸(?![\p{L}\w$#])|¶ [^ ]+ ‸)/u,
    'behind this `.` a name is missing',
    '이 `.` 뒤에 이름이 빠졌습니다',
  ),
  seen(
    new RegExp(
      ` (?<at>as|satisfies|typeof|new|instanceof|in|of|throw|case|extends|implements|await|delete|void) (?:¶ )?‸${BEHIND}`,
    ),
    'behind this `$1` something is missing',
    '이 `$1` 뒤에 무언가 빠졌습니다',
  ),
  seen(
    / (?<at>=>) (?:¶ )?‸[)\],;}]/,
    'behind this `=>` what the function gives is missing',
    '이 `=>` 뒤에 함수가 돌려줄 값이 빠졌습니다',
  ),
  seen(
    new RegExp(` (?<at>${BETWEEN}) ¶ ‸(?:${STATEMENT}) `),
    'behind this `$1` a value is missing',
    '이 `$1` 뒤에 값이 빠졌습니다',
  ),
  seen(
    new RegExp(` (?<at>:) (?:¶ )?‸(?:= |${BEHIND})`),
    'behind this `:` a type or a value is missing',
    '이 `:` 뒤에 타입이나 값이 빠졌습니다',
  ),
  seen(
    / , (?:¶ )?‸(?<at>[;,)\]}:]) /,
    'a value is missing before this `$1`',
    '이 `$1` 앞에 값이 빠졌습니다',
  ),
  seen(
    new RegExp(` (?<at>${BETWEEN}) (?:¶ )?‸(?:${BEHIND}|(?![-+] )${BETWEEN} )`),
    'behind this `$1` a value is missing',
    '이 `$1` 뒤에 값이 빠졌습니다',
  ),
  seen(
    new RegExp(String.raw` (?:[([{,=:;]|=>|return) (?:¶ )?‸(?<at>${BETWEEN}|,) `),
    'before this `$1` a value is missing',
    '이 `$1` 앞에 값이 빠졌습니다',
  ),
];
