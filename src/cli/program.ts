import { Command } from 'commander';
import { ENGINE } from '../model/build.js';
import { type Language, type UsageKey, usageSentence } from '../words/index.js';
import { addCommand, type ProgramCommand } from './command.js';
import { boundariesCommand } from './commands/boundaries.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { diffCommand } from './commands/diff.js';
import { excerptCommand } from './commands/excerpt.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { redactCommand } from './commands/redact.js';
import { resolveCommand } from './commands/resolve.js';
import { schemaCommand } from './commands/schema.js';
import { scoreCommand } from './commands/score.js';
import { signCommand } from './commands/sign.js';
import { testCommand } from './commands/test.js';
import { verifyCommand } from './commands/verify.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import { refuseWrittenInput } from './written-apart.js';

/** In the order of the help. */
const COMMANDS: readonly ProgramCommand[] = [
  checkCommand,
  scoreCommand,
  verifyCommand,
  explainCommand,
  diffCommand,
  signCommand,
  redactCommand,
  excerptCommand,
  importCommand,
  exportCommand,
  initCommand,
  resolveCommand,
  compareCommand,
  testCommand,
  boundariesCommand,
  schemaCommand,
];

/** The program with all its commands; `done` receives the exit code of the one that ran. Its help is in the language. */
export function createProgram(io: Io, language: Language, done: (code: ExitCode) => void): Command {
  const say = (key: UsageKey) => usageSentence(key, language);
  const program = new Command('tieuchi');
  program
    .description(say('program'))
    .version(ENGINE.version, '-V, --version', say('--version'))
    .helpOption('-h, --help', say('--help'))
    .helpCommand(`help [${say('command')}]`, say('help'))
    .usage(`[${say('options')}] [${say('command')}]`)
    .configureHelp({
      styleTitle: (title) => titleIn(title, language),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .addHelpText('after', `\n${say('exits')}`)
    .hook('preAction', (_, action) => refuseWrittenInput(io.cwd, action))
    .exitOverride();
  for (const command of COMMANDS) addCommand(program, command, { io, language, done });
  return program;
}

/** `Options:` in the language; other titles stay. */
function titleIn(title: string, language: Language): string {
  const key = (['Usage:', 'Arguments:', 'Options:', 'Commands:'] as const).find((known) => known === title);
  return key === undefined ? title : usageSentence(key, language);
}
