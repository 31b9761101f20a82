import { type CompiledPack, compiledPack } from '../../engine.js';
import type { SheetRow } from '../../sheet/index.js';
import { languageOf } from '../../views/selection.js';
import { LANGUAGES, type Language } from '../../words/index.js';
import type { FormContent } from '../form-content.js';
import type { FormMaker } from '../form-maker.js';
import { type FormFaults, type FormPlace, stopsFile } from '../read/form-fault.js';
import type { MachineValues } from '../read/machine-values.js';
import { checkPack } from '../read/open-form.js';
import { type FormRead, type FormReadingOptions, readAnswers } from '../read/read-form.js';
import { MACHINE_KEYS } from '../sheets/machine-sheet.js';
import { machineName, periodText, XLSFORM_MARK } from '../xlsform/machine-questions.js';
import { xlsForm } from '../xlsform/xls-form.js';
import { type AskedForm, type AskedRepeat, askedForm } from './asked-form.js';
import { checkColumns } from './check-columns.js';
import { checkReview } from './check-review.js';
import { isMisfit, textIn } from './export-table.js';
import type { ExportedRow } from './exported-answer.js';
import { exportedSheets } from './exported-sheets.js';
import type { ItemTables, PlacedTable } from './join-tables.js';
import { submittedAt } from './submitted-at.js';

/** The form that a row answers. */
interface Asked {
  /** The key of the form: all of its rows have it. */
  readonly key: string;
  readonly machine: MachineValues;
  readonly content: FormContent;
  readonly form: AskedForm;
}

interface RowReading {
  readonly items: ItemTables;
  readonly received: string | undefined;
  readonly faults: FormFaults;
}

/** Reads rows of one pack and one register; each form is made once. */
export interface RowReader {
  /** The form that a row says it answers; undefined, and reported, where it is of another pack, another period or none. */
  readonly askedBy: (of: PlacedTable, row: SheetRow, faults: FormFaults) => Asked | undefined;
  /** Reports questions that the tables of a form lack. */
  readonly checkTables: (of: PlacedTable, asked: Asked, items: ItemTables, faults: FormFaults) => void;
  readonly read: (of: PlacedTable, row: SheetRow, asked: Asked, reading: RowReading) => FormRead;
}

/** A reader of rows. */
export function rowReader(
  compiled: CompiledPack,
  { units, maker }: Pick<FormReadingOptions, 'units'> & { readonly maker: FormMaker },
): RowReader {
  const { plan } = compiledPack(compiled);
  const { period } = plan.pack;
  const forms = new Map<string, Omit<Asked, 'machine'>>();
  const formOf = (tier: string, lang: Language) => {
    const key = JSON.stringify([tier, lang]);
    const content = maker.content({ tier, lang });
    const form = forms.get(key) ?? { key, content, form: askedForm(xlsForm(content)) };
    forms.set(key, form);
    return form;
  };
  return {
    askedBy: ({ table }, row, faults) => {
      const textOf = (key: Parameters<typeof machineName>[0]) => textIn(table, row, machineName(key));
      const entries = MACHINE_KEYS.map((key) => [key, key === 'unit' ? '' : textOf(key)]);
      const machine = Object.fromEntries(entries) as MachineValues;
      const covers = textOf('period');
      if (machine.format !== XLSFORM_MARK) faults.report('not-of-xlsform');
      else if (machine.pack === plan.pack.id && covers !== periodText(period)) {
        const [from = '', to = ''] = covers.split('/');
        faults.report('another-period', {}, { from, to, expectedFrom: period.from, expectedTo: period.to });
      }
      if (!stopsFile(faults)) checkPack(machine, compiled, faults);
      if (stopsFile(faults)) return undefined;
      const lang = LANGUAGES.find((known) => known === machine.language) ?? languageOf(plan.pack);
      return { ...formOf(machine.tier, lang), machine };
    },
    checkTables: (of, { form }, items, faults) => {
      checkColumns(of.table, form.questions, form, faults);
      for (const repeat of form.repeats) {
        for (const table of items.tablesOf(repeat, of)) checkColumns(table, repeat.questions, form, faults);
      }
    },
    read: (of, row, { machine, content, form }, { items, received, faults }) => {
      const { table } = of;
      const repeats = new Map(form.repeats.map((repeat) => [repeat.name, items.itemsOf(repeat, of, row)]));
      for (const repeat of form.repeats) checkItems(repeat, of, row, repeats.get(repeat.name) ?? [], faults);
      for (const each of [{ table, row }, ...[...repeats.values()].flat()])
        if (isMisfit(each.table, each.row)) faults.report('row-misfit', placeOf(each));
      checkReview({ table, row }, faults);
      const at = submittedAt({ table, row }, period.zone, faults);
      const itemsOf = (repeat: string) => repeats.get(repeat) ?? [];
      const sheets = exportedSheets({ table, row, itemsOf }, form, at, faults);
      return readAnswers({ machine, content, sheets }, compiled, {
        units,
        faults,
        maker,
        ...(received === undefined ? {} : { received }),
      });
    },
  };
}

function placeOf({ table, row }: ExportedRow): FormPlace {
  return { ...(table.name === '' ? {} : { sheet: table.name }), row: row.row };
}

/**
 * Reports a repeat with fewer or more items than the form counted: the CSV of KoboToolbox has no repeats, and a file of ODK
 * may be missing, or be of another day.
 */
function checkItems(
  { countedBy, label, questions }: AskedRepeat,
  { table }: PlacedTable,
  row: SheetRow,
  items: ReturnType<ItemTables['itemsOf']>,
  { report }: FormFaults,
): void {
  const counted = textIn(table, row, countedBy);
  // the form always has a count: without it items may have been lost
  if (counted === '') {
    report('columns-missing', { question: label }, { columns: countedBy });
    return;
  }
  if (!/^\d+(?:\.0+)?$/.test(counted)) {
    report('items-uncounted', { question: label }, { column: countedBy, found: counted });
    return;
  }
  const expected = Number(counted);
  const count = items.reduce(
    (sum, item) => sum + questions.filter(({ name }) => textIn(item.table, item.row, name) !== '').length,
    0,
  );
  const code = expected > count ? 'items-missing' : 'items-doubled';
  if (expected !== count) report(code, { question: label }, { expected: String(expected), found: String(count) });
}
