import { decisionNotes, markNotes, rowMarks } from '../../audit/index.js';
import { groupByKey } from '../../kit/group-by-key.js';
import type { RecordRanking } from '../../model/record.js';
import type { NodeResult } from '../../views/node-result.js';
import type { RankingResult, RankingRow } from '../../views/ranking-result.js';
import { annexSentence, printedAlike, rowName, undecidedTies, unrankedSentence } from '../../words/index.js';
import type { AnnexSource } from '../annex-source.js';
import type { UnitScores } from './unit-scores.js';

/** What a note names at most; the row of every other unit has the number of the note. */
const MOST = { units: 40, subjects: 20 };

/** The notes to a ranking, and their numbers by unit. */
interface RowNotes {
  /** The numbers of the notes of a unit: "(1, 3)"; '' where it has none. */
  readonly of: (unit: string) => string;
  /** First that nobody is ranked, if so; then a line each, which begins with its number; last what decisions on ties do not do. */
  readonly lines: readonly string[];
}

/** A sentence about a unit of a ranking. */
interface RowNote {
  readonly sentence: string;
  readonly unit: string;
  /** What the note sets behind the name of the unit, if anything. */
  readonly value?: string | undefined;
  /** What it sets behind all units of which the same is to be said. */
  readonly detail?: string;
}

/**
 * Notes to the rows: first what makes a row less certain than it looks, then who shares a place, who is printed with the number of
 * another place, what parted equals, and why a unit has no place; last what a total of own points leaves out.
 */
export function rowNotes(
  rows: readonly RankingRow[],
  ranking: RankingResult,
  annex: AnnexSource,
  scores: ReadonlyMap<string, UnitScores>,
): RowNotes {
  const { record, titles, lang } = annex;
  const recorded = record.rankings.find((each) => isShownAs(each, ranking));
  const marks = recorded && markNotes(rowMarks(record, recorded), recorded, titles, MOST);
  const first = marks?.notes ?? [];
  const unranked = recorded ? unrankedSentence(record, recorded, titles) : '';
  const undecided = recorded ? undecidedTies(record, recorded, titles) : '';
  const bySentence = groupByKey(
    notesOfRows(rows, ranking, annex, scores).map((note) => [note.sentence, note] as const),
  );
  const numbers = groupByKey(
    [...bySentence.values()].flatMap((ofSentence, index) =>
      ofSentence.map(({ unit }) => [unit, first.length + index + 1] as const),
    ),
  );
  const line = (sentence: string, units: string, index: number): string =>
    annexSentence('note', lang, { number: String(index + 1), sentence, units });
  const named = [...bySentence].map(([sentence, units], index) =>
    line(sentence, namesOf(units, annex), first.length + index),
  );
  return {
    of: (unit) => {
      const ofUnit = [...(marks?.numbersOf(unit) ?? []), ...(numbers.get(unit) ?? [])];
      return ofUnit.length === 0 ? '' : `(${ofUnit.join(', ')})`;
    },
    lines: [
      ...(unranked === '' ? [] : [unranked]),
      ...first.map(({ sentence, units }, index) => line(sentence, units, index)),
      ...named,
      ...(undecided === '' ? [] : [undecided]),
      ...(recorded ? decisionNotes(record, recorded, titles).map((note) => `${note}.`) : []),
    ],
  };
}

/** What is to be said of each row besides its marks, then of its own points. */
function notesOfRows(
  rows: readonly RankingRow[],
  ranking: RankingResult,
  annex: AnnexSource,
  scores: ReadonlyMap<string, UnitScores>,
): readonly RowNote[] {
  const { lang } = annex;
  const values = rows.map(({ unit: { id }, value }) => ({ unit: id, exact: value?.exact, shown: value?.shown ?? '' }));
  const alike = printedAlike(values, ranking.basis, lang);
  const ofRow = (row: RankingRow): readonly RowNote[] => {
    const { id } = row.unit;
    const { nodes } = scores.get(id) ?? {};
    const stated = asStatedIn(annex, id, ranking.layer.id).flatMap((node) => nodes?.get(node) ?? []);
    return [...statedNotes(id, stated, lang), ...notesOf(row, scores.get(id), annex, alike.get(id))];
  };
  return [
    ...rows.flatMap(ofRow),
    ...rows.flatMap(({ unit: { id } }) =>
      (scores.get(id)?.leftOut ?? []).map(
        ({ why, rows: detail }): RowNote => ({ sentence: annexSentence(why, lang), unit: id, detail }),
      ),
    ),
  ];
}

