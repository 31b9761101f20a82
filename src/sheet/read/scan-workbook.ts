import { sheetParts } from './drawings.js';
import { countStrings, type ScannedSheet, scanWorksheet } from './scan-worksheet.js';
import type { SheetLimits } from './sheet-table.js';

const WORKSHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const STRINGS = /(?:^|\/)sharedStrings\.xml$/i;

/** Whether a part of a workbook is one whose text is scanned. */
export function isScanned(name: string): boolean {
  return WORKSHEET.test(name) || STRINGS.test(name);
}

/** What the texts of its worksheets say of a workbook. */
interface ScannedWorkbook {
  readonly isBeyond: boolean;
  /** The damaged cells of a sheet, by its name, as `row column`. */
  readonly damagedIn: (sheet: string) => ReadonlySet<string>;
}

/** Scans the parts of a workbook, as unpacked texts; undefined where one of them is broken. */
export function scanWorkbook(
  parts: Readonly<Record<string, string>>,
  limits: Pick<SheetLimits, 'rows' | 'columns'>,
): ScannedWorkbook | undefined {
  const names = Object.keys(parts);
  const strings = names.find((name) => STRINGS.test(name));
  // a workbook may keep its texts in a part of another name
  const count = strings === undefined ? Number.POSITIVE_INFINITY : countStrings(parts[strings] ?? '');
  if (count === undefined) return undefined;
  const scanned = new Map<string, ScannedSheet>();
  for (const name of names.filter((part) => WORKSHEET.test(part))) {
    const sheet = scanWorksheet(parts[name] ?? '', count, limits);
    if (sheet === undefined) return undefined;
    scanned.set(name, sheet);
  }
  const partOf = sheetParts(parts);
  return {
    isBeyond: [...scanned.values()].some((sheet) => sheet.isBeyond),
    damagedIn: (sheet) => scanned.get(partOf.get(sheet) ?? '')?.damaged ?? new Set(),
  };
}
