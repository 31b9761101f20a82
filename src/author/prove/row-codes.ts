import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PackNode } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import { type RowNumber, rowNumbered, successors } from './row-number.js';

/** A row among those of its group, with its number taken apart. */
interface NumberedNode {
  readonly id: string;
  readonly number: RowNumber;
}

/** The groups above a row that have a number, nearest last. */
type Above = readonly { readonly id: string; readonly steps: readonly string[] }[];

/**
 * Numbers of rows that the annex likely prints otherwise, one finding a row at most: two rows of a group have one number; the number
 * begins as that of another group does, `I.4` in group II; or it does not follow that of the row above. Nothing is said of what
 * follows from a wrong number. Numbers may begin anew, or go on, in each group. Marks as `-` and `12a` are no numbers.
 */
export function oddCodes(tier: PlanTier): readonly CheckFinding[] {
  const numbered = new Set(
    Object.values(tier.nodes).flatMap(({ kind, document }) => {
      const steps = kind === 'group' ? rowNumbered(document.code)?.steps : undefined;
      return steps ? [steps.join('.')] : [];
    }),
  );
  const findingsIn = (rows: readonly PackNode[], above: Above): readonly CheckFinding[] => {
    const siblings = rows.flatMap(({ id, code }): readonly NumberedNode[] => {
      const number = rowNumbered(code);
      return number ? [{ id, number }] : [];
    });
    const repeated = repeatedAmong(rows);
    const elsewhere = elsewhereAmong(siblings, above, numbered);
    const unordered = unorderedAmong(
      siblings,
      new Set([...repeated, ...elsewhere].map(({ params }) => params.node ?? '')),
    );
    const here = new Map([...repeated, ...elsewhere, ...unordered].map((finding) => [finding.params.node, finding]));
    return rows.flatMap(({ id, code, children = [] }) => {
      const finding = here.get(id);
      const steps = rowNumbered(code)?.steps;
      const inside = findingsIn(children, steps ? [...above, { id, steps }] : above);
      return finding ? [{ ...finding, path: [...(tier.nodes[id]?.path ?? []), 'code'] }, ...inside] : inside;
    });
  };
  return findingsIn(tier.document.criteria, []);
}

function repeatedAmong(rows: readonly PackNode[]): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ id, code = '' }) => {
    const other = first.get(code);
    if (other === undefined) first.set(code, id);
    const isReported = other !== undefined && /[\p{L}\p{N}]/u.test(code);
    return isReported ? [checkFinding('code-repeated', [], { node: id, other, code })] : [];
  });
}

/** Rows as `I.4` in group II: what stands before the number is that of another group, or not what all other rows of the group have. */
function elsewhereAmong(
  siblings: readonly NumberedNode[],
  above: Above,
  numbered: ReadonlySet<string>,
): readonly CheckFinding[] {
  const group = above.at(-1);
  if (!group) return [];
  const own = new Set(siblings.map(({ number }) => number.steps.join('.')));
  const outside = siblings.filter(({ number: { steps } }) => {
    const before = steps.slice(0, -1);
    return before.length > 0 && !own.has(before.join('.')) && !above.some((row) => isTail(before, row.steps));
  });
  const counts = new Map<string, number>();
  for (const { number } of siblings) counts.set(number.prefix, (counts.get(number.prefix) ?? 0) + 1);
  return outside.flatMap(({ id, number: { prefix, steps, code } }, index) => {
    const isNumbered = numbered.has(steps.slice(0, -1).join('.'));
    const isAlone = siblings.length > 2 && counts.size === 2 && counts.get(prefix) === 1;
    // of a whole group that was copied, one row is enough
    const isFollowing = outside[index - 1]?.number.prefix === prefix;
    if (isFollowing || !(isNumbered || isAlone)) return [];
    return [checkFinding('code-elsewhere', [], { node: id, group: group.id, code })];
  });
}

/** Whether one of two numbers ends with the other: `II.1` and `1`. */
function isTail(steps: readonly string[], others: readonly string[]): boolean {
  const [short, long] = steps.length < others.length ? [steps, others] : [others, steps];
  return short.every((step, index) => long[long.length - short.length + index] === step);
}

/** Rows whose number does not come after that of the row before; `reported` are the rows that have a finding already. */
function unorderedAmong(siblings: readonly NumberedNode[], reported: ReadonlySet<string>): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const last = new Map<string, RowNumber>();
  const series = new Map<string, RowNumber['sorts']>();
  for (let at = 0; at < siblings.length; at += 1) {
    const { id, number } = siblings[at] as NumberedNode;
    const isReported = reported.has(id);
    const key = isReported && at > 0 ? (siblings[at - 1] as NumberedNode).number.prefix : number.prefix;
    const before = last.get(key);
    const next = siblings[at + 1]?.number;
    const expected = before && successors(before);
    // `V` behind `IV` is Roman, and no letter before `T`
    const sorts = (series.get(key) ?? number.sorts).filter((sort) => number.sorts.includes(sort));
    const isOfSeries = sorts.length > 0;
    if (isOfSeries) series.set(key, sorts);
    if (before === undefined || expected === undefined || expected.some((each) => each.token === number.token)) {
      last.set(key, number);
      continue;
    }
    const [first] = expected;
    const isSlip = next !== undefined && expected.some((each) => isAfter(each, next));
    const isSwapped = next !== undefined && isAfter(before, next) && isAfter(next, number);
    if (first && !isReported && isOfSeries && isComparable(before, number)) {
      findings.push(
        checkFinding('code-out-of-order', [], {
          node: id,
          before: before.code,
          expected: first.code,
        }),
      );
    }
    if (isSwapped) at += 1;
    last.set(key, isSlip && first ? first : number);
  }
  return findings;
}

function isAfter(number: RowNumber, next: RowNumber): boolean {
  return successors(number).some(({ token }) => token === next.token);
}

function isComparable(number: RowNumber, other: RowNumber): boolean {
  return number.sorts.some((sort) => other.sorts.includes(sort));
}
