import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A Word document with this body; `parts`: by name, other parts of it, as the inside of their outermost element. */
export function wordOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const whole = Object.entries({ document: `<w:body>${body}</w:body>`, ...parts }).map(([name, inside]) => [
    `word/${name}.xml`,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${W} ${M}>${inside}</w:${name}>`),
  ]);
  return zipSync(Object.fromEntries(whole));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

/** A paragraph for each line of a text. */
export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => paragraph(run(line)))
    .join('');

export const cell = (inside: string, properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;

export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A table of these texts. */
export const tableOf = (rows: readonly (readonly string[])[]) =>
  table(...rows.map((texts) => row(...texts.map((text) => cell(lines(text))))));
