import { canonicalJson } from '../kit/canonical-json.js';
import { byTime } from '../kit/instant.js';
import type { Submission, Verification } from '../model/assessment.js';
import { isRefused } from '../model/assessment-words.js';
import { countingSubmission } from '../model/counting-submission.js';
import { IS_SCORED, type SubmissionState } from '../model/inputs.js';
import { isVerificationRead } from '../model/may-verify.js';
import type { PackNode, PackTier } from '../model/pack.js';
import { isHandedInByParent, ROLE_IS } from '../model/pack-words.js';
import { firstLateDay } from '../model/provisional.js';
import type { AssessmentRecord, RecordEntry } from '../model/record.js';
import type { UnitRemark, UnitStatusCode } from '../model/status.js';
import { isVerifiedBefore } from '../model/verified-before.js';
import type { Titles } from '../words/index.js';
import { factNamed } from './named.js';
import { stakeOf, stakeOfFacts } from './stake.js';
import type { UnitStatus } from './status-types.js';
import type { Named } from './view-options.js';

/** A record, its titles, and one of its tiers. */
interface StatusContext {
  readonly record: AssessmentRecord;
  readonly titles: Titles;
  readonly tier: PackTier;
  /** The criteria within the maximum. */
  readonly inScale: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, string>;
}

