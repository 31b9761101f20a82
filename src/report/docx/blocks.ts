import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from '../../vendor/docx.js';
import type { AnnexList, AnnexPart, AnnexRanking } from '../annex.js';
import { numbered } from '../layout.js';
import { MILLIMETRE, paragraph, type TextLook } from './styles.js';
import { tableBlock } from './table.js';

type Block = Paragraph | Table;

const BOLD: TextLook = { bold: true };
const ITALIC: TextLook = { italics: true };
const CENTRED = { alignment: AlignmentType.CENTER } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_EDGES = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
const LINE = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 } as const;
/** Half points of a line that takes no room. */
const SMALLEST = 2;
/** Empty lines for a signature. */
const ROOM_TO_SIGN = 1400;

/** Letterhead, titles, what the figures are worth, what they are about. */
export function headBlocks(part: AnnexPart, width: number): readonly Block[] {
  const { letterhead, number, title, subject, decision, warnings, about } = part;
  return [
    sideBySide(
      [
        [paragraph(letterhead.authority, BOLD, CENTRED)],
        [paragraph(letterhead.nation, BOLD, CENTRED), paragraph(letterhead.motto, { ...BOLD, underline: {} }, CENTRED)],
      ],
      width,
    ),
    paragraph(number, { ...BOLD, size: 28 }, { ...CENTRED, spacing: { before: 240 }, keepNext: true }),
    paragraph(title, { ...BOLD, size: 28 }, { ...CENTRED, outlineLevel: 0, keepNext: true }),
    paragraph(subject, BOLD, CENTRED),
    paragraph(decision, ITALIC, { ...CENTRED, spacing: { after: 200 } }),
    ...warnings.map((warning) =>
      paragraph(warning, BOLD, { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } }),
    ),
    ...about.map(({ label, text }, index) =>
      paragraph(`${label}: ${text}`, {}, index === 0 ? { spacing: { before: 200 } } : {}),
    ),
  ];
}

/** One ranking: its tables and the notes to them. */
export function rankingBlocks({ basis, tables, notes }: AnnexRanking, width: number): readonly Block[] {
  return [
    paragraph(basis, ITALIC, { spacing: { before: 160 }, keepNext: true }),
    ...tables.flatMap((table) => [
      paragraph(table.caption, BOLD, { spacing: { before: 160, after: 80 }, keepNext: true }),
      tableBlock(table, width),
    ]),
    ...listBlocks(notes),
  ];
}

/** Gaps of the pack, blanks for signatures, and how to check the results. */
export function endBlocks({ gaps, signature, proof }: AnnexPart, width: number): readonly Block[] {
  const [left, right] = signature.signers.map(({ title, hint }) => [
    paragraph(title, BOLD, { ...CENTRED, keepNext: true }),
    paragraph(hint, ITALIC, { ...CENTRED, keepNext: true, spacing: { after: ROOM_TO_SIGN } }),
  ]);
  return [
    ...listBlocks(numbered(gaps), 2),
    // Word makes one table of two with nothing between them: where there are no notes, a table stands just above
    paragraph('', { size: SMALLEST }, { keepNext: true, spacing: { before: 0, after: 0 } }),
    sideBySide(
      [
        [paragraph('', ITALIC, { ...CENTRED, keepNext: true }), ...(left ?? [])],
        [paragraph(signature.at, ITALIC, { ...CENTRED, keepNext: true, spacing: { before: 240 } }), ...(right ?? [])],
      ],
      width,
    ),
    ...listBlocks(proof, 0, { size: 18 }),
  ];
}

/**
 * A heading with its lines; nothing where there are none. The last `keptWithNext` lines stay on the page of what comes
 * after them.
 */
function listBlocks({ heading, items }: AnnexList, keptWithNext = 0, look: TextLook = {}): readonly Block[] {
  if (items.length === 0) return [];
  return [
    paragraph(heading, { ...look, ...BOLD }, { spacing: { before: 200 }, keepNext: true }),
    ...items.map((item, index) =>
      paragraph(item, look, {
        alignment: AlignmentType.BOTH,
        ...(index >= items.length - keptWithNext ? { keepNext: true } : {}),
      }),
    ),
  ];
}

/** Two columns without lines around them. */
function sideBySide([left, right]: readonly [readonly Paragraph[], readonly Paragraph[]], width: number): Table {
  const all = Math.round(width * MILLIMETRE);
  const widths = [Math.floor(all * 0.45), Math.floor(all * 0.55)];
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ width: { size, type: WidthType.DXA }, borders: NO_EDGES, children: [...children] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_EDGES, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)] })],
  });
}
