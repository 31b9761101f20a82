import { decisionNotes } from '../../audit/index.js';
import type { RecordRanking } from '../../model/record.js';
import { markLine, printedAlike, rankingOf, reportLine } from '../../words/index.js';
import { wrapped } from '../wrap.js';
import { FEW, fewOf, gathered, SCREEN } from './gathered.js';
import type { RankingPage } from './ranking-page.js';
import type { RowNote } from './row-note.js';

/**
 * Why units have their places, where the table does not show it; units with the same note share a line. Of more than a screen of
 * notes the first few units of each line are named, and the first few lines of each kind printed.
 */
export function printNotes(ranking: RecordRanking, page: RankingPage): readonly string[] {
  const { record, titles, width, isFull = false } = page;
  const { language } = titles;
  const all = rowNotes(ranking, page);
  const decisions = decisionNotes(record, ranking, titles);
  if (all.length === 0 && decisions.length === 0) return [];
  const isEach = isFull || all.length <= SCREEN;
  const shared = sharedNotes(all);
  const groups = gathered(shared, ({ kind }) => kind, isEach ? shared.length : 0);
  const isCut =
    !isEach &&
    groups.some(
      ({ shown, others }) => [...shown, ...others].some(({ names }) => names.length > FEW + 1) || others.length > 0,
    );
  const naming = (names: readonly string[]) =>
    isEach ? names.join('; ') : fewOf(names, (count) => markLine('more-units', language, { count }));
  const notes = groups.flatMap(({ shown, others }) => [
    ...shown.map(({ note, names }) => `${naming(names)}: ${note}`),
    ...(others.length === 0
      ? []
      : [`${naming(others.flatMap(({ names }) => names))}: ${reportLine('likewise', language)}`]),
  ]);
  const lines = [...notes, ...decisions].map((note) => wrapped(`  - ${note}`, width, 4));
  return [reportLine('notes', language), ...lines, ...(isCut ? [reportLine('see-all', language)] : [])];
}

/** A note with the name of its unit. */
interface NamedNote extends RowNote {
  readonly name: string;
}

/** The notes of each row, in the order of the ranking. */
function rowNotes(ranking: RecordRanking, page: RankingPage): readonly NamedNote[] {
  const { titles, rows } = page;
  const alike = alikeIn(ranking, page);
  return ranking.rows.flatMap((row) => {
    const value = alike.get(row.unit);
    const name = titles.unit(row.unit);
    const why = rows.of(ranking, row.unit).note;
    return [
      ...(why === undefined ? [] : [{ ...why, name }]),
      ...(value === undefined
        ? []
        : [{ kind: 'alike', note: reportLine('printed-alike', titles.language), name: `${name} (${value})` }]),
    ];
  });
}

/** A line for each note, with all units that have it. */
function sharedNotes(all: readonly NamedNote[]) {
  const notes = new Map<string, { readonly kind: string; readonly note: string; readonly names: string[] }>();
  for (const { kind, note, name } of all) {
    const sharing = notes.get(note);
    if (sharing) sharing.names.push(name);
    else notes.set(note, { kind, note, names: [name] });
  }
  return [...notes.values()];
}

/** The value of each unit whose printed number a unit at another place has too, by unit. */
function alikeIn(ranking: RecordRanking, { titles, rows }: RankingPage): ReadonlyMap<string, string> {
  const document = rankingOf(titles, ranking)?.document;
  if (!document) return new Map();
  const { by, basis } = document;
  const values = ranking.rows.map(({ unit, value }) => ({
    unit,
    exact: value?.exact,
    shown: rows.of(ranking, unit).cells[by],
  }));
  return printedAlike(values, basis, titles.language);
}
