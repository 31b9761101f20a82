import { questionIn } from './export-table.js';

/** Columns that ODK and KoboToolbox add to the answers, and questions that a form asks of the device. */
const KNOWN: ReadonlySet<string> = new Set([
  'SubmissionDate',
  'KEY',
  'PARENT_KEY',
  'SubmitterID',
  'SubmitterName',
  'AttachmentsPresent',
  'AttachmentsExpected',
  'Status',
  'ReviewState',
  'DeviceID',
  'Edits',
  'FormVersion',
  'isValidated',
  'instanceID',
  'instanceName',
  'deprecatedID',
  'rootUuid',
  'uuid',
  'audit',
  'start',
  'end',
  'today',
  'username',
  'deviceid',
  'phonenumber',
]);

/** Whether a heading is none of an answer: one of these, one that KoboToolbox begins with `_`, or a link to a repeat. */
export function isMetadata(heading: string): boolean {
  return heading === '' || /^_|^SET-OF-|^meta[/-]/.test(heading) || KNOWN.has(questionIn(heading));
}
