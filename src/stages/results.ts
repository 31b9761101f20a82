import { bug } from '../kit/bug.js';
import type { Assessment } from '../model/assessment.js';
import { LIMITS, type Limits } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { Layer } from '../model/layer.js';
import type { Plan } from '../model/plan.js';
import type { Ranking } from '../model/ranking.js';
import type { LayerColumns } from '../model/results.js';
import type { UnitScores } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import { nodeIn } from '../model/tier-nodes.js';
import { type Figures, figuresRead } from './figures.js';
import { printedNearly } from './near/printed-nearly.js';
import { byDoubles } from './rank/sorted-units.js';
import { type RankedScores, type RankedUnits, rankUnits, type TieTable } from './rank.js';
import { canonicalAssessment } from './read-assessment/canonical.js';
import { readColumns } from './read-columns.js';
import type { ProgramOf } from './score/tier-program.js';
import { scoreColumns } from './score.js';
import { isScoredAt, noValueOf } from './views/missing-facts.js';
import { levelIn, measureAt } from './views/node-score.js';
import { unitScoresAt } from './views/unit-scores.js';
import { type RecordSource, sourceRead } from './write/source.js';

/** An assessment, scored and ranked in columns; whatever else is asked of it is made when it is asked. */
export interface ColumnResults {
  readonly plan: Plan;
  readonly layers: readonly LayerColumns[];
  readonly statistics: readonly Statistic[];
  readonly rankings: readonly Ranking[];
  /** How many units there are. */
  readonly count: number;
  /** The scores of the unit at this position in code-unit order of ids. */
  readonly unitAt: (position: number) => UnitScores;
}

/** Figures that were read into columns. */
interface PlainFigures {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
  /** The assessment without its submissions, in canonical form. */
  readonly assessment: () => Assessment;
  /** What a record states of them. */
  readonly source: () => RecordSource;
}

/** The figures of a document that is plain throughout, with the warnings about it; undefined where the full reader must judge. */
export function plainFigures(
  document: unknown,
  plan: Plan,
  packDigest: string,
  limits: Limits = LIMITS,
): PlainFigures | undefined {
  const reading = readColumns(document, plan, packDigest, limits);
  if (!reading) return undefined;
  const figures = figuresRead(plan, reading);
  const source = () => sourceRead(plan, reading, figures);
  const assessment = () => canonicalAssessment(reading.assessment, plan);
  return { figures, issues: reading.issues, assessment, source };
}

/** Scores and ranks figures. */
export function resultsOf(plan: Plan, figures: Figures, programOf: ProgramOf, ties: TieTable): ColumnResults {
  const { count, unitAt } = figures;
  const { layers, statistics } = scoreColumns(plan, figures, programOf);
  const ranked = rankUnits(plan, rankedUnits(figures, layers), ties);
  let rankings: readonly Ranking[] | undefined;
  return {
    plan,
    layers,
    statistics,
    get rankings() {
      rankings ??= ranked();
      return rankings;
    },
    count,
    unitAt: (position) => unitScoresAt(plan, layers, position, unitAt(position)),
  };
}

/** Units that were scored in columns, to be ranked. */
export function rankedUnits(
  { count, headAt, attributesAt, unitAt, decisions }: Figures,
  layers: readonly LayerColumns[],
): RankedUnits {
  return { count, headAt, attributesAt, unitAt, decisions, scores: scoresIn(layers), sorting: byDoubles };
}

/** What a ranking looks up in columns. */
export function scoresIn(layers: readonly LayerColumns[]): RankedScores {
  const columnsIn = (position: number, name: Layer): LayerColumns | undefined => {
    for (const columns of layers) if (columns.layer === name && (columns.rowOf[position] ?? -1) >= 0) return columns;
    return undefined;
  };
  const scored = (position: number, name: Layer, id: string) => columnsIn(position, name) ?? bug(`no value of ${id}`);
  const rowIn = ({ rowOf }: LayerColumns, position: number) => rowOf[position] as number;
  return {
    noValue: (position, name, id) => {
      const columns = scored(position, name, id);
      const row = rowIn(columns, position);
      return isScoredAt(nodeIn(columns, id), row)
        ? undefined
        : noValueOf({ columns, row, facts: columns.factsAt(row) }, id);
    },
    measure: (position, name, id, measure) => {
      const columns = scored(position, name, id);
      return measureAt(nodeIn(columns, id), rowIn(columns, position), measure);
    },
    printed: (position, name, id, measure) => {
      const columns = scored(position, name, id);
      return printedNearly(nodeIn(columns, id), rowIn(columns, position), measure);
    },
    level: (position, name, id) => {
      const columns = scored(position, name, id);
      return levelIn(nodeIn(columns, id), rowIn(columns, position));
    },
    unusable: (position, name) => {
      const columns = columnsIn(position, name);
      return columns?.unusable.get(rowIn(columns, position)) ?? [];
    },
  };
}
