/** Signs that are nearly operators. */
import { CHAINED } from './parser-words.ts';
import { quoted, told, type Rule, type Spot } from './spot.ts';

/** What is written, and what was meant. */
const MEANT: readonly (readonly [string, string])[] = [
  ['====', '==='],
  ['!===', '!=='],
  ['=!==', '!=='],
  ['=!=', '!=='],
  ['=/=', '!=='],
  ['<=>', '==='],
  ['==>', '=>'],
  ['= >', '=>'],
  ['=<', '<='],
  ['<>', '!=='],
  ['~=', '!=='],
  ['> =', '>='],
  ['< =', '<='],
  ['= = =', '==='],
  ['== =', '==='],
  ['= ==', '==='],
  ['= =', '==='],
  ['! ==', '!=='],
  ['!= =', '!=='],
  ['! =', '!=='],
  ['& &', '&&'],
  ['&&&', '&&'],
  ['| |', '||'],
  ['|||', '||'],
  ['+ =', '+='],
  ['- =', '-='],
  ['* =', '*='],
  ['/ =', '/='],
  ['=*', '*='],
  ['=%', '%='],
  ['* *', '**'],
  ['***', '**'],
  ['%%', '%'],
  ['+ +', '++'],
  [':=', '='],
  ['!>', '<='],
  ['!<', '>='],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;&amp;', '&&'],
  ['&amp;', '&'],
  ['->', '=>'],
  ['=>', '>='],
];

/** How far the parser may have read on, or not got to, where it could not read one of them. */
const NEAR = 3;

/** Begins what can be read on for long: `v - (>f(v))`. */
const FAR: ReadonlySet<string> = new Set(['->']);

const almost: Rule = (spot) => {
  const { line, lineStart, at, message } = spot;
  const here = at - lineStart;
  for (const [wrong, right] of MEANT) {
    for (let i = line.indexOf(wrong); i >= 0; i = line.indexOf(wrong, i + 1)) {
      const near = FAR.has(wrong) ? line.length : wrong.length + NEAR;
      if (here < i || here > i + near) continue;
      // A function whose arrow is right where it is, and something else is not.
      if (wrong === '=>' && (!message.includes("got '=>'") || !isInCondition(spot))) continue;
      const start = lineStart + i;
      return {
        at: start,
        said: words(wrong, right),
        repairs: [[{ start, end: start + wrong.length, text: right }]],
      };
    }
  }
  return undefined;
};

/** Whether it stands between the parentheses of an `if` or a loop. */
function isInCondition(spot: Spot): boolean {
  if (spot.unpaired.length > 0) return false;
  const open = spot.openAt(spot.here).at(-1);
  return open !== undefined && /^(if|while|for)$/.test(spot.tokenAt(open - 1).text);
}

function words(wrong: string, right: string) {
  if (wrong === '=>') {
    return {
      en: '`=>` makes a function; “greater or equal” is `>=`',
      ko: '`=>` 기호는 함수를 만듭니다. ‘크거나 같다’는 `>=`입니다',
    };
  }
  const isSpaced = wrong.replaceAll(' ', '') === right;
  return isSpaced
    ? {
        en: `${quoted(right)} is written without a space in it`,
        ko: `${quoted(right)} 연산자는 사이를 띄우지 않고 씁니다`,
      }
    : {
        en: `${quoted(wrong)} is no operator; write ${quoted(right)}`,
        ko: `${quoted(wrong)} 연산자는 없습니다. 대신 쓸 연산자: ${quoted(right)}`,
      };
}

/** `): number {`, with Python's or Rust's arrow. */
const resultType: Rule = (spot) => {
  const found = /\)\s*(->)\s*[\w<>[\]., |]+\s*[:{]?\s*$/d.exec(spot.line);
  const place = found?.indices?.[1];
  if (!place) return undefined;
  return told(
    spot.lineStart + place[0],
    'the type of the result stands behind `:`, not `->`: `): number {`',
    '결과의 타입은 `->`이 아니라 `:` 뒤에 씁니다: `): number {`',
    { start: spot.lineStart + place[0], end: spot.lineStart + place[1], text: ':' },
  );
};

/** `-x ** 2` */
const signedPower: Rule = (spot) => {
  if (!spot.message.includes('**')) return undefined;
  // The parser has read on to the end of it.
  const before = spot.code.slice(0, spot.here + 1);
  const at = before.findLastIndex(({ text, start }) => start <= spot.at && /^[-+!~]$/.test(text));
  const power = spot.code.findIndex(({ text }, i) => i > at && text === '**');
  const [sign, exponent] = [spot.tokenAt(at), spot.tokenAt(power + 1)];
  const base = spot.text.slice(sign.end, spot.tokenAt(power).start).trim();
  const first = quoted(`(${sign.text}${base}) ** ${exponent.text}`);
  const last = quoted(`${sign.text}(${base} ** ${exponent.text})`);
  return told(
    sign,
    `put parentheses to say which is meant: ${first} or ${last}`,
    `어느 쪽인지 괄호로 나타내세요: ${first} 또는 ${last}`,
  );
};

/** `a?.b = 1` */
const chained: Rule = ({ at, lineStart, line, message }) =>
  message.includes('left-hand side of an assignment') &&
  /^[\w.[\]]*\?\./.test(line.slice(at - lineStart))
    ? { at, said: CHAINED }
    : undefined;

export const SIGNS: readonly Rule[] = [resultType, signedPower, chained, almost];
