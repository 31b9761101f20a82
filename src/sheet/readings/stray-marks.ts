import { STANDARD_COLON, tidy } from './pattern.js';

/** A footnote in brackets, dots that end a list before it is complete, or a sign that no reading knows. */
const STRAY = /\(\s*[*?]+\s*\)|(?:…|\.{3,})\s*(?=$|[;\n])|[^\p{L}\p{M}\p{N}\s.,;:()[\]{}"'“”‘’«»/\\\-+*=<>≥≤×%•&_|…]/gu;

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
