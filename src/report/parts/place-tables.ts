import type { Layer } from '../../model/layer.js';
import type { PackNode, Publish, Zeros } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { RankingResult, RankingRow } from '../../views/ranking-result.js';
import { annexSentence, markedHeading, rowHeading } from '../../words/index.js';
import type { AnnexCell, AnnexColumn, AnnexTable } from '../annex.js';
import type { AnnexSource } from '../annex-source.js';
import { EMPTY, numberCell, withEvenPlaces } from './cells.js';
import { withReadableColumns } from './column-widths.js';
import { layersUpTo, type UnitScores } from './unit-scores.js';

/** One ranking with all that its tables show. */
export interface RankingContext {
  readonly annex: AnnexSource;
  readonly ranking: RankingResult;
  /** The rows of the table: of a cohort without the units that stand in another one. */
  readonly rows: readonly RankingRow[];
  readonly scores: ReadonlyMap<string, UnitScores>;
  /** The numbers of the notes of a unit, as "(1, 3)". */
  readonly notesOf: (unit: string) => string;
}

/** The columns of groups that fit into the table of places; more of them stand in tables of their own, so many in each. */
const GROUPS_BESIDE = 5;
const GROUPS_APART = 9;

/** A column with the cell of each row. */
interface FilledColumn extends AnnexColumn {
  readonly cellOf: (row: RankingRow, index: number) => AnnexCell;
  /**
   * Whether all of its numbers are printed with the same number of places: the pack does not say how they are published,
   * and drops no zeros of the ranked value.
   */
  readonly isEven?: boolean;
}

/**
 * The table of places; where the groups are too many to stand beside the places, also tables of their points. `caption` is
 * given 'caption' or 'caption-groups'.
 */
export function placeTables(
  context: RankingContext,
  caption: (key: 'caption' | 'caption-groups') => string,
): readonly AnnexTable[] {
  const groups = groupColumns(context);
  const isBeside = groups.length <= GROUPS_BESIDE;
  const filled = (columns: readonly FilledColumn[], key: 'caption' | 'caption-groups'): AnnexTable =>
    withReadableColumns({
      caption: caption(key),
      columns: columns.map(({ cellOf: _, isEven: __, ...column }) => column),
      rows: rowsOf(columns.map((column) => cellsIn(column, context))),
    });
  const ends = [...totalColumns(context), ...measureColumns(context), ...levelColumn(context), notesColumn(context)];
  const main = filled([...headColumns(context), ...(isBeside ? groups : []), ...ends], 'caption');
  if (isBeside) return [main];
  const parts = Array.from({ length: Math.ceil(groups.length / GROUPS_APART) }, (_, part) =>
    filled(
      [...headColumns(context), ...groups.slice(part * GROUPS_APART, (part + 1) * GROUPS_APART)],
      'caption-groups',
    ),
  );
  return [main, ...parts];
}

/** What is printed of a unit in one column. */
export interface PrintedCell {
  readonly id: string;
  readonly heading: string;
  /** The text as printed, without zeros that only make the numbers of a column even; '' for a blank cell. */
  readonly text: string;
}

/** What the tables of a ranking print of each unit, but for its place and its notes. */
export function printedCells(context: RankingContext): ReadonlyMap<string, readonly PrintedCell[]> {
  const head = headColumns(context).filter(({ id }) => id === 'unit');
  const columns = [
    ...head,
    ...groupColumns(context),
    ...totalColumns(context),
    ...measureColumns(context),
    ...levelColumn(context),
  ];
  const cellsOf = (row: RankingRow, index: number) =>
    columns.map(({ id, heading, cellOf }) => ({ id, heading, text: cellOf(row, index).text }));
  return new Map(context.rows.map((row, index) => [row.unit.id, cellsOf(row, index)]));
}

const KEEPS_ZEROS = { keep: true, drop: false } as const satisfies Record<Zeros, boolean>;

function keepsZeros({ zeros = 'keep' }: Publish = {}): boolean {
  return KEEPS_ZEROS[zeros];
}

function cellsIn({ cellOf, isEven = false }: FilledColumn, { rows, annex }: RankingContext): readonly AnnexCell[] {
  const cells = rows.map(cellOf);
  return isEven ? withEvenPlaces(cells, annex.lang) : cells;
}

/** Cells by columns as cells by rows. */
function rowsOf(columns: readonly (readonly AnnexCell[])[]): readonly (readonly AnnexCell[])[] {
  return (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row] ?? EMPTY));
}

function headColumns({ annex: { lang } }: RankingContext): readonly FilledColumn[] {
  return [
    {
      id: 'order',
      heading: annexSentence('order', lang),
      align: 'center',
      width: 10,
      cellOf: (_, index) => numberCell(String(index + 1), lang),
    },
    {
      id: 'unit',
      heading: annexSentence('unit', lang),
      align: 'left',
      width: 47,
      cellOf: ({ unit }) => ({ text: unit.title }),
    },
    {
      id: 'place',
      heading: annexSentence('place', lang),
      align: 'center',
      width: 15,
      cellOf: ({ place }) => numberCell(place?.shown, lang),
    },
  ];
}

