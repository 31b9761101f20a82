import { formSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import { type FormRow, type FormSheet, MARK } from '../form-sheet.js';

/** What a form says of itself to the program that reads it. */
export const MACHINE_KEYS = ['format', 'pack', 'version', 'digest', 'tier', 'unit', 'language'] as const;
export type MachineKey = (typeof MACHINE_KEYS)[number];

/** The key of the instant of the submission that is shown, in the hidden sheet of a form for verifiers. */
export const SUBMISSION_KEY = 'submission';

/** The hidden sheet: by which pack the form was made, and for whom. */
export function machineSheet(content: FormContent): FormSheet {
  return { ...machineSheetOf(content, []), id: 'machine' };
}

/** The hidden sheet of a form for verifiers. */
export function verifyingMachine(content: FormContent): FormSheet {
  const at: FormRow = { key: SUBMISSION_KEY, cells: { value: { look: 'text', value: content.submission?.at ?? '' } } };
  return { ...machineSheetOf(content, [at]), id: 'verifying-machine' };
}

function machineSheetOf(
  { description, digest, tier, unit, language }: FormContent,
  more: readonly FormRow[],
): Omit<FormSheet, 'id'> {
  const values: Readonly<Record<MachineKey, string>> = {
    format: MARK,
    pack: description.id,
    version: description.version,
    digest,
    tier: tier.id,
    unit: unit?.id ?? '',
    language,
  };
  const rows = MACHINE_KEYS.map((key): FormRow => ({ key, cells: { value: { look: 'text', value: values[key] } } }));
  const name = formSentence('machine', language);
  return { name, columns: [{ key: 'value', width: 40 }], rows: [...rows, ...more], headRows: 0 };
}
