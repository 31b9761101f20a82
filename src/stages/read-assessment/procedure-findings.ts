import { dayAt, readInstant } from '../../kit/instant.js';
import { bareReader } from '../../logic/bare-reader.js';
import type { Submission, UnitExtension, Verification } from '../../model/assessment.js';
import { FORM_AT, IS_VISIT } from '../../model/assessment-words.js';
import { isNoValue, type Value } from '../../model/expression.js';
import { type Finding, type FindingCode, finding } from '../../model/finding.js';
import type { Claim } from '../../model/inputs.js';
import { mayVerify } from '../../model/may-verify.js';
import type { Pack } from '../../model/pack.js';
import {
  BY_OTHERS_IS,
  HAS_FINDING,
  isHandedInByParent,
  type OffOrFinding,
  STARTS_COMPLETE,
} from '../../model/pack-words.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { verificationsInOrder } from './canonical-order.js';

/** What is known of a unit that the procedure of a pack asks about. */
export interface UnitProcedure {
  readonly tier: PlanTier;
  /** The unit above; absent where there is none. */
  readonly parent?: string | undefined;
  /** The submission that counts; absent where none does. */
  readonly sent?: Pick<Submission, 'at' | 'by' | 'handedIn' | 'facts' | 'criteria'> | undefined;
  /** The units below of which nothing counts. */
  readonly missing: readonly string[];
  /** The extension by which it has a later deadline. */
  readonly granted?: UnitExtension | undefined;
  /** Its verifications. */
  readonly verifications: readonly Verification[];
  /** Facts that the submission lacks. */
  readonly lacking: () => readonly string[];
}

/** What the procedure remarks on a unit, beside what is remarked where its submission is chosen. */
export function procedureFindings({ pack }: Plan, unit: UnitProcedure): readonly Finding[] {
  return [...sentFindings(pack, unit), ...periodFindings(pack, unit), ...verificationFindings(pack, unit)];
}

/** The codes of these findings. */
export const PROCEDURE_FINDINGS = [
  'extended',
  'signer-missing',
  'handed-in-missing',
  'handed-in-after',
  'units-missing',
  'fact-outside-period',
  'evidence-outside-period',
  'verified-by-other',
  'verification-refused',
  'verified-early',
  'verified-incomplete',
  'visit-missing',
  'visit-later',
  'visit-outside',
] as const satisfies readonly FindingCode[];

/** The code of a finding that `procedureFindings` gives, and that an edited figure may change. */
type ProcedureFinding = (typeof PROCEDURE_FINDINGS)[number];

type Params = Readonly<Record<string, string>>;

const isOn = (word: OffOrFinding | undefined): boolean => HAS_FINDING[word ?? 'off'];
const when = (holds: boolean, code: ProcedureFinding, params: Params, at = ''): readonly Finding[] =>
  holds ? [finding(code, at, params)] : [];

/**
 * Whether a pack has findings about what units send; where it has none, a unit that nobody verified has no findings. It looks
 * at every key of the procedure, so that none that is added later is forgotten.
 */
export function isSentRemarkedOn({ procedure }: Pack): boolean {
  const words: readonly unknown[] = [...Object.values(procedure), ...Object.values(procedure.window ?? {})];
  return words.some((word) => HAS_FINDING[word as OffOrFinding]);
}

/** Who sent, by which way, and until when it might. */
function sentFindings(
  { procedure }: Pack,
  { tier, parent = '', sent, missing, granted }: UnitProcedure,
): readonly Finding[] {
  const { deadline, by = '', on = '', reason = '' } = granted ?? {};
  const until = { before: '', through: '', ...deadline };
  const extended = when(isOn(procedure.extended) && granted !== undefined, 'extended', { by, on, ...until, reason });
  // `FORM_AT`: a form that is being filled in, which nobody has sent
  if (!sent || sent.at === FORM_AT) return extended;
  const { at, handedIn } = sent;
  const isCollected = isOn(procedure.handedIn) && isHandedInByParent(tier.document);
  const isAfter = handedIn !== undefined && (readInstant(handedIn) ?? 0) > (readInstant(at) ?? 0);
  return [
    ...extended,
    ...when(isOn(procedure.signed) && sent.by === undefined, 'signer-missing', { at }),
    ...when(isCollected && handedIn === undefined, 'handed-in-missing', { at, parent }),
    ...when(isCollected && isAfter, 'handed-in-after', { at, handedIn: handedIn ?? '', parent }),
    ...when(missing.length > 0, 'units-missing', { at, units: missing.join(', ') }),
  ];
}

