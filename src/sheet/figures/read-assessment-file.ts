import {
  type AssessmentHead,
  type CsvOptions,
  decodeText,
  type Position,
  readAssessmentCsv,
  readAssessmentTable,
  type Source,
} from '../../author/index.js';
import { headGiven } from '../../author/text/tables/table-given.js';
import { good, type Result } from '../../kit/result.js';
import { bytesGiven } from '../../model/given-as.js';
import { isText, limitsGiven } from '../read/read-sheet.js';
import type { SheetLimits } from '../read/sheet-table.js';
import { type FigureFault, LARGE_SHEETS, workbookFigures } from './workbook-figures.js';

/** The figures of a file as an assessment. */
export interface AssessmentFile {
  /** The document of the assessment, the issues of the table, and the cell of each path. */
  readonly source: Source;
  /** The first crossed-out cell of each row, row and column from 1: it is read as the others are, and somebody should look at it. */
  readonly struck: readonly Position[];
}

/**
 * Reads the file of a table with a row for each unit as an assessment, as `tieuchi score` does: of a workbook (.xlsx) the one sheet
 * that has the columns `unit` and `tier`, else the text of a CSV. Which of the two it is, is told by its first bytes. A file that cannot
 * be read is a fault; what is wrong in its cells stands in `issues` of the source.
 *
 * @param bytes The bytes of the file.
 * @param head The assessment without its units and submissions.
 * @param options The columns, by a pack: `figureOptions(pack)`; and limits of the document.
 * @param limits How large the workbook may be; by default 10 MiB, 256 MiB unpacked, 100,000 rows, 2,000 columns.
 * @throws TypeError where `bytes` is no `Uint8Array`, or `head`, `options` or `limits` is not what is needed.
 * @example
 * const read = await readAssessmentFile(readFileSync('figures.xlsx'), head, figureOptions(pack));
 * if (read.ok && read.value.source.issues.length === 0) score(pack, read.value.source.document);
 */
export async function readAssessmentFile(
  bytes: Uint8Array,
  head: AssessmentHead,
  options: CsvOptions,
  limits: SheetLimits = LARGE_SHEETS,
): Promise<Result<AssessmentFile, FigureFault>> {
  bytesGiven('The bytes of a file', bytes);
  headGiven(head, options);
  limitsGiven(limits);
  if (isText(bytes)) return good({ source: readAssessmentCsv(decodeText(bytes), head, options), struck: [] });
  const read = await workbookFigures(bytes, options, limits);
  if (!read.ok) return read;
  const { table, struck } = read.value;
  return good({ source: readAssessmentTable(table, head, options), struck });
}
