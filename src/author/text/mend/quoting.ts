/** The text between quotation marks that YAML reads as it stands: double ones, or single where the text has a double one. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Where a plain text stands: a comma and a bracket end it inside braces and brackets alone. */
export type Around = 'block' | 'flow';

const FIRST = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/;
const INSIDE = { block: /:\s|:$|\s#/, flow: /[,[\]{}]|:\s|:$|\s#/ } as const satisfies Record<Around, RegExp>;

/** Whether YAML would not read a plain text as it stands, or not to its end. */
export function needsQuotes(text: string, around: Around): boolean {
  return FIRST.test(text) || INSIDE[around].test(text);
}

/** Whether one text in quotation marks ends exactly where the text does. */
export function isWholeQuoted(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(text);
}
