import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import type { Json } from '../../src/model/expression.js';
import {
  type ImportOptions,
  importSheet,
  type JsonObject,
  readSheet,
  type SheetImport,
} from '../../src/sheet/index.js';

export const OPTIONS: ImportOptions = {
  id: 'vi-du-40',
  title: 'Bộ tiêu chí ví dụ',
  tier: { id: 'department', title: 'Cấp sở' },
};

/** The annex of forty rows as its bytes. */
export const ANNEX = readFileSync(new URL('../fixtures/annex-40.csv', import.meta.url));

export async function imported(bytes: Uint8Array, options: Partial<ImportOptions> = {}): Promise<SheetImport> {
  const reading = await readSheet(bytes);
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return importSheet(reading.value, { ...OPTIONS, ...options });
}

/** A table of texts as CSV. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return new TextEncoder().encode(lines.join('\n'));
}

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

/** A workbook of one sheet. */
export function workbookOf(sheet: Partial<Sheet>, ...others: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Phụ lục', ...sheet }, ...others] });
}

export const HEADINGS = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'];

/** An annex of this row in a group of points taken away, beside a criterion. */
export const penaltyOf = (title: string, scoring: string): Uint8Array =>
  csvOf([
    HEADINGS,
    ['I', 'Điểm trừ', '', ''],
    ['1', title, '5', scoring],
    ['II', 'Nhóm', '', ''],
    ['1', 'Mạng', '10', 'Mỗi mạng 1 điểm'],
  ]);

/** An annex of one group and these criteria: code, title, maximum, scoring. */
export function annexOf(...rows: readonly (readonly string[])[]): Uint8Array {
  return csvOf([HEADINGS, ['I', 'Nhóm', '', ''], ...rows]);
}

interface Node {
  readonly id: string;
  readonly code?: string;
  readonly rule?: JsonObject;
  readonly children?: readonly Node[];
  readonly [key: string]: unknown;
}

/** The nodes of the only tier of a draft, by their printed numbers. */
export function nodesOf(document: SheetImport['document']): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const visit = (node: Node): void => {
    nodes.set(node.code ?? node.id, node);
    node.children?.forEach(visit);
  };
  const [tier] = (document?.tiers ?? []) as unknown as { criteria: Node[] }[];
  tier?.criteria.forEach(visit);
  return nodes;
}

/** The facts of a draft by id. */
export function factsOf(document: SheetImport['document']): ReadonlyMap<string, JsonObject> {
  return new Map(((document?.facts ?? []) as JsonObject[]).map((fact) => [String(fact.id), fact]));
}

/** The rule of the only criterion of an annex, or undefined where the row stands as a mark that a person gives. */
export function ruleIn({ document, rows }: SheetImport): Json | undefined {
  const rule = nodesOf(document).get('I.1')?.rule;
  const isStandIn = rows.some(({ why }) => STANDS_IN.includes(why));
  return isStandIn ? undefined : rule;
}

const STANDS_IN = ['relative', 'unread', 'no-scoring', 'refused', 'points-above-max', 'joined'];
