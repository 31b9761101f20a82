import { Argument, Command, Option } from 'commander';
import { ENGINE } from '../model/build.js';
import { LANGUAGES, type Language, type UsageKey, usageSentence } from '../words/index.js';
import { check } from './check.js';
import type { ExitCode } from './exit-codes.js';
import { shippedPacks } from './find-pack.js';
import type { Io } from './io.js';
import { DOCUMENTS, schema } from './schema.js';
import { score } from './score.js';

/** The commands and their options; `done` is told the exit code of the one that ran. Help is in the language. */
export function createProgram(io: Io, language: Language, done: (code: ExitCode) => void): Command {
  const say = (key: UsageKey) => usageSentence(key, language, { names: shippedPacks().join(', ') });
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
    .exitOverride();

  const command = (name: 'check' | 'score' | 'schema', takes: string) =>
    program
      .command(name)
      .description(say(name))
      .usage(`[${say('options')}] ${takes}`)
      .helpOption('-h, --help', say('--help'));
  const withFile = (option: '--plugins' | '--out' | '--head') => new Option(`${option} <${say('file')}>`, say(option));
  const lang = () => new Option('--lang <vi|en>', say('--lang')).choices(LANGUAGES).default(language);

  command('check', '<PACK>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addOption(lang())
    .option('--json', say('--json-check'))
    .addOption(withFile('--plugins'))
    .action(async (pack, options) => done(await check(io, pack, options)));

  command('score', '<PACK> <ASSESSMENT>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addArgument(new Argument('<ASSESSMENT>', say('ASSESSMENT')))
    .addOption(withFile('--out'))
    .option('--json', say('--json-score'))
    .addOption(lang())
    .option('--findings', say('--findings'))
    .addOption(withFile('--head'))
    .addOption(withFile('--plugins'))
    .action(async (pack, assessment, options) => done(await score(io, pack, assessment, options)));

  command('schema', '<DOCUMENT>')
    .addArgument(new Argument('<DOCUMENT>', say('DOCUMENT')).choices(DOCUMENTS))
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (document, options) => done(await schema(io, document, options.plugins)));

  return program;
}

function titleIn(title: string, language: Language): string {
  const known = ['Usage:', 'Arguments:', 'Options:', 'Commands:'] as const;
  const key = known.find((one) => one === title);
  return key === undefined ? title : usageSentence(key, language);
}
