import { dateOfDay, readInstant } from '../kit/instant.js';
import { strToU8, unzipSync, zipSync } from '../vendor/fflate.js';
import type { Annex } from './annex.js';

/** No file in the archive has another time: a text without a zone, which is the same in every zone. */
const TIME = '2000-01-01T00:00:00';
/** Readers look for it first. */
const FIRST = '[Content_Types].xml';
const CORE = 'docProps/core.xml';

/**
 * An Office file, packed again with the title and the time of the annex, its parts in order and without times of their own:
 * the same annex then gives the same bytes, whatever the clock says.
 */
export function zippedAgain(bytes: Uint8Array, annex: Annex): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes), [CORE]: strToU8(coreOf(annex)) };
  const rest = Object.keys(parts).filter((name) => name !== FIRST);
  const names = [FIRST, ...rest.toSorted((a, b) => (a < b ? -1 : 1))];
  return zipSync(Object.fromEntries(names.flatMap((name) => (parts[name] ? [[name, parts[name]]] : []))), {
    mtime: TIME,
    level: 6,
  });
}

function coreOf({ title, asOf, lang }: Annex): string {
  const time = utc(asOf);
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${inXml(title)}</dc:title><dc:creator>tieuchi</dc:creator><dc:language>${lang}</dc:language>`,
    ...times,
    '</cp:coreProperties>',
  ].join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function inXml(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}

const DAY = 86_400_000;

/** An instant of the assessment as Office files have it: `2019-11-30T17:00:00Z`. */
function utc(instant: string): string {
  const time = readInstant(instant) ?? 0;
  const day = Math.floor(time / DAY);
  const seconds = Math.floor((time - day * DAY) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dateOfDay(day)}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}Z`;
}
