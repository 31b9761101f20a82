/** A value, or every error because of which there is none, in the order in which they were found. */
export type Result<T, E> =
  | {
      /** There is a value. */
      readonly ok: true;
      /** What was asked for. */
      readonly value: T;
    }
  | {
      /** There is no value. */
      readonly ok: false;
      /** Why there is none; never empty. */
      readonly errors: readonly E[];
    };

/** The result that has `value`. */
export function good<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** The result that has no value, because of `errors`. */
export function bad<E>(errors: readonly E[]): Result<never, E> {
  return { ok: false, errors };
}
