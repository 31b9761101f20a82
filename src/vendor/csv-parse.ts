export { parse as parseCsv } from 'csv-parse/browser/esm/sync';
