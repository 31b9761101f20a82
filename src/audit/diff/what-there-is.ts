/** What there is on the two sides: a key for each side that has a value. */
export function whatThereIs<T>(
  before: T | undefined,
  after: T | undefined,
): { readonly before?: T; readonly after?: T } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
