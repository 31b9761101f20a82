import type { FindingCode } from '../../model/finding.js';
import { FORM_FAULTS, type FormFaultCode } from '../../model/form-fault.js';
import type { Issue } from '../../model/issue.js';
import { formFaultSentence, type Language } from '../../words/index.js';

/** Where something is wrong in a form. */
export interface FormPlace {
  /** The name of the sheet, as it is in the file. */
  readonly sheet?: string;
  /** The cell, as `E12`. */
  readonly cell?: string;
  /** Of an export, the row or the line that is broken. */
  readonly row?: number;
  /** The question, as the form asks it. */
  readonly question?: string;
}

/** Something that is wrong with a form, and where. */
export interface FormFault extends FormPlace {
  /** A fault of the form, an issue of a value, or a finding about a figure. */
  readonly code: FormFaultCode | Issue['code'] | FindingCode;
  /** `file`: nothing of the form is read. `cell`: this cell is not read, and the rest is. `warning`: it is read. */
  readonly stops: 'file' | 'cell' | 'warning';
  /** The fault in words. */
  readonly sentence: string;
}

/** The faults that were found in a form. */
export interface FormFaults {
  readonly language: Language;
  readonly list: FormFault[];
  readonly report: (code: FormFaultCode, place?: FormPlace, params?: Readonly<Record<string, string>>) => void;
}

/** A collector of faults that has none yet. */
export function formFaults(language: Language): FormFaults {
  const list: FormFault[] = [];
  return {
    list,
    language,
    report: (code, place = {}, params = {}) => {
      list.push({ code, stops: FORM_FAULTS[code], ...place, sentence: formFaultSentence(code, language, params) });
    },
  };
}

/** Whether the form as a whole cannot be read. */
export function stopsFile(faults: FormFaults): boolean {
  return stopCount(faults) > 0;
}

/** How many faults were found of which each stops the form as a whole. */
export function stopCount({ list }: FormFaults): number {
  return list.filter(({ stops }) => stops === 'file').length;
}
