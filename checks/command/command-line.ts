/** The command line: which subcommands there are, and what the process's exit code says. */
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { VERSION } from '../node/version.ts';
import { addGrade } from './grade.ts';
import { addHandout } from './handout.ts';
import { addHint } from './hint.ts';
import { addList } from './list.ts';
import { addMerge } from './merge.ts';
import { addNext } from './next.ts';
import { CommandError } from './options.ts';
import { addPullRequest } from './pull-request.ts';
import { addReset } from './reset.ts';

/** A new subcommand is a module of its own, and one line here. */
const SUBCOMMANDS: readonly ((program: Command) => void)[] = [
  addHint,
  addList,
  addNext,
  addReset,
  addGrade,
  addMerge,
  addPullRequest,
  addHandout,
];

const EXIT_CODES = `
Exit codes: 0 done; 1 a score is below --min-score, or a report does not come out again;
2 the command could not be understood, or something could not be graded.`;

/** The command line, which throws where what was typed cannot be done. */
export function commandLine(output: OutputConfiguration = {}): Command {
  const program = new Command('gradlings')
    .description('Grades exercises of the course gradlings.')
    .version(VERSION)
    .helpCommand(false)
    .showHelpAfterError('Type the command with --help to see what it takes.')
    .configureOutput(output)
    // What follows the name of a subcommand is the subcommand's: `grade merge … --out …`.
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', EXIT_CODES);
  for (const add of SUBCOMMANDS) add(program);
  return program;
}

/** Runs what was typed. A submission, whatever is in it, never makes this fail. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await commandLine().parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  // It has been printed already; help that was asked for has the exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(error instanceof CommandError ? `error: ${error.message}` : error);
  return 2;
}
