/** The text that a citation names by its key, as `key#place`; undefined where there is no citation, or no such text. */
export function textCited<T extends { readonly key: string }>(
  texts: readonly T[],
  cite: string | undefined,
): T | undefined {
  return texts.find(({ key }) => key === cite?.split('#')[0]);
}
