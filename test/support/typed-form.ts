import type { FormCell, FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import type { Type } from '../../src/model/expression.js';
import type { Plan, PlanTier } from '../../src/model/plan.js';
import type { Chance } from '../jsonlogic/chance.js';
import type { Doc } from './naive-expressions.js';

/** Cells by sheet, row and column: `figures|staff|value`. */
type TypedCells = ReadonlyMap<string, FormCell>;

/** How people type: `asNumbers`: into cells of numbers and days, as a spreadsheet keeps them; else as texts in places. */
export interface Typing {
  readonly draws: Chance;
  readonly lang: 'vi' | 'en';
  readonly asNumbers?: boolean;
}

const YES_NO = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const;

/** The sheets with what was typed into them; throws where a cell is not there, or asks nothing. */
export function typedInto(sheets: readonly FormSheet[], typed: TypedCells): readonly FormSheet[] {
  const used = new Set<string>();
  const written = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([column, cell]) => {
        const key = `${sheet.id}|${row.key}|${column}`;
        const answer = typed.get(key);
        if (answer === undefined) return [column, cell] as const;
        if (!cell.asks) throw new Error(`nothing is asked in ${key}`);
        used.add(key);
        return [column, answer] as const;
      });
      return { ...row, cells: Object.fromEntries(cells) };
    }),
  }));
  for (const key of typed.keys()) if (!used.has(key)) throw new Error(`no cell ${key}`);
  return written;
}

/** The options of a cell that is picked from a list. */
export function optionsAt(sheets: readonly FormSheet[], id: FormSheetId, key: string, column: string) {
  const row = sheets.find((sheet) => sheet.id === id)?.rows.find((known) => known.key === key);
  const asks = row?.cells[column]?.asks;
  if (asks?.is !== 'choice') throw new Error(`no list in ${id} ${key} ${column}`);
  return asks.options;
}

/** A text in a cell. */
export function typedText(value: string): FormCell {
  return { look: 'blank', value };
}

/** `24/10/2019` or a day of the spreadsheet. */
export function typedDay(day: string, { draws, asNumbers = false }: Typing): FormCell {
  const isDay = asNumbers || draws.percent(50);
  return isDay ? { look: 'blank', value: day, asks: { is: 'day' } } : typedText(day.split('-').toReversed().join('/'));
}

/** `17/10/2019 16:00:00`, as an office writes it. */
export function typedInstant(at: string): FormCell {
  const [day = '', time = ''] = at.split('T');
  return typedText(`${day.split('-').toReversed().join('/')} ${time.slice(0, 8)}`);
}

/** A number, or a text with a decimal comma, and with points of thousands where the comma tells them apart. */
export function typedNumber(value: string, { draws, asNumbers = false }: Typing): FormCell {
  const style = asNumbers ? 0 : draws.below(3);
  if (style === 0) return { look: 'blank', value, isNumber: true };
  const [whole = '', fraction] = value.split('.');
  if (fraction === undefined) return typedText(whole);
  return typedText(`${style === 1 ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${fraction}`);
}

/** A value of a type that is no list and no choice. */
function typedValue({ is }: Type, value: unknown, typing: Typing): FormCell {
  if (is === 'boolean') return typedText(YES_NO[typing.lang][value ? 0 : 1]);
  if (is === 'number') return typedNumber(String(value), typing);
  return is === 'date' ? typedDay(String(value), typing) : typedText(String(value));
}

/** The cells of a value: in its own sheet and column, and those of its items. */
export function typedFact(
  sheets: readonly FormSheet[],
  type: Type,
  { id, value, at: [sheet, column, lists] }: { readonly id: string; readonly value: unknown; readonly at: FactColumn },
  typing: Typing,
): readonly (readonly [string, FormCell])[] {
  const key = `${sheet}|${id}|${column}`;
  if (type.is === 'choice')
    return [[key, typedText(optionsAt(sheets, sheet, id, column)[type.options.indexOf(String(value))] ?? '')]];
  if (type.is !== 'list') return [[key, typedValue(type, value, typing)]];
  const [some = '', none = ''] = optionsAt(sheets, sheet, id, column);
  const items = value as readonly Doc[];
  const { of } = type;
  const cells = items.flatMap((item, index) => {
    const values: readonly (readonly [Type, unknown])[] =
      of.is === 'row' ? Object.entries(of.columns).map(([name, is]) => [is, item[name]]) : [[of, item]];
    return values.map(
      ([is, inside], place) => [`${lists}|${id}#${index + 1}|c${place + 1}`, typedValue(is, inside, typing)] as const,
    );
  });
  if (items.length === 0) return [[key, typedText(none)]];
  return typing.draws.percent(50) ? [[key, typedText(some)], ...cells] : cells;
}

