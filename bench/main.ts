// `npm run bench`: measures the rows beside one another. What the options do stands in docs/performance.md.
import { parseArgs } from 'node:util';
import { aloneTable } from './alone.js';
import { processorClock, wallClock } from './clock.js';
import { commandsTable } from './commands.js';
import { machineLine } from './machine.js';
import { measure } from './measure.js';
import { type Part, writePage } from './page.js';
import { ROWS } from './rows.js';
import { sizesTable } from './sizes.js';
import { tablesOf } from './table.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    units: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '60' },
    long: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    commands: { type: 'boolean', default: false },
    sizes: { type: 'boolean', default: false },
    wall: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const say = (line: string) => console.error(line);
const tables = new Map<Part, string>();
const only = values.only.flatMap((names) => names.split(','));

if (values.alone || values.commands || values.sizes) {
  if (values.alone) tables.set('alone', `${machineLine()}\n\n${await aloneTable({ long: values.long, only }, say)}`);
  if (values.commands) tables.set('commands', `${machineLine()}\n\n${await commandsTable(values.long, say)}`);
  if (values.sizes) tables.set('sizes', await sizesTable());
} else {
  const chosen = ROWS.filter(({ name, isLong }) => (only.length > 0 ? only.includes(name) : values.long || !isLong));
  const unknown = only.filter((name) => !ROWS.some((row) => row.name === name));
  if (unknown.length > 0) throw new Error(`no row ${unknown}; rows: ${ROWS.map(({ name }) => name).join(', ')}`);
  const measured = await measure(withBars(chosen), {
    units: Number(values.units),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    clock: values.wall ? wallClock : processorClock,
    say,
  });
  if (values.json)
    console.log(
      JSON.stringify(
        measured.map(({ row: { name, unit, against }, ...rest }) => ({ name, unit, against, ...rest })),
        null,
        2,
      ),
    );
  tables.set('rows', `${machineLine()}\n\n${tablesOf(measured)}`);
}

if (!values.json) console.log([...tables.values()].join('\n\n'));
if (values.write) writePage(tables);

/** The rows, and those that they are divided by, in the order of the tables. */
function withBars(chosen: readonly (typeof ROWS)[number][]): readonly (typeof ROWS)[number][] {
  const needed = new Set(chosen.flatMap(({ name, against }) => [name, against]));
  return ROWS.filter(({ name }) => needed.has(name));
}
