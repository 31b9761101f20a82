import { Command } from 'commander';
import { VERSION } from '../model/version.js';
import type { Language } from '../words/language.js';
import { type UsageKey, usageSentence } from '../words/usage/usage-words.js';
import { addCommand } from './command.js';
import { COMMANDS } from './command-list.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { refuseOtherEnding } from './other-ending.js';
import { refuseWrittenInput } from './written-apart.js';

/** Columns of the help that goes to no terminal. */
const HELP = 80;

/** The fewest columns in which a description is still broken into lines beside its term. */
const NARROWEST = 24;

/** The program with all its commands; `done` receives the exit code of the one that ran. Its help is in the language. */
export function createProgram(io: Io, language: Language, done: (code: ExitCode) => void): Command {
  const say = (key: UsageKey) => usageSentence(key, language);
  const program = new Command('tieuchi');
  program
    .description(say('program'))
    .version(VERSION, '-V, --version', say('--version'))
    .helpOption('-h, --help', say('--help'))
    .helpCommand(`help [${say('command')}]`, say('help'))
    .usage(`[${say('options')}] [${say('command')}]`)
    .configureHelp({
      styleTitle: (title) => titleIn(title, language),
      subcommandTerm: commandTerm,
      minWidthToWrap: NARROWEST,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => {},
      getOutHelpWidth: () => io.columns ?? HELP,
      getErrHelpWidth: () => io.errorColumns ?? HELP,
    })
    .addHelpText('after', `\n${say('stdin')}\n\n${say('exits')}`)
    .hook('preAction', (_, action) => {
      // of two mistakes, that the output is also an input is reported before a wrong ending of its name
      refuseWrittenInput(io.cwd, action);
      refuseOtherEnding(io.cwd, COMMANDS, action);
    })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const command of COMMANDS) addCommand(program, command, { io, language, commands: COMMANDS, done });
  return program;
}

/** `score <PACK> <ASSESSMENT>`: a command with its arguments; that it has options goes without saying, since each has. */
function commandTerm(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
}

/** `Options:` in the language; other titles stay. */
function titleIn(title: string, language: Language): string {
  const key = (['Usage:', 'Arguments:', 'Options:', 'Commands:'] as const).find((known) => known === title);
  return key === undefined ? title : usageSentence(key, language);
}
