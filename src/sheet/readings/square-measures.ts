const SQUARE = /(?<=\d) ?(?<kilo>k?)m[2²](?![\p{L}\d])/giu;

/** The text with `50m2`, `2 km²` as `50 mét vuông`, `2 km vuông`, so that the 2 is no number. */
export function withSquareMeasures(text: string): string {
  return text.replaceAll(SQUARE, (_, kilo: string) => (kilo === '' ? ' mét vuông' : ' km vuông'));
}
