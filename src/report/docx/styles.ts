import { type IParagraphOptions, Paragraph, TextRun } from '../../vendor/docx.js';

/** The face of Vietnamese official documents. */
export const FACE = 'Times New Roman';

/** A millimetre in twentieths of a point. */
export const MILLIMETRE = 56.7;

/** How a text looks; sizes are half points. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** A line below the text. */
  readonly underline?: Readonly<Record<string, never>>;
}

/** A paragraph of one text. The mark at its end has the size of the text: an empty cell is no higher than others. */
export function paragraph(text: string, look: TextLook, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    run: look.size === undefined ? {} : { size: look.size },
    children: text === '' ? [] : [new TextRun({ text, ...look })],
  });
}
