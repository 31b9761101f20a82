import { bug } from '../kit/bug.js';
import type { UnitAt } from '../model/columns.js';
import { LIMITS, type Limits } from '../model/document.js';
import type { FigureEdit } from '../model/figure-edit.js';
import type { Inputs } from '../model/inputs.js';
import { type Checked, checked } from '../model/issue.js';
import type { Layer } from '../model/layer.js';
import type { Plan } from '../model/plan.js';
import type { NodePlace } from '../model/scores.js';
import type { Statistic } from '../model/statistic.js';
import type { Figures } from './figures.js';
import type { Entries } from './live/altered-assessment.js';
import { type KeptRanking, keptRankingsOf, type PlaceChange } from './live/kept-ranking.js';
import { isIn, ownFigures } from './live/own-figures.js';
import { type ReadEdit, readEdit } from './live/read-edit.js';
import { rebound } from './live/rebound.js';
import { makeDue, type StepResults, startWalk, takeDue, type Walk } from './live/walk.js';
import { type RankedUnits, rankingsOf, type TieTable } from './rank.js';
import { type ColumnResults, rankedUnits } from './results.js';
import { startScorings } from './score/layer-scoring.js';
import type { ProgramOf } from './score/tier-program.js';
import { unitScoresAt } from './views/unit-scores.js';

/** What an edit changed. */
interface Changes {
  /**
   * Nodes whose score has changed, or may have: those that lack facts, and criteria that read the fact, are
   * among them whether anything else of them changed or not.
   */
  readonly nodes: readonly NodePlace[];
  /** Statistics that have changed. */
  readonly statistics: readonly Statistic[];
  /** Rows of rankings that have changed. */
  readonly places: readonly PlaceChange[];
}

/** An assessment that is scored, and scored again where a figure is edited. */
export interface LiveSession {
  /**
   * Puts a figure into the submission of a unit that counts, or takes it away where the edit has no `value`, and scores
   * again what depends on it. Refused with the issues that reading such a submission gives; then nothing changes.
   * `set({ unit: 'xa-a', fact: 'staff', value: 60 })`
   */
  readonly set: (edit: FigureEdit) => Checked<Changes>;
  /** The results as they stand: those of the assessment in which every edit is written. A later edit changes them. */
  readonly results: () => ColumnResults;
  /** What is read of the unit at a position, edits included. */
  readonly unitAt: UnitAt;
  /** What was edited of the unit at a position: by fact, how it is stated; undefined where it was taken away. */
  readonly editsAt: (position: number) => Entries;
  /** The assessment in which every edit is written, and what is read of it. */
  readonly inputs: () => Inputs;
}

/** Scores figures, and keeps what is needed to score them again in part. `given` is not changed; `limits` hold for each edit. */
export function liveSession(
  plan: Plan,
  given: Figures,
  programOf: ProgramOf,
  ties: TieTable,
  limits: Limits = LIMITS,
): LiveSession {
  const figures = ownFigures(plan, given);
  const { unitAt, count } = figures;
  const taken = new Map<string, Statistic>();
  const scorings = startScorings(plan, figures, programOf, taken);
  const layers = scorings.map(({ columns }) => columns);
  const walk = startWalk(plan, figures, scorings, taken);
  takeDue(walk);
  const everyone = Array.from({ length: count }, (_, position) => position);
  const positions = new Map(everyone.map((position) => [unitAt(position).id, position]));
  const keptRankings = keptRankingsIn(plan, rankedUnits(figures, layers), ties);
  const ofTier = (tier: string) => everyone.filter((position) => unitAt(position).tier === tier);
  for (const kept of keptRankings) kept.update(ofTier(kept.tier));
  return {
    set: (edit) => {
      const read = readEdit(plan, { positions, unitAt, hasMark: figures.hasMark }, edit, limits);
      if (!read.ok) return read;
      figures.put(read.value);
      return checked(changesOf(walk, keptRankings, read.value), read.warnings);
    },
    results: () => ({
      plan,
      layers,
      statistics: [...taken.values()],
      rankings: keptRankings.map(({ ranking }) => ranking()),
      count,
      unitAt: (position) => unitScoresAt(plan, layers, position, unitAt(position)),
    }),
    unitAt,
    editsAt: figures.editsAt,
    inputs: figures.inputs,
  };
}

/** Every ranking in the order in which `rank` gives them. */
function keptRankingsIn(plan: Plan, units: RankedUnits, ties: TieTable): readonly KeptRanking[] {
  return rankingsOf(plan, units).flatMap(({ of, official }) => keptRankingsOf({ ...of, official, ties }));
}

/** Scores again what depends on a figure that was put. */
function changesOf(walk: Walk, keptRankings: readonly KeptRanking[], { position, fact }: ReadEdit): Changes {
  const { plan, figures } = walk;
  const unit = figures.unitAt(position);
  const direct = new Map<Layer, ReadonlySet<number>>();
  for (const layer of walk.layers.filter((known) => isIn(known.layer, fact))) {
    const scoring = layer.scorings.get(unit.tier) ?? bug(`no tier ${unit.tier}`);
    const row = scoring.columns.rowOf[position] ?? -1;
    if (row < 0) continue;
    const unusable = rebound(plan, scoring, row, unit, fact.id);
    direct.set(layer.layer, makeDue(walk, layer, position, [fact.id, ...unusable]));
  }
  const retook = takeDue(walk);
  return {
    nodes: nodesOf(walk, retook, position, direct),
    statistics: retook.statistics,
    places: keptRankings.flatMap((kept) => kept.update(movedIn(kept, retook, position, unit.tier))),
  };
}

function nodesOf(
  { plan, figures }: Walk,
  { nodes }: StepResults,
  edited: number,
  direct: ReadonlyMap<Layer, ReadonlySet<number>>,
): readonly NodePlace[] {
  const { id: unit, tier } = figures.unitAt(edited);
  const reading = [...direct].flatMap(([layer, places]) =>
    [...places].flatMap((place) => {
      const step = plan.steps[place];
      return step && 'node' in step && step.tier === tier ? [{ unit, layer, node: step.node }] : [];
    }),
  );
  const again = nodes.flatMap(({ layer, node, positions }) =>
    positions.map((position) => ({ unit: figures.unitAt(position).id, layer, node })),
  );
  const key = ({ layer, node, unit: of }: NodePlace) => `${layer} ${node} ${of}`;
  return [...new Map([...reading, ...again].map((place) => [key(place), place])).values()];
}

/** The units whose rows in a ranking may be others: the edited one, and those of which a compared node is. */
function movedIn(
  { tier, layer, nodes }: KeptRanking,
  retook: StepResults,
  edited: number,
  tierOf: string,
): ReadonlySet<number> {
  const moved = new Set(tier === tierOf ? [edited] : []);
  for (const again of retook.nodes)
    if (again.tier === tier && again.layer === layer && nodes.has(again.node))
      for (const position of again.positions) moved.add(position);
  return moved;
}
