import { type Fraction, fraction, HUNDRED, least, minus, most, NOUGHT, order, over, plus, read, rounded, times, total } from './naive-fractions.js';
import type { Layer, NaiveUnit } from './naive-inputs.js';
import { answer, brokenFacts, type Datum, type Doc, earned, factOf, heldBy, isNone, MISSING, type None, NOT_APPLICABLE, readBy, type Sight, UNSCORABLE, varsIn } from './naive-rules.js';

export type Measure = 'points' | 'percent' | 'converted';

/** What a node says about one unit in one layer. */
export interface NaiveNode {
  readonly doc: Doc;
  readonly status: 'scored' | None['none'];
  readonly measures?: Measures;
  readonly published: Readonly<Partial<Record<Measure, Fraction>>>;
  /** What it is to its parent. */
  readonly counted: 'itself' | 'zero' | 'full' | 'exclude' | 'withhold';
  readonly computed?: Fraction;
  /** Whether it has no parent. */
  readonly top: boolean;
  level?: string;
}

export interface Measures {
  readonly earned: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
  readonly base: Fraction;
  readonly points: Fraction;
  readonly converted: Fraction;
  readonly percent?: Fraction;
}

type Nodes = Record<string, NaiveNode>;

interface Row {
  readonly points: Fraction;
  readonly max: Fraction;
  readonly base: Fraction;
  readonly percent: Fraction;
  readonly weight: Fraction;
}

export const nodesUnder = (node: Doc): readonly Doc[] => [node, ...(node.children ?? []).flatMap(nodesUnder)];
const leavesOf = (node: Doc) => nodesUnder(node).filter(({ rule }) => rule);
const roleOf = (node: Doc): string => node.role ?? 'criterion';

