import type { SheetTable } from '../../sheet/index.js';
import { MARK } from '../form-sheet.js';
import { MACHINE_KEYS, type MachineKey } from '../sheets/machine-sheet.js';

/** By which pack a form was made, and for whom. */
export type Says = Readonly<Record<MachineKey, string>>;

/** What the hidden sheet of a form says; undefined where no sheet is one. */
export function machineSays(tables: readonly SheetTable[]): Says | undefined {
  const machine = tables.find(({ rows }) => rows[0]?.row === 1 && rows[0].cells[0] === `${MARK} machine`);
  if (!machine) return undefined;
  const textOf = (key: MachineKey) => machine.rows.find(({ cells }) => cells[0] === key)?.cells[1] ?? '';
  return Object.fromEntries(MACHINE_KEYS.map((key) => [key, textOf(key)])) as Says;
}
