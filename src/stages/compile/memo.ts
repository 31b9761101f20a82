import type { Issue } from '../../model/issue.js';
import type { PlanNode } from '../../model/plan.js';

/**
 * What earlier compilations gave. Packs that differ in one node share the objects of all others: what depends on those
 * alone is compiled once.
 */
export interface Memo {
  readonly root: Branch;
  /** One object for each node, the same for nodes that read the same; undefined where one of them reads a statistic. */
  readonly readsOf: (context: Remembering, nodes: readonly PlanNode[]) => readonly object[] | undefined;
}

interface Branch {
  readonly next: Map<unknown, Branch>;
  known?: { readonly value: unknown; readonly issues: readonly Issue[] };
}

/** A compilation: its memo, where it has one, and its list of issues. */
export interface Remembering {
  readonly memo?: Memo | undefined;
  readonly issues: Issue[];
}

/**
 * What `make` gives, or gave for the same keys; its issues are reported each time. Keys are compared as `Map` does: objects
 * by identity. They must name all that `make` reads.
 */
export function remembered<T>({ memo, issues }: Remembering, keys: readonly unknown[], make: () => T): T {
  if (!memo) return make();
  const branch = keys.reduce<Branch>(below, memo.root);
  if (branch.known) {
    issues.push(...branch.known.issues);
    return branch.known.value as T;
  }
  const before = issues.length;
  const value = make();
  branch.known = { value, issues: issues.slice(before) };
  return value;
}

function below({ next }: Branch, key: unknown): Branch {
  const known = next.get(key);
  if (known) return known;
  const fresh: Branch = { next: new Map() };
  next.set(key, fresh);
  return fresh;
}

/** What each node reads, to know again what was worked out of that alone, as the order of steps; undefined without a memo. */
export function knownReads(context: Remembering, nodes: readonly PlanNode[]): readonly object[] | undefined {
  return context.memo?.readsOf(context, nodes);
}
