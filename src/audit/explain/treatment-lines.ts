import { add, compare, type Exact, isZero, sign, subtract } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isAccepted, isRefused } from '../../model/assessment-words.js';
import { isExact } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Ruling } from '../../model/pack-policies.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { RecordLedgerLine, RecordUnscored } from '../../model/record.js';
import { exactly, explainLine, reasonSentence } from '../../words/index.js';
import { type ExplainedLine, line } from './explanation.js';
import type { ScoredNode } from './measures.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { roundingPhrase } from './rounding-phrase.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';
import { criterionEntry, rulingOn } from './submitted.js';
import { tellReason } from './tell-finding.js';
import { worked } from './telling-of.js';

/** What was done with the points that the rule gave: rounding, evidence, a verifier's points; or why there are none. */
export function treatmentLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language } = subject;
  const role = ROLE_IS[node.role].inMaximum ? [] : [line('not-in-scale', language, { role: node.role })];
  if (row.status !== 'scored') return [...whyUnscored(subject, node, row), ...policyLines(subject, row), ...role];
  return [...roundingLines(subject, node), ...cappedLines(subject, node, row), ...setAsideLines(subject, row), ...role];
}

function linesOf({ entry, layer }: Subject, id: string): readonly RecordLedgerLine[] {
  return entry.ledger.filter((line) => line.layer === layer && line.node === id);
}

/** What each rounding in the ledger did, and the rounding as the pack has it. */
function roundingLines(subject: Subject, node: PlanNode): readonly ExplainedLine[] {
  const { language, reading } = subject;
  const { round = [] } = node.document;
  const roundings: Parameters<typeof roundingPhrase>[0] = Array.isArray(round) ? round : [round];
  return linesOf(subject, node.id)
    .filter(({ what }) => what === 'round')
    .map(({ before, after }) =>
      line('rounded', language, {
        before: exactly(before, reading),
        after: exactly(after, reading),
        rounding: roundingPhrase(roundings, numberOf(before), language),
      }),
    );
}

/** That the points of a bonus or a penalty were cut to what it may give, where its rule, or its children, gave other. */
function cappedLines(subject: Subject, node: PlanNode, row: ScoredNode): readonly ExplainedLine[] {
  const { language, reading, layer } = subject;
  if (!LAYER_IS[layer].byRules || !ROLE_IS[node.role].besides) return [];
  const uncut = pointsGiven(subject, node, row);
  if (uncut === undefined || (sign(uncut) >= 0 && compare(uncut, node.max) <= 0)) return [];
  const params = { points: exactly(toText(uncut), reading), max: exactly(row.max, reading) };
  return [line('capped', language, params)];
}

/** The points that a rule gives, or the children of a group, before they are held to anything. */
function pointsGiven({ evaluator }: Subject, node: PlanNode, row: ScoredNode): Exact | undefined {
  if (node.kind === 'leaf') {
    const answer = evaluator.ask(node.points.typed);
    return isExact(answer) ? answer : undefined;
  }
  if (!('earned' in row)) return undefined;
  return subtract(add(numberOf(row.earned), numberOf(row.bonus)), numberOf(row.penalty));
}

/** That a verifier set other points, or that the points were lost because there is no evidence. */
function setAsideLines(subject: Subject, row: RecordedNode): readonly ExplainedLine[] {
  const { language, reading, entry, evaluator, tier } = subject;
  const codes = (row.because ?? []).map(({ code }) => code);
  if (codes.includes('awarded') && row.status === 'scored') {
    const computed = 'computed' in row && row.computed ? exactly(row.computed, reading) : '';
    const params = {
      points: exactly(row.points, reading),
      computed,
      note: rulingOn(entry, row.node, 'points')?.note ?? '',
    };
    return [line('awarded', language, params)];
  }
  const leaf = tier.nodes[row.node];
  if (!codes.includes('no-evidence') || leaf?.kind !== 'leaf') return [];
  const rounded = linesOf(subject, row.node).findLast(({ what }) => what === 'round')?.after;
  const answer = evaluator.ask(leaf.points.typed);
  const computed = rounded ?? (isExact(answer) ? toText(answer) : '');
  const wasRefused = isRefused(rulingOn(entry, row.node, 'evidence')?.evidence);
  const key = wasRefused ? 'no-evidence-refused' : 'no-evidence';
  return [line(key, language, { computed: exactly(computed, reading) })];
}

