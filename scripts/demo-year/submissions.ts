import { compare, fromDecimal, round } from '../../src/exact.js';
import { type CompiledPack, describePack, type NodeResult, resultOf } from '../../src/index.js';
import { fromText, toText } from '../../src/kit/exact-text.js';
import type { AssessmentUnit, CriterionEntry, Submission } from '../../src/model/assessment.js';

import { type Figures, figuresOf } from './figures.js';
import type { Part, Roles } from './roles.js';
import { seeded, whole } from './seeded.js';
import { headOf, isNumber, loosePartsOf, type Trial, type Worth, worthsOf } from './trial.js';

/** A form as a unit sends it. One that is `unreadable` has words where this fact asks a number. */
export interface SentForm {
  readonly file: string;
  readonly submission: Submission;
  readonly unreadable?: string;
}

/** The signer of each tier: a role. */
const SIGNERS: Readonly<Record<string, string>> = {
  department: 'Thủ trưởng cơ quan',
  district: 'Chủ tịch UBND cấp huyện',
  commune: 'Chủ tịch UBND cấp xã',
};

const at = (day: string, time: string) => `2019-10-${day}T${time}:00+07:00`;

/** What each tier is worth, from a trial of its figures. */
export function worthsByTier(trial: Trial, units: readonly AssessmentUnit[]): ReadonlyMap<string, readonly Worth[]> {
  const tiers = [...new Set(units.map(({ tier }) => tier))];
  return new Map(tiers.map((tier) => [tier, worthsOf(trial, units, tier)]));
}

/** The forms of the year, in the order in which they come: most units send one. */
export function formsOfYear(
  trial: Trial,
  units: readonly AssessmentUnit[],
  { roles, worths }: { readonly roles: Roles; readonly worths: ReadonlyMap<string, readonly Worth[]> },
): readonly SentForm[] {
  const senders = units.filter(({ id }) => roles.of(id) !== 'absent');
  const { figures, computed } = agreeing(trial, units, { senders, worths });
  return senders.flatMap((unit) => {
    const { nodes = [] } = resultOf(computed, unit.id, { lang: 'en', layer: 'reported' }) ?? {};
    const facts = figures.get(unit.id) ?? {};
    const whole = { unit, facts, nodes, worths: worths.get(unit.tier) ?? [], part: roles.of(unit.id) };
    return sentBy(whole, trial.compiled, units);
  });
}

interface Made {
  readonly senders: readonly AssessmentUnit[];
  readonly worths: ReadonlyMap<string, readonly Worth[]>;
}

/** Figures of each sender, and what they come to; drawn lower where they break a relation of the pack. */
function agreeing({ compiled, score }: Trial, units: readonly AssessmentUnit[], { senders, worths }: Made) {
  const figures = new Map<string, Figures>();
  let drawn = senders;
  for (let nudge = 0; ; nudge += 0.1) {
    for (const { id, tier } of drawn) figures.set(id, figuresOf(id, worths.get(tier) ?? [], nudge));
    const submissions = senders.map(({ id }) => ({ unit: id, at: at('10', '08:00'), facts: figures.get(id) }));
    const computed = score({ ...headOf(compiled), units, submissions });
    const rows = computed.rankings.flatMap((ranking) => ranking.rows);
    const agreed = new Set(rows.flatMap(({ unit, state }) => (state === 'ranked' ? [unit] : [])));
    drawn = drawn.filter(({ id }) => !agreed.has(id));
    if (drawn.length === 0) return { figures, computed };
    if (nudge > 1) throw new Error(`No figures of ${drawn[0]?.id} agree`);
  }
}

interface Sender {
  readonly unit: AssessmentUnit;
  readonly facts: Figures;
  /** What the figures come to. */
  readonly nodes: readonly NodeResult[];
  readonly worths: readonly Worth[];
  readonly part: Part | undefined;
}

/** The form of a unit; of some two. */
function sentBy(sender: Sender, compiled: CompiledPack, units: readonly AssessmentUnit[]): readonly SentForm[] {
  const { unit, part, worths } = sender;
  const submission = submissionOf(sender, compiled, units);
  const form = { file: `${unit.id}.xlsx`, submission };
  const again = (change: object, later: string): SentForm => ({
    file: `${unit.id}-lan-2.xlsx`,
    submission: { ...submission, ...change, at: later },
  });
  const fewer = { facts: lessBy(submission.facts ?? {}, worths) };
  if (part === 'sent-again-late')
    return [{ ...form, submission: { ...submission, ...fewer } }, again({}, at('21', '09:00'))];
  if (part === 'sent-again-in-time')
    return [{ ...form, submission: { ...submission, ...fewer } }, again({}, at('17', '16:20'))];
  if (part !== 'unreadable-cell') return [form];
  const fact = worths.find(({ isWhole }) => isWhole)?.fact.id ?? '';
  return [{ ...form, unreadable: fact }, again({ handedIn: at('23', '10:00') }, at('24', '15:30'))];
}

