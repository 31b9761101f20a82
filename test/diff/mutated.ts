import type { Draw } from '../support/naive-draw.js';
import type { Doc } from '../support/naive-expressions.js';
import { FACTS, ruleOf } from '../support/naive-generate-rules.js';

const POLICY: Readonly<Record<string, readonly string[]>> = {
  whenMissing: ['zero', 'exclude', 'withhold'],
  whenNotApplicable: ['exclude', 'full', 'zero'],
  whenUnscorable: ['withhold', 'zero'],
};

/** Which documents of the second side differ from those of the first. */
export type Mutation = 'facts' | 'rules' | 'both';

/** A pack with a few of its rules, parameters, groups and policies changed, and perhaps a criterion more or less. */
export function otherPack(draw: Draw, pack: Doc): Doc {
  const other = structuredClone(pack);
  const [tier] = other.tiers;
  const nodes: Doc[] = tier.criteria.flatMap(withBelow);
  for (let count = draw.int(1, 4); count > 0; count -= 1) change(draw, draw.pick(nodes));
  const groups = nodes.filter(({ children }) => children);
  if (groups.length > 0 && draw.chance(25)) {
    const { children, combine } = draw.pick(groups);
    const extra = { id: 'extra', title: { vi: 'Thêm' }, max: children[0].max, publish: children[0].publish };
    const weight = combine === 'weighted-mean' ? { weight: '2' } : {};
    children.push({ ...extra, ...weight, rule: ruleOf(draw, { max: extra.max, depth: 1, away: true }) });
  }
  const long = groups.filter(({ children }) => children.length > 2);
  if (long.length > 0 && draw.chance(25)) draw.pick(long).children.pop();
  if (draw.chance(20)) tier.rankings[0].by = draw.pick(['points', 'percent', 'converted']);
  if (draw.chance(20)) tier.rankings[0].basis = draw.pick(['exact', 'published']);
  if (draw.chance(40)) countOtherwise(draw, other);
  return other;
}

/** Rules on what counts of what was sent and verified: deadlines, late submissions, estimates, and whose verifications. */
function countOtherwise(draw: Draw, pack: Doc): void {
  const [tier] = pack.tiers;
  const verifiers = [{ id: draw.pick(['team', 'others']), title: { vi: 'Tổ' } }];
  const changes = [
    () => {
      pack.procedure.estimates = draw.pick(['allowed', 'refused', 'refused']);
    },
    () => {
      pack.procedure.verification = { ...pack.procedure.verification, verifiers, byOthers: 'refused' };
    },
    () => {
      if (tier.deadline)
        tier.deadline = draw.pick([{ before: '2019-10-10' }, { before: '2019-10-18' }, { before: '2019-11-20' }]);
    },
    () => {
      if (tier.deadline) tier.late = draw.pick(['not-submitted', 'accept-with-finding']);
    },
  ];
  for (const change of draw.some(changes)) change();
}

function withBelow(node: Doc): readonly Doc[] {
  return [node, ...(node.children ?? []).flatMap(withBelow)];
}

function change(draw: Draw, node: Doc): void {
  const [policy, values] = draw.pick(Object.entries(POLICY));
  const changes = [
    () => {
      node[policy] = draw.pick(values);
    },
    () => {
      node.round = { places: draw.int(0, 1), mode: 'half-up' };
    },
    () => {
      node.appliesTo = draw.pick([{ attribute: 'urban' }, { var: 'yes-c' }]);
    },
    () => {
      if (node.rule && node.role !== 'informational') node.rule = ruleOf(draw, { max: node.max, depth: 2, away: true });
      else if (node.combine !== 'weighted-mean' && node.children)
        node.combine = draw.pick(['sum', 'mean', 'min', 'max']);
    },
    () => {
      if (node.weight) node.weight = draw.pick(['1', '2', '0.5', '3']);
      else if (node.rule && node.role !== 'informational')
        node.rule = ruleOf(draw, { max: node.max, depth: 1, away: true });
    },
  ];
  draw.pick(changes)();
}

/** An assessment with some figures, claims and verifications changed, and perhaps a unit that sends nothing now. */
export function otherAssessment(draw: Draw, assessment: Doc): Doc {
  const other = structuredClone(assessment);
  for (const submission of other.submissions) {
    for (const id of Object.keys(submission.facts ?? {})) if (draw.chance(20)) alter(draw, submission.facts, id);
    for (const entry of Object.values<Doc>(submission.criteria ?? {})) if (draw.chance(10)) entry.evidence = undefined;
    for (const entry of Object.values<Doc>(submission.criteria ?? {}))
      if (entry.evidence === undefined) Reflect.deleteProperty(entry, 'evidence');
  }
  if (draw.chance(25)) other.submissions = other.submissions.slice(1);
  if (draw.chance(30)) other.verifications = other.verifications.filter(() => draw.chance(70));
  for (const unit of other.units) if (draw.chance(10)) unit.attributes.urban = !unit.attributes.urban;
  return other;
}

function alter(draw: Draw, facts: Doc, id: string): void {
  const fact = FACTS.find((known) => known.id === id);
  if (draw.chance(15)) Reflect.deleteProperty(facts, id);
  else if (fact?.type === 'boolean') facts[id] = draw.chance(50);
  else if (fact?.type === 'choice') facts[id] = draw.pick(fact.options);
  else if (fact?.type === 'count') facts[id] = draw.int(0, 5);
  else if (fact?.type === 'number') facts[id] = draw.pick(['0', '1', '2.5', '3.5']);
}
