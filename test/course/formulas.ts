/**
 * Formulas within the lines of a text. They stand between dollars, `$x$`; where a letter or a bracket
 * touches one, GitHub wants backquotes besides: $`x`$. Signs that are characters are typed as such
 * (`σ(2) · −1`), so that a text can be read as it is written.
 */

/** A formula, or code, in which dollars are dollars. */
const INLINE = /\$`(?<quoted>[^`\n]*)`\$|`[^`\n]*`|(?<!\$)\$(?!\$)(?<free>[^$`\n]+)\$(?!\$)/g;
const NO_PROSE = /^```[^]*?^```|^#.*|<!--.*?-->|\$\$[^$]*\$\$|\]\([^)\n]*\)/gm;

const prose = (text: string): string => text.replaceAll(NO_PROSE, '');

interface Formula {
  /** With its dollars. */
  readonly typed: string;
  readonly tex: string;
  readonly isQuoted: boolean;
  readonly before: string;
  readonly after: string;
}

const formulasIn = (text: string): Formula[] =>
  [...prose(text).matchAll(INLINE)]
    .filter(([typed]) => typed.startsWith('$'))
    .map(({ 0: typed, index, input, groups }) => ({
      typed,
      tex: groups!['quoted'] ?? groups!['free']!,
      isQuoted: groups!['quoted'] !== undefined,
      before: input.slice(Math.max(0, index - 1), index),
      after: input.slice(index + typed.length, index + typed.length + 1),
    }));

/** The formulas of each section, by heading, without spaces. */
export function formulasBySection(text: string): { heading: string; formulas: string[] }[] {
  const sections = text.replaceAll(/^```[^]*?^```/gm, '').split(/^(?=#+ )/m);
  return sections.map((section) => ({
    heading: section.split('\n')[0]!,
    formulas: formulasIn(section).map(({ tex }) => tex.replaceAll(' ', '')),
  }));
}

/** A letter, with an index or without: one may as well say its name. */
export const isSymbol = (formula: string): boolean =>
  /^(?:\p{L}|\\text\{\w+\})(?:_(?:\w|\{\w+\}))?$/u.test(formula);

/** Formulas that GitHub does not render, as something touches them. */
export const touched = (text: string): string[] =>
  formulasIn(text)
    .filter(({ isQuoted }) => !isQuoted)
    .filter(({ before, after }) => /\S/.test(before) || /[\p{L}\d]/u.test(after))
    .map(({ typed }) => typed);

/** What looks like mathematics and is not typeset, with what stands around it. */
export const untypeset = (text: string): string[] =>
  prose(text)
    .replaceAll(INLINE, '$')
    .match(/.{0,20}(?:[∂√∛∞≤≥≈←^₀-₉⁰-⁹²³⁻ᵀⁿᵗᵢⱼ]|\p{Script=Greek}|\p{L} [=>] ).{0,20}/gu) ?? [];

/** Characters that stand for others in an index or an exponent. */
const BELOW = signs('0123456789ijknt', '₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₜ');
const ABOVE = signs('0123456789−ntT', '⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿᵗᵀ');

/** A text as it would be typed: formulas in a line without dollars and commands. */
export const plain = (text: string): string =>
  text.replaceAll(INLINE, (typed, quoted?: string, free?: string) => {
    const formula = quoted ?? free;
    return formula === undefined ? typed : withoutCommands(formula);
  });

const withoutCommands = (formula: string): string =>
  formula
    .replaceAll(/\\(?:text|mathsf)\{([^}]*)\}/g, '$1')
    .replaceAll(/\\hat (\w)/g, '$1\u0302')
    .replaceAll(/\\sqrt\[3\]\{([^}]*)\}/g, '∛$1')
    .replaceAll(/\\sqrt\{([^ /}]*)\}/g, '√$1')
    .replaceAll(/\\sqrt\{([^}]*)\}/g, '√($1)')
    .replaceAll(/\\lvert (.*?) \\rvert/g, '|$1|')
    .replaceAll('{,}', ',')
    .replaceAll(/\\([a-z]+)/g, '$1')
    .replaceAll(/_(?:\{([^}]*)\}|(.))/g, (all, many, one) => written(many ?? one, BELOW) ?? all)
    .replaceAll(
      /(?<!e)\^(?:\{([^}]*)\}|(.))/g,
      (all, many, one) => written(many ?? one, ABOVE) ?? all,
    )
    .replaceAll(/\^\{([^} ]*)\}/g, '^$1')
    .replaceAll(/\^\{([^}]*)\}/g, '^($1)');

/** In other characters, where there is one for each. */
function written(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  const all = [...text].map((char) => characters.get(char));
  return all.includes(undefined) ? undefined : all.join('');
}

function signs(from: string, to: string): ReadonlyMap<string, string> {
  const others = [...to];
  return new Map([...from].map((char, i) => [char, others[i]!]));
}
