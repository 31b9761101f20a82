/** What `tieuchi form` makes: workbooks, or XLSForms for ODK and KoboToolbox. */
export const FORM_KINDS = ['workbook', 'xlsform'] as const;
export type FormKind = (typeof FORM_KINDS)[number];
