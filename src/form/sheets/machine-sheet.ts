import { formSentence } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import { type FormRow, type FormSheet, MARK } from '../form-sheet.js';

/** What a form says of itself to the program that reads it. */
export const MACHINE_KEYS = ['format', 'pack', 'version', 'digest', 'tier', 'unit', 'language'] as const;
export type MachineKey = (typeof MACHINE_KEYS)[number];

/** The hidden sheet: by which pack the form was made, and for whom. */
export function machineSheet({ description, digest, tier, unit, language }: FormContent): FormSheet {
  const says: Readonly<Record<MachineKey, string>> = {
    format: MARK,
    pack: description.id,
    version: description.version,
    digest,
    tier: tier.id,
    unit: unit?.id ?? '',
    language,
  };
  const rows = MACHINE_KEYS.map((key): FormRow => ({ key, cells: { value: { look: 'text', value: says[key] } } }));
  const name = formSentence('machine', language);
  return { id: 'machine', name, columns: [{ key: 'value', width: 40 }], rows, headRows: 0 };
}
