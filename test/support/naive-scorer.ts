import { compared } from './naive-cohort.js';
import {
  answer,
  type Datum,
  type Doc,
  factOf,
  isNone,
  MISSING,
  NOT_APPLICABLE,
  type None,
  type Sight,
  UNSCORABLE,
  varsIn,
} from './naive-expressions.js';
import { type Fraction, NOUGHT, order, read, total } from './naive-fractions.js';
import type { Layer, NaiveUnit } from './naive-inputs.js';
import {
  combine,
  type Measure,
  type Measures,
  measuresOf,
  type NaiveNode,
  type Nodes,
  nodesUnder,
  policyFor,
  publish,
  roleOf,
  roundings,
  rowOf,
} from './naive-measures.js';
import { brokenFacts, earned, heldBy, laxIn, readBy } from './naive-rules.js';

/** Every node of the tier for one unit in one layer, by id: plain recursion, then levels. */
export function naiveLayer(pack: Doc, tier: Doc, unit: NaiveUnit, layer: Layer, all: readonly NaiveUnit[]): Nodes {
  const scores: Nodes = {};
  const plain = (one: NaiveUnit): Sight => ({ pack, facts: one.facts[layer], attributes: one.attributes });
  const others = all.filter(({ state }) => state === 'submitted').map(plain);
  const bare: Sight = { ...plain(unit), compared: compared(tier, plain(unit), others) };
  const broken = brokenFacts(pack, bare);
  const sight: Sight = {
    ...bare,
    node: (id, what) => measureOf(scores[id], what),
    rows: (id, which) => rowsOf(scores, id, which),
  };

  const visit = (node: Doc, above: Doc, conditions: readonly Doc[], lineage: readonly string[]): void => {
    const own = {
      ...above,
      ...node,
      evidence: node.evidence?.whenAbsent ?? above.evidence,
      penal: above.penal || node.role === 'penalty',
    };
    const asked = [...conditions, ...(node.appliesTo === undefined ? [] : [node.appliesTo])];
    const path = [...lineage, node.id];
    for (const child of node.children ?? []) visit(child, own, asked, path);
    const gone = away(asked, path);
    const blanks = new Set<string>();
    const isAbove = away(conditions, path)?.none === 'not-applicable';
    if (!isAbove && node.appliesTo !== undefined) conditionOn(node.appliesTo, { ...bare, blanks });
    const computed = node.rule && !gone ? ofRule(node, { ...bare, blanks }) : undefined;
    const award = layer === 'verified' && gone?.none !== 'not-applicable' ? unit.awards[node.id] : undefined;
    const outcome =
      award ??
      gone ??
      (computed && !isNone(computed) && unsupported(node, own, computed) ? NOUGHT : computed) ??
      ofChildren(node);
    const measures = isNone(outcome) ? undefined : 'n' in outcome ? measuresOf(node, outcome, read(node.max)) : outcome;
    const status = isNone(outcome) ? outcome.none : 'scored';
    scores[node.id] = {
      doc: node,
      status,
      counted: policyFor(status, own),
      published: measures ? publish(node, measures) : {},
      top: lineage.length === 0,
      blanks: status === 'missing' || award ? [] : blanksOf(node, status, blanks),
      ...(measures ? { measures } : {}),
      ...(award && computed && !isNone(computed) ? { computed } : {}),
    };
  };

  /** Not applicable by any condition or claim down to here; else missing or unscorable where a condition is. */
  const away = (conditions: readonly Doc[], path: readonly string[]): None | undefined => {
    const answers = conditions.map((condition) => conditionOn(condition, bare));
    if (answers.includes(false) || path.some(claimedAway)) return NOT_APPLICABLE;
    return answers.find(isNone);
  };

  const conditionOn = (condition: Doc, see: Sight) =>
    [...varsIn(pack, condition, true)].some((id) => broken.has(id)) ? UNSCORABLE : answer(condition, see);

  /** What was asked for and is not there, and what the kind does without, where the rule gave a value. */
  const blanksOf = (node: Doc, status: string, found: ReadonlySet<string>) => {
    const lax = node.rule && status === 'scored' ? laxIn(node.rule, node.max, pack) : [];
    return [...new Set([...found, ...[...lax].filter((id) => !(id in bare.facts))])].toSorted();
  };

  const claimedAway = (id: string) =>
    unit.says[id]?.notApplicable !== undefined &&
    (layer !== 'verified' || unit.ruled(id, 'notApplicable') === 'accepted');

  const ofRule = (node: Doc, see: Sight): Fraction | None => {
    if (layer === 'claimed')
      return unit.says[node.id]?.claimed === undefined ? MISSING : read(unit.says[node.id].claimed);
    if (heldBy(node.rule, node.max, pack).some((relation) => answer(relation, bare) === false)) return UNSCORABLE;
    const points = earned(node.rule, node.max, see, broken);
    return isNone(points) ? points : roundings(node, points);
  };

  /** Evidence is asked of criteria that earn something by a fact of the unit's own; of no penalty. */
  const unsupported = (node: Doc, { evidence, penal }: Doc, points: Fraction) => {
    if (penal) return false;
    const own = [...readBy(node.rule, node.max, pack)].some((id) => (factOf(pack, id).provider ?? 'unit') === 'unit');
    if (layer === 'claimed' || evidence !== 'zero' || !own || order(points, NOUGHT) === 0) return false;
    return (
      !unit.says[node.id]?.evidence?.length || (layer === 'verified' && unit.ruled(node.id, 'evidence') === 'refused')
    );
  };

  const ofChildren = (node: Doc): Measures | None => {
    const of = (...roles: readonly string[]) =>
      node.children
        .filter((child: Doc) => roles.includes(roleOf(child)))
        .map(({ id }: Doc) => scores[id]) as NaiveNode[];
    const withheld = [...of('criterion'), ...of('bonus'), ...of('penalty')].find(
      ({ counted }) => counted === 'withhold',
    );
    if (withheld) return { none: withheld.status as None['none'] };
    const criteria = of('criterion');
    const counting = criteria.filter(({ counted }) => counted !== 'exclude');
    if (counting.length === 0) return criteria.some(({ status }) => status === 'missing') ? MISSING : NOT_APPLICABLE;
    const combined = combine(
      node,
      counting.map(rowOf),
      criteria.map(({ doc }) => read(doc.weight ?? 1)),
    );
    if (!combined) return { none: 'unscorable' };
    const outside = (role: string) =>
      total(
        of(role)
          .filter(({ counted }) => counted !== 'exclude')
          .map((child) => rowOf(child).points),
      );
    return measuresOf(node, roundings(node, combined.earned), combined.base, outside('bonus'), outside('penalty'));
  };

  for (const node of tier.criteria)
    visit(node, { ...pack.policies, evidence: pack.procedure.evidence?.whenAbsent }, [], []);
  for (const node of tier.criteria.flatMap(nodesUnder).toReversed()) {
    const score = scores[node.id] as NaiveNode;
    const level = node.levels && score.measures && levelOf(node.levels, score, sight, broken);
    if (level) score.level = level;
  }
  return scores;
}

