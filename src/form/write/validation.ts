import type { DataValidation } from '../../vendor/hucre.js';
import type { FormCell } from '../form-sheet.js';

/** Where the list of options of a choice stands: `'Phần máy đọc'!$C$2:$C$4`. */
export type RangeOf = (options: readonly string[]) => string;

/** The first and the last day that may be typed; a spreadsheet counts days from 1900. */
const DAYS = { formula1: 'DATE(1945,1,1)', formula2: 'DATE(2199,12,31)' };
const LEAST = '-1E+15';
const MOST = '1E+15';

/** A text that a spreadsheet shows beside a cell has at most this many letters. */
const LONGEST = 255;

/** What a sheet checks while an answer is typed; undefined where anything may be typed. */
export function validationOf({ asks, hint }: FormCell, range: string, rangeOf: RangeOf): DataValidation | undefined {
  if (!asks) return undefined;
  const message =
    hint === undefined || hint === '' ? {} : { inputMessage: shortened(hint), errorMessage: shortened(hint) };
  const shown = { range, allowBlank: true, showErrorMessage: true, showInputMessage: true, ...message };
  switch (asks.is) {
    case 'choice':
      return { ...shown, type: 'list', formula1: rangeOf(asks.options) };
    case 'whole':
    case 'decimal':
      return {
        ...shown,
        type: asks.is,
        operator: 'between',
        formula1: asks.least ?? LEAST,
        formula2: asks.most ?? MOST,
      };
    case 'day':
      return { ...shown, type: 'date', operator: 'between', ...DAYS };
    case 'text':
      return message.inputMessage === undefined
        ? undefined
        : { ...shown, showErrorMessage: false, type: 'textLength', operator: 'lessThanOrEqual', formula1: '32767' };
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
