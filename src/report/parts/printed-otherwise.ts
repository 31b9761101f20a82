import type { RankingResult } from '../../views/ranking-result.js';
import { annexSentence } from '../../words/index.js';
import type { AnnexSource } from '../annex-source.js';
import { type PrintedCell, printedCells } from './place-tables.js';
import { unitScores } from './unit-scores.js';

/** Units that a line names; the rest is counted. */
const MOST = 40;

/** A ranking, and the record that has it. */
type Ranked = readonly [ranking: RankingResult, annex: AnnexSource];

/**
 * A line on the units whose place, ranked value and level stand as published while something else is printed otherwise, as
 * the name or the points of a group: each as it was and as it is. None where there are no such units.
 */
export function printedOtherwise(published: Ranked, corrected: Ranked): readonly string[] {
  const [old, now] = [printedIn(published), printedIn(corrected)];
  const rows = new Map(published[0].rows.map((row) => [row.unit.id, row]));
  const [{ rows: after }, { lang }] = corrected;
  const units = after.flatMap((row) => {
    const { unit, place, value, printed } = row;
    const before = rows.get(unit.id);
    const isMoved =
      before?.place?.shown !== place?.shown || (before?.value?.shown ?? before?.printed) !== (value?.shown ?? printed);
    const changes = before && !isMoved ? changesIn(old.get(unit.id), now.get(unit.id)) : [];
    if (changes.length === 0 || changes.some(({ id }) => id === 'level')) return [];
    const sentences = changes.map((change) => annexSentence('cell-printed', lang, { ...change }));
    return [annexSentence('unit-printed', lang, { unit: unit.title, changes: sentences.join('; ') })];
  });
  if (units.length === 0) return [];
  const rest = units.length - MOST;
  const more = rest > 0 ? [annexSentence('more-units', lang, { count: String(rest) })] : [];
  return [annexSentence('printed-otherwise', lang, { units: [...units.slice(0, MOST), ...more].join('; ') })];
}

/** The printed cells of each unit; of a unit whose figures the record hides, its name alone, as its other cells are blank. */
function printedIn([ranking, annex]: Ranked): ReturnType<typeof printedCells> {
  const { rows } = ranking;
  const scores = unitScores(ranking, annex);
  const cells = printedCells({ annex, ranking, rows, scores, notesOf: () => '' });
  const shown = (unit: string, all: readonly PrintedCell[]) =>
    scores.get(unit)?.isHidden ? all.filter(({ id }) => id === 'unit') : all;
  return new Map([...cells].map(([unit, all]) => [unit, shown(unit, all)]));
}

/** The cells of columns that both tables have, where they differ. */
function changesIn(old: readonly PrintedCell[] = [], now: readonly PrintedCell[] = []) {
  return now.flatMap(({ id, heading, text: after }) => {
    const before = old.find((cell) => cell.id === id)?.text ?? after;
    return before === after ? [] : [{ id, heading, before, after }];
  });
}