/** One figure a little smaller than it is. */
function lessBy(facts: NonNullable<Submission['facts']>, worths: readonly Worth[]): NonNullable<Submission['facts']> {
  const worth = loosePartsOf(worths).find(({ fact }) => Number(facts[fact.id]) > 1);
  return worth ? { ...facts, [worth.fact.id]: String(Number(facts[worth.fact.id]) - 1) } : facts;
}

function submissionOf(sender: Sender, compiled: CompiledPack, units: readonly AssessmentUnit[]): Submission {
  const { unit, part } = sender;
  const place = units.indexOf(unit);
  return {
    unit: unit.id,
    ...timesOf(unit, part, { place, above: units.findIndex(({ id }) => id === unit.parent) }),
    ...(part === 'unsigned' ? {} : { by: SIGNERS[unit.tier] ?? 'Thủ trưởng' }),
    contact: 'Văn phòng (giả lập)',
    ...(part === 'no-report' ? {} : { narrative: { title: 'Báo cáo kết quả năm 2019 (giả lập)' } }),
    facts: sentFacts(sender, place),
    criteria: claimsOf(sender, compiled),
  };
}

/** When a form was received; those of communes come with that of their district, which had them before. */
function timesOf(
  { tier }: AssessmentUnit,
  part: Part | undefined,
  { place, above }: { readonly place: number; readonly above: number },
): Pick<Submission, 'at' | 'handedIn'> {
  const day = (from: number, days: number, of: number) => String(from + (of % days)).padStart(2, '0');
  const minute = String(place % 60).padStart(2, '0');
  if (tier === 'department')
    return { at: part === 'late' ? at('18', `08:${minute}`) : at(day(7, 11, place), `14:${minute}`) };
  if (tier === 'district') return { at: districtAt(place, part) };
  const handedIn = at(day(14, 8, place), `09:${minute}`);
  if (part === 'past-district') return { at: at('23', '08:30') };
  if (part === 'late') return { at: at('25', '10:05'), handedIn: at('24', '17:00') };
  if (part === 'after-district') return { at: districtAt(above, undefined), handedIn: at('24', '16:45') };
  if (part === 'extended') return { at: districtAt(above, part), handedIn: at('26', `09:${minute}`) };
  return { at: districtAt(above, undefined), handedIn };
}

/** When a district sent its form, and those of its communes: the one that has more time a few days later. */
function districtAt(place: number, part: Part | undefined): string {
  if (part === 'late') return at('26', '08:10');
  return part === 'extended' ? at('28', '15:00') : at(String(22 + (place % 3)), '15:30');
}

/** The figures with what is said of them; one of them in some units is an estimate, or of a day outside the period. */
function sentFacts({ facts, worths, part }: Sender, place: number): NonNullable<Submission['facts']> {
  const numbers = worths.filter(({ fact }) => isNumber(fact));
  const chosen = numbers[place % Math.max(1, numbers.length)]?.fact.id ?? '';
  const left = part === 'incomplete' ? numbers.slice(-2).map(({ fact }) => fact.id) : [];
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([id]) => !left.includes(id))
      .map(([id, value]) => {
        if (id !== chosen) return [id, value];
        if (part === 'outside-period') return [id, { value, asOf: '2018-10-15' }];
        return [id, place % 3 === 0 ? { value, estimated: true, asOf: '2019-10-05' } : value];
      }),
  ) as NonNullable<Submission['facts']>;
}

/** Of each criterion the own points, mostly what the figures come to; why they are below the maximum; on what evidence. */
function claimsOf({ unit, nodes, part }: Sender, compiled: CompiledPack): NonNullable<Submission['criteria']> {
  const draw = seeded(`${unit.id} claims`);
  const described = describePack(compiled, { tier: unit.tier, lang: 'vi' }).nodes;
  const waived = /^claims-/.test(part ?? '')
    ? described.find(({ mayClaimNotApplicable }) => mayClaimNotApplicable)?.id
    : '';
  const entries = described.flatMap(({ id, kind, max, role }): [string, CriterionEntry][] => {
    const points = fromText(nodes.find((node) => node.id === id)?.points?.exact ?? '');
    if (kind === 'group') return [];
    if (id === waived) return [[id, { notApplicable: { reason: 'Trong kỳ không phát sinh (giả lập)' } }]];
    if (points === undefined) return [[id, { reason: 'Chưa có kết quả của cơ quan chấm điểm' }]];
    const most = Number(max.exact);
    const own = Number(toText(round(points, { places: 2, mode: 'half-up' })));
    const isMore = draw() < 0.06 || part === 'claims-more';
    const claimed = isMore ? Math.min(most, own + whole(draw, 1, 2)) : own;
    const isBelow = role === 'criterion' && compare(points, fromDecimal(max.exact)) < 0;
    return [
      [
        id,
        {
          claimed: String(Number(claimed.toFixed(2))),
          ...(isBelow && part !== 'no-reasons' ? { reason: 'Chưa đạt đủ theo số liệu (giả lập)' } : {}),
          ...(own > 0 && draw() < 0.5
            ? {
                evidence: [
                  { number: `${whole(draw, 1, 400)}/BC-GL`, date: '2019-10-01', page: String(whole(draw, 1, 12)) },
                ],
              }
            : {}),
        },
      ],
    ];
  });
  return Object.fromEntries(entries);
}
