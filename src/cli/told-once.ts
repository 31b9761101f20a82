import type { PackProof } from '../author/index.js';
import { add, equal, subtract } from '../kit/exact.js';
import { fromText } from '../kit/exact-text.js';
import { type Path, paramsOf } from '../model/issue.js';
import type { PlacedIssue } from './placed.js';

/** What is told of a pack: what makes it unusable or is likely a slip, and what the proofs found. */
interface ToldOfPack {
  readonly issues: readonly PlacedIssue[];
  readonly proof: PackProof | undefined;
}

/**
 * The issues and findings of a pack, each slip told once: a group whose maximums would come out with what a criterion in it earns
 * at the most is left out where it is told of the criterion; and so is a number that is cut off where it is told that a comment cuts it, and curly quotation marks where what they enclose is refused.
 */
export function toldOnce({ issues: all, proof }: ToldOfPack): ToldOfPack {
  const issues = withoutQuotesAgain(all);
  if (proof === undefined) return { issues, proof };
  const earned = new Map<string, Readonly<Record<string, string>>>();
  for (const { code, path, params } of proof.findings) {
    const isOfCriterion = path.at(-1) === 'rule' && path.at(-3) === 'children';
    if (isOfCriterion && (code === 'max-out-of-reach' || code === 'max-exceeded'))
      earned.set(keyOf(path.slice(0, -3)), params);
  }
  const left = issues.filter(({ issue }) => {
    const [told, criterion] = [paramsOf(issue), earned.get(keyOf(issue.path.slice(0, -1)))];
    if (issue.code !== 'children-max' || criterion === undefined) return true;
    const [sum, max, own, points] = [told.sum, told.max, criterion.max, criterion.points].map((text) =>
      fromText(text ?? ''),
    );
    return !(sum && max && own && points && equal(add(subtract(sum, own), points), max));
  });
  const cut = new Set(
    issues.flatMap(({ issue: { code, path } }) => (code === 'comment-cuts-text' ? [keyOf(path)] : [])),
  );
  const findings = proof.findings.filter(({ code, path }) => code !== 'text-number-cut' || !cut.has(keyOf(path)));
  return { issues: left, proof: { ...proof, findings } };
}

/** Curly quotation marks around what is refused for them are told by that error, whose mended line has straight ones. */
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
