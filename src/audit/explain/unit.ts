import { ARE_SYNTHETIC } from '../../model/assessment-words.js';
import { countingSubmission } from '../../model/counting-submission.js';
import type { AssessmentRecord, RecordCriterion, RecordEntry, RecordGroup } from '../../model/record.js';
import { explainLine, type Language, type Reading, type Titles } from '../../words/index.js';
import { explainCriterion, findingLines } from './criterion.js';
import { type ExplainedLine, type Explanation, line, section, unitLine, withoutRepeats } from './explanation.js';
import { explainGroup } from './group.js';
import { placeLines } from './place-lines.js';
import { rowOf, type Subject } from './subject.js';
import { tellFinding } from './tell-finding.js';

/** A criterion; or a group with what is in it; nothing where the record does not have the node. */
export function explainNode(subject: Subject, id: string): readonly Explanation[] {
  const [node, row] = [subject.tier.nodes[id], rowOf(subject, id)];
  if (!node || !row) return [];
  return node.kind === 'leaf'
    ? [explainCriterion(subject, node, row as RecordCriterion)]
    : [explainGroup(subject, node, row as RecordGroup)];
}

/** A unit in one layer: its top nodes with their levels, its places, and the findings on it. */
export function explainUnit(subject: Subject): Explanation {
  const { language, reading, titles, tier, entry, layer, record } = subject;
  const tops = tier.order.filter((id) => tier.nodes[id]?.lineage.length === 1);
  const rankings = record.rankings.filter((ranking) => ranking.tier === tier.id && ranking.layer === layer);
  const remarks = [...findingLines(subject, ''), ...tier.order.flatMap((id) => findingLines(subject, id))];
  return {
    heading: unitHeading(titles, entry),
    lines: [...unitLines(titles, record, entry), line('layer', language, { layer }), ...statedLines(subject, tops)],
    children: [
      ...tops.flatMap((id) => explainTop(subject, id)),
      ...section(explainLine('place', language), placeLines({ record, titles, reading, entry, subject }, rankings)),
      ...section(explainLine('findings', language), withoutRepeats(remarks)),
    ],
  };
}

/** A unit that has no layer: its state, and the place that it was given. */
export function explainAbsent(
  record: AssessmentRecord,
  titles: Titles,
  reading: Reading,
  entry: RecordEntry,
): Explanation {
  const { language } = titles;
  const rankings = record.rankings.filter(({ tier }) => tier === entry.tier);
  const remarks = entry.findings.map((finding) => ({
    text: tellFinding(finding, entry, { titles, tier: entry.tier }),
  }));
  return {
    heading: unitHeading(titles, entry),
    lines: [...unitLines(titles, record, entry), unitLine('no-layers', language)],
    children: [
      ...section(explainLine('place', language), placeLines({ record, titles, reading, entry }, rankings)),
      ...section(explainLine('findings', language), withoutRepeats(remarks)),
    ],
  };
}

/** The name of a unit with its tier. */
export function unitHeading({ language, title, unit, tier }: Titles, entry: RecordEntry): string {
  const name = title(tier(entry.tier)?.title, entry.tier);
  return explainLine('unit', language, { unit: unit(entry.unit), tier: name });
}

/** Whose figures are explained, that they are not real where they are not, and what of the node stands as the record states it. */
export function figuresLines(subject: Subject, node: string): readonly ExplainedLine[] {
  const { language, layer, record } = subject;
  return [...stampLines(record, language), line('layer', language, { layer }), ...statedLines(subject, [node])];
}

/** Which results at or below the nodes compare with hidden units, and so could not be derived again. */
function statedLines({ language, titles, tier, asStated }: Subject, tops: readonly string[]): readonly ExplainedLine[] {
  const below = asStated.filter((id) => tier.nodes[id]?.lineage.some((above) => tops.includes(above)));
  const names = titles.names(tier.id);
  return below.length > 0 ? [line('as-stated', language, { nodes: below.join(', ') }, names)] : [];
}

function stampLines({ assessment }: AssessmentRecord, language: Language): readonly ExplainedLine[] {
  return ARE_SYNTHETIC[assessment.figures] ? [line('synthetic', language)] : [];
}

function unitLines({ language }: Titles, record: AssessmentRecord, entry: RecordEntry): readonly ExplainedLine[] {
  const { by, at } = countingSubmission(entry) ?? {};
  const signed = by === undefined || at === undefined ? [] : [unitLine('signed', language, { by, at })];
  return [...stampLines(record, language), line('state', language, { state: entry.state }), ...signed];
}

/** A top node without its findings, which stand among those of the whole unit. */
function explainTop(subject: Subject, id: string): readonly Explanation[] {
  const explained = explainNode(subject, id);
  const findings = explainLine('findings', subject.language);
  return explained.map(({ children, ...node }) => ({
    ...node,
    children: children.filter(({ heading }) => heading !== findings),
  }));
}
