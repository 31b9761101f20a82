/** Letters that a name of a sheet may have. */
const LONGEST = 31;

/** Names that a spreadsheet takes, all different: without the signs that it refuses, and shortened where they are too long. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || 'Sheet';
    // the number of a table tells its sheet from the others of its tier, so it stays
    const [, text = plain, numbered = ''] = /^(.+?)( \(\d+\))$/.exec(plain) ?? [];
    for (let number = 1; ; number += 1) {
      const end = numbered + (number === 1 ? '' : ` (${number})`);
      const free = shortened(text, LONGEST - end.length) + end;
      // names that differ only in case are one name to a spreadsheet
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  });
}

/** The beginning of a text, in whole words and without a bracket that is not closed; in whole letters where it has no blank. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > longest) break;
    short += letter;
  }
  const words = text[short.length] === ' ' ? short : short.replace(/\s\S*$/, '');
  const closed = words.includes(')', words.lastIndexOf('(')) ? words : words.replace(/\s*\([^(]*$/, '');
  return (closed || words).replace(/[\s,;.–-]+$/, '') || short;
}
