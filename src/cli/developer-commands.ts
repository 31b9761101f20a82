import { FORCE, fileOption, JSON_TEXT, LANG, PACK, PLUGINS, type ProgramCommand } from './command.js';

/** The commands that write a pack for programs, in the order of the help. */
export const DEVELOPER_COMMANDS: readonly ProgramCommand[] = [
  {
    name: 'types',
    args: [PACK],
    options: [
      fileOption('--out-types', '--out', { isRequired: true, plain: { endings: '.d.ts' } }),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/types.js')).runTypes,
  },
  {
    name: 'build',
    args: [PACK],
    options: [
      fileOption('--out-module', '--out', { isRequired: true, plain: { endings: '.js' } }),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/build.js')).runBuild,
  },
  {
    name: 'compile',
    args: [PACK],
    options: [fileOption('--out-plan', '--out', { isRequired: true, ...JSON_TEXT }), FORCE, LANG, PLUGINS],
    load: async () => (await import('./commands/compile.js')).runCompile,
  },
];
