/**
 * A text in which .xlsx reads no escape: `_x0041_`, which would be the letter A, is written `_x005F_x0041_` (ECMA-376,
 * ST_Xstring).
 */
export function escapedForXlsx(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
