import { Argument, type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../words/language.js';
import { type UsageKey, usageSentence } from '../words/usage/usage-words.js';
import type { ExitCode } from './exit-codes.js';
import { shippedPacks } from './find-pack.js';
import type { Io } from './io.js';

/** A command of the program: how it is called, and what it does. Its help is made of this. */
export interface ProgramCommand {
  /** The word after `tieuchi`; also the key of the sentence that describes it. */
  readonly name: UsageKey;
  readonly args: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /**
   * Loads the function of the command, which is called with the arguments in order, then the options. `load` is given all
   * commands, as the function cannot import the list in which it stands.
   */
  readonly load: (all: readonly ProgramCommand[]) => Promise<(io: Io, ...given: never[]) => Promise<ExitCode>>;
}

/** `shown` is `<PACK>`, or `[RECORD2]` for an argument that may be left out; `key` is that of its sentence. */
export interface CommandArgument {
  readonly key: UsageKey;
  readonly shown: string;
  readonly choices?: readonly string[];
  /** The name of a shipped pack may stand for a file. */
  readonly isPack?: true;
}

/** `flags` is as help shows it, with `{file}` for that word in the language: `--out <{file}>`. */
export interface CommandOption {
  readonly key: UsageKey;
  readonly flags: string;
  readonly choices?: readonly string[];
  /** The name of a shipped pack may stand for a file. */
  readonly isPack?: true;
  readonly isRequired?: true;
  /** The options, as in `flags` without the dashes, that say something else than this one; the two together are a wrong call. */
  readonly excludes?: readonly string[];
  readonly default?: string | ((language: Language) => string);
  /** The file that it names is written as plain text. */
  readonly plain?: PlainText;
}

/** A plain text that a command writes. */
interface PlainText {
  /** How the name of its file ends, as a message lists it. */
  readonly endings: string;
  /** The command that writes the same content for Excel and Word. */
  readonly instead?: 'export' | 'report';
}

export const PACK_TEXT = { plain: { endings: '.yaml, .json', instead: 'export' } } as const;
export const RECORD_TEXT = { plain: { endings: '.json', instead: 'report' } } as const;
export const YAML_TEXT = { plain: { endings: '.yaml, .json' } } as const;
export const JSON_TEXT = { plain: { endings: '.json' } } as const;

/** Options that several commands have; each lists in `options` those that it takes. */
export interface CommonOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly exact?: true;
  readonly out?: string;
  readonly force?: true;
  readonly plugins?: string;
  readonly watch?: true;
}

type Details = Omit<CommandOption, 'key' | 'flags'>;

/** An argument; shown as `<KEY>` unless `shown` is given. */
export function argument(
  key: UsageKey,
  shown = `<${key}>`,
  details: Pick<CommandArgument, 'choices' | 'isPack'> = {},
): CommandArgument {
  return { key, shown, ...details };
}

/** An option; its flags are its key unless they are given: `option('--json-check', '--json')`. */
export function option(key: UsageKey, flags: string = key, details: Details = {}): CommandOption {
  return { key, flags, ...details };
}

/** An option that names a file: `fileOption('--out-pack', '--out')`. */
export function fileOption(key: UsageKey, name: string = key, details: Details = {}): CommandOption {
  return option(key, `${name} <{file}>`, details);
}

/** For whom `check` writes issues: people, programs, code hosts and editors. */
export const FORMATS = ['human', 'json', 'sarif'] as const;
/** The forms in which an annex is written. */
export const REPORTS = ['docx', 'xlsx', 'html'] as const;
/** The shells for which there is a script of completions. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
/** The documents that have a schema. */
export const DOCUMENTS = ['pack', 'core', 'amendment', 'assessment', 'record', 'cases'] as const;

export const PACK = argument('PACK', '<PACK>', { isPack: true });
export const RECORD = argument('RECORD');
/** A record for commands that an excerpt is not enough for. */
export const WHOLE_RECORD = argument('whole-record', '<RECORD>');
export const FORCE = option('--force');
export const LANG = option('--lang', '--lang <vi|en>', { choices: LANGUAGES, default: (language) => language });
export const PLUGINS = fileOption('--plugins');
/** The files that a record is held against. */
export const AGAINST = [fileOption('--pack', '--pack', { isPack: true }), fileOption('--assessment'), PLUGINS] as const;

/** What every command is added with. */
interface Adding {
  readonly io: Io;
  readonly language: Language;
  readonly commands: readonly ProgramCommand[];
  readonly done: (code: ExitCode) => void;
}

/** Adds a command to the program, with its help in the language; `done` receives its exit code. */
export function addCommand(
  program: Command,
  { name, args, options, load }: ProgramCommand,
  { io, language, commands, done }: Adding,
): void {
  const names = shippedPacks().join(', ');
  const say = (key: UsageKey) => usageSentence(key, language, { names });
  const command = program
    .command(name)
    .description(say(name))
    .usage([`[${say('options')}]`, ...args.map(({ shown }) => shown)].join(' '))
    .helpOption('-h, --help', say('--help'))
    .action(async (...given) => done(await (await load(commands))(io, ...(given as never[]))));
  for (const { key, shown, choices } of args) {
    const added = new Argument(shown, say(key));
    command.addArgument(choices ? added.choices(choices) : added);
  }
  for (const { key, flags, choices, isRequired = false, excludes = [], default: value } of options) {
    const added = new Option(
      flags.replace(/\{([a-z-]+)\}/, (_, word) => say(word as UsageKey)),
      isRequired ? usageSentence('required', language, { description: say(key) }) : say(key),
    )
      .makeOptionMandatory(isRequired)
      .conflicts([...excludes]);
    if (choices) added.choices(choices);
    if (value !== undefined) added.default(typeof value === 'string' ? value : value(language));
    command.addOption(added);
  }
}
