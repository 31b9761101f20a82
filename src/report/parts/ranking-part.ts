import { ownRows } from '../../model/own-rows.js';
import type { RankingResult, RankingRow } from '../../views/ranking-result.js';
import { cohortTitleBeside } from '../../words/cohort-title.js';
import { annexSentence, comparisonLine, levelNote, reportLine } from '../../words/index.js';
import type { AnnexRanking } from '../annex.js';
import type { AnnexSource } from '../annex-source.js';
import { levelCounts } from './level-counts.js';
import { placeTables } from './place-tables.js';
import { rowNotes } from './row-notes.js';
import { unitScores } from './unit-scores.js';

/** The rankings of one tier as they are written; tables are numbered from 1. */
export function rankingParts(rankings: readonly RankingResult[], annex: AnnexSource): readonly AnnexRanking[] {
  const parts: AnnexRanking[] = [];
  let number = 0;
  const nextNumber = (): string => {
    number += 1;
    return String(number);
  };
  for (const ranking of rankings) parts.push(rankingPart(ranking, { annex, rankings, nextNumber }));
  return parts;
}

interface PartContext {
  readonly annex: AnnexSource;
  readonly rankings: readonly RankingResult[];
  readonly nextNumber: () => string;
}

function rankingPart(ranking: RankingResult, { annex, rankings, nextNumber }: PartContext): AnnexRanking {
  const { lang, titles } = annex;
  const rows = rowsOf(ranking, rankings);
  const scores = unitScores(ranking, annex);
  const notes = rowNotes(rows, ranking, annex, scores);
  const context = { annex, ranking, rows, scores, notesOf: notes.of };
  const params = {
    title: ranking.title,
    cohort: cohortTitle(ranking, rankings),
    option: ranking.option?.title ?? '',
  };
  const hasLevels = titles.node(ranking.tier.id, ranking.of.id)?.levels !== undefined;
  const levels = rows.length === 0 ? '' : levelNote(titles, ranking.tier.id, ranking.of.id);
  const leftOut = ranking.rows.length - rows.length;
  const tables = [
    ...placeTables(context, (key) => annexSentence(key, lang, { ...params, number: nextNumber() })),
    levelCounts(
      context,
      annexSentence(hasLevels ? 'caption-levels' : 'caption-states', lang, { number: nextNumber() }),
    ),
  ];
  return {
    basis: `${layerLine(ranking, rankings, annex)}. ${comparisonLine({ ...ranking, by: ranking.by.id }, lang)}.`,
    tables: rows.length === 0 ? [] : tables,
    notes: {
      heading: annexSentence('label-notes', lang),
      items: [
        ...(levels === '' ? [] : [levels]),
        ...notes.lines,
        ...(leftOut > 0 ? [reportLine('left-out', lang, { count: String(leftOut) })] : []),
        ...(rows.length === 0 ? [annexSentence('no-units', lang)] : []),
      ],
    },
  };
}

/** How the cohort is called beside the title of the ranking. */
function cohortTitle({ id, title, cohort }: RankingResult, rankings: readonly RankingResult[]): string {
  const others = rankings.filter((other) => other.id !== id);
  return cohortTitleBeside(
    cohort,
    title,
    others.map((other) => other.title),
  );
}

/** The rows of a ranking without those of units that are in another ranking of the same layer alone. */
function rowsOf(ranking: RankingResult, rankings: readonly RankingResult[]): readonly RankingRow[] {
  const others = rankings.filter((other) => other !== ranking && other.layer.id === ranking.layer.id);
  return ownRows(
    ranking.rows,
    others.flatMap(({ rows }) => rows),
    ({ unit, state }) => ({ unit: unit.id, state: state.id }),
  );
}

/** Whose figures are ranked; where several layers are, whether it is the official one. */
function layerLine(ranking: RankingResult, rankings: readonly RankingResult[], { lang }: AnnexSource): string {
  const isAlone = !rankings.some(({ id, layer }) => id === ranking.id && layer.id !== ranking.layer.id);
  if (isAlone) return reportLine('layer', lang, { layer: ranking.layer.id });
  return reportLine(ranking.official ? 'layer-official' : 'layer-beside', lang, { layer: ranking.layer.id });
}
