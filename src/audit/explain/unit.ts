import type { AssessmentRecord, RecordEntry } from '../../model/record.js';
import { explainLine, explainUnitLine, type Language, type Reading, type Titles } from '../../words/index.js';
import { findingLines, section } from './criterion.js';
import type { ExplainedLine, Explanation } from './explanation.js';
import { explainNode } from './node.js';
import { placeLines } from './place-lines.js';
import type { Subject } from './subject.js';
import { tellFinding } from './tell-finding.js';

/** A unit in one layer: its top nodes with their levels, its places, and what was remarked on it. */
export function explainUnit(subject: Subject): Explanation {
  const { language, reading, titles, tier, entry, layer, record } = subject;
  const tops = tier.order.filter((id) => tier.nodes[id]?.lineage.length === 1);
  const rankings = record.rankings.filter((one) => one.tier === tier.id && one.layer === layer);
  const remarks = [...findingLines(subject, ''), ...tier.order.flatMap((id) => findingLines(subject, id))];
  return {
    heading: unitHeading(titles, entry),
    lines: [...unitLines(titles, record, entry), { text: explainLine('layer', language, { layer }) }],
    children: [
      ...tops.flatMap((id) => explainTop(subject, id)),
      ...section(explainLine('place', language), placeLines({ record, titles, reading, entry, subject }, rankings)),
      ...section(explainLine('findings', language), withoutRepeats(remarks)),
    ],
  };
}

/** A unit that has no layer: how it stands, and in which place it was put. */
export function explainAbsent(
  record: AssessmentRecord,
  titles: Titles,
  reading: Reading,
  entry: RecordEntry,
): Explanation {
  const { language } = titles;
  const rankings = record.rankings.filter(({ tier }) => tier === entry.tier);
  const remarks = entry.findings.map((one) => ({ text: tellFinding(one, entry, { titles, tier: entry.tier }) }));
  return {
    heading: unitHeading(titles, entry),
    lines: [...unitLines(titles, record, entry), { text: explainUnitLine('no-layers', language) }],
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

/** Whose figures are explained, and that they are not real where they are not. */
export function figuresLines({ language, layer, record }: Subject): readonly ExplainedLine[] {
  return [...stampLines(record, language), { text: explainLine('layer', language, { layer }) }];
}

function stampLines({ assessment }: AssessmentRecord, language: Language): readonly ExplainedLine[] {
  return assessment.figures === 'synthetic' ? [{ text: explainLine('synthetic', language) }] : [];
}

function unitLines({ language }: Titles, record: AssessmentRecord, { state }: RecordEntry): readonly ExplainedLine[] {
  return [...stampLines(record, language), { text: explainLine('state', language, { state }) }];
}

/** A top node, explained; its findings are told once, with those of the whole unit. */
function explainTop(subject: Subject, id: string): readonly Explanation[] {
  const explained = explainNode(subject, id);
  const findings = explainLine('findings', subject.language);
  return explained.map((one) => ({ ...one, children: one.children.filter(({ heading }) => heading !== findings) }));
}

function withoutRepeats(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  return lines.filter(({ text }, index) => lines.findIndex((one) => one.text === text) === index);
}