/** How the heading of a group says what its points do. */
function headingKey({ role = 'criterion' }: PackNode): 'criterion' | 'bonus' | 'penalty' {
  const { besides, lowers } = ROLE_IS[role];
  if (!besides) return 'criterion';
  return lowers ? 'penalty' : 'bonus';
}

/** The points of what stands directly below the node that is ranked and counts in it. */
function groupColumns({ annex: { titles, lang }, ranking, scores }: RankingContext): readonly FilledColumn[] {
  const over = annexSentence('over-groups', lang);
  const heading = (node: PackNode): string => {
    const { id, title, code, max } = node;
    return annexSentence(headingKey(node), lang, { row: rowHeading({ code, title: titles.title(title, id) }), max });
  };
  const { children = [], publish } = titles.node(ranking.tier.id, ranking.of.id) ?? {};
  const counting = children.filter(({ role = 'criterion' }) => ROLE_IS[role].counts);
  return counting.map((node) => ({
    id: `node:${node.id}`,
    heading: heading(node),
    over,
    align: 'decimal',
    width: 22,
    isEven: keepsZeros(publish) && node.publish?.points === undefined,
    cellOf: ({ unit }) => numberCell(scores.get(unit.id)?.nodes.get(node.id)?.points?.shown, lang),
  }));
}

/** The total in each layer in which some unit has one; of the layer that is ranked always. */
function totalColumns({ annex: { titles, lang }, ranking, rows, scores }: RankingContext): readonly FilledColumn[] {
  const publish = titles.node(ranking.tier.id, ranking.of.id)?.publish;
  const pointsOf = (layer: Layer, { unit, printed }: RankingRow): string | undefined => {
    const isRanked = layer === ranking.layer.id && ranking.by.id === 'points';
    return scores.get(unit.id)?.totals[layer]?.points?.shown ?? (isRanked ? printed : undefined);
  };
  return layersUpTo(ranking.layer.id)
    .filter((layer) => layer === ranking.layer.id || rows.some((row) => pointsOf(layer, row) !== undefined))
    .map((layer) => ({
      id: layer,
      heading: annexSentence(layer, lang),
      over: annexSentence('over-totals', lang),
      align: 'decimal',
      width: 19,
      isEven: keepsZeros(publish) && publish?.points === undefined,
      cellOf: (row) => numberCell(pointsOf(layer, row), lang),
    }));
}

/** Converted points, where they are compared or differ from the points, and the percent, where there is one. */
function measureColumns({ annex: { titles, lang }, ranking, rows, scores }: RankingContext): readonly FilledColumn[] {
  const publish = titles.node(ranking.tier.id, ranking.of.id)?.publish;
  const total = (unit: string) => scores.get(unit)?.totals[ranking.layer.id];
  const shownOf = (measure: 'converted' | 'percent', { unit, printed }: RankingRow): string | undefined => {
    const shown = total(unit.id)?.[measure]?.shown;
    return shown ?? (ranking.by.id === measure ? printed : undefined);
  };
  const column = (measure: 'converted' | 'percent', width: number): FilledColumn => ({
    id: measure,
    heading: annexSentence(measure, lang),
    align: 'decimal',
    width,
    isEven: keepsZeros(publish) && publish?.[measure] === undefined,
    cellOf: (row) => numberCell(shownOf(measure, row), lang),
  });
  const isConverted =
    ranking.by.id === 'converted' ||
    rows.some(({ unit: { id } }) => total(id)?.converted?.exact !== total(id)?.points?.exact);
  const hasPercent = rows.some((row) => shownOf('percent', row) !== undefined);
  return [...(isConverted ? [column('converted', 19)] : []), ...(hasPercent ? [column('percent', 17)] : [])];
}

/** The level of a unit with a place, else its state; no column where there is neither. */
function levelColumn({ annex: { titles, lang }, ranking, rows }: RankingContext): readonly FilledColumn[] {
  const hasLevels = titles.node(ranking.tier.id, ranking.of.id)?.levels !== undefined;
  const hasStates = rows.some(({ state }) => state.id !== 'ranked');
  if (!hasLevels && !hasStates) return [];
  const ofLevels = hasStates ? 'level-state' : 'level';
  const heading = annexSentence(hasLevels ? ofLevels : 'state', lang);
  return [
    {
      id: 'level',
      heading: markedHeading(heading, titles, ranking.tier.id, ranking.of.id),
      align: 'left',
      width: 28,
      cellOf: (row) => ({ text: levelOrState(row) }),
    },
  ];
}

/** The level of a unit that is ranked, '' where it has none; the state of any other. */
export function levelOrState({ state, level }: RankingRow): string {
  return state.id === 'ranked' ? (level?.title ?? '') : state.title;
}

function notesColumn({ annex: { lang }, notesOf }: RankingContext): FilledColumn {
  return {
    id: 'notes',
    heading: annexSentence('notes', lang),
    align: 'center',
    width: 18,
    cellOf: ({ unit }) => {
      const text = notesOf(unit.id);
      return text === '' ? EMPTY : { text };
    },
  };
}
