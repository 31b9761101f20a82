import { LAYERS } from '../model/layer.js';
import { AUTHOR_COMMANDS } from './author-commands.js';
import {
  AGAINST,
  argument,
  DOCUMENTS,
  FORCE,
  FORMATS,
  fileOption,
  LANG,
  option,
  PACK,
  PLUGINS,
  type ProgramCommand,
  RECORD,
  SHELLS,
} from './command.js';
import { DEVELOPER_COMMANDS } from './developer-commands.js';
import { RECORD_COMMANDS } from './record-commands.js';
import { ROUND_COMMANDS } from './round-commands.js';

/** In the order of the help. What a command does is loaded when it is called, so that help needs none of it. */
export const COMMANDS: readonly ProgramCommand[] = [
  {
    name: 'check',
    args: [PACK],
    options: [
      LANG,
      option('--json-check', '--json', { excludes: ['format'] }),
      option('--format', '--format <human|json|sarif>', { choices: FORMATS }),
      option('--watch'),
      PLUGINS,
    ],
    load: async () => (await import('./commands/check.js')).runCheck,
  },
  {
    name: 'score',
    args: [PACK, argument('ASSESSMENT')],
    options: [
      fileOption('--out'),
      FORCE,
      option('--json-score', '--json'),
      LANG,
      option('--findings'),
      option('--exact'),
      option('--detached'),
      option('--ndjson'),
      option('--salts', '--salts <new>', { choices: ['new'] }),
      fileOption('--corrects'),
      fileOption('--head'),
      PLUGINS,
    ],
    load: async () => (await import('./commands/score.js')).runScore,
  },
  {
    name: 'status',
    args: [PACK, argument('ASSESSMENT')],
    options: [
      option('--as-of-status', '--as-of <{instant}>'),
      option('--tier-status', '--tier <T>'),
      option('--findings-status', '--findings'),
      option('--json-status', '--json'),
      LANG,
      fileOption('--head'),
      PLUGINS,
    ],
    load: async () => (await import('./commands/status.js')).runStatus,
  },
  {
    name: 'verify',
    args: [RECORD],
    options: [
      fileOption('--pack', '--pack', { isPack: true }),
      fileOption('--assessment'),
      option('--digest', '--digest <sha256:…>'),
      fileOption('--key'),
      fileOption('--signature'),
      option('--second-opinion'),
      option('--json-verify', '--json'),
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/verify.js')).runVerify,
  },
  {
    name: 'explain',
    args: [RECORD],
    options: [
      option('--unit', '--unit <U>', { isRequired: true }),
      option('--criterion', '--criterion <C>'),
      option('--layer', '--layer <L>', { choices: LAYERS }),
      option('--exact'),
      option('--json-explain', '--json'),
      LANG,
      ...AGAINST,
    ],
    load: async () => (await import('./commands/explain.js')).runExplain,
  },
  {
    name: 'diff',
    args: [RECORD, argument('RECORD2', '[RECORD2]')],
    options: [
      option('--layer', '--layer <L>', { choices: LAYERS, excludes: ['layers'] }),
      option('--layers', '--layers <L1,L2>'),
      option('--unit-diff', '--unit <U>'),
      option('--exact'),
      option('--json-diff', '--json'),
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/diff.js')).runDiff,
  },
  ...RECORD_COMMANDS,
  {
    name: 'import',
    args: [argument('ANNEX')],
    options: [
      fileOption('--out-pack', '--out', { isRequired: true }),
      option('--id', '--id <ID>'),
      option('--title', '--title <{a-title}>'),
      option('--tier', '--tier <{a-tier}>'),
      option('--period', '--period <{a-period}>'),
      option('--number', '--number <{a-number}>'),
      option('--issued', '--issued <{a-day}>'),
      option('--official'),
      option('--sheet', '--sheet <{a-sheet}>'),
      fileOption('--report'),
      FORCE,
      LANG,
    ],
    load: async () => (await import('./commands/import.js')).runImport,
  },
  {
    name: 'export',
    args: [PACK],
    options: [fileOption('--out-sheet', '--out', { isRequired: true }), FORCE, LANG, PLUGINS],
    load: async () => (await import('./commands/export.js')).runExport,
  },
  ...ROUND_COMMANDS,
  ...DEVELOPER_COMMANDS,
  ...AUTHOR_COMMANDS,
  {
    name: 'schema',
    args: [argument('DOCUMENT', '<DOCUMENT>', { choices: DOCUMENTS })],
    options: [fileOption('--out-text', '--out'), FORCE, LANG, PLUGINS],
    load: async () => (await import('./commands/schema.js')).runSchema,
  },
  {
    name: 'completion',
    args: [argument('SHELL', '<SHELL>', { choices: SHELLS })],
    options: [LANG],
    load: async (all) => {
      const { runCompletion } = await import('./commands/completion.js');
      return (io, shell, options) => runCompletion(io, all, shell, options);
    },
  },
];
