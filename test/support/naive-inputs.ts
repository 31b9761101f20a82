import { type Datum, type Doc, factOf } from './naive-expressions.js';
import { type Fraction, read } from './naive-fractions.js';

export type Layer = 'claimed' | 'reported' | 'verified';

/** What is known of one unit, and what of it counts. */
export interface NaiveUnit {
  readonly id: string;
  readonly state: 'submitted' | 'not-submitted' | 'awaited';
  readonly attributes: Readonly<Record<string, Datum>>;
  readonly facts: Readonly<Record<Layer, Readonly<Record<string, Datum>>>>;
  /** What the unit says of its criteria, as written. */
  readonly says: Readonly<Record<string, Doc>>;
  readonly awards: Readonly<Record<string, Fraction>>;
  readonly ruled: (criterion: string, on: 'notApplicable' | 'evidence') => 'accepted' | 'refused' | undefined;
  readonly done: boolean;
}

/** Milliseconds: of an instant, or of the first midnight that is late. */
const instant = (text: string) => new Date(text).getTime();
const firstLate = (deadline: Doc, zone: string) =>
  instant(`${deadline.before ?? deadline.through}T00:00:00${zone}`) + (deadline.before ? 0 : 24 * 60 * 60 * 1000);

/** The submission of a unit that counts, and the first instant that is too late for it. */
export function submissionOf(pack: Doc, tier: Doc, assessment: Doc, unit: Doc) {
  const mine = (list: Doc) => (list ?? []).filter((entry: Doc) => entry.unit === unit.id);
  const { deadline } = tier;
  const deadlines = [deadline, ...mine(assessment.extensions).map((extension: Doc) => extension.deadline)].filter(
    Boolean,
  );
  const late = Math.max(
    ...(deadline ? deadlines.map((one) => firstLate(one, pack.period.zone)) : [Number.POSITIVE_INFINITY]),
  );
  const sent = mine(assessment.submissions).sort((a: Doc, b: Doc) => instant(a.at) - instant(b.at));
  const punctual = sent.filter(({ at }: Doc) => instant(at) < late);
  const counts: Doc | undefined = punctual.at(-1) ?? (tier.late === 'accept-with-finding' ? sent.at(-1) : undefined);
  return { counts, late };
}

/** One unit of the register with the submission that counts, its marks and what the verifier set beside them. */
export function naiveUnit(pack: Doc, tier: Doc, assessment: Doc, unit: Doc): NaiveUnit {
  const mine = (list: Doc) => (list ?? []).filter((entry: Doc) => entry.unit === unit.id);
  const inTime = (list: Doc) => mine(list).sort((a: Doc, b: Doc) => instant(a.at) - instant(b.at));
  const { counts, late } = submissionOf(pack, tier, assessment, unit);
  const passed = !tier.deadline || instant(assessment.asOf) >= late;
  const verifications = inTime(assessment.verifications);
  const last = (is: (verification: Doc) => boolean) => verifications.filter(is).at(-1);

  const own: Record<string, Datum> = {};
  for (const [id, entry] of Object.entries<Doc>(counts?.facts ?? {})) {
    if (entry.estimated && pack.procedure.estimates === 'refused') continue;
    own[id] = datum(pack, id, entry.value ?? entry);
  }
  const reported = { ...own };
  for (const { fact, value } of inTime(assessment.marks)) reported[fact] = datum(pack, fact, value);
  const verified = { ...reported };
  for (const { fact, value } of verifications) if (fact) verified[fact] = datum(pack, fact, value);
  const awards: Record<string, Fraction> = {};
  for (const { criterion, points } of verifications) if (points !== undefined) awards[criterion] = read(points);

  return {
    id: unit.id,
    state: counts ? 'submitted' : passed ? 'not-submitted' : 'awaited',
    attributes: Object.fromEntries(
      Object.entries<Doc>(unit.attributes ?? {}).map(([id, value]) => [
        id,
        numeric(pack.attributes, id) ? read(value) : value,
      ]),
    ),
    facts: { claimed: own, reported, verified },
    says: counts?.criteria ?? {},
    awards,
    ruled: (criterion, on) => last((one) => one.criterion === criterion && one[on] !== undefined)?.[on],
    done: verifications.some(({ done }: Doc) => done === true),
  };
}

function datum(pack: Doc, id: string, value: Doc): Datum {
  return ['count', 'number', 'mark'].includes(factOf(pack, id).type) ? read(value) : value;
}

function numeric(attributes: Doc, id: string): boolean {
  return attributes.find((attribute: Doc) => attribute.id === id)?.type === 'number';
}
