import { inflateRawSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

// Reads the three files back by code that has nothing to do with what wrote them.

/** A table of a file, all texts as a reader gets them. */
export interface ReadTable {
  readonly caption: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The parts of a zip archive by name, from its directory. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => data.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = data.readUInt32LE(at + 42);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const content = data.subarray(from, from + packed);
    const text = (method === 8 ? inflateRawSync(content) : content).toString('utf8');
    parts.set(data.toString('utf8', at + 46, at + 46 + name), text);
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** An element of XML. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 does not allow, escaped or not. */
const ILLEGAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function plain(text: string): string {
  if (/[<>]/.test(text) || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
    throw new Error(`not XML: ${text}`);
  return text.replaceAll(/&(#x?)?(\w+);/g, (_, number = '', name = '') =>
    number === '' ? (SIGNS[name] ?? '') : String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)),
  );
}

/** Reads XML; throws where it is not well-formed or has a character that XML refuses. */
export function readXml(text: string): Xml {
  if (ILLEGAL.test(text)) throw new Error('a character that XML refuses');
  const top: Xml = { name: '', attributes: {}, children: [] };
  const open: Xml[] = [top];
  for (const [, instruction, end, name = '', given = '', closed, content = ''] of text.matchAll(
    /(<\?[^>]*\?>)|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)|</g,
  )) {
    const inside = open.at(-1);
    if (instruction || !inside) continue;
    if (name === '' && content === '') throw new Error('not XML: <');
    if (name === '') inside.children.push(plain(content));
    else if (end) {
      if (open.pop()?.name !== name) throw new Error(`not XML: </${name}>`);
    } else {
      const attributes = [...given.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        plain(value),
      ]);
      const element: Xml = { name, attributes: Object.fromEntries(attributes), children: [] };
      inside.children.push(element);
      if (!closed) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`not XML: <${open.at(-1)?.name}> has no end`);
  return top;
}

/** All elements of a name, in order. */
export function all({ children }: Xml, name: string): readonly Xml[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child, ...all(child, name)] : all(child, name),
  );
}

function textOf({ children }: Xml): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The tables with a head, each with the paragraph before it. */
export function docxTables(bytes: Uint8Array): readonly ReadTable[] {
  const [body] = all(readXml(unzipped(bytes).get('word/document.xml') ?? ''), 'w:body');
  const blocks = (body?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [child]));
  return blocks.flatMap((block, index) => {
    if (block.name !== 'w:tbl' || all(block, 'w:tblHeader').length === 0) return [];
    const before = blocks[index - 1];
    const rows = all(block, 'w:tr').map((row) => ({
      isHead: all(row, 'w:tblHeader').length > 0,
      cells: all(row, 'w:tc').map((cell) => all(cell, 'w:t').map(textOf).join('')),
    }));
    return [
      {
        caption: before ? all(before, 'w:t').map(textOf).join('') : '',
        head: rows.flatMap(({ isHead, cells }) => (isHead ? [cells] : [])),
        rows: rows.flatMap(({ isHead, cells }) => (isHead ? [] : [cells])),
      },
    ];
  });
}

/** All paragraphs of a Word document. */
export function docxTexts(bytes: Uint8Array): readonly string[] {
  const document = readXml(unzipped(bytes).get('word/document.xml') ?? '');
  return all(document, 'w:p').map((paragraph) => all(paragraph, 'w:t').map(textOf).join(''));
}

/** The cells of a sheet by row and column, numbers as numbers; formulas are not read, but counted. */
export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly (readonly (string | number)[])[];
  readonly formulas: number;
}

/** The sheets of a workbook. */
export function xlsxSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = unzipped(bytes);
  const strings = all(readXml(parts.get('xl/sharedStrings.xml') ?? '<sst></sst>'), 'si').map((item) =>
    all(item, 't')
      .map(textOf)
      .join('')
      .replaceAll(/_x([\dA-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  const names = all(readXml(parts.get('xl/workbook.xml') ?? ''), 'sheet').map(
    ({ attributes }) => attributes.name ?? '',
  );
  return names.map((name, index) => {
    const sheet = readXml(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '');
    const cells = all(sheet, 'row').map((row) => {
      const line: (string | number)[] = [];
      for (const cell of all(row, 'c')) {
        const value = all(cell, 'v').map(textOf).join('');
        const column = [...(cell.attributes.r ?? '').replaceAll(/\d/g, '')].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        line[column - 1] =
          cell.attributes.t === 's' ? (strings[Number(value)] ?? '') : value === '' ? '' : Number(value);
      }
      return Array.from(line, (value) => value ?? '');
    });
    return { name, cells, formulas: all(sheet, 'f').length };
  });
}

/** The tables of a workbook whose captions, heads and columns are known: the rows below the caption and the head. */
export function xlsxTable(
  sheets: readonly ReadSheet[],
  caption: string,
  { head, rows }: { head: number; rows: number },
): ReadTable {
  for (const { cells } of sheets) {
    const at = cells.findIndex(([first]) => first === caption);
    if (at < 0) continue;
    const below = cells.slice(at + 1, at + 1 + head + rows);
    // a table of levels begins in the second column
    const from = below[0]?.[0] === '' ? 1 : 0;
    const lines = below.map((line) => line.slice(from));
    return {
      caption,
      head: lines.slice(0, head).map((line) => line.map(String)),
      rows: lines.slice(head),
    };
  }
  return { caption: `no table "${caption}"`, head: [], rows: [] };
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in order. */
export function htmlElements(page: string): readonly Element[] {
  const within = (nodes: readonly Node[]): readonly Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...within(node.childNodes)] : []));
  return within(parse(page).childNodes);
}

/** The text of an element as a page shows it. */
export function htmlText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

/** The tables of a page. */
export function htmlTables(page: string): readonly ReadTable[] {
  const inside = (element: Element, tag: string): readonly Element[] =>
    element.childNodes.flatMap((node) =>
      'tagName' in node ? [...(node.tagName === tag ? [node] : []), ...inside(node, tag)] : [],
    );
  const cells = (row: Element) => row.childNodes.flatMap((node) => ('tagName' in node ? [htmlText(node)] : []));
  return htmlElements(page)
    .filter(({ tagName }) => tagName === 'table')
    .map((table) => ({
      caption: inside(table, 'caption').map(htmlText).join(''),
      head: inside(table, 'thead').flatMap((head) => inside(head, 'tr').map(cells)),
      rows: inside(table, 'tbody').flatMap((body) => inside(body, 'tr').map(cells)),
    }));
}
