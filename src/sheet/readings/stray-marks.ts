import { STANDARD_COLON, tidy } from './pattern.js';

/** A footnote in brackets or raised (`Đạt [1]: 2 điểm`, `kế hoạch¹`, but no `m²`), dots that end a list before it is complete, or a sign that no reading knows. */
const STRAY =
  /(?<=\p{L} ?)\[\d{1,2}\](?= ?[:=,\p{L}])|(?<!m)[\u00b9\u00b2\u00b3\u2070-\u2079]|\(\s*[*?]+\s*\)|(?:…|\.{3,})\s*(?=$|[;\n])|[^\p{L}\p{M}\p{N}\s.,;:()[\]{}"'“”‘’«»/\\\-+*=<>≥≤×%•&_|…]/gu;

/** Marks of a cell that are in no clause, as the footnote of `2 điểm (*)`: they may point to a rule that stands elsewhere. */
export function strayMarks(text: string): readonly string[] {
  const written = tidy(text);
  return [
    ...new Set(
      (text.includes(STANDARD_COLON) ? written : written.replaceAll(STANDARD_COLON, ':'))
        .match(STRAY)
        ?.map((mark) => mark.trim()),
    ),
  ];
}
