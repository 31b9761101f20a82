import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** The generated parts of the page. */
export type Part = 'rows' | 'alone' | 'commands' | 'sizes';

/** Puts the tables in their places; a part that was not run stays as it is. */
export function writePage(tables: ReadonlyMap<Part, string>): void {
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), tables));
}

/** The page with each table between `<!-- generated: bench PART -->` and `<!-- /generated -->`. */
export function pageWith(page: string, tables: ReadonlyMap<Part, string>): string {
  return [...tables].reduce((text, [part, table]) => {
    const place = new RegExp(`(<!-- generated: bench ${part} -->\n)[\\s\\S]*?(\n<!-- /generated -->)`);
    if (!place.test(text)) throw new Error(`the page has no place for ${part}`);
    return text.replace(place, (_, open: string, close: string) => `${open}\n${table}\n${close}`);
  }, page);
}
