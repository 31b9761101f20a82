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
 * The sheets of an .xlsx file, where the rows that stand on each printed page (`printTitlesRow`) are named ranges instead:
 * `'Số liệu'!$2:$2`. hucre writes the name of a sheet without the quotes that a blank in it needs, and a spreadsheet then
 * repeats no rows.
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
