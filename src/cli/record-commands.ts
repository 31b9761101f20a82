import {
  AGAINST,
  FORCE,
  fileOption,
  JSON_TEXT,
  LANG,
  option,
  type ProgramCommand,
  RECORD,
  RECORD_TEXT,
  REPORTS,
  WHOLE_RECORD,
} from './command.js';

/** Commands that make something of a record, in the order of the help. */
export const RECORD_COMMANDS: readonly ProgramCommand[] = [
  {
    name: 'sign',
    args: [RECORD],
    options: [
      fileOption('--key-private', '--key', { isRequired: true }),
      fileOption('--out-envelope', '--out', JSON_TEXT),
      FORCE,
      LANG,
      ...AGAINST,
    ],
    load: async () => (await import('./commands/sign.js')).runSign,
  },
  {
    name: 'redact',
    args: [WHOLE_RECORD],
    options: [
      option('--units', '--units <U1,U2>', { isRequired: true }),
      fileOption('--out', '--out', { isRequired: true, ...RECORD_TEXT }),
      FORCE,
      LANG,
      ...AGAINST,
    ],
    load: async () => (await import('./commands/redact.js')).runRedact,
  },
  {
    name: 'excerpt',
    args: [WHOLE_RECORD],
    options: [
      option('--unit', '--unit <U>', { isRequired: true }),
      fileOption('--out', '--out', { isRequired: true, ...RECORD_TEXT }),
      FORCE,
      LANG,
      ...AGAINST,
    ],
    load: async () => (await import('./commands/excerpt.js')).runExcerpt,
  },
  {
    name: 'report',
    args: [WHOLE_RECORD],
    options: [
      fileOption('--out-annex', '--out', { isRequired: true }),
      option('--to', '--to <docx|xlsx|html>', { choices: REPORTS }),
      option('--tier-annex', '--tier <{a-tier}>'),
      option('--authority', '--authority <{a-name}>'),
      option('--decision-number', '--decision-number <{a-number}>'),
      option('--decision-date', '--decision-date <YYYY-MM-DD>'),
      fileOption('--corrects-annex', '--corrects'),
      FORCE,
      LANG,
      ...AGAINST,
    ],
    load: async () => (await import('./commands/report.js')).runReport,
  },
];