/** Every node of the tier for one unit in one layer, by id: plain recursion, then levels. */
export function naiveLayer(pack: Doc, tier: Doc, unit: NaiveUnit, layer: Layer): Nodes {
  const scores: Nodes = {};
  const rules = tier.criteria.flatMap(leavesOf);
  const relations = [
    ...(pack.relations ?? []).map(({ holds }: Doc) => holds),
    ...pack.facts.flatMap(({ id, atMost }: Doc) => (atMost ? [{ '<=': [{ var: id }, { var: atMost }] }] : [])),
    ...rules.flatMap(({ rule, max }: Doc) => heldBy(rule, max, pack)),
  ];
  const bare: Sight = { pack, facts: unit.facts[layer], attributes: unit.attributes };
  const broken = brokenFacts(pack, relations, bare);
  const sight: Sight = { ...bare, node: (id, what) => measureOf(scores[id], what), rows: (id, which) => rowsOf(scores, id, which) };

  const visit = (node: Doc, above: Doc, conditions: readonly Doc[], lineage: readonly string[]): void => {
    const own = { ...above, ...node, evidence: node.evidence?.whenAbsent ?? above.evidence };
    const asked = [...conditions, ...(node.appliesTo === undefined ? [] : [node.appliesTo])];
    const path = [...lineage, node.id];
    for (const child of node.children ?? []) visit(child, own, asked, path);
    const gone = away(asked, path);
    const computed = node.rule && !gone ? ofRule(node) : undefined;
    const award = layer === 'verified' && gone?.none !== 'not-applicable' ? unit.awards[node.id] : undefined;
    const outcome = award ?? gone ?? (computed && !isNone(computed) && unsupported(node, own, computed) ? NOUGHT : computed) ?? ofChildren(node);
    const measures = isNone(outcome) ? undefined : 'n' in outcome ? measuresOf(node, outcome, read(node.max)) : outcome;
    const status = isNone(outcome) ? outcome.none : 'scored';
    scores[node.id] = {
      doc: node,
      status,
      counted: policyFor(status, own),
      published: measures ? publish(node, measures) : {},
      top: lineage.length === 0,
      ...(measures ? { measures } : {}),
      ...(award && computed && !isNone(computed) ? { computed } : {}),
    };
  };

  /** Not applicable by any condition or claim down to here; else missing or unscorable where a condition is. */
  const away = (conditions: readonly Doc[], path: readonly string[]): None | undefined => {
    const answers = conditions.map((condition) => ([...varsIn(pack, condition, true)].some((id) => broken.has(id)) ? UNSCORABLE : answer(condition, bare)));
    if (answers.includes(false) || path.some(claimedAway)) return NOT_APPLICABLE;
    return answers.find(isNone);
  };

  const claimedAway = (id: string) =>
    unit.says[id]?.notApplicable !== undefined && (layer !== 'verified' || unit.ruled(id, 'notApplicable') === 'accepted');

  const ofRule = (node: Doc): Fraction | None => {
    if (layer === 'claimed') return unit.says[node.id]?.claimed === undefined ? MISSING : read(unit.says[node.id].claimed);
    const points = earned(node.rule, node.max, bare, broken);
    return isNone(points) ? points : roundings(node, points);
  };

  /** Evidence is asked of criteria that earn something by a fact of the unit's own. */
  const unsupported = (node: Doc, { evidence }: Doc, points: Fraction) => {
    const own = [...readBy(node.rule, node.max, pack)].some((id) => (factOf(pack, id).provider ?? 'unit') === 'unit');
    if (layer === 'claimed' || evidence !== 'zero' || !own || order(points, NOUGHT) === 0) return false;
    return !unit.says[node.id]?.evidence?.length || (layer === 'verified' && unit.ruled(node.id, 'evidence') === 'refused');
  };

  const ofChildren = (node: Doc): Measures | None => {
    const of = (...roles: readonly string[]) => node.children.filter((child: Doc) => roles.includes(roleOf(child))).map(({ id }: Doc) => scores[id]) as NaiveNode[];
    const withheld = [...of('criterion'), ...of('bonus'), ...of('penalty')].find(({ counted }) => counted === 'withhold');
    if (withheld) return { none: withheld.status as None['none'] };
    const criteria = of('criterion');
    const counting = criteria.filter(({ counted }) => counted !== 'exclude');
    if (counting.length === 0) return criteria.some(({ status }) => status === 'missing') ? MISSING : NOT_APPLICABLE;
    const combined = combine(node, counting.map(rowOf), criteria.map(({ doc }) => read(doc.weight ?? 1)));
    if (!combined) return { none: 'unscorable' };
    const outside = (role: string) => total(of(role).filter(({ counted }) => counted !== 'exclude').map((child) => rowOf(child).points));
    return measuresOf(node, roundings(node, combined.earned), combined.base, outside('bonus'), outside('penalty'));
  };

  for (const node of tier.criteria) visit(node, { ...pack.policies, evidence: pack.procedure.evidence?.whenAbsent }, [], []);
  for (const node of tier.criteria.flatMap(nodesUnder).toReversed()) {
    const score = scores[node.id] as NaiveNode;
    const level = node.levels && score.measures && levelOf(node.levels, score, sight);
    if (level) score.level = level;
  }
  return scores;
}

function policyFor(status: NaiveNode['status'], policies: Doc): NaiveNode['counted'] {
  if (status === 'scored') return 'itself';
  return policies[{ missing: 'whenMissing', 'not-applicable': 'whenNotApplicable', unscorable: 'whenUnscorable' }[status]];
}

function roundings(node: Doc, points: Fraction): Fraction {
  return [node.round ?? []].flat().reduce(rounded, points);
}

/** A bonus or a penalty is capped by its own maximum; `notBelow` floors points and converted, and percent follows. */
function measuresOf(node: Doc, sum: Fraction, base: Fraction, bonus = NOUGHT, penalty = NOUGHT): Measures {
  const max = read(node.max);
  const limited = (x: Fraction) => {
    const capped = ['bonus', 'penalty'].includes(roleOf(node)) ? least(x, max) : x;
    return node.children && node.notBelow !== undefined ? most(capped, read(node.notBelow)) : capped;
  };
  const informational = order(max, NOUGHT) === 0;
  const points = limited(minus(plus(sum, bonus), penalty));
  const converted = limited(minus(plus(informational ? sum : over(times(sum, max), base), bonus), penalty));
  return { earned: sum, bonus, penalty, base, points, converted, ...(informational ? {} : { percent: over(times(HUNDRED, converted), max) }) };
}

