import type { FormSheet } from '../form-sheet.js';
import { verifyingMachine } from '../sheets/machine-sheet.js';
import { verifyingCover } from './cover.js';
import { verifyingCriteria } from './criteria.js';
import { verifyingFigures } from './figures.js';
import { verifyingLists } from './lists.js';
import type { VerifyingContent } from './verifying-content.js';

/** The sheets of a form for verifiers in their order. */
export function verifyingSheets(content: VerifyingContent): readonly FormSheet[] {
  const lists = verifyingLists(content);
  return [
    verifyingCover(content),
    verifyingFigures(content),
    verifyingCriteria(content),
    ...(lists ? [lists] : []),
    verifyingMachine(content),
  ];
}
