import type { ProgramCommand } from './command.js';

/**
 * The arguments with the command first: options may stand before it, as in `tieuchi --lang en check PACK`. Without a command, and
 * for `help`, `--lang` is left out: the program has read it already.
 */
export function commandFirst(argv: readonly string[], commands: readonly ProgramCommand[]): readonly string[] {
  const taking = new Set(commands.flatMap(({ options }) => options.flatMap(({ flags }) => takingFlag(flags) ?? [])));
  const before: string[] = [];
  let at = 0;
  for (let word = argv[at]; word?.startsWith('-') && !ENDS.includes(word); word = argv[at]) {
    const value = taking.has(word) ? argv[at + 1] : undefined;
    // joined by `=`, so that an option of several values takes no word after it
    before.push(value === undefined ? word : `${word}=${value}`);
    at += value === undefined ? 1 : 2;
  }
  const command = argv[at];
  if (command === undefined || command === 'help') return withoutLanguage(argv);
  return command.startsWith('-') ? argv : [command, ...before, ...argv.slice(at + 1)];
}

/**
 * Words that begin with a hyphen and end the options before a command: `-` is standard input, `-V` is answered by the
 * program.
 */
const ENDS: readonly string[] = ['--', '-', '-V', '--version'];

/** The flag of an option that takes a value. `takingFlag('--out <file>')` is `--out`. */
function takingFlag(flags: string): string | undefined {
  return /^(\S+) </.exec(flags)?.[1];
}

function withoutLanguage(argv: readonly string[]): readonly string[] {
  return argv.filter(
    (word, index) => !(word.startsWith('--lang=') || word === '--lang' || argv[index - 1] === '--lang'),
  );
}
