import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from '../../vendor/docx.js';
import type { Annex, AnnexPart } from '../annex.js';
import { annexGiven } from '../annex-given.js';
import { orientationOf, tablesOf } from '../layout.js';
import { zippedAgain } from '../zip-again.js';
import { endBlocks, headBlocks, rankingBlocks } from './blocks.js';
import { FACE, MILLIMETRE } from './styles.js';

/** The most rows of tables that a Word document is made of: it takes a third of a megabyte of memory for each. */
export const DOCX_ROWS = 2000;

const PAGE = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };
const MARGIN = { top: 20, right: 15, bottom: 18, left: 20 };

/**
 * How many rows the tables of an annex have together.
 *
 * @param annex The annex, as `annexOf` gives it.
 * @example
 * const bytes = annexRows(annex) > DOCX_ROWS ? await annexXlsx(annex) : await annexDocx(annex);
 */
export function annexRows(annex: Annex): number {
  return tablesOf(annexGiven(annex)).reduce((sum, { rows }) => sum + rows.length, 0);
}

/**
 * The annex as a Word document: real tables that can be edited, A4, the head of each table on every page. The same annex gives
 * the same bytes.
 *
 * @param annex The annex, as `annexOf` gives it.
 * @throws RangeError where its tables have more than `DOCX_ROWS` rows together: write a spreadsheet or a page then.
 * @example
 * writeFileSync('phu-luc.docx', await annexDocx(annexOf(record, { tier: 'district' })));
 */
export async function annexDocx(annex: Annex): Promise<Uint8Array> {
  const rows = annexRows(annex);
  if (rows > DOCX_ROWS) throw new RangeError(`A Word document takes ${DOCX_ROWS} rows, and the annex has ${rows}.`);
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FACE, size: 26, language: { value: annex.lang === 'vi' ? 'vi-VN' : 'en-GB' } },
          paragraph: { spacing: { before: 40, after: 40 } },
        },
        heading1: { run: { font: FACE, size: 28, bold: true, color: '000000' } },
      },
    },
    sections: annex.parts.map(sectionOf),
  });
  return zippedAgain(new Uint8Array(await Packer.toArrayBuffer(document)), annex);
}

/**
 * The section of a part. Pages are numbered above the text, each part for itself and its first page not, as decree
 * 30/2020/NĐ-CP prescribes for documents and their annexes.
 */
function sectionOf(part: AnnexPart): ISectionOptions {
  const isAcross = orientationOf(part) === 'landscape';
  const width = (isAcross ? 297 : 210) - MARGIN.left - MARGIN.right;
  const page = new Paragraph({
    alignment: 'center',
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        pageNumbers: { start: 1 },
        size: { ...PAGE, orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: MARGIN.top * MILLIMETRE,
          right: MARGIN.right * MILLIMETRE,
          bottom: MARGIN.bottom * MILLIMETRE,
          left: MARGIN.left * MILLIMETRE,
        },
      },
    },
    headers: { default: new Header({ children: [page] }), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...headBlocks(part, width),
      ...part.rankings.flatMap((ranking) => rankingBlocks(ranking, width)),
      ...endBlocks(part, width),
    ],
  };
}
