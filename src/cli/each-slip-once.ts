import type { PackProof } from '../author/index.js';
import { add, equal, subtract } from '../kit/exact.js';
import { fromText } from '../kit/exact-text.js';
import { type Path, paramsOf } from '../model/issue.js';
import type { PlacedIssue } from './placed.js';

/** What `check` reports of a pack: its issues, and the findings of the proofs. */
interface PackReport {
  readonly issues: readonly PlacedIssue[];
  readonly proof: PackProof | undefined;
}

/**
 * The issues and findings of a pack, each slip reported once. Left out are the wrong sum of a group, where a finding reports the
 * criterion whose maximum makes the sum wrong; a number that is cut off, where an issue reports the comment that cuts it; and curly
 * quotation marks, where an issue refuses what they enclose.
 */
export function eachSlipOnce({ issues: all, proof }: PackReport): PackReport {
  const issues = withoutQuotesAgain(all);
  if (proof === undefined) return { issues, proof };
  const earned = new Map<string, Readonly<Record<string, string>>>();
  for (const { code, path, params } of proof.findings) {
    const isOfCriterion = path.at(-1) === 'rule' && path.at(-3) === 'children';
    if (isOfCriterion && (code === 'max-out-of-reach' || code === 'max-exceeded'))
      earned.set(keyOf(path.slice(0, -3)), params);
  }
  const left = issues.filter(({ issue }) => {
    const [group, criterion] = [paramsOf(issue), earned.get(keyOf(issue.path.slice(0, -1)))];
    if (issue.code !== 'children-max' || criterion === undefined) return true;
    const [sum, max, stated, points] = [group.sum, group.max, criterion.max, criterion.points].map((text) =>
      fromText(text ?? ''),
    );
    return !(sum && max && stated && points && equal(add(subtract(sum, stated), points), max));
  });
  const cut = new Set(
    issues.flatMap(({ issue: { code, path } }) => (code === 'comment-cuts-text' ? [keyOf(path)] : [])),
  );
  const findings = proof.findings.filter(({ code, path }) => code !== 'text-number-cut' || !cut.has(keyOf(path)));
  return { issues: left, proof: { ...proof, findings } };
}

/** The issues without curly quotation marks around what is refused for them: the mended line of that error has straight ones. */
function withoutQuotesAgain(issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
  const refused = new Set(
    issues.flatMap(({ issue: { code, path } }) =>
      code === 'cite-grammar' || code === 'id-grammar' ? [keyOf(path)] : [],
    ),
  );
  return issues.filter(({ issue: { code, path } }) => code !== 'quotes-curly' || !refused.has(keyOf(path)));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
