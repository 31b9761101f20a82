interface PrintedSheet {
  readonly name: string;
  readonly pageSetup?: { readonly printTitlesRow?: string };
}

/** The name of a range, the range, and the sheet in which it has that name. */
interface NamedRange {
  readonly name: string;
  readonly range: string;
  readonly scope: string;
}

/**
 * Sheets of an .xlsx file of which rows stand on each printed page (`printTitlesRow`), with those rows named as a spreadsheet reads
 * them: `'Số liệu'!$2:$2`. hucre names a sheet without the quotes that a name with a blank needs; such rows are not repeated.
 */
export function withPrintTitles<S extends PrintedSheet>(
  sheets: readonly S[],
): { readonly sheets: S[]; readonly namedRanges: NamedRange[] } {
  const namedRanges = sheets.flatMap(({ name, pageSetup }) => {
    const rows = pageSetup?.printTitlesRow;
    const range = `'${name.replaceAll("'", "''")}'!${rows}`;
    return rows === undefined ? [] : [{ name: '_xlnm.Print_Titles', range, scope: name }];
  });
  const withoutRows = sheets.map((sheet) => {
    const { printTitlesRow, ...pageSetup } = sheet.pageSetup ?? {};
    return printTitlesRow === undefined ? sheet : { ...sheet, pageSetup };
  });
  return { sheets: withoutRows, namedRanges };
}
