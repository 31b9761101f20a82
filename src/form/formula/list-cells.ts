import type { Type } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import { any, type Condition, condition, quoted } from './conditions.js';
import type { SheetCells } from './sheet-cells.js';

/** Where the items of a list stand: the range of its texts, or those of its columns. */
interface ListPlace {
  /** How many items there are, as a number. */
  readonly count: string;
  /** Whether the list is absent: it has no item, and no cell says that there are none. */
  readonly isAbsent: Condition;
  /** Whether a range holds what it cannot, or items where the unit says that there are none. */
  readonly isBad: Condition;
  /** The texts; absent where the items are rows. */
  readonly texts?: string;
}

/** Where a list stands; undefined where the form has no cells for it. */
export function listPlace({ id, type }: PlanFact, cells: SheetCells): ListPlace | undefined {
  if (type.is !== 'list') return undefined;
  if (type.of.is !== 'row') {
    const texts = cells.list(id);
    if (texts === undefined) return undefined;
    const count = filledIn(type.of, texts);
    const wrong = wrongIn(type.of, texts, count, cells);
    return { ...placeByCount(id, count, wrong, cells), ...(type.of.is === 'text' ? { texts } : {}) };
  }
  const columns = Object.entries(type.of.columns).map(([name, of]) => ({ of, range: cells.column(id, name) }));
  const placed = columns.flatMap(({ of, range }) => (range === undefined ? [] : [{ of, range }]));
  if (placed.length === 0 || placed.length < columns.length) return undefined;
  const filled = placed.map(({ of, range }) => `(${of.is === 'text' ? `TRIM(${range})` : range}<>"")`).join('+');
  const count = `SUMPRODUCT(--(${filled}>0))`;
  // a row of which one column is blank is no row
  const bad = placed.flatMap(({ of, range }) => [
    wrongIn(of, range, filledIn(of, range), cells),
    condition(`${filledIn(of, range)}<>${count}`, true),
  ]);
  return placeByCount(id, count, any(bad), cells);
}

/** How many cells of a range hold something: of texts, those with a letter. Never an error itself. */
function filledIn({ is }: Type, range: string): string {
  const filled = `COUNTA(${range})`;
  return is === 'text' ? `IFERROR(SUMPRODUCT(--(TRIM(${range})<>"")),${filled})` : filled;
}

/** The place of a list by its count, and by the cell in which the unit may say that it has no item. */
function placeByCount(id: string, count: string, isWrong: Condition, { saysNone }: SheetCells): ListPlace {
  const none = saysNone?.(id);
  if (!none) return { count, isAbsent: condition(`${count}=0`), isBad: isWrong };
  const text = quoted(none.text);
  return {
    count,
    isAbsent: condition(`AND(${count}=0,${none.cell}<>${text})`),
    isBad: any([isWrong, condition(`AND(${count}>0,${none.cell}=${text})`, true)]),
  };
}

/** Whether a range holds an error, or what is not of the type. */
function wrongIn({ is }: Type, range: string, count: string, { yes, no }: SheetCells): Condition {
  if (is === 'number' || is === 'date') return condition(`COUNT(${range})<>${count}`);
  const isError = condition(`SUMPRODUCT(--ISERROR(${range}))>0`);
  if (is !== 'boolean') return isError;
  const others = [yes, no].map((text) => `(${range}<>${quoted(text)})`);
  return any([isError, condition(`SUMPRODUCT((${range}<>"")*${others.join('*')})>0`, true)]);
}
