import type { CommanderError } from 'commander';
import { LANGUAGES, type Language } from '../words/language.js';
import { usageSentence } from '../words/usage/usage-words.js';
import { commandFirst } from './command-first.js';
import { COMMANDS } from './command-list.js';
import { atEdge } from './edge.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type Io, printData } from './io.js';
import { type Call, misuse, unknownHelp } from './misuse.js';
import { oneLineEach } from './one-line-each.js';
import { createProgram } from './program.js';
import { tell, tellFault } from './tell-fault.js';

/**
 * Runs the program with the given arguments, those after its name, and gives its exit code. Nothing is thrown: wrong usage and
 * bugs are printed in one line; the stack of a bug only where TIEUCHI_DEBUG is set.
 */
export async function run(given: readonly string[], world: Io): Promise<ExitCode> {
  const argv = commandFirst(given, COMMANDS);
  const language = languageOf(given);
  const edge = atEdge(world);
  let isData = false;
  const io: Io = {
    ...edge,
    data: (text) => {
      isData = true;
      printData(edge, text);
    },
  };
  const code = await runCommand(argv, io, language);
  const outputFault = await world.written?.();
  // a reader of a page may stop, as `head` does; data that was cut off is a fault
  if (outputFault === undefined || (outputFault.code === 'EPIPE' && !(isData && outputFault.stream === 'out')))
    return code;
  return tell(io, language, usageSentence('output-lost', language, { detail: outputFault.code }), EXIT.output);
}

async function runCommand(argv: readonly string[], io: Io, language: Language): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = createProgram(io, language, (done) => {
    code = done;
  });
  try {
    oneLineEach(argv);
    const unknown = unknownHelp(language, { program, argv });
    if (unknown !== undefined) return tell(io, language, unknown);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await tellError(error, io, language, { program, argv });
  }
}

/** Prints an error that was thrown after the command had ended, as by a timer of a plugin, in one line. */
export function failedLater(argv: readonly string[], world: Io, thrown: unknown): ExitCode {
  const language = languageOf(argv);
  const { name = 'Error', message = String(thrown) } = (thrown ?? {}) as Partial<Error>;
  const isOfPlugin = argv.some((argument) => /^--plugins(?:=|$)/.test(argument));
  const sentence = usageSentence(isOfPlugin ? 'failed-later' : 'bug', language, { detail: `${name}: ${message}` });
  return tell(atEdge(world), language, sentence, isOfPlugin ? EXIT.issues : EXIT.bug);
}

/** Prints that the command waits for something that never comes: a plugin, or an answer to a question. */
export function neverEnds(argv: readonly string[], world: Io): ExitCode {
  const language = languageOf(argv);
  return tell(atEdge(world), language, usageSentence('never-ends', language), EXIT.issues);
}

/** The language after `--lang`, found before the arguments are parsed, so that faults of the call are printed in it. */
function languageOf(argv: readonly string[]): Language {
  const requested = argv.flatMap((argument, index) =>
    argument === '--lang'
      ? [argv[index + 1]]
      : argument.startsWith('--lang=')
        ? [argument.slice('--lang='.length)]
        : [],
  );
  return LANGUAGES.find((language) => language === requested.at(-1)) ?? 'vi';
}

async function tellError(error: unknown, io: Io, language: Language, call: Call): Promise<ExitCode> {
  const exitCode = await tellFault(error, io, language);
  if (exitCode !== undefined) return exitCode;
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.fine;
    if (error.code === 'commander.help') return tell(io, language, usageSentence('command-missing', language));
    return tell(io, language, misuse(error, language, call));
  }
  const { name = 'Error', message = String(error), stack } = error as Partial<Error>;
  io.err(
    `${usageSentence('error', language, { sentence: usageSentence('bug', language, { detail: `${name}: ${message}` }) })}\n`,
  );
  if (io.env.TIEUCHI_DEBUG) io.err(`${stack ?? String(error)}\n`);
  return EXIT.bug;
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    String((error as { readonly code?: unknown }).code).startsWith('commander.')
  );
}
