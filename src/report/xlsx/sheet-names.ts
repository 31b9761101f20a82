/** Letters that a name of a sheet may have. */
const LONGEST = 31;

/** Names that a spreadsheet takes, all different: without the signs that it refuses, and cut where they are too long. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || 'Sheet';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` (${number})`;
      const free = shortened(plain, LONGEST - end.length) + end;
      // names that differ only in case are one name to a spreadsheet
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  });
}

/** The beginning of a text, in whole letters and without a blank at the end. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const letters = [...text];
  let short = '';
  for (const letter of letters) {
    if (short.length + letter.length > longest) break;
    short += letter;
  }
  return short.trim();
}