/** Whether a ranking of the record is the one that is shown. */
function isShownAs({ id, tier, cohort, option, layer }: RecordRanking, shown: RankingResult): boolean {
  return (
    id === shown.id &&
    tier === shown.tier.id &&
    cohort === shown.cohort.id &&
    option === shown.option?.id &&
    layer === shown.layer.id
  );
}

/** The units of a note, those with the same detail together; of many the first, and how many more there are. */
function namesOf(units: readonly RowNote[], { titles, lang }: AnnexSource): string {
  const rest = units.length - MOST.units;
  const more = rest > 0 ? [annexSentence('more-units', lang, { count: String(rest) })] : [];
  const named = groupByKey(
    units
      .slice(0, MOST.units)
      .map(({ unit, value, detail = '' }) => [detail, titles.unit(unit) + inBrackets(value)] as const),
  );
  return [...[...named].map(([detail, names]) => names.join('; ') + inBrackets(detail)), ...more].join('; ');
}

function inBrackets(text = ''): string {
  return text === '' ? '' : ` (${text})`;
}

/** The nodes of a unit that compare with hidden units, so that they could not be derived again. */
function asStatedIn({ options }: AnnexSource, unit: string, layer: RankingResult['layer']['id']): readonly string[] {
  const places = options.verification?.asStated ?? [];
  return places.flatMap((place) => (place.unit === unit && place.layer === layer ? [place.node] : []));
}

/** The notes which say that results of a row stand as the record states them. */
function statedNotes(unit: string, stated: readonly NodeResult[], lang: AnnexSource['lang']): readonly RowNote[] {
  const nodes = stated.map(rowName).join(', ');
  return stated.length > 0 ? [{ sentence: annexSentence('unit-stated', lang, { nodes }), unit }] : [];
}

/** What is to be said of a row besides its marks. */
function notesOf(
  row: RankingRow,
  scores: UnitScores | undefined,
  { lang }: AnnexSource,
  valueApart: string | undefined,
): readonly RowNote[] {
  const { unit, state, place, tied, partedBy } = row;
  const say = (sentence: string): RowNote => ({ sentence, unit: unit.id });
  const isShared = place !== undefined && tied > 0;
  return [
    ...(scores?.isHidden ? [say(annexSentence('unit-hidden', lang))] : []),
    ...(isShared ? [say(annexSentence('tied', lang, { place: place.shown }))] : []),
    ...(valueApart === undefined ? [] : [{ ...say(annexSentence('printed-alike', lang)), value: valueApart }]),
    ...(partedBy.length > 0 ? [say(annexSentence('parted-by', lang, { by: partedBy.join('; ') }))] : []),
    ...(state.id === 'ranked' ? [] : [say(whyNotRanked(row, scores, lang))]),
  ];
}

/** The state of a unit that is not ranked, why it is so, and the criteria that keep its total from having a value. */
function whyNotRanked(
  { state, reasons }: RankingRow,
  scores: UnitScores | undefined,
  lang: AnnexSource['lang'],
): string {
  const late = scores?.findings.filter(({ code }) => code === 'late-refused') ?? [];
  const nodes = scores?.withholding ?? [];
  const all = [...new Set([...late.map(({ sentence }) => sentence), ...reasons])];
  const reasoned = annexSentence('no-place', lang, { state: capitalised(state.title), reasons: all.join('; ') });
  if (state.id !== 'withheld' || nodes.length === 0) return reasoned;
  const titles = [...new Set(nodes.map(rowName))].slice(0, MOST.subjects);
  return annexSentence('no-value-in', lang, { reasons: reasoned, nodes: titles.join(', ') });
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
