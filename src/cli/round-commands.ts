import { argument, FORCE, fileOption, LANG, option, PACK, PLUGINS, type ProgramCommand, YAML_TEXT } from './command.js';
import { FORM_KINDS } from './form-kinds.js';

/** The commands for a round of self-assessment, in the order of the help. */
export const ROUND_COMMANDS: readonly ProgramCommand[] = [
  {
    name: 'form',
    args: [PACK],
    options: [
      option('--tier-form', '--tier <{a-tier}>'),
      option('--unit-form', '--unit <U>'),
      option('--verify-form', '--verify'),
      option('--to-form', '--to <workbook|xlsform>', { choices: FORM_KINDS }),
      fileOption('--register'),
      fileOption('--head'),
      option('--out-forms', '--out <{folder}>', { isRequired: true }),
      option('--findings-form', '--findings'),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/form.js')).runForm,
  },
  {
    name: 'collect',
    args: [argument('FILES', '<FILES...>')],
    options: [
      fileOption('--pack-form', '--pack', { isPack: true, isRequired: true }),
      fileOption('--register-collect', '--register'),
      fileOption('--head'),
      option('--received', '--received <{instant}|file>'),
      fileOption('--out-assessment', '--out', { isRequired: true, ...YAML_TEXT }),
      option('--findings-form', '--findings'),
      option('--watch'),
      option('--json-collect', '--json'),
      FORCE,
      LANG,
      PLUGINS,
    ],
    load: async () => (await import('./commands/collect.js')).runCollect,
  },
];
