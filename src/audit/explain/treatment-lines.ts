import { compare, isZero } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Ruling } from '../../model/pack-policies.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode } from '../../model/plan.js';
import type { RecordLedgerLine, RecordUnscored } from '../../model/record.js';
import { exactly, explainLine, reasonSentence } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { roundingPhrase } from './rounding-phrase.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';
import { byTime, criterionEntry, evidenceRuling } from './submitted.js';
import { worked } from './telling-of.js';
import { whyUnscorable } from './why-unscorable.js';
import { isExact } from './working.js';

/** What was done with the points around the rule: rounding, evidence, the verifier's points; or why there are none. */
export function treatmentLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language } = subject;
  const role = ROLE_IS[node.role].inMaximum
    ? []
    : [{ text: explainLine('not-in-scale', language, { role: node.role }) }];
  if (row.status !== 'scored') return [...whyUnscored(subject, node, row), ...policyLines(subject, row), ...role];
  return [...roundingLines(subject, node), ...cappedLines(subject, node, row), ...setAsideLines(subject, row), ...role];
}

function linesOf({ entry, layer }: Subject, id: string): readonly RecordLedgerLine[] {
  return entry.ledger.filter((line) => line.layer === layer && line.node === id);
}

/** What a rounding in the ledger did, and how the pack says that it is done. */
function roundingLines(subject: Subject, node: PlanNode): readonly ExplainedLine[] {
  const { language, reading } = subject;
  const { round = [] } = node.document;
  const roundings: Parameters<typeof roundingPhrase>[0] = Array.isArray(round) ? round : [round];
  return linesOf(subject, node.id)
    .filter(({ what }) => what === 'round')
    .map(({ before, after }) => ({
      text: explainLine('rounded', language, {
        before: exactly(before, reading),
        after: exactly(after, reading),
        rounding: roundingPhrase(roundings, numberOf(before), language),
      }),
    }));
}

/** Bonus and penalty give from 0 to their maximum, whatever their rule says. */
function cappedLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language, reading, bench, layer } = subject;
  if (node.kind !== 'leaf' || layer === 'claimed' || !ROLE_IS[node.role].besides) return [];
  const answer = bench.ask(node.points.typed);
  if (!isExact(answer) || compare(answer, node.max) <= 0) return [];
  return [
    {
      text: explainLine('capped', language, {
        points: exactly(toText(answer), reading),
        max: exactly(row.max, reading),
      }),
    },
  ];
}

/** Points that the verifier set, or that were lost because there is no evidence. */
function setAsideLines(subject: Subject, row: RecordedNode): readonly ExplainedLine[] {
  const { language, reading, entry, bench, tier } = subject;
  const codes = (row.because ?? []).map(({ code }) => code);
  if (codes.includes('awarded') && row.status === 'scored') {
    const awards = entry.input.verifications.filter((one) => 'points' in one && one.criterion === row.node);
    const computed = 'computed' in row && row.computed !== undefined ? exactly(row.computed, reading) : '';
    const params = { points: exactly(row.points, reading), computed, note: byTime(awards).at(-1)?.note ?? '' };
    return [{ text: explainLine('awarded', language, params) }];
  }
  const leaf = tier.nodes[row.node];
  if (!codes.includes('no-evidence') || leaf?.kind !== 'leaf') return [];
  const rounded = linesOf(subject, row.node).findLast(({ what }) => what === 'round')?.after;
  const answer = bench.ask(leaf.points.typed);
  const computed = rounded ?? (isExact(answer) ? toText(answer) : '');
  const isRefused = evidenceRuling(entry, row.node)?.evidence === 'refused';
  const key = isRefused ? 'no-evidence-refused' : 'no-evidence';
  return [{ text: explainLine(key, language, { computed: exactly(computed, reading) }) }];
}

function policyLines(
  { language, reading }: Subject,
  { status, counted, max }: RecordUnscored,
): readonly ExplainedLine[] {
  if (counted === undefined || isZero(numberOf(max))) return [];
  const key = `${status}-${counted}` as Ruling;
  return [{ text: explainLine(key, language, { max: exactly(max, reading) }) }];
}

function whyUnscored(subject: Subject, node: PlanNode, row: RecordUnscored): readonly ExplainedLine[] {
  const { language, working, layer } = subject;
  const [reason] = row.because ?? [];
  if (row.status === 'missing') {
    if (layer === 'claimed' && node.kind === 'leaf') return [{ text: explainLine('no-own-points', language) }];
    const facts = (row.facts ?? []).map(working.factTitle).join('; ');
    return facts === '' ? [] : [{ text: explainLine('lacking', language, { facts }) }];
  }
  if (row.status === 'not-applicable') {
    const code = reason?.code ?? '';
    // what a rule says of it stands with the calculation
    return code.includes('/') ? [] : [{ text: whyNotApplicable(subject, node, code) }];
  }
  const why = whyUnscorable(subject, node, row);
  const formula = node.kind === 'leaf' && reason?.code === 'division-by-zero' ? worked(node.points.typed, working) : '';
  return [
    { text: explainLine('unscorable', language, { why }) },
    ...(formula === '' ? [] : [{ text: explainLine('tried-formula', language, { formula }) }]),
  ];
}

/** The condition that is false for the unit, or its claim, or what the rule says. */
function whyNotApplicable(subject: Subject, node: PlanNode, code: string): string {
  const { language, bench, working, entry, titles, tier } = subject;
  const condition = node.applies.find(({ typed }) => bench.ask(typed) === false);
  if (code === 'does-not-apply' && condition)
    return explainLine('does-not-apply', language, { condition: stated(condition.typed, false, working) });
  if (code !== 'claimed-not-applicable') {
    return reasonSentence({ code }, language, { kinds: titles.kinds, names: titles.names(tier.id) });
  }
  const claim = node.lineage.map((id) => criterionEntry(entry, id)?.notApplicable).find((one) => one !== undefined);
  const accepted = entry.input.verifications.filter(
    (one) => 'notApplicable' in one && one.notApplicable === 'accepted' && node.lineage.includes(one.criterion),
  );
  const note = subject.layer === 'verified' ? (byTime(accepted).at(-1)?.note ?? '') : '';
  return explainLine('claimed-away', language, { reason: claim?.reason ?? '', note });
}

/** The points that the unit gave itself, its reason, and a claim that the verifier refused. */
export function claimLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { language, reading, entry, layer } = subject;
  const { reason = '' } = criterionEntry(entry, node.id) ?? {};
  const claimed = 'claimed' in row ? row.claimed : undefined;
  const refused = entry.input.verifications.filter(
    (one) => 'notApplicable' in one && one.notApplicable === 'refused' && one.criterion === node.id,
  );
  const note = byTime(refused).at(-1)?.note;
  return [
    ...(claimed !== undefined && layer !== 'claimed'
      ? [{ text: explainLine('claimed', language, { points: exactly(claimed, reading), reason }) }]
      : reason === ''
        ? []
        : [{ text: explainLine('unit-reason', language, { reason }) }]),
    ...(layer === 'verified' && note !== undefined ? [{ text: explainLine('claim-refused', language, { note }) }] : []),
  ];
}
