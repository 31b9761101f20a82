export { type Cell, type CellStyle, type CellValue, readXlsx, type Sheet, writeXlsx } from 'hucre/xlsx';
