import { nfc } from '../../kit/unicode.js';
import type { DrawnObject } from './sheet-table.js';
import { attribute, elements, RELATIONS, WORKBOOK } from './worksheets-only.js';

const SHEETS = 'xl/worksheets/';

/** Parts of a workbook that say what lies on which sheet. */
const DRAWING = /^xl\/(?:worksheets\/_rels\/[^/]+\.rels|drawings\/[^/]+\.xml)$/;

/** Whether a part of a workbook says what lies on its sheets, or which sheets it has. */
export function isOfDrawings(name: string): boolean {
  return name === WORKBOOK || name === RELATIONS || DRAWING.test(name);
}

/**
 * By the name of a sheet the pictures, shapes and text boxes that lie on it, of whatever kind; charts are none. The reader of the
 * workbook knows pictures of some formats, and text boxes as Excel writes them, alone.
 */
export function drawingsIn(parts: Readonly<Record<string, string>>): ReadonlyMap<string, readonly DrawnObject[]> {
  return new Map(
    [...sheetParts(parts)].map(([name, sheet]) => {
      const relations = parts[sheet.replace(SHEETS, `${SHEETS}_rels/`).concat('.rels')];
      const drawings = [...targetsIn(relations, SHEETS).values()].filter((target) => DRAWING.test(target));
      return [name, drawings.flatMap((drawing) => objectsIn(parts[drawing] ?? ''))];
    }),
  );
}

/** By the name of a sheet the part that holds it. */
export function sheetParts(parts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const targets = targetsIn(parts[RELATIONS], 'xl/');
  const tags = elements(parts[WORKBOOK] ?? '', 'sheet');
  return new Map(tags.map((tag) => [plain(attribute(tag, 'name')), targets.get(attribute(tag, 'id')) ?? '']));
}

/** By the id of a relation the part that it leads to, from a part in this folder. */
function targetsIn(xml = '', folder: string): ReadonlyMap<string, string> {
  return new Map(
    elements(xml, 'Relationship').map((tag) => [attribute(tag, 'Id'), partFrom(folder, attribute(tag, 'Target'))]),
  );
}

/** `xl/worksheets/` and `../drawings/drawing1.xml` -> `xl/drawings/drawing1.xml`; `/xl/drawings/drawing1.xml` likewise. */
function partFrom(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}

const ANCHOR = /<(?:\w+:)?(?:twoCell|oneCell|absolute)Anchor\b/;
const CHART = /<(?:\w+:)?chart\s/;

function objectsIn(drawing: string): readonly DrawnObject[] {
  const [, ...anchored] = drawing.split(ANCHOR);
  return anchored
    .filter((object) => !CHART.test(object))
    .map((object) => {
      // the upper left corner stands first
      const numberOf = (name: string) => Number(new RegExp(`<(?:\\w+:)?${name}>(\\d{1,7})<`).exec(object)?.[1] ?? 0);
      const texts = [...object.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text));
      const text = nfc(texts.join('')).trim();
      return { row: numberOf('row') + 1, column: numberOf('col'), ...(text === '' ? {} : { text }) };
    });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const LAST_CODE_POINT = 0x10ffff;

/** The text of XML without its entities. */
function plain(xml: string): string {
  return xml.replaceAll(/&(?:#(x[\da-f]+|\d+)|(\w+));/gi, (written, code?: string, name = '') => {
    if (code === undefined) return ENTITIES[name] ?? written;
    const point = Number(code.replace(/^x/i, '0x'));
    return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : written;
  });
}