function policyLines(
  { language, reading }: Subject,
  { status, counted, max }: RecordUnscored,
): readonly ExplainedLine[] {
  if (counted === undefined || isZero(numberOf(max))) return [];
  const key = `${status}-${counted}` as Ruling;
  return [line(key, language, { max: exactly(max, reading) })];
}

function whyUnscored(subject: Subject, node: PlanNode, row: RecordUnscored): readonly ExplainedLine[] {
  const { language, context, layer } = subject;
  const [reason] = row.because ?? [];
  if (row.status === 'missing') {
    if (!LAYER_IS[layer].byRules && node.kind === 'leaf') return [line('no-own-points', language)];
    const facts = (row.facts ?? []).map(context.factTitle).join('; ');
    return facts === '' ? [] : [line('lacking', language, { facts })];
  }
  if (row.status === 'not-applicable') {
    const code = reason?.code ?? '';
    // a reason of the rule stands with the calculation
    return code.includes('/') ? [] : [{ text: whyNotApplicable(subject, node, code) }];
  }
  const why = whyUnscorable(subject, node, row);
  const formula = node.kind === 'leaf' && reason?.code === 'division-by-zero' ? worked(node.points.typed, context) : '';
  return [
    line('unscorable', language, { why }),
    ...(formula === '' ? [] : [line('tried-formula', language, { formula })]),
  ];
}

/** Why a node does not apply: the condition that is false, the unit's claim, or another reason. */
function whyNotApplicable(subject: Subject, node: PlanNode, code: string): string {
  const { language, evaluator, context, entry, titles, tier } = subject;
  const condition = node.applies.find(({ typed }) => evaluator.ask(typed) === false);
  if (code === 'does-not-apply' && condition)
    return explainLine('does-not-apply', language, { condition: stated(condition.typed, false, context) });
  if (code !== 'claimed-not-applicable') {
    return reasonSentence({ code }, language, { kinds: titles.kinds, names: titles.names(tier.id) });
  }
  const { isVerified } = LAYER_IS[subject.layer];
  const claimOf = (id: string) => criterionEntry(entry, id)?.notApplicable;
  const rulingOf = (id: string) => (isVerified ? rulingOn(entry, id, 'notApplicable') : undefined);
  // of the claims of a criterion and of the groups above it, one that stands: in the verified layer, one that was accepted
  const id =
    node.lineage.find((each) => claimOf(each) && (!isVerified || isAccepted(rulingOf(each)?.notApplicable))) ?? node.id;
  const params = { reason: claimOf(id)?.reason ?? '', note: rulingOf(id)?.note ?? '' };
  return explainLine('claimed-away', language, params);
}

/** Why no number exists: the figure that is out of its bounds, with both; or a relation, with what is true instead. */
function whyUnscorable(subject: Subject, node: PlanNode, row: RecordUnscored): string {
  const { language, titles, tier, entry, layer } = subject;
  const [reason = { code: row.status }] = row.because ?? [];
  const { relation: id } = reason.params ?? {};
  const relation = tellReason(reason, entry, { titles, tier: tier.id, layer });
  const condition = id === undefined ? '' : brokenRelation(subject, node, id);
  return condition === '' ? relation : explainLine('relation-fails', language, { relation, condition });
}

/** What is true of the figures of a relation that does not hold; '' where the record does not hold all of them. */
function brokenRelation({ evaluator, context, compiled }: Subject, node: PlanNode, relation: string): string {
  const ofRule = node.kind === 'leaf' ? node.requires : [];
  const relations =
    relation === `${node.id}#rule` ? ofRule : compiled.plan.relations.filter(({ id }) => id === relation);
  const broken = relations.find(({ typed }) => evaluator.ask(typed) === false);
  return broken ? stated(broken.typed, false, context) : '';
}

/** The points that the unit claims, its reason, and a claim that the verifier refused. */
export function claimLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language, reading, entry, layer } = subject;
  const { reason = '' } = criterionEntry(entry, node.id) ?? {};
  const claimed = 'claimed' in row ? row.claimed : undefined;
  const ruling = rulingOn(entry, node.id, 'notApplicable');
  return [
    ...(claimed !== undefined && LAYER_IS[layer].byRules
      ? [line('claimed', language, { points: exactly(claimed, reading), reason })]
      : reason === ''
        ? []
        : [line('unit-reason', language, { reason })]),
    ...(LAYER_IS[layer].isVerified && ruling && isRefused(ruling.notApplicable)
      ? [line('claim-refused', language, { note: ruling.note })]
      : []),
  ];
}
