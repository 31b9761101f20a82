/**
 * The door for a round of self-assessment: forms out as workbooks and XLSForms, and filled forms in as submissions; those of
 * verifiers as verifications.
 *
 * @module tieuchi/form
 */
export {
  type Collected,
  type CollectedForm,
  type CollectOptions,
  collectForms,
  type FormFile,
} from './collect-forms.js';
export type { FormWanted } from './form-content.js';
export type { FormFault, FormPlace } from './read/form-fault.js';
export { type FormRead, type FormReadingOptions, readForm } from './read/read-form.js';
export { type RegisterForms, registerForms } from './register-forms.js';
export { type VerificationForms, verificationForms } from './verifying/verification-forms.js';
export { formWorkbook } from './write/form-workbook.js';
export { type XlsFormWanted, xlsFormWorkbook } from './write/xls-form-workbook.js';
