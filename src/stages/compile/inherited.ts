import { BOOLEAN } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { PackNode, Policies } from '../../model/pack.js';
import { type EvidenceWhenAbsent, ROLE_IS } from '../../model/pack-words.js';
import type { Formula } from '../../model/plan.js';
import { type Compiling, formula } from './context.js';
import { isWeighted } from './groups.js';
import { remembered } from './memo.js';
import type { TreeReading } from './tree-reading.js';

/** What a node inherits from the nodes above it. */
export interface Inherited {
  readonly applies: readonly Formula[];
  readonly lineage: readonly string[];
  readonly inScale: boolean;
  readonly policies: Policies;
  readonly evidence: EvidenceWhenAbsent;
  readonly weighted: boolean | undefined;
}

/** A node of the document with its path. */
export interface PlacedNode {
  readonly node: PackNode;
  readonly path: Path;
}

/** What the nodes of a tier inherit of the pack. */
export function inheritedByRoots(context: Compiling): Inherited {
  const { policies, procedure } = context.pack;
  const { whenMissing, whenNotApplicable, whenUnscorable } = policies;
  return interned(context, {
    applies: [],
    lineage: [],
    inScale: true,
    policies: { whenMissing, whenNotApplicable, whenUnscorable },
    evidence: procedure.evidence?.whenAbsent ?? 'off',
    weighted: false,
  });
}

/** What a group hands down to the nodes in it. */
export function inheritedBelow(reading: TreeReading, { node, path }: PlacedNode, from: Inherited): Inherited {
  const { context } = reading;
  const evidence = evidenceOf(node, from);
  return interned(context, {
    ...passedDownBy(reading, { node, path }, from),
    evidence,
    weighted: isWeighted(context, node),
  });
}

/** What a node hands down beside evidence and weights, with what is its own. */
export function passedDownBy(reading: TreeReading, { node, path }: PlacedNode, from: Inherited) {
  return {
    applies: [...from.applies, ...conditionOf(reading, node, path)],
    lineage: [...from.lineage, node.id],
    inScale: from.inScale && ROLE_IS[node.role ?? 'criterion'].inMaximum,
    policies: policiesOf(node, from.policies),
  };
}

/** What absent evidence means for a node. */
export function evidenceOf({ evidence }: PackNode, from: Inherited): EvidenceWhenAbsent {
  return evidence?.whenAbsent ?? from.evidence;
}

/** The one object for equal particulars, so that nodes below an altered node are known again. */
export function interned(context: Compiling, inherited: Inherited): Inherited {
  const { applies, lineage, inScale, policies, evidence, weighted } = inherited;
  const texts = [lineage.join(' '), JSON.stringify([inScale, policies, evidence, weighted])];
  return remembered(context, ['inherited', ...texts, ...applies], () => inherited);
}

/** The condition of the node itself under which its question is put; none where it states none, or a faulty one. */
function conditionOf(reading: TreeReading, { appliesTo }: PackNode, path: Path): readonly Formula[] {
  if (appliesTo === undefined) return [];
  const { context, scope, scopeKey, table } = reading;
  const reads = { scope, type: BOOLEAN, path: [...path, 'appliesTo'], derived: table.derived };
  const condition = remembered(context, ['condition', scopeKey, appliesTo, path.join(' ')], () =>
    formula(context, appliesTo, reads),
  );
  return condition ? [condition] : [];
}

function policiesOf({ whenMissing, whenNotApplicable, whenUnscorable }: PackNode, above: Policies): Policies {
  return {
    whenMissing: whenMissing ?? above.whenMissing,
    whenNotApplicable: whenNotApplicable ?? above.whenNotApplicable,
    whenUnscorable: whenUnscorable ?? above.whenUnscorable,
  };
}