/** How far the unit of an entry has come. */
export function unitStatus(context: StatusContext, entry: AssessmentRecord['entries'][number]): UnitStatus {
  const { record, titles, places } = context;
  const named = (id: string): Named => ({ id, title: titles.unit(id) });
  const parent = record.register.find(({ id }) => id === entry.unit)?.parent;
  const head = { unit: named(entry.unit), ...(parent === undefined ? {} : { parent: named(parent) }) };
  if (entry.state === 'redacted') return { ...head, status: 'hidden', remarks: [], lacking: [] };
  const sent = sentBy(entry);
  const lacking = lackingOf(context, entry);
  const facts = new Set(lacking.map(({ id }) => id));
  const stake = stakeOfFacts(facts, { tier: context.tier.id, layer: entry.layers.reported, titles });
  const extension = extensionOf(context, entry);
  const unscorable = unscorableIn(context, entry);
  const place = places.get(entry.unit);
  return {
    ...head,
    status: statusCode(entry, sent, lacking),
    remarks: [
      ...remarksOf(context, entry, sent, extension !== undefined),
      ...(unscorable ? (['unscorable'] as const) : []),
    ],
    ...(sent ? { at: sent.at, ...(sent.by === undefined ? {} : { by: sent.by }) } : {}),
    lacking,
    ...(stake ? { stake } : {}),
    ...(unscorable ? { unscorable } : {}),
    ...(extension ? { extension } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

/** The submission that counts, else the last one. */
function sentBy(entry: RecordEntry): Submission | undefined {
  return IS_SCORED[entry.state] ? countingSubmission(entry) : byTime(entry.input.submissions).at(-1);
}

function statusCode(
  { state, findings }: RecordEntry,
  sent: Submission | undefined,
  lacking: readonly Named[],
): UnitStatusCode {
  const codes = {
    awaited: 'awaited',
    'not-submitted': sent ? 'late' : 'absent',
    submitted: findings.some(({ code }) => code === 'late-accepted')
      ? 'late'
      : lacking.length > 0
        ? 'incomplete'
        : 'sent',
  } as const satisfies Record<SubmissionState, UnitStatusCode>;
  return codes[state];
}

/** The facts for which criteria within the maximum are missing, in the order of the pack. */
function lackingOf({ titles, inScale, tier }: StatusContext, entry: RecordEntry): readonly Named[] {
  const rows = entry.layers.reported?.criteria ?? [];
  const facts = new Set(
    rows.flatMap((row) => (row.status === 'missing' && inScale.has(row.node) ? (row.facts ?? []) : [])),
  );
  return titles.pack.facts.flatMap(({ id, provider = 'unit' }) =>
    facts.has(id) && provider === 'unit' ? [factNamed(id, tier.id, titles)] : [],
  );
}

function remarksOf(
  { titles: { pack }, tier }: StatusContext,
  { input, findings, state }: RecordEntry,
  sent: Submission | undefined,
  isExtended: boolean,
): readonly UnitRemark[] {
  const verifications = byTime(
    input.verifications.filter((verification) => isVerificationRead(pack, tier.id, verification)),
  );
  const isDone = verifications.some((verification) => 'done' in verification);
  const where = (holds: boolean, remark: UnitRemark): readonly UnitRemark[] => (holds ? [remark] : []);
  const isPast = isHandedInByParent(tier) && sent !== undefined && sent.handedIn === undefined;
  const isCounting = IS_SCORED[state];
  const isResent = isCounting && findings.some(({ code }) => code === 'late-refused');
  return [
    // where no form counts, nothing could be verified
    ...where(isCounting && isDone, 'verified'),
    ...where(isCounting && !isDone && verifications.length > 0, 'part-verified'),
    ...where(isCounting && sent !== undefined && isVerifiedBefore(verifications, sent), 'verified-before'),
    ...where(isDisputed(verifications, sent), 'disputed'),
    ...where(isPast, 'past-parent'),
    ...where(isExtended, 'extended'),
    ...where(isResent, 'resent'),
  ];
}

/** What keeps criteria within the maximum from being scored: figures of the unit, or of a verifier in their place. */
function unscorableIn({ titles, inScale, tier }: StatusContext, entry: RecordEntry): UnitStatus['unscorable'] {
  const layer = entry.layers.verified ?? entry.layers.reported;
  const rows = (layer?.criteria ?? []).filter(({ node, status }) => status === 'unscorable' && inScale.has(node));
  if (rows.length === 0) return undefined;
  const reasons = rows.flatMap(({ because = [] }) => because.map(({ params = {} }) => params));
  const broken = entry.findings.filter(({ params: { relation } }) =>
    reasons.some((reason) => relation !== undefined && reason.relation === relation),
  );
  const facts = new Set([
    ...reasons.flatMap(({ fact }) => fact ?? []),
    ...broken.flatMap(({ params: { facts: ids = '' } }) => ids.split(', ')),
  ]);
  const named = titles.pack.facts.flatMap(({ id }) => (facts.has(id) ? [factNamed(id, tier.id, titles)] : []));
  const stake = stakeOf(new Set(rows.map(({ node }) => node)), { tier: tier.id, layer, titles }, 'rows');
  return { facts: named, ...(stake ? { stake } : {}) };
}

/** Whether what holds of verifications, the last on each subject, is another value than the unit's or a refusal. */
function isDisputed(verifications: readonly Verification[], sent: Submission | undefined): boolean {
  const last = new Map<string, Verification>();
  for (const verification of verifications) {
    const subject =
      'fact' in verification ? verification.fact : 'criterion' in verification ? verification.criterion : '';
    const on = ['value', 'notApplicable', 'evidence', 'points', 'done'].find((key) => key in verification);
    last.set(`${on} ${subject}`, verification);
  }
  return [...last.values()].some((verification) => {
    // the cells of a row may stand in another order
    if ('fact' in verification)
      return canonicalJson([verification.value]) !== canonicalJson([sentValue(sent?.facts?.[verification.fact])]);
    return (
      ('notApplicable' in verification && isRefused(verification.notApplicable)) ||
      ('evidence' in verification && isRefused(verification.evidence))
    );
  });
}

/** The value that the unit sent; null where it sent none. */
function sentValue(entry: NonNullable<Submission['facts']>[string] | null = null): unknown {
  return typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry;
}

/** The latest extension, where it is later than the deadline of the tier. */
function extensionOf({ titles, tier }: StatusContext, { input }: RecordEntry): UnitStatus['extension'] {
  const common = firstLateDay(tier.deadline);
  const later = input.extensions
    .map(({ by, on, deadline }) => ({
      by: titles.names(tier.id).body?.(by) ?? by,
      ...(on === undefined ? {} : { on }),
      before: firstLateDay(deadline) ?? '',
    }))
    .filter(({ before }) => common !== undefined && before > common);
  // of two extensions until the same day the first, as in the engine
  const [first, ...others] = later;
  return others.reduce((latest, other) => (other.before > (latest?.before ?? '') ? other : latest), first);
}

/** The criteria of which the points stand within the maximum, as do those of all groups above them. */
export function nodesInScale(nodes: readonly PackNode[]): readonly string[] {
  return nodes.flatMap(({ id, role = 'criterion', children = [] }) =>
    ROLE_IS[role].inMaximum ? [id, ...nodesInScale(children)] : [],
  );
}
