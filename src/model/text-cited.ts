/** The key of the text that a citation names: `qd-169` of `qd-169#phu-luc-1`. */
export function keyCited(cite: string): string {
  const [key = ''] = cite.split('#');
  return key;
}

/** The text that a citation names; undefined where there is no citation, or no such text. */
export function textCited<T extends { readonly key: string }>(
  texts: readonly T[],
  cite: string | undefined,
): T | undefined {
  return texts.find(({ key }) => cite !== undefined && key === keyCited(cite));
}
