import Table from 'cli-table3';
import { expect, test } from 'vitest';
import { printTable } from '../../src/cli/print/table.js';

const COLUMNS = [
  { heading: 'Hạng', align: 'right' },
  { heading: 'Đơn vị', align: 'left', narrowest: 20, rest: true },
  { heading: 'Mức', align: 'left' },
] as const;

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `xã số ${index} ${'dài '.repeat(index % 9)}`.trim(),
    index % 7 === 0 ? '' : 'đạt',
  ]);

test.each([0, 1, 199, 200, 201, 400, 401, 650])(
  'a table of %i rows is what the library makes of all of them at once',
  (count) => {
    const rows = rowsOf(count);
    const text = printTable(COLUMNS, rows, { width: 50, language: 'vi' });
    const [top = ''] = text.split('\n');
    const table = new Table({
      head: COLUMNS.map(({ heading }) => heading),
      colAligns: COLUMNS.map(({ align }) => align),
      colWidths: top
        .slice(1, -1)
        .split('┬')
        .map(({ length }) => length),
      wordWrap: true,
      style: { head: [], border: [], compact: true },
    });
    table.push(...rows);

    expect(text).toBe(`${table.toString()}\n`);
  },
);
