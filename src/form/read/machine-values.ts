import type { SheetTable } from '../../sheet/index.js';
import { type FormSheetId, MACHINE_SHEETS, MARK } from '../form-sheet.js';
import { MACHINE_KEYS, type MachineKey, SUBMISSION_KEY } from '../sheets/machine-sheet.js';

/** By which pack a form was made, and for whom. */
export interface Says extends Readonly<Record<MachineKey, string>> {
  /** Of a form for verifiers: the instant of the submission that it shows. */
  readonly submission?: string;
}

/** What the hidden sheet of a form says; undefined where no sheet is one. */
export function machineSays(tables: readonly SheetTable[]): Says | undefined {
  const isMarked = (id: FormSheetId, { rows: [first] }: SheetTable) =>
    first?.row === 1 && first.cells[0] === `${MARK} ${id}`;
  const machine = tables.find((table) => MACHINE_SHEETS.some((id) => isMarked(id, table)));
  if (!machine) return undefined;
  const textOf = (key: string) => machine.rows.find(({ cells }) => cells[0] === key)?.cells[1] ?? '';
  const says = Object.fromEntries(MACHINE_KEYS.map((key) => [key, textOf(key)])) as Readonly<
    Record<MachineKey, string>
  >;
  return isMarked('verifying-machine', machine) ? { ...says, submission: textOf(SUBMISSION_KEY) } : says;
}