function levelOf(
  { by, basis, steps, floor }: Doc,
  score: NaiveNode,
  sight: Sight,
  broken: ReadonlySet<string>,
): string {
  const open = (gate: Doc) =>
    ![...varsIn(sight.pack, gate, true)].some((id) => broken.has(id)) && answer(gate, sight) === true;
  const x = (basis === 'published' ? score.published : score.measures)?.[by as Measure] as Fraction;
  const within = (step: Doc) =>
    (step.atLeast === undefined || order(x, read(step.atLeast)) >= 0) &&
    (step.above === undefined || order(x, read(step.above)) > 0) &&
    (step.below === undefined || order(x, read(step.below)) < 0) &&
    (step.atMost === undefined || order(x, read(step.atMost)) <= 0);
  return (steps.find((step: Doc) => within(step) && (step.gate === undefined || open(step.gate))) ?? floor).id;
}

function measureOf(score: NaiveNode | undefined, what: string): Datum | None {
  const found = what === 'level' ? score?.level : score?.measures?.[what as Measure];
  return found ?? { none: score?.status === 'scored' || !score ? 'missing' : score.status };
}

/** Children or leaves that count; none where one of them is withheld. */
function rowsOf(scores: Nodes, id: string, which: string): readonly Readonly<Record<string, Datum>>[] | None {
  const node = (scores[id] as NaiveNode).doc;
  const regular = (child: Doc) => roleOf(child) === 'criterion';
  const leaves = (child: Doc): readonly Doc[] =>
    child.rule ? [child] : child.children.filter(regular).flatMap(leaves);
  const asked: readonly Doc[] =
    which === 'leaves' ? node.children.filter(regular).flatMap(leaves) : node.children.filter(regular);
  const all = asked.map((child) => scores[child.id] as NaiveNode);
  const withheld = all.find(({ counted }) => counted === 'withhold');
  if (withheld) return { none: withheld.status as None['none'] };
  return all.filter(({ counted }) => counted !== 'exclude').map((score) => ({ ...rowOf(score) }));
}
