import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import type { RecordCriterion } from '../../model/record.js';
import { exactly, explainLine } from '../../words/index.js';
import { evidenceLines } from './evidence-lines.js';
import type { ExplainedLine, Explanation } from './explanation.js';
import { figureLines } from './figure-lines.js';
import { groundLines } from './ground-lines.js';
import { levelLines } from './level-lines.js';
import { measureText } from './measure-text.js';
import { publishedLines } from './published-lines.js';
import { ruleLines } from './rule-lines.js';
import { scoredKey } from './scored-key.js';
import type { Subject } from './subject.js';
import { tellFinding } from './tell-finding.js';
import { claimLines, treatmentLines } from './treatment-lines.js';

/** The way from the figures to the points of one criterion. */
export function explainCriterion(subject: Subject, node: PlanLeaf, row: RecordCriterion): Explanation {
  const { language, layer } = subject;
  const isReplaced = (row.because ?? []).some(({ code }) => code === 'awarded' || code === 'no-evidence');
  const calculation = calculationLines(subject, node, row);
  return {
    heading: headingOf(subject, node),
    lines: [resultLine(subject, node, row), ...publishedLines(subject, node, row), ...groundLines(subject, node.id)],
    children: [
      ...(layer === 'claimed' ? [] : section(explainLine('figures', language), figureLines(subject, node, row))),
      ...section(explainLine(isReplaced ? 'calculation-replaced' : 'calculation', language), calculation),
      ...section(explainLine('level', language), levelLines(subject, node, row)),
      ...section(explainLine('treatment', language), treatmentLines(subject, node, row)),
      ...section(explainLine('evidence', language), evidenceLines(subject, node)),
      ...section(explainLine('claims', language), claimLines(subject, node, row)),
      ...section(explainLine('findings', language), furtherFindings(subject, node.id)),
    ],
  };
}

/** The number and title as printed. */
export function headingOf({ language, titles }: Subject, { id, document }: Pick<PlanLeaf, 'id' | 'document'>): string {
  return explainLine('node', language, { code: document.code ?? '', title: titles.title(document.title, id) });
}

/** A heading with its sentences; none where there is nothing to say. */
export function section(heading: string, lines: readonly ExplainedLine[]): readonly Explanation[] {
  return lines.length === 0 ? [] : [{ heading, lines, children: [] }];
}

/** What is remarked of a missing figure and is not told by how the node counts. */
const BESIDE: readonly string[] = ['rule', 'gate', 'gate-rule'];

/** What was remarked on a node and is not told by its treatment already. */
export function furtherFindings({ entry, ...subject }: Subject, node: string): readonly ExplainedLine[] {
  const further = entry.findings.filter(
    ({ code, params: { policy = '' } }) => code !== 'figure-missing' || BESIDE.includes(policy),
  );
  return findingLines({ ...subject, entry: { ...entry, findings: further } }, node);
}

/** What was remarked on a node in the layer that is explained; on the unit where the node is ''. */
export function findingLines({ entry, layer, titles, tier }: Subject, node: string): readonly ExplainedLine[] {
  return entry.findings
    .filter((one) => one.at === node && (one.layer === undefined || one.layer === layer))
    .map((one) => ({ text: tellFinding(one, entry, { titles, tier: tier.id, layer }) }));
}

/** What its points are to the total: those of a criterion in a group of penalties are penalties. */
function roleOf({ tier }: Subject, { lineage }: PlanLeaf): PlanLeaf['role'] {
  const roles = lineage.map((one) => tier.nodes[one]?.role ?? 'criterion');
  return roles.find((role) => !ROLE_IS[role].inMaximum) ?? 'criterion';
}

function resultLine(subject: Subject, node: PlanLeaf, row: RecordCriterion): ExplainedLine {
  const { language, reading } = subject;
  if (row.status !== 'scored') return { text: explainLine('not-scored', language, { status: row.status }) };
  const role = roleOf(subject, node);
  const key = scoredKey(row);
  const params = { points: measureText(row, 'points', node, reading), max: exactly(row.max, reading), role };
  return { text: explainLine(key === 'scored' && !ROLE_IS[role].inMaximum ? 'scored-outside' : key, language, params) };
}

/** In `claimed` no rule is asked; of a criterion that its conditions left out, nor is it. */
function calculationLines(subject: Subject, node: PlanLeaf, row: RecordCriterion): readonly ExplainedLine[] {
  const { language, reading, layer } = subject;
  if (layer === 'claimed')
    return row.status === 'scored'
      ? [{ text: explainLine('own-points', language, { points: exactly(row.points, reading) }) }]
      : [];
  const isByRule = row.status === 'scored' || (row.because?.[0]?.code ?? '').includes('/');
  const rule = node.document.rule;
  if (row.status === 'scored' && scoredKey(row) === 'scored-none') return [];
  return isByRule && rule ? ruleLines(subject, rule, node.document.max) : [];
}