type FactColumn = readonly [sheet: FormSheetId, column: string, lists: FormSheetId];

/** Cells in which a unit types a submission into its blank form; `received`: the office writes when it came. */
export function typedSubmission(
  sheets: readonly FormSheet[],
  {
    plan,
    tier,
    said,
    received,
  }: { readonly plan: Plan; readonly tier: PlanTier; readonly said: Doc; readonly received?: string },
  typing: Typing,
): TypedCells {
  const { by, contact, narrative, handedIn, facts = {}, criteria = {} } = said;
  const texts = { by, contact, narrative: narrative?.title };
  const cover = Object.entries(texts).filter(([, text]) => text !== undefined);
  return new Map([
    ...cover.map(([key, text]) => [`cover|${key}|value`, typedText(text)] as const),
    ...(received === undefined ? [] : [['cover|received|value', typedInstant(received)] as const]),
    ...(handedIn === undefined ? [] : [['cover|handed-in|value', typedInstant(handedIn)] as const]),
    ...Object.entries<Doc>(facts).flatMap(([id, entry]) => typedEntry(sheets, plan, { id, entry }, typing)),
    ...typedCriteria(sheets, tier, criteria, typing),
  ]);
}

function typedEntry(sheets: readonly FormSheet[], { facts }: Plan, { id, entry }: Doc, typing: Typing) {
  const isEntry = typeof entry === 'object' && !Array.isArray(entry);
  const { value, estimated, asOf } = isEntry ? entry : { value: entry, estimated: undefined, asOf: undefined };
  const type = facts[id]?.type ?? { is: 'text' };
  return [
    ...typedFact(sheets, type, { id, value, at: ['figures', 'value', 'lists'] }, typing),
    ...(estimated ? [[`figures|${id}|estimated`, typedText(typing.draws.pick(['x', 'X']))] as const] : []),
    ...(asOf === undefined ? [] : [[`figures|${id}|as-of`, typedDay(asOf, typing)] as const]),
  ];
}

/** What is said of criteria: the first piece of evidence beside its criterion, the others each on a line of their own. */
function typedCriteria(sheets: readonly FormSheet[], { order, nodes }: PlanTier, criteria: Doc, typing: Typing) {
  const leaves = order.filter((id) => nodes[id]?.kind === 'leaf');
  let line = 0;
  return Object.entries<Doc>(criteria).flatMap(([id, { claimed, reason, notApplicable, evidence = [] }]) => [
    ...(claimed === undefined ? [] : [[`criteria|${id}|claimed`, typedNumber(claimed, typing)] as const]),
    ...(reason === undefined ? [] : [[`criteria|${id}|reason`, typedText(reason)] as const]),
    ...(notApplicable ? [[`criteria|${id}|not-applicable`, typedText(notApplicable.reason)] as const] : []),
    ...evidence.flatMap((piece: Doc, index: number) => {
      if (index > 0) line += 1;
      const place = index === 0 ? `criteria|${id}` : `evidence|evidence#${line}`;
      const parts = Object.entries<string>(piece).map(
        ([key, text]) => [`${place}|${key}`, key === 'date' ? typedDay(text, typing) : typedText(text)] as const,
      );
      if (index === 0) return parts;
      const options = optionsAt(sheets, 'evidence', `evidence#${line}`, 'criterion');
      return [[`${place}|criterion`, typedText(options[leaves.indexOf(id)] ?? '')] as const, ...parts];
    }),
  ]);
}
