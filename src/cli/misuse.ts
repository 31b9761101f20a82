import type { Command, CommanderError } from 'commander';
import type { Language } from '../words/language.js';
import { type UsageKey, usageSentence } from '../words/usage/usage-words.js';
import { suggestionFor } from './near.js';
import { helpOf } from './usage-error.js';

const MISUSES: Readonly<Record<string, UsageKey>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'arguments-excess',
  'commander.optionMissingArgument': 'option-argument',
  'commander.missingMandatoryOptionValue': 'option-missing',
  'commander.invalidArgument': 'not-a-choice',
  'commander.conflictingOption': 'options-together',
};

/** The call that was wrong: the program, and the arguments after its name. */
export interface Call {
  readonly program: Command;
  readonly argv: readonly string[];
}

/** A message of commander in the language, with the words that may be meant; the caller's words are those it quotes. */
export function misuse({ code, message }: CommanderError, language: Language, call: Call): string {
  const [name = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
  const [, choices = ''] = /Allowed choices are (.*)\.$/m.exec(message) ?? [];
  const key = MISUSES[code] ?? 'bad-usage';
  const isBare = key === 'option-argument' || key === 'options-together';
  const bare = (quoted: string) => (isBare ? quoted.replace(/ .*$/, '') : quoted.replace(/^(--[^=]+)=.*$/s, '$1'));
  const [flag, other] = [bare(name), bare(second)];
  const refusedWord = message.startsWith('error: option') ? other : name;
  const known = {
    'unknown-option': optionsOf(call),
    'unknown-command': verbsOf(call),
    'not-a-choice': choices.split(', '),
  };
  const suggestion = suggestionFor(key === 'not-a-choice' ? refusedWord : flag, known[key as keyof typeof known] ?? []);
  const help = helpOf(commandOf(call)?.name());
  return usageSentence(key, language, { name: flag, found: refusedWord, choices, suggestion, help });
}

/** What is wrong with a call for the help of a command that there is not; undefined for any other call. */
export function unknownHelp(language: Language, call: Call): string | undefined {
  const [first, name] = call.argv.filter((argument) => !argument.startsWith('-'));
  if (first !== 'help' || name === undefined || verbsOf(call).includes(name)) return undefined;
  return usageSentence('unknown-command', language, { name, suggestion: suggestionFor(name, verbsOf(call)) });
}

function verbsOf({ program }: Call): readonly string[] {
  return [...program.commands.map((command) => command.name()), 'help'];
}

/** The options of the command that is called; of the program, where none is. */
function optionsOf(call: Call): readonly string[] {
  const { options } = commandOf(call) ?? call.program;
  return [...options.flatMap(({ long }) => long ?? []), '--help'];
}

function commandOf({ program, argv }: Call): Command | undefined {
  const verb = argv.find((argument) => !argument.startsWith('-'));
  return program.commands.find((command) => command.name() === verb);
}
