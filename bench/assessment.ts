import { type Chance, chance } from '../test/jsonlogic/chance.js';
import type { Doc } from './pack/makers.js';
import type { BenchPack } from './pack.js';

/** The facts of one unit, as a parser of JSON makes them. */
export type Facts = Readonly<Record<string, number | boolean | string>>;

/** What is drawn for the units. Of a hundred figures `missing` are left out, of a hundred units `broken` break a bound. */
export interface Drawing {
  readonly units: number;
  readonly missing?: number;
  readonly broken?: number;
}

/** The facts of so many units, always the same; each object has been through JSON, as one that is read has. */
export function benchFacts(pack: BenchPack, drawing: Drawing): readonly Facts[] {
  return Array.from(drawnFacts(pack, drawing), (facts) => JSON.parse(JSON.stringify(facts)));
}

function* drawnFacts(pack: BenchPack, { units, missing = 1, broken = 0 }: Drawing): Generator<Doc> {
  const draws = chance(1252);
  for (let unit = 0; unit < units; unit += 1) yield factsOf(pack, draws, { missing, broken });
}

function factsOf(pack: BenchPack, draws: Chance, { missing, broken }: Required<Omit<Drawing, 'units'>>): Doc {
  const drawn: Record<string, unknown> = {};
  for (const fact of pack.facts) drawn[fact.id] = fact.draw(draws, drawn);
  if (draws.percent(broken)) drawn[draws.pick(pack.facts.filter(isCounted)).id] = 5001;
  const sent = Object.entries(drawn).filter(() => !draws.percent(missing));
  return Object.fromEntries(sent);
}

/** Facts that nobody can have more than 5,000 of. */
function isCounted({ document }: BenchPack['facts'][number]): boolean {
  return document.type === 'count' && document.max !== undefined;
}

/** The assessment of the units that have these facts: `u1`, `u2`, … */
export function benchAssessment(facts: readonly Facts[]): Doc {
  return { ...benchHead(facts.length), submissions: facts.map(submissionOf) };
}

/** The same as real forms are: every unit gives itself points for every criterion, with a reason and a document. */
export function benchForms(facts: readonly Facts[], criteria: readonly string[]): Doc {
  const entry = { claimed: '0.5', reason: 'Chưa triển khai', evidence: [{ number: '12/QĐ-UBND', date: '2019-05-01' }] };
  const form = JSON.stringify({
    by: 'Văn phòng',
    criteria: Object.fromEntries(criteria.map((criterion) => [criterion, entry])),
  });
  const submissions = facts.map((given, index) => ({ ...submissionOf(given, index), ...JSON.parse(form) }));
  return { ...benchHead(facts.length), submissions };
}

/** The same where every unit calls five of its figures estimates. */
export function benchEstimates(facts: readonly Facts[]): Doc {
  const estimated = facts.map((given) =>
    Object.fromEntries(
      Object.entries(given).map(([id, value], index) => [id, index < 5 ? { value, estimated: true } : value]),
    ),
  );
  return { ...benchHead(facts.length), submissions: estimated.map(submissionOf) };
}

/** The same where every unit sent its form again on the next day, in time. */
export function benchResent(facts: readonly Facts[]): Doc {
  const again = facts.map((given, index) => ({
    ...submissionOf(JSON.parse(JSON.stringify(given)), index),
    at: '2020-01-11T08:00:00+07:00',
  }));
  return { ...benchHead(facts.length), submissions: [...facts.map(submissionOf), ...again] };
}

/** The same where every figure was verified, and found to be right. */
export function benchVerified(facts: readonly Facts[]): Doc {
  const verification = { at: '2020-01-15T08:00:00+07:00', by: 'so-noi-vu', method: 'desk', note: 'Theo hồ sơ' };
  const verifications = facts.flatMap((given, index) =>
    Object.entries(given).map(([fact, value]) => ({ unit: `u${index + 1}`, ...verification, fact, value })),
  );
  return { ...benchAssessment(facts), verifications };
}

/** The assessment of so many units without their submissions. */
export function benchHead(units: number): Doc {
  return {
    format: 'tieuchi/assessment@1',
    id: 'bench-2019',
    pack: { id: 'bench', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2020-02-01T00:00:00+07:00',
    units: Array.from({ length: units }, (_, index) => ({ id: `u${index + 1}`, tier: 'commune' })),
  };
}

function submissionOf(facts: object, index: number): Doc {
  return { unit: `u${index + 1}`, at: '2020-01-10T08:00:00+07:00', facts };
}

/** The submissions of `benchAssessment`, a line of JSON each, drawn while they are asked for. */
export function* benchLines(pack: BenchPack, drawing: Drawing): Generator<string> {
  let index = 0;
  for (const facts of drawnFacts(pack, drawing)) {
    yield `${JSON.stringify(submissionOf(facts, index))}\n`;
    index += 1;
  }
}
