import type { Annex, AnnexCell, AnnexList, AnnexPart, AnnexRanking, AnnexTable } from '../annex.js';
import { annexGiven } from '../annex-given.js';
import { headingRows, NO_PADDING, orientationOf, paddingsOf, shareOf, tablesOf, widthOf } from '../layout.js';
import { styleSheet } from './style-sheet.js';

/**
 * The annex as a page of HTML: one text with one style sheet, no script, nothing loaded from elsewhere. Printed, it is A4 with
 * the head of each table on every page.
 *
 * @param annex The annex, as `annexOf` gives it.
 * @example
 * writeFileSync('phu-luc.html', annexHtml(annexOf(record)));
 */
export function annexHtml(annex: Annex): string {
  const { lang, title, parts } = annexGiven(annex);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${styleSheet(mostPadding(annex), sharesIn(annex))}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...parts.map(partHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The most digits by which a cell is padded. */
function mostPadding(annex: Annex): number {
  const paddings = tablesOf(annex).flatMap((table) => table.columns.flatMap((_, column) => paddingsOf(table, column)));
  return paddings.reduce((most, { digits }) => Math.max(most, digits), 0);
}

/** The widths of columns that some table has, in thousandths of its table. */
function sharesIn(annex: Annex): readonly number[] {
  return [...new Set(tablesOf(annex).flatMap(({ columns }) => columns.map((column) => shareOf(column, columns))))];
}

function partHtml(part: AnnexPart): string {
  const { letterhead, number, title, subject, decision, warnings, about, rankings, gaps, signature, proof } = part;
  return [
    `<section class="part ${orientationOf(part)}">`,
    '<header>',
    '<div class="letterhead">',
    `<p class="authority">${escaped(letterhead.authority)}</p>`,
    `<p class="nation">${escaped(letterhead.nation)}<br><span>${escaped(letterhead.motto)}</span></p>`,
    '</div>',
    `<h1>${escaped(number)}<br>${escaped(title)}</h1>`,
    `<p class="subject">${escaped(subject)}</p>`,
    `<p class="decision">${escaped(decision)}</p>`,
    ...(warnings.length === 0 ? [] : [listHtml('ul', 'warnings', warnings)]),
    '<dl>',
    ...about.map(({ label, text }) => `<div><dt>${escaped(label)}:</dt> <dd>${escaped(text)}</dd></div>`),
    '</dl>',
    '</header>',
    ...rankings.map(rankingHtml),
    ...linesHtml('ol', 'gaps', { ...gaps, items: gaps.items.slice(0, -1) }),
    // the last gap goes with the signatures, so that these are not alone on a page
    '<div class="end">',
    ...lastGapHtml(gaps),
    '<div class="signature">',
    `<p class="at">${escaped(signature.at)}</p>`,
    ...signature.signers.map(
      ({ title: signer, hint }) =>
        `<p class="signer"><strong>${escaped(signer)}</strong><br><em>${escaped(hint)}</em></p>`,
    ),
    '</div>',
    ...linesHtml('ul', 'proof', proof),
    '</div>',
    '</section>',
  ].join('\n');
}

function rankingHtml({ basis, tables, notes }: AnnexRanking): string {
  return [
    '<section class="ranking">',
    `<p class="basis">${escaped(basis)}</p>`,
    ...tables.map(tableHtml),
    ...linesHtml('ul', 'notes', notes),
    '</section>',
  ].join('\n');
}

/** A heading with its lines; nothing where there are none. */
function linesHtml(tag: 'ol' | 'ul', name: string, { heading, items }: AnnexList): readonly string[] {
  return items.length === 0 ? [] : [`<h2 class="heading">${escaped(heading)}</h2>`, listHtml(tag, name, items)];
}

/** The last of the gaps, with its number; below the heading where it is the only one. */
function lastGapHtml({ heading, items }: AnnexList): readonly string[] {
  const [last] = items.slice(-1);
  if (last === undefined) return [];
  const list = `<ol class="gaps" start="${items.length}"><li>${escaped(last)}</li></ol>`;
  return items.length === 1 ? [`<h2 class="heading">${escaped(heading)}</h2>`, list] : [list];
}

function listHtml(tag: 'ol' | 'ul', name: string, items: readonly string[]): string {
  return [`<${tag} class="${name}">`, ...items.map((item) => `<li>${escaped(item)}</li>`), `</${tag}>`].join('\n');
}

/** Millimetres of columns up to which a table is not drawn out to the width of the page. */
const NARROW = 120;

function tableHtml(table: AnnexTable): string {
  const { caption, columns, rows } = table;
  const { top, below } = headingRows(table);
  const paddings = columns.map((_, column) => paddingsOf(table, column));
  const unit = columns.findIndex(({ id }) => id === 'unit');
  // a table of levels has no units: its rows are headed by their levels
  const headOf = Math.max(unit, 0);
  const head = top.map(({ text, columns: span, isOver }) => {
    const high = below.length > 0 && !isOver ? ' rowspan="2"' : '';
    const wide = span > 1 ? ` colspan="${span}"` : '';
    const names = !isOver && text === columns[unit]?.heading ? ' class="names"' : '';
    return `<th scope="${isOver ? 'colgroup' : 'col'}"${high}${wide}${names}>${escaped(text)}</th>`;
  });
  const bodyRow = (cells: readonly AnnexCell[], row: number): string =>
    cells
      .map(({ text }, column) => {
        const name = classOf(columns[column]?.align ?? 'left', paddings[column]?.[row]);
        return column === headOf
          ? `<th scope="row" class="${name}">${escaped(text)}</th>`
          : `<td class="${name}">${escaped(text)}</td>`;
      })
      .join('');
  return [
    // a table that is wider than the screen is scrolled by keys: it takes the focus, and has a name that is read aloud
    `<div class="moved" role="region" tabindex="0" aria-label="${escaped(caption)}">`,
    `<table class="${widthOf(columns) > NARROW ? 'wide' : 'narrow'}">`,
    `<caption>${escaped(caption)}</caption>`,
    `<colgroup>${columns.map((column) => `<col class="w${shareOf(column, columns)}">`).join('')}</colgroup>`,
    '<thead>',
    `<tr>${head.join('')}</tr>`,
    ...(below.length > 0 ? [`<tr>${below.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr>`] : []),
    '</thead>',
    '<tbody>',
    ...rows.map((cells, row) => `<tr>${bodyRow(cells, row)}</tr>`),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function classOf(align: string, { digits, sign } = NO_PADDING): string {
  if (digits === 0 && !sign) return align;
  return `${align} ${sign ? 's' : 'd'}${digits}`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text between tags or quotes. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
