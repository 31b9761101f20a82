import { partsOf } from './worksheets-only.js';

/** The part of a Word document that has its text. */
export const DOCUMENT = 'word/document.xml';

/** Whether a ZIP archive is a Word document; nothing of it is unpacked. */
export function isWordDocument(bytes: Uint8Array): boolean {
  let isThere = false;
  partsOf(bytes, (name) => {
    isThere ||= name === DOCUMENT;
    return false;
  });
  return isThere;
}
