import type { NoAnswer } from './answer.js';

/** Ends a question that has no answer; `orStopped` gives the reason back. */
export function stop(status: NoAnswer['status'], because: string): never {
  throw { stopped: { status, because } satisfies NoAnswer };
}

/**
 * Why the second opinion gives no opinion: an operator of a plugin, figures that are hidden, a limit of its own, a last digit
 * that nobody can tell.
 */
export interface Declined {
  /** Why there is none. */
  readonly code: 'plugin-operator' | 'too-many-steps' | 'too-many-digits' | 'hidden-members' | 'near-tie';
  /** By name, what its sentence needs, as text; absent where it needs nothing. */
  readonly params?: Readonly<Record<string, string>>;
}

/** Ends the opinion on a node or a ranking; `orDeclined` gives the reason back. */
export function decline(code: Declined['code'], params?: Declined['params']): never {
  throw { declined: { code, ...(params ? { params } : {}) } satisfies Declined };
}

/** What `work` gives, or why it stopped. */
export function orStopped<T>(work: () => T): T | NoAnswer {
  try {
    return work();
  } catch (thrown) {
    if (isObject(thrown) && 'stopped' in thrown) return thrown.stopped as NoAnswer;
    throw thrown;
  }
}

/** What came of work that may be declined. */
export type OrDeclined<T> = { readonly done: T } | { readonly declined: Declined };

/** What `work` gives, or why it was declined. */
export function orDeclined<T>(work: () => T): OrDeclined<T> {
  try {
    return { done: work() };
  } catch (thrown) {
    if (isObject(thrown) && 'declined' in thrown) return { declined: thrown.declined as Declined };
    throw thrown;
  }
}

/** What was done; where it was declined, it is declined here too. */
export function orDecline<T>(result: OrDeclined<T>): T {
  return 'declined' in result ? decline(result.declined.code, result.declined.params) : result.done;
}

function isObject(thrown: unknown): thrown is object {
  return typeof thrown === 'object' && thrown !== null;
}
