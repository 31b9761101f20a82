import { instantInZone, readInstant } from '../../kit/instant.js';
import type { FormFaults } from '../read/form-fault.js';
import { placeOfTable, textIn } from './export-table.js';
import type { ExportedRow } from './exported-answer.js';

/** The columns in which a server says when it received a submission: of ODK Central, and of KoboToolbox. */
const SUBMITTED = ['SubmissionDate', '_submission_time'] as const;

/** KoboToolbox writes no offset; its clock is that of UTC (kobotoolbox/kpi#3941). */
const IN_UTC = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/;

/** When the server received a submission, in this zone; undefined where the export does not say it, or not clearly, which is reported. */
export function submittedAt(exported: ExportedRow, zone: string, faults: FormFaults): string | undefined {
  const { table, row } = exported;
  const name = SUBMITTED.find((known) => textIn(table, row, known) !== '');
  if (name === undefined) return undefined;
  const text = textIn(table, row, name);
  const instant = name === '_submission_time' ? text.replace(IN_UTC, '$1T$2Z') : text;
  if (readInstant(instant) !== undefined) return instantInZone(instant, zone);
  faults.report('submitted-unreadable', placeOfTable(table), { found: text, column: name });
  return undefined;
}
