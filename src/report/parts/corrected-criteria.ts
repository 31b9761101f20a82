import type { FactType } from '../../model/fact-type.js';
import type { Layer } from '../../model/layer.js';
import type { PackFact } from '../../model/pack.js';
import type { RecordCriterion, RecordValue } from '../../model/record.js';
import { factOptions } from '../../views/fact-options.js';
import type { NodeResult } from '../../views/node-result.js';
import { resultOf } from '../../views/unit-result.js';
import { annexSentence, everyDigit, rowHeading, shownDay, type Titles } from '../../words/index.js';
import type { AnnexTable } from '../annex.js';
import type { AnnexSource } from '../annex-source.js';
import { numberCell, withEvenPlaces } from './cells.js';
import { withReadableColumns } from './column-widths.js';

/** Rows of the table; of a correction that touches more, as another maximum of a criterion does, `tieuchi diff` has them all. */
const MOST = 300;

/** The records before and after a correction. */
interface Sides {
  readonly published: AnnexSource;
  readonly corrected: AnnexSource;
}

/** What a correction changes below the ranked values: the table, and how many of its rows are left out. */
export interface CorrectedCriteria {
  readonly table: AnnexTable;
  readonly leftOut: number;
}

/**
 * The criteria of which a correction changes a figure or the points, unit by unit, in one layer; undefined where there are none. A
 * unit that the other record lacks, hides, or has not scored has no rows: its places say so. Nor has a criterion that only one of two
 * packs has, of which the annex says that they differ; nor points that are printed alike where no figure changed.
 */
export function correctedCriteria(units: readonly string[], layer: Layer, sides: Sides): CorrectedCriteria | undefined {
  const { lang } = sides.corrected;
  const [published, corrected] = [criteriaIn(sides.published, layer), criteriaIn(sides.corrected, layer)];
  const changes = units.flatMap((unit) =>
    changesOf({ published: published(unit), corrected: corrected(unit) }, sides.corrected),
  );
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, MOST);
  // both sides with as many places, since they are compared
  const points = withEvenPlaces(
    shown.flatMap(({ published, corrected }) => [numberCell(published, lang), numberCell(corrected, lang)]),
    lang,
  );
  const rows = shown.map(({ unit, criterion, figures }, index) => [
    numberCell(String(index + 1), lang),
    { text: unit },
    { text: criterion },
    { text: figures },
    ...points.slice(2 * index, 2 * index + 2),
  ]);
  const columns = COLUMNS.map((column) => ({ ...column, heading: annexSentence(HEADINGS[column.id], lang) }));
  const table = { caption: annexSentence('corrected-criteria', lang), columns, rows };
  return { table: withReadableColumns(table), leftOut: changes.length - shown.length };
}

const COLUMNS = [
  { id: 'order', align: 'center', width: 10 },
  { id: 'unit', align: 'left', width: 47 },
  { id: 'node', align: 'left', width: 60 },
  { id: 'figures', align: 'left', width: 75 },
  { id: 'published', align: 'decimal', width: 25 },
  { id: 'corrected', align: 'decimal', width: 25 },
] as const;

const HEADINGS = {
  order: 'order',
  unit: 'unit',
  node: 'corrected-criterion',
  figures: 'corrected-figures',
  published: 'published-points',
  corrected: 'corrected-points',
} as const satisfies Readonly<Record<(typeof COLUMNS)[number]['id'], string>>;

/** A criterion of a unit before and after: its points, or why it has none, and the figures that are others. */
interface Change {
  readonly unit: string;
  readonly criterion: string;
  readonly figures: string;
  readonly published: string;
  readonly corrected: string;
}

/** The criteria of one unit in one layer, as a record has them and as they are shown. */
interface UnitCriteria {
  readonly unit: string;
  readonly rows: ReadonlyMap<string, RecordCriterion>;
  /** Made when it is asked for: most units have no change. */
  readonly results: () => ReadonlyMap<string, NodeResult>;
}

/** Finds the criteria of a unit in a record, by its id; undefined where nothing was scored, or it is hidden. */
function criteriaIn(
  { record, unitsOnly, lang }: AnnexSource,
  layer: Layer,
): (unit: string) => UnitCriteria | undefined {
  const entries = new Map(record.entries.map((entry) => [entry.unit, entry]));
  return (unit) => {
    const entry = entries.get(unit);
    const criteria = entry && entry.state !== 'redacted' ? entry.layers[layer]?.criteria : undefined;
    if (!criteria) return undefined;
    return {
      unit,
      rows: new Map(criteria.map((row) => [row.node, row])),
      results: () => new Map(resultOf(unitsOnly, unit, { layer, lang })?.nodes.map((node) => [node.id, node])),
    };
  };
}

type UnitSides = Readonly<Record<'published' | 'corrected', UnitCriteria | undefined>>;

function changesOf({ published, corrected }: UnitSides, annex: AnnexSource): readonly Change[] {
  if (!published || !corrected) return [];
  const changed = [...corrected.rows].flatMap(([id, after]) => {
    const before = published.rows.get(id);
    return before && textOf(before) !== textOf(after) ? [{ id, before, after }] : [];
  });
  if (changed.length === 0) return [];
  const [old, now] = [published.results(), corrected.results()];
  return changed.flatMap(({ id, before, after }) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!was || !is) return [];
    const figures = changedFigures(before, after, annex).join('; ');
    const points = { published: pointsOf(was), corrected: pointsOf(is) };
    if (figures === '' && points.published === points.corrected) return [];
    return [{ unit: annex.titles.unit(corrected.unit), criterion: rowHeading(is), figures, ...points }];
  });
}

/** What is compared of a criterion, as text. */
function textOf(row: RecordCriterion): string {
  return JSON.stringify([row.status, 'points' in row && row.points, row.read]);
}

function pointsOf({ points, status }: NodeResult): string {
  return points?.shown ?? status.title;
}

/** The figures that a criterion read otherwise, each as it was and as it is, in the order of the pack. */
function changedFigures(before: RecordCriterion, after: RecordCriterion, { titles, lang }: AnnexSource) {
  return titles.pack.facts.flatMap((fact) => {
    const [old, now] = [before.read?.[fact.id], after.read?.[fact.id]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const sides = { before: figureText(old, fact, titles), after: figureText(now, fact, titles) };
    const heading = titles.title(fact.title, fact.id);
    // as of a list with other items, but as many
    const isAlike = sides.before === sides.after;
    return [annexSentence(isAlike ? 'figure-otherwise' : 'cell-printed', lang, { heading, ...sides })];
  });
}

type Figure = (value: string, titles: Titles) => string;

const asNumber: Figure = (value, { language }) => everyDigit(value, language);
const asItIs: Figure = (value) => value;

/** How a figure of each type is written that is no list and has no options. */
const FIGURES: Readonly<Record<FactType, Figure>> = {
  boolean: asItIs,
  choice: asItIs,
  count: asNumber,
  number: asNumber,
  mark: asNumber,
  date: (value, { language }) => shownDay(value, language),
  text: asItIs,
  list: asItIs,
};

/** A figure in words: a number with every digit, an option by its title, of a list how many items it has; '' where there is none. */
function figureText(value: RecordValue | undefined, fact: PackFact, titles: Titles): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return annexSentence('items', titles.language, { count: String(value.length) });
  const { type } = fact;
  if (type === undefined) return String(value);
  const option = factOptions(fact, type, titles)?.find(({ id }) => id === String(value));
  return option?.title ?? FIGURES[type](String(value), titles);
}
