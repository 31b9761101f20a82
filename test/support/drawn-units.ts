import type { Plan, PlanFact, PlanTier } from '../../src/model/plan.js';
import { assessmentOf, type UnitGiven, type UnitsOf } from '../../src/unit-assessment.js';
import type { Chance } from '../jsonlogic/chance.js';
import type { Doc } from './naive-expressions.js';

/** Wholes of which a part is exactly half a printed digit. */
const TIES = [8, 16, 40, 80, 125, 160, 400, 625, 800, 1_600, 2_000];

/**
 * A unit of a tier: figures at their bounds and beyond, wholes of 0 and of which parts are ties, figures that are absent,
 * claims, evidence or none. No figure is one that an assessment refuses.
 */
export function drawnUnit(plan: Plan, tier: PlanTier, draws: Chance, index: number): UnitGiven {
  const facts: Doc = {};
  const absent = draws.pick([0, 2, 15]);
  const broken = draws.pick([0, 0, 2]);
  for (const fact of Object.values(plan.facts)) {
    if (fact.derived || fact.provider !== 'unit' || !tier.facts.includes(fact.id)) continue;
    const value = drawnValue(fact, facts, draws, broken);
    if (!draws.percent(absent)) facts[fact.id] = value;
  }
  const criteria: Doc = {};
  for (const id of tier.order) {
    const node = tier.nodes[id];
    const away = node?.document.mayClaimNotApplicable && draws.percent(15) ? { notApplicable: { reason: 'x' } } : {};
    const isAsked = node?.kind === 'leaf' && node.evidence !== 'off';
    const evidence = isAsked && draws.percent(70) ? { evidence: [{ number: '1' }] } : {};
    const said = { ...away, ...evidence };
    if (Object.keys(said).length > 0) criteria[id] = said;
  }
  const attributes = Object.fromEntries(tier.attributes.map((id) => [id, drawnAttribute(plan, id, draws)]));
  return { id: `u${String(index).padStart(5, '0')}`, tier: tier.id, attributes, facts, criteria };
}

function drawnAttribute({ pack }: Plan, id: string, draws: Chance): string | number | boolean {
  const { type, options = [] } = pack.attributes?.find((attribute) => attribute.id === id) ?? {};
  if (type === 'boolean') return draws.percent(75);
  if (type === 'number') return draws.pick([0, 1, 3]);
  const option = draws.pick(options);
  return typeof option === 'string' ? option : option.id;
}

function drawnValue(fact: PlanFact, before: Doc, draws: Chance, broken: number): unknown {
  const { type, info } = fact;
  if (type.is === 'boolean') return draws.percent(60);
  if (type.is === 'choice') return draws.pick(type.options);
  if (type.is === 'date') return draws.pick(['2019-01-31', '2019-02-28', '2019-03-01', '2019-10-18', '2020-02-29']);
  if (type.is === 'list') return draws.some(1, 4, () => draws.pick(['a', 'b', 'xe "đạp"']));
  if (type.is !== 'number') return draws.pick(['a', 'b']);
  const whole = Number(before[info.atMost ?? ''] ?? Number.NaN);
  return drawnNumber(fact, Number.isNaN(whole) ? undefined : whole, draws, broken);
}

function drawnNumber(
  { min, max, step, places }: PlanFact,
  whole: number | undefined,
  draws: Chance,
  broken: number,
): string {
  const low = min ? Number(min.n) / Number(min.d) : -3;
  const high = Math.min(
    max ? Number(max.n) / Number(max.d) : Number.POSITIVE_INFINITY,
    whole ?? Number.POSITIVE_INFINITY,
  );
  const unit = step ? Number(step.n) / Number(step.d) : places === 0 ? 1 : 10 ** -Math.min(places ?? 3, 3);
  const top = Number.isFinite(high) ? high : Math.max(low, draws.pick([1, 9, 60, 3_000]));
  if (draws.percent(broken))
    return shown(draws.pick([low - unit, high + unit, ...(step ? [low + unit / 2] : [])]), top);
  const tie = draws.pick(TIES);
  if (whole === undefined && tie <= top && tie >= low && draws.percent(25) && unit <= 1) return String(tie);
  const steps = Math.floor((top - low) / unit + 1e-9);
  const at = draws.pick([
    0,
    steps,
    draws.below(steps + 1),
    draws.below(steps + 1),
    draws.below(Math.min(steps, 12) + 1),
  ]);
  return shown(low + Math.max(0, at) * unit, top);
}

function shown(value: number, otherwise: number): string {
  return String(Number((Number.isFinite(value) ? value : otherwise).toFixed(4)));
}

/** An assessment of all of them. */
export function assessmentOfAll(
  compiled: { readonly pack: Doc; readonly plan: Plan },
  units: readonly UnitGiven[],
): UnitsOf {
  const [first, ...others] = units;
  if (!first) throw new Error('no unit');
  const document = assessmentOf(compiled as Parameters<typeof assessmentOf>[0], { ...first, figures: 'synthetic' });
  const [row = {}] = (document.units ?? []).slice(-1);
  return {
    ...document,
    units: [...(document.units ?? []), ...others.map(({ id, tier, attributes }) => ({ ...row, id, tier, attributes }))],
    submissions: [
      ...(document.submissions ?? []),
      ...others.map(({ id, facts, criteria }) => ({ ...document.submissions?.at(-1), unit: id, facts, criteria })),
    ],
  };
}
