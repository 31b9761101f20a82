import type { Language } from '../../words/language.js';
import { type UsageKey, usageSentence } from '../../words/usage/usage-words.js';
import type { CommandArgument, CommandOption, ProgramCommand } from '../command.js';

/** What may be completed on a command line: the same for every shell. */
export interface Completions {
  readonly commands: readonly CompletedCommand[];
  /** The options before any command. */
  readonly options: readonly CompletedOption[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  /** By place. */
  readonly args: readonly CompletedValue[];
  readonly options: readonly CompletedOption[];
}

/** `flag` is as `--lang`, `letter` as `h`; `value` is absent where the option takes none. */
export interface CompletedOption {
  readonly flag: string;
  readonly letter?: string;
  readonly about: string;
  readonly value?: CompletedValue;
  /** Whether it takes several values. */
  readonly isList?: true;
}

/** A value: one of `words`, or a file if `isFile`; any text where it is neither. */
export interface CompletedValue {
  /** As help shows it, without brackets: `PACK`, `vi|en`. */
  readonly shown: string;
  readonly words: readonly string[];
  readonly isFile: boolean;
}

/** What may be completed, from the list of commands; `packs` are the names of the shipped packs. */
export function completionsOf(
  commands: readonly ProgramCommand[],
  packs: readonly string[],
  language: Language,
): Completions {
  const say = (key: UsageKey) => usageSentence(key, language, { names: packs.join(', ') });
  const help: CompletedOption = { flag: '--help', letter: 'h', about: say('--help') };
  const version: CompletedOption = { flag: '--version', letter: 'V', about: say('--version') };
  const verbs = { shown: say('command'), words: commands.map(({ name }) => name), isFile: false };
  return {
    commands: [
      ...commands.map(({ name, args, options }) => ({
        name,
        about: say(name),
        args: args.map((argument) => ofArgument(argument, packs)),
        options: [...options.map((option) => ofOption(option, packs, say)), help],
      })),
      { name: 'help', about: say('help'), args: [verbs], options: [help] },
    ],
    options: [version, help],
  };
}

function ofArgument({ shown, choices, isPack }: CommandArgument, packs: readonly string[]): CompletedValue {
  return {
    shown: shown.replaceAll(/[<>[\]]/g, ''),
    words: choices ?? (isPack ? packs : []),
    isFile: choices === undefined,
  };
}

function ofOption(
  { key, flags, choices, isPack }: CommandOption,
  packs: readonly string[],
  say: (key: UsageKey) => string,
): CompletedOption {
  const [, flag = flags, taken] = /^(\S+)(?: <(.*)>)?$/.exec(flags) ?? [];
  if (taken === undefined) return { flag, about: say(key) };
  const shown = taken.replace(/\.{3}$/, '').replace(/\{([a-z-]+)\}/, (_, word) => say(word as UsageKey));
  const value = { shown, words: choices ?? (isPack ? packs : []), isFile: /\{(?:file|folder)\}/.test(taken) };
  return { flag, about: say(key), value, ...(taken.endsWith('...') ? { isList: true } : {}) };
}
