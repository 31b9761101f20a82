import type { CsvOptions } from '../author/index.js';
import { type FigureFault, type WorkbookFigures, workbookFigures } from '../sheet/figures/workbook-figures.js';
import type { UsageKey } from '../words/index.js';
import { wrongUsage } from './usage-error.js';

/** The table of figures of a workbook; for a file that has none, what is wrong with the call. */
export async function workbookFiguresOf(
  file: string,
  bytes: Uint8Array,
  options: CsvOptions,
): Promise<WorkbookFigures> {
  const read = await workbookFigures(bytes, options);
  if (read.ok) return read.value;
  const [{ code, sheets }] = read.errors;
  return wrongUsage(FAULTS[code], sheets.length === 0 ? { file } : { file, names: sheets.join(', ') });
}

const FAULTS = {
  'not-a-sheet': 'sheet-unreadable',
  damaged: 'sheet-unreadable',
  'old-format': 'sheet-unreadable',
  'csv-broken': 'sheet-unreadable',
  'word-document': 'sheet-unreadable',
  'old-word': 'sheet-unreadable',
  pdf: 'sheet-unreadable',
  encoding: 'sheet-unreadable',
  locked: 'sheet-locked',
  'too-large': 'sheet-too-large',
  'figures-missing': 'sheet-without-figures',
  'figures-several': 'sheets-several',
} as const satisfies Record<FigureFault['code'], UsageKey>;