/** A child as its parent sees it: what the policy made of it, or itself. */
function rowOf({ doc, counted, measures }: NaiveNode): Row {
  const [max, weight] = [read(doc.max), read(doc.weight ?? 1)];
  if (counted === 'itself' && measures) return { points: measures.points, max, base: measures.base, percent: measures.percent ?? NOUGHT, weight };
  return { points: counted === 'full' ? max : NOUGHT, max, base: max, percent: counted === 'full' ? HUNDRED : NOUGHT, weight };
}

/** Only `sum` and `best` add; the others make a percent. Undefined where all that counts weighs nothing. */
function combine(node: Doc, rows: readonly Row[], allWeights: readonly Fraction[]): { readonly earned: Fraction; readonly base: Fraction } | undefined {
  const max = read(node.max);
  const added = (some: readonly Row[]) => ({ earned: total(some.map(({ points }) => points)), base: total(some.map(({ base }) => base)) });
  if (node.combine === 'sum') return added(rows);
  const largest = (column: 'points' | 'base') => total(rows.map((row) => row[column]).toSorted(order).toReversed().slice(0, Number(node.combine.best)));
  if (node.combine.best) return { earned: largest('points'), base: largest('base') };
  const weight = total(rows.map((row) => row.weight));
  const percents = rows.map(({ percent }) => percent);
  if (order(weight, NOUGHT) === 0) return undefined;
  const percent: Record<string, () => Fraction> = {
    mean: () => over(total(percents), fraction(BigInt(rows.length))),
    'weighted-mean': () => over(total(rows.map((row) => times(row.percent, row.weight))), weight),
    min: () => percents.reduce(least),
    max: () => percents.reduce(most),
  };
  const base = over(times(max, weight), total(allWeights));
  return { base, earned: over(times(base, (percent[node.combine] as () => Fraction)()), HUNDRED) };
}

function publish(node: Doc, measures: Measures): NaiveNode['published'] {
  const printed = Object.entries<Doc>(node.publish ?? {}).flatMap(([by, how]) => {
    const exact = measures[by as Measure];
    return exact ? [[by, rounded(exact, how)]] : [];
  });
  return Object.fromEntries(printed);
}

function levelOf({ by, basis, steps, floor }: Doc, score: NaiveNode, sight: Sight): string {
  const x = (basis === 'published' ? score.published : score.measures)?.[by as Measure] as Fraction;
  const within = (step: Doc) =>
    (step.atLeast === undefined || order(x, read(step.atLeast)) >= 0) &&
    (step.above === undefined || order(x, read(step.above)) > 0) &&
    (step.below === undefined || order(x, read(step.below)) < 0) &&
    (step.atMost === undefined || order(x, read(step.atMost)) <= 0);
  return (steps.find((step: Doc) => within(step) && (step.gate === undefined || answer(step.gate, sight) === true)) ?? floor).id;
}

function measureOf(score: NaiveNode | undefined, what: string): Datum | None {
  const found = what === 'level' ? score?.level : score?.measures?.[what as Measure];
  return found ?? { none: score?.status === 'scored' || !score ? 'missing' : score.status };
}

/** Children or leaves that count; none where one of them is withheld. */
function rowsOf(scores: Nodes, id: string, which: string): readonly Readonly<Record<string, Datum>>[] | None {
  const node = (scores[id] as NaiveNode).doc;
  const regular = (child: Doc) => roleOf(child) === 'criterion';
  const leaves = (child: Doc): readonly Doc[] => (child.rule ? [child] : child.children.filter(regular).flatMap(leaves));
  const asked: readonly Doc[] = which === 'leaves' ? node.children.filter(regular).flatMap(leaves) : node.children.filter(regular);
  const all = asked.map((child) => scores[child.id] as NaiveNode);
  const withheld = all.find(({ counted }) => counted === 'withhold');
  if (withheld) return { none: withheld.status as None['none'] };
  return all.filter(({ counted }) => counted !== 'exclude').map((score) => ({ ...rowOf(score) }));
}
