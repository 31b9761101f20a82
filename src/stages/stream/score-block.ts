import { bug } from '../../kit/bug.js';
import type { Limits } from '../../model/document.js';
import { type Checked, checked } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import type { Taken } from '../evaluate/read-statistic.js';
import { figuresRead } from '../figures.js';
import { scoresIn } from '../results.js';
import type { ProgramOf } from '../score/tier-program.js';
import { scoreColumns } from '../score.js';
import { nodeScoreAt } from '../views/node-score.js';
import { unitScoresAt } from '../views/unit-scores.js';
import { type Answered, answersOf } from './answers-of.js';
import { statisticMissing } from './known-statistics.js';
import type { candidateMaker } from './rank-candidate.js';
import { readBlock, scoredIn } from './read-block.js';
import type { AskedStatistic } from './rounds.js';
import type { StreamHead } from './stream-head.js';
import type { ScoredUnit, StreamedUnit } from './streamed-unit.js';
import type { SubmissionGroup } from './submission-group.js';

/** What the units of a stream are scored with. */
export interface StreamScoring {
  readonly plan: Plan;
  readonly programOf: ProgramOf;
  readonly head: StreamHead;
  readonly limits: Limits;
  /** Statistics over the whole assessment. */
  readonly taken: Taken;
  /** The statistics that rules read: each of them must be in `taken`. */
  readonly asked: readonly AskedStatistic[];
  readonly rankCandidateOf: ReturnType<typeof candidateMaker>;
}

/** Scores some units, in columns; an issue where a statistic that they read was not taken. */
export function scoreBlock(
  { plan, programOf, head, limits, taken, asked, rankCandidateOf }: StreamScoring,
  groups: readonly SubmissionGroup[],
): Checked<readonly StreamedUnit[]> {
  const read = readBlock(head, plan, limits, groups);
  const figures = figuresRead(plan, read.reading);
  const { units } = read.reading;
  const missing = statisticMissing(asked, figures.layers, taken, (tier, layer) => scoredIn(read.reading, tier, layer));
  if (missing) return { ok: false, errors: [missing] };
  const { layers } = scoreColumns(plan, figures, programOf, { taken, steps: plan.steps });
  const scores = scoresIn(layers);
  return checked(
    answersOf(groups, read, (position): Omit<ScoredUnit, keyof Answered> => {
      const { id: unit, tier } = units[position] as (typeof units)[number];
      const unitOf = () => figures.unitAt(position);
      const inLayer = (layer: Layer) => {
        const columns = layers.find((scored) => scored.layer === layer && (scored.rowOf[position] ?? -1) >= 0);
        return columns && { columns, row: columns.rowOf[position] ?? bug('no row') };
      };
      return {
        unit,
        tier,
        scores: () => unitScoresAt(plan, layers, position, unitOf()),
        node: (layer, id) => {
          const { columns, row = 0 } = inLayer(layer) ?? {};
          const node = columns?.nodes[id];
          return columns && node && nodeScoreAt(columns, node, row, unitOf());
        },
        candidate: () =>
          rankCandidateOf({
            unit: unitOf(),
            scores,
            position,
            factsIn: (layer) => {
              const { columns, row } = inLayer(layer) ?? bug(`no layer ${layer}`);
              return columns.factsAt(row);
            },
          }),
      };
    }),
    [],
  );
}
