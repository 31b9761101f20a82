/** A title with the id behind it, by which an auditor finds it in the record. */
export function named(title: string, id: string): string {
  return title === id ? id : `${title} (${id})`;
}
