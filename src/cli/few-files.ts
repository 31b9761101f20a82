/** Most names of files in a sentence. */
const MOST_NAMES = 5;

/** The first few names of files, and how many more there are, as params of a sentence; no `more` where there is no other. */
export function fewFiles(names: readonly string[]): { readonly files: string; readonly more?: string } {
  const more = names.length - MOST_NAMES;
  return { files: names.slice(0, MOST_NAMES).join(', '), ...(more > 0 ? { more: String(more) } : {}) };
}
