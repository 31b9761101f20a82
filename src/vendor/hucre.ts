export {
  type Cell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  readXlsx,
  type Sheet,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';

/** When a workbook says that it was made: always the same instant, so that the same content is the same bytes. */
export const NO_TIME = new Date(0);
