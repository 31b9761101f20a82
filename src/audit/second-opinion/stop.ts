import type { NoAnswer } from './answer.js';

/** Ends a question that has no answer; `ask` gives the reason back. */
export function stop(status: NoAnswer['status'], because: string): never {
  throw { stopped: { status, because } satisfies NoAnswer };
}

/** Why the second opinion cannot tell: an operator of a plugin, figures that are hidden, and limits of its own. */
export interface Declined {
  readonly code: 'plugin-operator' | 'too-many-steps' | 'too-many-digits' | 'hidden-members';
  readonly params?: Readonly<Record<string, string>>;
}

/** Ends everything about a node or a ranking that reads what cannot be told. */
export function decline(code: Declined['code'], params?: Declined['params']): never {
  throw { declined: { code, ...(params ? { params } : {}) } satisfies Declined };
}

/** What the work gives, or why it stopped; anything else that is thrown goes on. */
export function orStopped<T>(work: () => T): T | NoAnswer {
  try {
    return work();
  } catch (thrown) {
    if (isObject(thrown) && 'stopped' in thrown) return thrown.stopped as NoAnswer;
    throw thrown;
  }
}

/** What was told, or why it could not be. */
export type Told<T> = { readonly done: T } | { readonly declined: Declined };

/** What the work gives, or why the second opinion declined it; anything else that is thrown goes on. */
export function orDeclined<T>(work: () => T): Told<T> {
  try {
    return { done: work() };
  } catch (thrown) {
    if (isObject(thrown) && 'declined' in thrown) return { declined: thrown.declined as Declined };
    throw thrown;
  }
}

function isObject(thrown: unknown): thrown is object {
  return typeof thrown === 'object' && thrown !== null;
}
