import { isList, isObject } from '../../../kit/plain-data.js';
import { listGiven, notGiven, partGiven } from '../../../model/given-as.js';
import type { CsvTypes } from './csv-columns.js';
import type { FigureTable } from './figure-table.js';

/** The columns of a pack that are given; for anything else a `TypeError` that says what was given. */
export function columnsGiven<C extends CsvTypes>(options: C): C {
  return isObject(options) && typeof options.factTypes === 'function'
    ? options
    : notGiven('What `figureOptions` gives of a pack', options);
}

/** The columns of a pack that are given with the head of an assessment; a `TypeError` where one of the two is something else. */
export function headGiven<C extends CsvTypes>(head: object, options: C): C {
  partGiven('The head of an assessment', head);
  return columnsGiven(options);
}

/** The table that is given; for anything else a `TypeError` that says what was given. */
export function tableGiven(table: FigureTable): FigureTable {
  const { rows, odd } = partGiven('A table, as `{ rows, odd }`,', table, 'rows', 'odd');
  listGiven('A list of cells, as `odd`,', odd);
  for (const row of listGiven('A list of rows, as `rows`,', rows))
    if (!isList(row.cells)) notGiven('A row, as `{ line, cells }`,', row);
  return table;
}
