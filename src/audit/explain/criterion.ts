import { bug } from '../../kit/bug.js';
import { LAYER_IS } from '../../model/layer.js';
import { isPolicyWord } from '../../model/pack-policies.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import type { RecordCriterion } from '../../model/record.js';
import { exactly, explainLine, harmless, rowHeading } from '../../words/index.js';
import { evidenceLines } from './evidence-lines.js';
import { type ExplainedLine, type Explanation, line, section } from './explanation.js';
import { figureLines } from './figure-lines.js';
import { groundLines } from './ground-lines.js';
import { levelLines } from './level-lines.js';
import { measureText, publishedLines, scoredKey } from './measures.js';
import { ruleLines } from './rule-lines.js';
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
      ...(LAYER_IS[layer].byRules ? section(explainLine('figures', language), figureLines(subject, node, row)) : []),
      ...section(explainLine(isReplaced ? 'calculation-replaced' : 'calculation', language), calculation),
      ...section(explainLine('level', language), levelLines(subject, node, row)),
      ...section(explainLine('treatment', language), treatmentLines(subject, node, row)),
      ...section(explainLine('evidence', language), evidenceLines(subject, node)),
      ...section(explainLine('claims', language), claimLines(subject, node, row)),
      ...section(explainLine('findings', language), furtherFindings(subject, node.id)),
    ],
  };
}

/** The number and the title of a node, as printed. */
export function headingOf(
  { titles }: Pick<Subject, 'titles'>,
  { id, document }: Pick<PlanLeaf, 'id' | 'document'>,
): string {
  return harmless(rowHeading({ code: document.code, title: titles.title(document.title, id) }));
}

/** The findings on a node that its treatment has no line for. */
export function furtherFindings({ entry, ...subject }: Subject, node: string): readonly ExplainedLine[] {
  const further = entry.findings.filter(
    ({ code, params: { policy = '' } }) => code !== 'figure-missing' || !isPolicyWord(policy),
  );
  return findingLines({ ...subject, entry: { ...entry, findings: further } }, node);
}

/** The findings on a node in the layer that is explained; with '' for the node, those on the unit. */
export function findingLines({ entry, layer, titles, tier }: Subject, node: string): readonly ExplainedLine[] {
  return entry.findings
    .filter((finding) => finding.at === node && (finding.layer === undefined || finding.layer === layer))
    .map((finding) => ({ text: tellFinding(finding, entry, { titles, tier: tier.id, layer }) }));
}

/** The role of a criterion in the total: in a group of penalties it is a penalty. */
function roleOf({ tier }: Subject, { lineage }: PlanLeaf): PlanLeaf['role'] {
  const roles = lineage.map((id) => (tier.nodes[id] ?? bug(`no node ${id}`)).role);
  return roles.find((role) => !ROLE_IS[role].inMaximum) ?? 'criterion';
}

function resultLine(subject: Subject, node: PlanLeaf, row: RecordCriterion): ExplainedLine {
  const { language, reading } = subject;
  if (row.status !== 'scored') return line('not-scored', language, { status: row.status });
  const role = roleOf(subject, node);
  const key = scoredKey(row);
  const params = { points: measureText(row, 'points', node, reading), max: exactly(row.max, reading), role };
  const isOutside = key === 'scored' && !ROLE_IS[role].inMaximum;
  return line(isOutside ? 'scored-outside' : key, language, params);
}

/** How the points come by the rule; nothing where no rule was asked. In `claimed` they are the unit's own. */
function calculationLines(subject: Subject, node: PlanLeaf, row: RecordCriterion): readonly ExplainedLine[] {
  const { language, reading, layer } = subject;
  if (!LAYER_IS[layer].byRules)
    return row.status === 'scored' ? [line('own-points', language, { points: exactly(row.points, reading) })] : [];
  const isByRule = row.status === 'scored' || (row.because?.[0]?.code ?? '').includes('/');
  const rule = node.document.rule;
  if (row.status === 'scored' && scoredKey(row) === 'scored-none') return [];
  return isByRule && rule ? ruleLines(subject, rule, node.document.max) : [];
}
