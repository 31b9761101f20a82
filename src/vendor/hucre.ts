export {
  type Cell,
  type CellStyle,
  type CellValue,
  readXlsx,
  type Sheet,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
