import type { CompiledPack, FactDescription } from 'tieuchi';
import { describePack } from 'tieuchi';

/** How many units of each tier the assessment has. */
export type Counts = Readonly<Record<string, number>>;

/** What a unit of a tier is called before its number; whatever is here is synthetic, and says so. */
const NAMES: Readonly<Record<string, string>> = { department: 'Sở', district: 'Huyện', commune: 'Xã' };

/** About how large a figure is; what is not here is small, as errors and incidents are. */
const SIZES: Readonly<Record<string, number>> = {
  staff: 160,
  computers: 180,
  procedures: 300,
  'procedures-level-3': 90,
  'procedures-level-4': 50,
  'files-received': 2400,
  'files-solved': 2300,
  'documents-sent': 1800,
  meetings: 24,
  communes: 20,
  'tasks-planned': 18,
  'portal-articles': 400,
};

/**
 * An assessment of made-up units, as an office would have it from its server: every figure comes from a fixed formula and says
 * nothing about anybody. The same counts give the same assessment.
 */
export function syntheticAssessment(pack: CompiledPack, counts: Counts) {
  const units = Object.entries(counts).flatMap(([tier, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${tier}-${index + 1}`,
      tier,
      ...(tier === 'commune' ? { parent: `district-${(index % (counts.district ?? 1)) + 1}` } : {}),
      name: { vi: `${NAMES[tier] ?? tier} số ${index + 1} (giả lập)` },
      attributes: { 'has-procedures': true },
    })),
  );
  const { id, version } = describePack(pack, { tier: units[0]?.tier ?? '' });
  // the last unit of each tier has sent nothing yet
  const sent = units.filter(({ id: unit, tier }) => unit !== `${tier}-${counts[tier]}`);
  const figures = sent.map((unit, index) => ({ unit, facts: figuresOf(pack, unit.tier, index) }));
  return {
    format: 'tieuchi/assessment@1',
    id: 'so-lieu-gia-lap',
    pack: { id, version },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2019-10-16T00:00:00+07:00',
    units,
    submissions: figures.map(({ unit, facts }) => ({
      unit: unit.id,
      at: '2019-10-15T08:00:00+07:00',
      ...(unit.tier === 'commune' ? { handedIn: '2019-10-14T08:00:00+07:00' } : {}),
      narrative: { title: 'Báo cáo (giả lập)' },
      criteria: reasonsOf(pack, unit.tier),
      facts: Object.fromEntries(facts.flatMap(({ fact, value }) => (fact.type === 'mark' ? [] : [[fact.id, value]]))),
    })),
    marks: figures.flatMap(({ unit, facts }) =>
      facts.flatMap(({ fact, value }) =>
        fact.type === 'mark'
          ? [{ unit: unit.id, fact: fact.id, value, by: fact.givenBy, at: '2019-10-15T08:00:00+07:00' }]
          : [],
      ),
    ),
  };
}

/** A reason for whatever is below its maximum. */
function reasonsOf(pack: CompiledPack, tier: string) {
  const criteria = describePack(pack, { tier }).nodes.filter(({ kind }) => kind === 'criterion');
  return Object.fromEntries(criteria.map(({ id }) => [id, { reason: 'lý do giả lập' }]));
}

/** The figures of the unit at a position, in the order of the pack. */
function figuresOf(pack: CompiledPack, tier: string, position: number) {
  const values = new Map<string, unknown>();
  return describePack(pack, { tier }).facts.map((fact, index) => {
    const value = figure(fact, between(position, index), values);
    values.set(fact.id, value);
    return { fact, value };
  });
}

/** A value of the fact, the better the higher `share` is, which is from 0 to 1. */
function figure({ id, type, min = '0', max, atMost, options = [] }: FactDescription, share: number, values: Values) {
  const most = Number(atMost ? values.get(atMost.id) : (max ?? SIZES[id] ?? 4));
  const size = Math.min(most, atMost ? most : (SIZES[id] ?? most));
  const least = Math.max(Number(min), SIZES[id] || atMost ? size / 2 : 0);
  const whole = Math.round(least + (size - least) * (SIZES[id] || atMost || type === 'mark' ? share : 1 - share));
  const ofType: Readonly<Record<FactDescription['type'], unknown>> = {
    boolean: share > 0.2,
    count: whole,
    number: whole,
    mark: whole,
    choice: options[Math.floor((1 - share) * options.length)]?.id,
    date: '2019-06-01',
    text: 'giả lập',
    list: ['Quản lý văn bản', 'Thư điện tử', 'Một cửa', 'Kế toán'].slice(0, 1 + Math.floor(share * 4)),
  };
  return ofType[type];
}

type Values = ReadonlyMap<string, unknown>;

/** A number from 0 to 1 that looks drawn; the same for the same unit and fact. */
function between(position: number, fact: number): number {
  const mixed = Math.imul(((position + 1) * 2654435761) ^ ((fact + 1) * 40503), 2246822519) >>> 8;
  return (mixed % 10_000) / 10_000;
}
