import { equal, ONE, total } from '../../kit/exact.js';
import { fromText, toText } from '../../kit/exact-text.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { isList } from '../../kit/plain-data.js';
import { notGiven, partGiven } from '../../model/given-as.js';
import { COUNTS_AS, type CountsAs, isPolicyWord } from '../../model/pack-policies.js';
import type { RecordRanking } from '../../model/record.js';
import type { RowMark, RowMarkEffect, RowMarkItem } from '../../model/row-mark.js';
import { markLine, markSentence, rowNamed, type Titles } from '../../words/index.js';
import { inMarkOrder } from './in-mark-order.js';

/** How much a note names; the rest is counted. */
export interface MarkNotesMost {
  /** Units of one detail, and details of one mark. */
  readonly units: number;
  /** Criteria, facts or units below that are named for one unit. */
  readonly subjects: number;
}

/** A note: all units that have one mark with one effect. */
export interface MarkNote {
  /** The mark and its effect, in words. */
  readonly sentence: string;
  /** The units that have it, with what it is about. */
  readonly units: string;
  /** Whether some units are counted and not named. */
  readonly isCut: boolean;
}

/** Notes to the rows of a ranking, numbered from 1. */
export interface MarkNotes {
  /** The numbers of the notes of a unit, in ascending order; empty where it has none. */
  readonly numbersOf: (unit: string) => readonly number[];
  /** In order of their numbers. */
  readonly notes: readonly MarkNote[];
}

/**
 * Notes on what the rows of a ranking do not show, one note for all units with the same mark and effect.
 *
 * @param marks The marks of each unit, as `rowMarks` gives them.
 * @param ranking The ranking that they belong to.
 * @param titles Names of units, facts and criteria, and the language: `tellingOf(record, record, 'vi').after`.
 * @param most How much a note names.
 * @example
 * markNotes(rowMarks(record, ranking), ranking, titles, { units: 5, subjects: 3 }).notes[0]?.sentence;
 */
export function markNotes(
  marks: ReadonlyMap<string, readonly RowMark[]>,
  ranking: RecordRanking,
  titles: Titles,
  most: MarkNotesMost,
): MarkNotes {
  const isMarks = typeof Object(marks).values === 'function' && [...marks.values()].every(isList);
  if (!isMarks) notGiven('What `rowMarks` gives', marks);
  partGiven('A ranking of the record', ranking, 'rows', 'id');
  partGiven('The titles of a record', titles, 'unit', 'language');
  partGiven('How much is named, as `{ units, subjects }`,', most, 'units', 'subjects');
  const kinds = kindsIn([...marks.values()].flat());
  const numberOf = (mark: RowMark) => kinds.findIndex((kind) => isAlike(kind, mark)) + 1;
  const ranked = ranking.rows.filter(({ state }) => state === 'ranked').length;
  const notes = kinds.map((kind) => {
    const alike = [...marks].flatMap(([unit, all]) =>
      all.filter((mark) => isAlike(kind, mark)).map((mark) => ({ unit, mark })),
    );
    const details = groupByKey(
      alike.map(({ unit, mark }) => [detailOf(mark, ranking, titles, most.subjects), titles.unit(unit)] as const),
    );
    const isAll = ranked > 1 && details.size === 1 && details.get('')?.length === ranked;
    const { text, isCut } = isAll
      ? { text: markLine('all-units', titles.language, { count: String(ranked) }), isCut: false }
      : listed(details, titles, most.units);
    return { sentence: markSentence(kind, titles.language), units: text, isCut };
  });
  return { numbersOf: (unit) => (marks.get(unit) ?? []).map(numberOf).toSorted((a, b) => a - b), notes };
}

/** The units of each detail, the first ones of each; the rest are counted. */
function listed(details: ReadonlyMap<string, readonly string[]>, { language }: Titles, most: number) {
  const more = (units: readonly string[]): readonly string[] =>
    units.length > 0 ? [markLine('more-units', language, { count: String(units.length) })] : [];
  const groups = [...details];
  const shown = groups
    .slice(0, most)
    .map(([detail, units]) => [...units.slice(0, most), ...more(units.slice(most))].join('; ') + detail);
  const rest = groups.slice(most).flatMap(([, units]) => units);
  return {
    text: [...shown, ...more(rest)].join('; '),
    isCut: rest.length > 0 || groups.some(([, units]) => units.length > most),
  };
}

/** One mark of each kind and effect, in the order of `ROW_MARKS`. */
function kindsIn(all: readonly RowMark[]): readonly RowMark[] {
  const kinds = groupByKey(all.map((mark) => [`${mark.mark} ${mark.effect}`, mark] as const));
  return inMarkOrder([...kinds.values()].flatMap(([first]) => first ?? []));
}

function isAlike(a: RowMark, b: RowMark): boolean {
  return a.mark === b.mark && a.effect === b.effect;
}

/**
 * What a mark is about, in brackets: its level, else its units, its facts with the numbers of their rows, its criterion; and
 * the points at stake.
 */
function detailOf({ mark, effect, items }: RowMark, { tier }: RecordRanking, titles: Titles, most: number): string {
  const { language } = titles;
  const subjects = [...new Set(items.flatMap((item) => subjectsOf(item, tier, titles)))];
  if (subjects.length === 0) return '';
  const named = subjects.slice(0, most);
  const rest = subjects.length - named.length;
  const more = rest > 0 ? [markLine('more-things', language, { count: String(rest) })] : [];
  const isAtStake = losesPoints(effect) || mark === 'figure-missing';
  const stake = (['stake', 'taken'] as const).flatMap((key) => {
    const ofKey = items.filter(({ lowers = false }) => lowers === (key === 'taken'));
    const maxima = ofKey.flatMap(({ max }) => (max === undefined ? [] : (fromText(max) ?? [])));
    return isAtStake && maxima.length > 0 ? [markLine(key, language, { max: toText(total(maxima)) })] : [];
  });
  return ` (${[[...named, ...more].join(', '), ...rowsOf(items, tier, titles, most), ...stake].join('; ')})`;
}

/** Whether the node counts, with less than all of its maximum. */
function losesPoints(effect: RowMarkEffect = 'none'): boolean {
  if (!isPolicyWord(effect)) return false;
  const counts: CountsAs = COUNTS_AS[effect];
  return counts.is === 'part' && !equal(counts.ofMax, ONE);
}

/** The numbers of the rows that lack facts, which are named before; none where the pack gives none. */
function rowsOf(items: readonly RowMarkItem[], tier: string, titles: Titles, most: number): readonly string[] {
  const numbers = items.flatMap(({ node, facts = [] }) =>
    node === undefined || facts.length === 0 ? [] : (titles.node(tier, node)?.code ?? []),
  );
  if (numbers.length === 0) return [];
  const named = [...numbers.slice(0, most), ...(numbers.length > most ? ['…'] : [])];
  return [markLine(numbers.length === 1 ? 'of-row' : 'of-rows', titles.language, { rows: named.join(', ') })];
}

function subjectsOf(item: RowMarkItem, tier: string, titles: Titles): readonly string[] {
  const { node, level, facts = [], units = [] } = item;
  const names = titles.names(tier);
  if (node !== undefined && level !== undefined) return [`"${titles.level(tier, node, level)}"`];
  if (units.length > 0) return units.map((unit) => `"${titles.unit(unit)}"`);
  if (facts.length > 0) return facts.map((fact) => `"${names.fact?.(fact) ?? fact}"`);
  return node === undefined ? [] : [rowNamed(node, names)];
}
