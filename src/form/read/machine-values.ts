import type { SheetTable } from '../../sheet/index.js';
import { type FormSheetId, MACHINE_SHEETS, MARK } from '../form-sheet.js';
import { MACHINE_KEYS, type MachineKey, SUBMISSION_KEY } from '../sheets/machine-sheet.js';

/** The pack by which a form was made, and the tier, the unit and the language that it is for. */
export interface MachineValues extends Readonly<Record<MachineKey, string>> {
  /** The instant of the submission that a form for verifiers shows. */
  readonly submission?: string;
}

/** The values of the hidden sheet of a form; undefined where no sheet is one. */
export function machineValues(tables: readonly SheetTable[]): MachineValues | undefined {
  const isMarked = (id: FormSheetId, { rows: [first] }: SheetTable) =>
    first?.row === 1 && first.cells[0] === `${MARK} ${id}`;
  const machine = tables.find((table) => MACHINE_SHEETS.some((id) => isMarked(id, table)));
  if (!machine) return undefined;
  const textOf = (key: string) => machine.rows.find(({ cells }) => cells[0] === key)?.cells[1] ?? '';
  const values = Object.fromEntries(MACHINE_KEYS.map((key) => [key, textOf(key)])) as Readonly<
    Record<MachineKey, string>
  >;
  return isMarked('verifying-machine', machine) ? { ...values, submission: textOf(SUBMISSION_KEY) } : values;
}
