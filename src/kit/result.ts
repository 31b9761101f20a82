/** Either the value, or every error that stood in its way, in the order they were found. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly E[] };

/** A result that has its value. */
export function good<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A result that has no value, and says all the reasons at once. */
export function bad<E>(errors: readonly E[]): Result<never, E> {
  return { ok: false, errors };
}
