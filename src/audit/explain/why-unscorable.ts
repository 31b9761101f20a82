import type { PlanNode } from '../../model/plan.js';
import type { RecordUnscored } from '../../model/record.js';
import { explainLine } from '../../words/index.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';
import { tellReason } from './tell-finding.js';

/** Why no number exists: of a figure out of its bounds what it is and what they are, of a relation what is true instead. */
export function whyUnscorable(subject: Subject, node: PlanNode, row: RecordUnscored): string {
  const { language, titles, tier, entry, layer } = subject;
  const [reason = { code: row.status }] = row.because ?? [];
  const { relation } = reason.params ?? {};
  const said = tellReason(reason, entry, { titles, tier: tier.id, layer });
  const condition = relation === undefined ? '' : brokenIn(subject, node, relation);
  return condition === '' ? said : explainLine('relation-fails', language, { said, condition });
}

/** What is true of the figures where the relation does not hold; '' where the record does not hold all of them. */
function brokenIn({ bench, working, compiled }: Subject, node: PlanNode, relation: string): string {
  const isOwn = relation === `${node.id}#rule`;
  const own = isOwn && node.kind === 'leaf' ? node.requires : [];
  const all = isOwn ? own : compiled.plan.relations.filter(({ id }) => id === relation);
  const broken = all.find(({ typed }) => bench.ask(typed) === false);
  return broken ? stated(broken.typed, false, working) : '';
}
