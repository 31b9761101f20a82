import { Argument, Command, Option } from 'commander';
import { ENGINE } from '../model/build.js';
import { LAYERS } from '../model/layer.js';
import { LANGUAGES, type Language, type UsageKey, usageSentence } from '../words/index.js';
import { boundariesCommand } from './boundaries.js';
import { check, FORMATS } from './check.js';
import { compareCommand } from './compare.js';
import { diffCommand } from './diff.js';
import type { ExitCode } from './exit-codes.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { shippedPacks } from './find-pack.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import type { Io } from './io.js';
import { excerptCommand, redactCommand } from './redact.js';
import { resolveCommand } from './resolve.js';
import { DOCUMENTS, schema } from './schema.js';
import { score } from './score.js';
import { sign } from './sign.js';
import { testCommand } from './test.js';
import { verifyCommand } from './verify.js';
import { refuseWrittenInput } from './written-apart.js';

type FileOption =
  | '--schema'
  | '--plugins'
  | '--out'
  | '--head'
  | '--pack'
  | '--assessment'
  | '--key'
  | '--signature'
  | '--report';

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
    .hook('preAction', (_, action) => refuseWrittenInput(io.cwd, action))
    .exitOverride();

  const command = (name: UsageKey, takes: string) =>
    program
      .command(name)
      .description(say(name))
      .usage(`[${say('options')}] ${takes}`)
      .helpOption('-h, --help', say('--help'));
  const withFile = (option: FileOption, key: UsageKey = option) => new Option(`${option} <${say('file')}>`, say(key));
  const unit = () => new Option('--unit <U>', say('--unit'));
  const layer = () => new Option('--layer <L>', say('--layer')).choices(LAYERS);
  const force = () => new Option('--force', say('--force'));
  const record = () => new Argument('<RECORD>', say('RECORD'));
  const lang = () => new Option('--lang <vi|en>', say('--lang')).choices(LANGUAGES).default(language);

  command('check', '<PACK>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addOption(lang())
    .option('--json', say('--json-check'))
    .addOption(new Option('--format <human|json|sarif>', say('--format')).choices(FORMATS))
    .addOption(withFile('--plugins'))
    .action(async (pack, options) => done(await check(io, pack, options)));

  command('score', '<PACK> <ASSESSMENT>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addArgument(new Argument('<ASSESSMENT>', say('ASSESSMENT')))
    .addOption(withFile('--out'))
    .addOption(force())
    .option('--json', say('--json-score'))
    .addOption(lang())
    .option('--findings', say('--findings'))
    .option('--exact', say('--exact'))
    .option('--detached', say('--detached'))
    .option('--ndjson', say('--ndjson'))
    .addOption(new Option('--salts <new>', say('--salts')).choices(['new']))
    .addOption(withFile('--head'))
    .addOption(withFile('--plugins'))
    .action(async (pack, assessment, options) => done(await score(io, pack, assessment, options)));

  command('verify', '<RECORD>')
    .addArgument(record())
    .addOption(withFile('--pack'))
    .addOption(withFile('--assessment'))
    .addOption(new Option('--digest <sha256:…>', say('--digest')))
    .addOption(withFile('--key'))
    .addOption(withFile('--signature'))
    .option('--second-opinion', say('--second-opinion'))
    .option('--json', say('--json-verify'))
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await verifyCommand(io, file, options)));

  command('explain', '<RECORD>')
    .addArgument(record())
    .addOption(unit().makeOptionMandatory())
    .option('--criterion <C>', say('--criterion'))
    .addOption(layer())
    .option('--exact', say('--exact'))
    .option('--json', say('--json-explain'))
    .addOption(lang())
    .addOption(withFile('--pack'))
    .addOption(withFile('--assessment'))
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await explainCommand(io, file, options)));

  command('diff', '<RECORD> [RECORD2]')
    .addArgument(record())
    .addArgument(new Argument('[RECORD2]', say('RECORD2')))
    .addOption(layer())
    .option('--layers <L1,L2>', say('--layers'))
    .option('--unit <U>', say('--unit-diff'))
    .option('--exact', say('--exact'))
    .option('--json', say('--json-diff'))
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (before, after, options) => done(await diffCommand(io, before, after, options)));

  command('sign', '<RECORD>')
    .addArgument(record())
    .addOption(withFile('--key', '--key-private').makeOptionMandatory())
    .addOption(withFile('--out', '--out-envelope'))
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--pack'))
    .addOption(withFile('--assessment'))
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await sign(io, file, options)));

  command('redact', '<RECORD>')
    .addArgument(record())
    .addOption(new Option('--units <U1,U2>', say('--units')).makeOptionMandatory())
    .addOption(withFile('--out').makeOptionMandatory())
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--pack'))
    .addOption(withFile('--assessment'))
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await redactCommand(io, file, options)));

  command('excerpt', '<RECORD>')
    .addArgument(record())
    .addOption(unit().makeOptionMandatory())
    .addOption(withFile('--out').makeOptionMandatory())
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--pack'))
    .addOption(withFile('--assessment'))
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await excerptCommand(io, file, options)));

  command('import', '<ANNEX>')
    .addArgument(new Argument('<ANNEX>', say('ANNEX')))
    .addOption(withFile('--out', '--out-pack').makeOptionMandatory())
    .addOption(new Option('--id <ID>', say('--id')))
    .addOption(new Option(`--title <${say('a-title')}>`, say('--title')))
    .addOption(new Option(`--tier <${say('a-tier')}>`, say('--tier')))
    .addOption(new Option(`--period <${say('a-period')}>`, say('--period')))
    .addOption(new Option(`--number <${say('a-number')}>`, say('--number')))
    .addOption(new Option(`--issued <${say('a-day')}>`, say('--issued')))
    .option('--official', say('--official'))
    .addOption(new Option(`--sheet <${say('a-sheet')}>`, say('--sheet')))
    .addOption(withFile('--report'))
    .addOption(force())
    .addOption(lang())
    .action(async (file, options) => done(await importCommand(io, file, options)));
  command('export', '<PACK>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addOption(withFile('--out', '--out-sheet').makeOptionMandatory())
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (pack, options) => done(await exportCommand(io, pack, options)));
  command('init', '')
    .addOption(new Option('--id <ID>', say('--id')))
    .addOption(new Option(`--title <${say('a-title')}>`, say('--title')))
    .addOption(new Option('--tiers <T1,T2>', say('--tiers')))
    .addOption(new Option('--groups <G1,G2>', say('--groups')))
    .addOption(new Option('--languages <vi,en>', say('--languages')))
    .addOption(new Option('--year <YYYY>', say('--year')))
    .addOption(withFile('--schema').default('pack.schema.json'))
    .addOption(withFile('--out', '--out-text'))
    .addOption(force())
    .addOption(lang())
    .action(async (options) => done(await initCommand(io, options)));
  command('resolve', '<FILE>')
    .addArgument(new Argument('<FILE>', say('FILE-resolve')))
    .addOption(new Option(`--base <${say('file')}...>`, say('--base')))
    .addOption(new Option('--as-of <YYYY-MM-DD>', say('--as-of')))
    .option('--json', say('--json-resolve'))
    .addOption(withFile('--out', '--out-text'))
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (file, options) => done(await resolveCommand(io, file, options)));

  command('compare', '<OLD> <NEW>')
    .addArgument(new Argument('<OLD>', say('PACK')))
    .addArgument(new Argument('<NEW>', say('PACK')))
    .option('--json', say('--json-compare'))
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (old, now, options) => done(await compareCommand(io, old, now, options)));
  command('test', '<PACK>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addOption(new Option(`--cases <${say('folder')}>`, say('--cases')))
    .option('--json', say('--json-test'))
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (pack, options) => done(await testCommand(io, pack, options)));

  command('boundaries', '<PACK>')
    .addArgument(new Argument('<PACK>', say('PACK')))
    .addOption(new Option(`--cases <${say('folder')}>`, say('--cases')))
    .option('--json', say('--json-boundaries'))
    .addOption(withFile('--out', '--out-cases'))
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (pack, options) => done(await boundariesCommand(io, pack, options)));

  command('schema', '<DOCUMENT>')
    .addArgument(new Argument('<DOCUMENT>', say('DOCUMENT')).choices(DOCUMENTS))
    .addOption(withFile('--out', '--out-text'))
    .addOption(force())
    .addOption(lang())
    .addOption(withFile('--plugins'))
    .action(async (document, options) => done(await schema(io, document, options)));

  return program;
}

function titleIn(title: string, language: Language): string {
  const known = ['Usage:', 'Arguments:', 'Options:', 'Commands:'] as const;
  const key = known.find((one) => one === title);
  return key === undefined ? title : usageSentence(key, language);
}
