import type { FormFault } from '../read/form-fault.js';

/** What became of a form. */
export interface CollectedForm {
  /** The name of its file. */
  readonly file: string;
  /** Of an export, the row of its submission. */
  readonly row?: number;
  /** The unit, by its id; absent where the form does not say it clearly. */
  readonly unit?: string;
  /**
   * What became of the form: `added`; `known` where the assessment had everything in it already; `empty` where a form for
   * verifiers has no result that can be read; `refused` where the form could not be read.
   */
  readonly fate: 'added' | 'known' | 'empty' | 'refused';
  /** Of a form for verifiers: how many verifications it added. */
  readonly verifications?: number;
  /** All that is wrong with it. */
  readonly faults: readonly FormFault[];
}
