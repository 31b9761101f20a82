import type { FormContent } from '../form-content.js';
import { MACHINE_KEYS, type MachineKey } from '../sheets/machine-sheet.js';
import type { SurveyRow } from './survey.js';

/** The mark of an XLSForm that this library wrote. */
export const XLSFORM_MARK = 'tieuchi/xlsform@1';

/** What an XLSForm says of itself to the program that reads its answers. The unit is asked. */
const XLSFORM_KEYS = [...MACHINE_KEYS.filter((key) => key !== 'unit'), 'period'] as const;
type XlsFormMachineKey = Exclude<MachineKey, 'unit'> | 'period';

/** The question that holds one of these: `tieuchi_tier`. */
export function machineName(key: XlsFormMachineKey): string {
  return `tieuchi_${key}`;
}

/** The period of a pack in one text. */
export function periodText({ from, to }: FormContent['description']['period']): string {
  return `${from}/${to}`;
}

/** Values that nobody sees, and every row of an export has. */
export function machineQuestions({ description, digest, tier, language }: FormContent): readonly SurveyRow[] {
  const values: Readonly<Record<XlsFormMachineKey, string>> = {
    format: XLSFORM_MARK,
    pack: description.id,
    version: description.version,
    digest,
    tier: tier.id,
    language,
    period: periodText(description.period),
  };
  return XLSFORM_KEYS.map((key) => ({
    type: 'calculate',
    name: machineName(key),
    calculation: `'${values[key]}'`,
  }));
}
