import { bug } from '../kit/bug.js';
import { LIMITS, type Limits } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { Layer } from '../model/layer.js';
import type { Plan } from '../model/plan.js';
import type { Ranking } from '../model/ranking.js';
import type { LayerColumns } from '../model/results.js';
import type { UnitScores } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import { type Figures, figuresRead } from './figures.js';
import { rankUnits, type ScoresOf, type TieTable } from './rank.js';
import { sameFigures } from './read-columns/same-figures.js';
import { readColumns } from './read-columns.js';
import { type ProgramOf, scoreColumns } from './score.js';
import { noValueOf } from './views/missing-facts.js';
import { levelIn, measureAt } from './views/node-score.js';
import { unitScoresAt } from './views/unit-scores.js';
import { hasBeyond, type RecordSource, sourceRead } from './write/source.js';

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
export interface PlainFigures {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
  /** What a record states of them. A value that no column holds is read again; a BugError where the document was changed. */
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
  const source = (): RecordSource => {
    if (hasBeyond(plan, reading)) {
      const again = readColumns(document, plan, packDigest, limits);
      if (!again || !sameFigures(plan, reading, again)) bug('the assessment was changed after it was scored');
    }
    return sourceRead(plan, reading, figures);
  };
  return { figures, issues: reading.issues, source };
}

/** Scores and ranks figures. */
export function resultsOf(plan: Plan, figures: Figures, programOf: ProgramOf, ties: TieTable): ColumnResults {
  const { count, unitAt, decisions } = figures;
  const { layers, statistics } = scoreColumns(plan, figures, programOf);
  const units = Array.from({ length: count }, (_, position) => unitAt(position));
  const rankings = rankUnits(
    plan,
    {
      units,
      decisions,
      scoresAt: (at) => scoresAt(layers, at),
    },
    ties,
  );
  return {
    plan,
    layers,
    statistics,
    rankings,
    count,
    unitAt: (position) => unitScoresAt(plan, layers, position, unitAt(position)),
  };
}

/** What a ranking looks up of one unit. */
export function scoresAt(layers: readonly LayerColumns[], position: number): ScoresOf {
  const rowIn = (name: Layer) => {
    for (const columns of layers) {
      const row = columns.layer === name ? (columns.rowOf[position] ?? -1) : -1;
      if (row >= 0) return { columns, row };
    }
    return undefined;
  };
  const nodeIn = (name: Layer, id: string) => {
    const { columns, row } = rowIn(name) ?? bug(`${id} was not scored`);
    return { node: columns.nodes[id] ?? bug(`no node ${id}`), row };
  };
  return {
    noValue: (name, id) => {
      const { columns, row } = rowIn(name) ?? bug(`${id} was not scored`);
      return noValueOf({ columns, row, facts: columns.factsAt(row) }, id);
    },
    measure: (name, id, measure) => {
      const { node, row } = nodeIn(name, id);
      return measureAt(node, row, measure);
    },
    level: (name, id) => {
      const { node, row } = nodeIn(name, id);
      return levelIn(node, row);
    },
    unusable: (name) => {
      const at = rowIn(name);
      return at?.columns.unusable.get(at.row) ?? [];
    },
  };
}
