import type { FormFaults } from '../read/form-fault.js';
import { placeOfTable, textIn } from './export-table.js';
import type { ExportedRow } from './exported-answer.js';

/** The columns in which a server says what became of a submission when it was reviewed, and what they say of one that was rejected. */
const REJECTED: Readonly<Record<string, readonly string[]>> = {
  ReviewState: ['rejected'],
  _validation_status: ['validation_status_not_approved', 'Not Approved'],
};

/** Reports a submission that the office rejected on its server: exports have it among all others. */
export function checkReview({ table, row }: ExportedRow, { report }: FormFaults): void {
  for (const [column, states] of Object.entries(REJECTED)) {
    const state = textIn(table, row, column);
    if (states.includes(state)) report('review-rejected', placeOfTable(table), { column, found: state });
  }
}
