/** A value, or every error because of which there is none. */
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
      /** Why there is none, in the order in which it was found; never empty. */
      readonly errors: readonly [E, ...E[]];
    };

/** A result without a value. */
export type Refused<E> = Extract<Result<never, E>, { readonly ok: false }>;

/** The result that has `value`. */
export function good<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** The result that has no value, because of `errors`. */
export function bad<E>(errors: readonly [E, ...E[]]): Refused<E> {
  return { ok: false, errors };
}
