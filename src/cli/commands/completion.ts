import type { CommonOptions, ProgramCommand, SHELLS } from '../command.js';
import { bashScript } from '../completion/bash.js';
import { type Completions, completionsOf } from '../completion/completions.js';
import { fishScript } from '../completion/fish.js';
import { powershellScript } from '../completion/powershell.js';
import { zshScript } from '../completion/zsh.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { shippedPacks } from '../find-pack.js';
import { type Io, printData } from '../io.js';

type Shell = (typeof SHELLS)[number];

const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const satisfies Record<Shell, (completions: Completions) => string>;

/** A name that needs no quotation marks in any shell. */
const PLAIN_NAME = /^[\w.-]+$/;

/** Prints a script for a shell, made of the commands as they are. */
export async function runCompletion(
  io: Io,
  commands: readonly ProgramCommand[],
  shell: Shell,
  { lang }: CommonOptions,
): Promise<ExitCode> {
  const packs = shippedPacks().filter((name) => PLAIN_NAME.test(name));
  printData(io, SCRIPTS[shell](completionsOf(commands, packs, lang)));
  return EXIT.fine;
}
