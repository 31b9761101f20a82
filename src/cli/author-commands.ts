import { ADMINISTRATIONS } from '../model/administration.js';
import { argument, FORCE, fileOption, LANG, option, PACK, PLUGINS, type ProgramCommand } from './command.js';

/** The commands by which a pack is begun, amended, compared and tested, in the order of the help. */
export const AUTHOR_COMMANDS: readonly ProgramCommand[] = [
  {
    name: 'init',
    args: [],
    options: [
      option('--id-init', '--id <ID>'),
      option('--title', '--title <{a-title}>'),
      option('--administration', '--administration <NAME>', { choices: ADMINISTRATIONS }),
      option('--tiers', '--tiers <T1,T2>'),
      option('--groups', '--groups <G1,G2>'),
      option('--languages', '--languages <vi,en>'),
      option('--year', '--year <YYYY>'),
      fileOption('--schema', '--schema', { default: 'pack.schema.json' }),
      fileOption('--out-text', '--out'),
      FORCE,
      LANG,
    ],
    load: async () => (await import('./commands/init.js')).runInit,
  },
  {
    name: 'derive',
    args: [argument('PACK-derive', '<PACK>', { isPack: true })],
    options: [
      option('--for', '--for <{a-place}...>', { isRequired: true }),
      option('--id-derive', '--id <ID>'),
      option('--title-derive', '--title <{a-title}...>'),
      option('--year-derive', '--year <YYYY>'),
      option('--tiers-derive', '--tiers <T1,T2>'),
      option('--without', '--without <T,T/C>'),
      option('--binding', '--binding <K1,K2>'),
      option('--cases', '--cases <{folder}>'),
      fileOption('--out-derive', '--out'),
      option('--json-derive', '--json'),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/derive.js')).runDerive,
  },
  {
    name: 'resolve',
    args: [argument('FILE-resolve', '<FILE>', { isPack: true })],
    options: [
      option('--base', '--base <{file}...>', { isPack: true }),
      option('--as-of', '--as-of <YYYY-MM-DD>'),
      option('--json-resolve', '--json'),
      fileOption('--out-text', '--out'),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/resolve.js')).runResolve,
  },
  {
    name: 'compare',
    args: [argument('PACK', '<OLD>', { isPack: true }), argument('PACK', '<NEW>', { isPack: true })],
    options: [option('--json-compare', '--json'), LANG, PLUGINS],
    load: async () => (await import('./commands/compare.js')).runCompare,
  },
  {
    name: 'test',
    args: [PACK],
    options: [
      option('--cases', '--cases <{folder}>'),
      option('--json-test', '--json'),
      option('--watch'),
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/test.js')).runTest,
  },
  {
    name: 'boundaries',
    args: [PACK],
    options: [
      option('--cases', '--cases <{folder}>'),
      option('--json-boundaries', '--json'),
      fileOption('--out-cases', '--out'),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/boundaries.js')).runBoundaries,
  },
];
