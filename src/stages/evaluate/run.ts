import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { Answer, NoValue, Reason, Row, Value } from '../../model/expression.js';
import { type Finding, type FindingCode, finding } from '../../model/finding.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { NodeMeasure, Reader } from '../../model/operator.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import type { LedgerLine, NodeScore } from '../../model/scores.js';
import { isMember } from '../cohort.js';
import { type PolicyTable, shareOf } from './policies.js';
import type { StatedNode } from './stated-node.js';
import { HIDDEN_MEMBERS, type Taken, togetherOf } from './together.js';

/** One unit in one layer while the plan is walked: what it may read, and what has been scored so far. */
export interface Run {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly unit: UnitInput;
  readonly layer: Layer;
  readonly facts: Readonly<Record<string, Value>>;
  /** Facts that break a bound or a relation, with the reason that their readers are unscorable. */
  readonly tainted: ReadonlyMap<string, Reason>;
  readonly policies: PolicyTable;
  /** Statistics over units together, of every layer, as far as the plan was walked. */
  readonly taken: Taken;
  readonly scores: Record<string, NodeScore>;
  readonly findings: Finding[];
  readonly ledger: LedgerLine[];
  readonly reader: Reader;
  /** What the record states of the nodes of this unit and layer, where figures of other units are hidden. */
  readonly stated?: (node: string) => StatedNode | undefined;
  /** What was met on the way that could not be derived. */
  readonly unseen: Unseen;
}

/** Whether the node at hand looked at hidden units, and whether any node before it stands as the record states it. */
export interface Unseen {
  byNode: boolean;
  readonly nodes: string[];
}

/** A run at its start. */
export function startRun(base: Omit<Run, 'scores' | 'findings' | 'ledger' | 'reader' | 'unseen'>): Run {
  const scores: Record<string, NodeScore> = {};
  const unseen: Unseen = { byNode: false, nodes: [] };
  return { ...base, scores, findings: [], ledger: [], unseen, reader: readerOf(base, scores, unseen) };
}

/** Notes a remark about a node, or about the unit where `at` is empty. */
export function remark(run: Run, code: FindingCode, at: string, params: Readonly<Record<string, string>> = {}): void {
  run.findings.push(finding(code, at, params, run.layer));
}

/** Notes that a digit was dropped; a value that stays the same is not noted. */
export function enter(run: Run, node: string, what: LedgerLine['what'], before: Exact, after: Exact): void {
  run.ledger.push({ unit: run.unit.id, layer: run.layer, node, what, before, after });
}

/** The node with this id in the tier of the run. */
export function nodeOf({ tier }: Pick<Run, 'tier'>, id: string): PlanNode {
  return tier.nodes[id] ?? bug(`no node ${id}`);
}

function readerOf(
  run: Pick<Run, 'tier' | 'unit' | 'layer' | 'facts' | 'policies' | 'taken'>,
  scores: Readonly<Record<string, NodeScore>>,
  unseen: Unseen,
): Reader {
  const cache = new Map<string, Answer>();
  const scoreOf = (id: string): NodeScore => scores[id] ?? bug(`${id} is read before it is scored`);
  const idsOf = (id: string, which: 'children' | 'leaves'): readonly string[] => {
    const node = nodeOf(run, id);
    return node.kind === 'group' ? node[which] : [];
  };
  return {
    fact: (id) => run.facts[id],
    attribute: (id) => run.unit.attributes[id] ?? bug(`no attribute ${id}`),
    measure: (id, measure) => {
      const { outcome, level, published } = scoreOf(id);
      if (outcome.status !== 'scored') return outcome;
      const found = {
        level,
        points: outcome.points,
        percent: outcome.percent,
        converted: outcome.converted,
        'published points': published?.points,
        'published percent': published?.percent,
        'published converted': published?.converted,
      } satisfies Record<NodeMeasure, unknown>;
      return found[measure] ?? bug(`${id} has no ${measure}`);
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
      const together = togetherOf(run, key);
      if (together === HIDDEN_MEMBERS) unseen.byNode = true;
      return together;
    },
    item: undefined,
    reasons: [],
    approximate: false,
    blanks: new Set(),
  };
}

function rowsOf(run: Pick<Run, 'tier' | 'policies'>, scores: readonly NodeScore[]): readonly Row[] | NoValue {
  const withheld = withheldBy(run, scores);
  if (withheld) return withheld;
  return scores.flatMap(({ node: id, outcome }) => {
    const node = nodeOf(run, id);
    const share = shareOf(node, outcome, run.policies);
    if (share.as !== 'row') return [];
    const { points, base, percent } = share;
    return [{ row: { id, points, base, percent, max: node.max, weight: node.weight } }];
  });
}

/** Why these children leave their parent without a value: the first decides; missing ones add up their facts. */
export function withheldBy(run: Pick<Run, 'tier' | 'policies'>, scores: readonly NodeScore[]): NoValue | undefined {
  const outcomes = scores.flatMap(({ node, outcome }) =>
    outcome.status !== 'scored' && shareOf(nodeOf(run, node), outcome, run.policies).as === 'no-value' ? [outcome] : [],
  );
  const [first] = outcomes;
  return first?.status === 'missing' ? { status: 'missing', facts: missingFacts(outcomes) } : first;
}

/** The facts that the missing ones among these look for, without repeats. */
export function missingFacts(
  outcomes: readonly { readonly status: string; readonly facts?: readonly string[] }[],
): readonly string[] {
  return [...new Set(outcomes.flatMap(({ status, facts = [] }) => (status === 'missing' ? facts : [])))];
}
