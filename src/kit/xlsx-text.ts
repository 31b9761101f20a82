/**
 * A text so that .xlsx does not read a part of it as a letter by its number: `_x0041_` is written `_x005F_x0041_`
 * (ECMA-376, ST_Xstring).
 */
export function escapedForXlsx(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
