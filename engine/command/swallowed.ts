/**
 * Options that npm kept for itself, as nobody typed `--` before them: `npm test --seed 7` runs the
 * script with the word `7`, and what is left of the option is a setting of npm's in the environment.
 */
import type { Option } from 'commander';
import { type Program, scriptOf } from './program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Refuses the command if npm took options of its own, and says what was meant. */
export function refuseSwallowed(
  command: Program,
  words: readonly string[],
  env: Environment = process.env,
): void {
  // Whoever runs the command within a script of another name has given it what it needs.
  if (env['npm_lifecycle_event'] !== command.name()) return;
  const taken = command.options.filter((option) => isTaken(option, env));
  if (taken.length === 0) return;
  const rest = [...words];
  const options = taken.map((option) => withValue(option, rest, env));
  const meant = [scriptOf(command.name()), '--', ...rest, ...options].join(' ');
  const names = taken.map(({ long }) => long).join(', ');
  command.refuse(command.words.swallowed(names, meant));
}

const variableOf = (name: string): string => `npm_config_${name.replaceAll('-', '_')}`;

const setting = (name: string, env: Environment): string | undefined =>
  env[variableOf(name)] || undefined;

/** npm reads some names as several of its short options: `--lang` as `-l -a -n -g`. */
const AS_SHORT: Readonly<Record<string, (env: Environment) => boolean>> = {
  '--lang': (env) => isSet('long', env) && isSet('all', env) && isSet('global', env),
  '--class': (env) => isSet('long', env) && isSet('all', env) && !isSet('global', env),
};

const isSet = (name: string, env: Environment): boolean => setting(name, env) === 'true';

/** Options that mean something to npm, or to what it builds packages with, are none of ours. */
function isTaken({ long, negate }: Option, env: Environment): boolean {
  if (!long || long === '--yes') return false;
  // Of `--no-x` npm makes an `x` that is empty.
  if (negate) return env[variableOf(long.slice('--no-'.length))] === '';
  const name = long.slice('--'.length);
  if (name === 'jobs') return isSet(name, env);
  return AS_SHORT[long]?.(env) ?? setting(name, env) !== undefined;
}

/** The option as it was meant: of its value npm made a setting, or it left it among the words. */
function withValue(option: Option, words: string[], env: Environment): string {
  const { long, flags, required } = option;
  if (!required) return long!;
  const kept = setting(long!.slice('--'.length), env);
  if (kept !== undefined && kept !== 'true') return `${long} ${kept}`;
  const at = words.findIndex((word) => isValue(option, word));
  // What could be the value of anything is only sure where there is nothing else.
  const isSure = at >= 0 && (option.parseArg !== undefined || words.length === 1);
  return isSure ? `${long} ${words.splice(at, 1)[0]}` : flags;
}

function isValue({ parseArg }: Option, word: string): boolean {
  try {
    parseArg?.(word, undefined);
    return true;
  } catch {
    return false;
  }
}
