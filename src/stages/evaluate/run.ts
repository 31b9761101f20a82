import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { Answer, NoValue, Reason, Row, Value } from '../../model/expression.js';
import { type Finding, type FindingCode, finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { NodeMeasure, Reader } from '../../model/operator.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { RowColumn, RowList } from '../../model/row-list.js';
import type { LedgerLine, NodeScore, ScoreRead } from '../../model/scores.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { isMember } from '../cohort.js';
import { type PolicyTable, shareOf } from './policies.js';
import { HIDDEN_MEMBERS, statisticFor, type Taken } from './read-statistic.js';
import type { KnownResults, StatedNode } from './stated-node.js';

/** One unit in one layer while the plan is walked: what it may read, and what has been scored so far. */
export interface Run {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly facts: Readonly<Record<string, Value>>;
  /** Facts that break a bound or a relation, with the reason that their readers are unscorable. */
  readonly unusable: ReadonlyMap<string, Reason>;
  readonly policies: PolicyTable;
  /** The statistics that were taken so far, of every layer. */
  readonly taken: Taken;
  readonly scores: Record<string, ScoreRead>;
  readonly findings: Finding[];
  readonly ledger: LedgerLine[];
  readonly reader: Reader;
  /** What the record states of the nodes of this unit and layer, where figures of other units are hidden. */
  readonly stated?: Pick<KnownResults, 'restored'> & { readonly row: (node: string) => StatedNode | undefined };
  /** Which nodes read figures of hidden units. */
  readonly hiddenReads: HiddenReads;
}

/** A run whose scores have their reasons and figures. */
export interface WholeRun extends Run {
  readonly scores: Record<string, NodeScore>;
}

/**
 * `byNode`: whether the node that is being scored reads figures of hidden units. `nodes`: the nodes so far that stand
 * as the record states them.
 */
interface HiddenReads {
  byNode: boolean;
  readonly nodes: string[];
}

/** A run in which `scores` are known: none, unless they are given. */
export function startRun(
  base: Omit<Run, 'scores' | 'findings' | 'ledger' | 'reader' | 'hiddenReads'>,
  scores: Record<string, NodeScore> = {},
): WholeRun {
  const hiddenReads: HiddenReads = { byNode: false, nodes: [] };
  return { ...base, scores, findings: [], ledger: [], hiddenReads, reader: readerOf(base, scores, hiddenReads) };
}

/** Adds a finding about the node `at`, or about the unit where `at` is empty. */
export function remark(
  run: Pick<Run, 'findings' | 'layer'>,
  code: FindingCode,
  at: string,
  params: Readonly<Record<string, string>> = {},
): void {
  run.findings.push(finding(code, at, params, run.layer));
}

/** What a remark needs of a run. */
export type Remarked = Pick<Run, 'layer' | 'findings'>;

/** What a line of the ledger needs of a run. */
export type LedgerRun = Pick<Run, 'unit' | 'layer' | 'ledger'>;

/** Adds a line to the ledger: `what`, a rounding, changed `before` to `after`. */
export function enter(run: LedgerRun, node: string, what: LedgerLine['what'], before: Exact, after: Exact): void {
  run.ledger.push({ unit: run.unit.id, layer: run.layer, node, what, before, after });
}

function readerOf(
  run: Pick<Run, 'tier' | 'unit' | 'layer' | 'facts' | 'policies' | 'taken'>,
  scores: Readonly<Record<string, ScoreRead>>,
  hiddenReads: HiddenReads,
): Reader {
  const cache = new Map<string, Answer>();
  const scoreOf = (id: string): ScoreRead => scores[id] ?? bug(`no value of ${id}`);
  const idsOf = (id: string, which: RowList): readonly string[] => {
    const node = nodeIn(run.tier, id);
    return node.kind === 'group' ? node[which] : [];
  };
  return {
    fact: (id) => run.facts[id],
    attribute: (id) => run.unit.attributes[id] ?? bug(`no attribute ${id}`),
    measure: (id, measure) => {
      const { outcome, level, published } = scoreOf(id);
      if (outcome.status !== 'scored') return outcome;
      const values = {
        level,
        points: outcome.points,
        percent: outcome.percent,
        converted: outcome.converted,
        'published points': published?.points,
        'published percent': published?.percent,
        'published converted': published?.converted,
      } satisfies Record<NodeMeasure, unknown>;
      return values[measure] ?? bug(`no value of ${id}`);
    },
    rows: (id, which) => {
      const key = `${which} ${id}`;
      const known = cache.get(key) ?? rowsOf(run, idsOf(id, which).map(scoreOf));
      cache.set(key, known);
      return known;
    },
    isApproximate: (id, of) => (of === 'itself' ? [id] : idsOf(id, of)).some((node) => scoreOf(node).approximate),
    inCohort: (id) => isMember(run.tier.cohorts[id] ?? bug(`no cohort ${id}`), run.unit),
    statistic: (key) => {
      const statistic = statisticFor(run, key);
      if (statistic === HIDDEN_MEMBERS) hiddenReads.byNode = true;
      return statistic;
    },
    item: undefined,
    reasons: [],
    approximate: false,
    blanks: new Set(),
  };
}

function rowsOf(run: Pick<Run, 'tier' | 'policies'>, scores: readonly ScoreRead[]): readonly Row[] | NoValue {
  const withheld = withheldBy(run, scores);
  if (withheld) return withheld;
  return scores.flatMap(({ node: id, outcome }) => {
    const node = nodeIn(run.tier, id);
    const share = shareOf(node, outcome, run.policies);
    if (share.as !== 'row') return [];
    const { points, base, percent } = share;
    const row = { id, points, base, percent, max: node.max, weight: node.weight } satisfies Record<RowColumn, Value>;
    return [{ row }];
  });
}

/**
 * Why these children leave their parent without a value, else undefined. The first such child decides; if it is
 * missing, the facts of all missing ones are listed.
 */
export function withheldBy(
  run: Pick<Run, 'tier' | 'policies'>,
  scores: readonly Pick<NodeScore, 'node' | 'outcome'>[],
): NoValue | undefined {
  const outcomes = scores.flatMap(({ node, outcome }) =>
    outcome.status !== 'scored' && shareOf(nodeIn(run.tier, node), outcome, run.policies).as === 'no-value'
      ? [outcome]
      : [],
  );
  const [first] = outcomes;
  return first?.status === 'missing' ? { status: 'missing', facts: missingFacts(outcomes) } : first;
}

/** The facts of all missing outcomes, without repeats. */
export function missingFacts(
  outcomes: readonly { readonly status: string; readonly facts?: readonly string[] }[],
): readonly string[] {
  return [...new Set(outcomes.flatMap(({ status, facts = [] }) => (status === 'missing' ? facts : [])))];
}
