/** How deep each letter of a text stands in brackets and quotes; a bracket or a quote itself stands outside. */
export function depthsOf(text: string): readonly number[] {
  const depths: number[] = [];
  let depth = 0;
  let quote = '';
  for (const letter of text.split('')) {
    const isEnd = quote === '' ? letter === ')' || letter === ']' : letter === quote;
    if (isEnd) {
      quote = '';
      depth -= 1;
    }
    depths.push(depth);
    if (isEnd || quote !== '') continue;
    quote = QUOTES[letter] ?? '';
    if (quote !== '' || letter === '(' || letter === '[') depth += 1;
  }
  return depths;
}

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"' };

/** A text cut at a mark that stands in no bracket and no quote. */
export function cutAt(text: string, mark: string): readonly string[] {
  const depths = depthsOf(text);
  const pieces: string[] = [];
  let start = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (depths[at] !== 0) continue;
    pieces.push(text.slice(start, at));
    start = at + mark.length;
  }
  return [...pieces, text.slice(start)].map((piece) => piece.trim());
}