/** Figures and evidence of a day that is not in the period, in the order of their ids. */
function periodFindings(
  { procedure: { window = {} }, period: { from, to } }: Pack,
  { sent }: UnitProcedure,
): readonly Finding[] {
  const isOutside = (day: string | undefined): day is string => day !== undefined && (day < from || day > to);
  const facts = isOn(window.facts) ? sorted(sent?.facts) : [];
  const criteria = isOn(window.evidence) ? sorted(sent?.criteria) : [];
  return [
    ...facts.flatMap(([fact, entry]) => {
      const asOf = typeof entry === 'object' && 'asOf' in entry ? (entry.asOf as string) : undefined;
      return asOf === undefined ? [] : when(isOutside(asOf), 'fact-outside-period', { fact, asOf, from, to });
    }),
    ...criteria.flatMap(([node, { evidence = [] }]) =>
      evidence.flatMap(({ date, number = '' }) =>
        date === undefined
          ? []
          : when(isOutside(date), 'evidence-outside-period', { node, number, date, from, to }, node),
      ),
    ),
  ];
}

function sorted<T>(record: Readonly<Record<string, T>> = {}): readonly (readonly [string, T])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Who verified, when and how; of what one body wrote down on one day, each remark once, with its first instant; of visits, each day. */
function verificationFindings(pack: Pack, unit: UnitProcedure): readonly Finding[] {
  const { verification = {} } = pack.procedure;
  const { sent, tier } = unit;
  const lacking =
    isOn(verification.early) &&
    STARTS_COMPLETE[verification.starts ?? 'received'] &&
    sent &&
    unit.verifications.length > 0
      ? unit.lacking()
      : [];
  const findings = new Map<string, Finding>();
  for (const given of verificationsInOrder(unit.verifications)) {
    const { by, at, method, visit } = given;
    const add = (holds: boolean, code: ProcedureFinding, params: Params) => {
      const key = `${code} ${by} ${params.on ?? at.slice(0, 10)}`;
      if (holds && !findings.has(key)) findings.set(key, finding(code, '', params));
    };
    const { finding: other } = BY_OTHERS_IS[verification.byOthers ?? 'off'];
    if (other) add(!mayVerify(pack, tier.id, given), other, { by, at });
    if (isOn(verification.early)) {
      const isEarly = !sent || (readInstant(at) ?? 0) < (readInstant(sent.at) ?? 0);
      add(isEarly, 'verified-early', { by, at, sent: sent?.at ?? '' });
      add(!isEarly && lacking.length > 0, 'verified-incomplete', { by, at, facts: lacking.join(', ') });
    }
    if (!IS_VISIT[method]) continue;
    add(isOn(verification.visit) && !visit, 'visit-missing', { by, at });
    const { field } = verification;
    const day = dayAt(readInstant(at) ?? 0, pack.period.zone);
    const on = visit?.on ?? day;
    add(isOn(verification.visit) && on > day, 'visit-later', { by, at, on });
    if (field) add(on < field.from || on > field.through, 'visit-outside', { by, on, ...days(field) });
  }
  return [...findings.values()];
}

function days({ from, through }: { readonly from: string; readonly through: string }): Params {
  return { from, through };
}

/**
 * The facts that criteria within the maximum require of a unit itself and that it did not give, in the order of the tier. A
 * criterion that does not apply to it, or of which it claims so, requires none.
 */
export function factsLacking(
  plan: Plan,
  { nodes, order, facts: asked }: PlanTier,
  facts: Readonly<Record<string, Value>>,
  {
    attributes,
    claims,
  }: { readonly attributes: Readonly<Record<string, Value>>; readonly claims: Readonly<Record<string, Claim>> },
): readonly string[] {
  const reader = bareReader(facts, attributes);
  const required = new Set<string>();
  for (const id of order) {
    const node = nodes[id];
    if (node?.kind !== 'leaf' || !node.inScale || node.lineage.some((above) => claims[above]?.notApplicable)) continue;
    if (node.applies.some((condition) => condition.evaluate(reader) === false)) continue;
    for (const fact of node.required) required.add(fact);
    for (const formula of [...node.operands, node.points]) {
      const answer = formula.evaluate(reader);
      if (isNoValue(answer) && answer.status === 'missing') for (const fact of answer.facts) required.add(fact);
    }
  }
  return asked.filter((id) => required.has(id) && facts[id] === undefined && plan.facts[id]?.provider === 'unit');
}

/**
 * The rules of a procedure, as functions: they are handed over apart, so that a page for a pack without such rules need not
 * load them.
 */
export interface ProcedureRules {
  readonly findings: typeof procedureFindings;
  readonly lacking: typeof factsLacking;
}

export const PROCEDURE_RULES: ProcedureRules = { findings: procedureFindings, lacking: factsLacking };
