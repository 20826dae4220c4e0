/** How a help is laid out; loaded where one is shown. */
import type { HelpConfiguration, Option } from 'commander';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { ProgramWords } from './program-words.ts';

export const helpIn = ({ titles, choices, usual }: ProgramWords): HelpConfiguration => ({
  // A Korean letter takes two columns.
  displayWidth: stringWidth,
  boxWrap: (text, columns) => wrapAnsi(text, columns, { hard: false }),
  styleTitle: (title) => titles[title] ?? title,
  optionDescription({ description, argChoices, defaultValue, defaultValueDescription }: Option) {
    const value = defaultValueDescription ?? defaultValue;
    const more = [
      ...(argChoices ? [choices(argChoices.map((choice) => `"${choice}"`).join(', '))] : []),
      ...(value === undefined ? [] : [usual(String(value))]),
    ];
    return more.length > 0 ? `${description} (${more.join(', ')})` : description;
  },
});
