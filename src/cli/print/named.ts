/** A title with the id behind it, by which an auditor finds it in the record; once, where the title has it already. */
export function named(title: string, id: string): string {
  return title === id || title.endsWith(` (${id})`) ? title : `${title} (${id})`;
}
