import { unzipSync } from '../../vendor/fflate.js';

/** The part that names the sheets of a workbook. */
export const WORKBOOK = 'xl/workbook.xml';
/** The part that says where those sheets are. */
export const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * By the place of a sheet in its workbook, from 0, whether it has cells: a sheet of a chart, which Excel adds by one key, and one
 * of macros or a dialog have none. Undefined where all have cells, or the workbook does not say it.
 */
export function worksheetsOnly(bytes: Uint8Array): ((place: number) => boolean) | undefined {
  const parts = partsOf(bytes, (name) => name === WORKBOOK || name === RELATIONS);
  const types = new Map(
    elements(parts[RELATIONS] ?? '', 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Type')]),
  );
  const hasCells = elements(parts[WORKBOOK] ?? '', 'sheet').map((tag) => {
    const type = types.get(attribute(tag, 'id'));
    return type === undefined || type.endsWith('/worksheet');
  });
  return hasCells.every(Boolean) ? undefined : (place) => hasCells[place] ?? true;
}

/** The texts of the wanted parts of a workbook; none where it is no archive. */
export function partsOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Readonly<Record<string, string>> {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]));
  } catch {
    return {};
  }
}

/** The opening tags of this name, with a prefix or without. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

/** The value of an attribute of a tag, with its entities. */
export function attribute(tag: string, name: string): string {
  const [, double, single = ''] = new RegExp(`[\\s:]${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
}
