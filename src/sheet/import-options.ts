/** What the annex itself does not say, or says only in its heading. */
export interface ImportOptions {
  /** The id and the title of the pack. */
  readonly id: string;
  readonly title: string;
  readonly tier: { readonly id: string; readonly title: string };
  /** The text that the annex belongs to. Without it the pack cites nothing. */
  readonly text?: { readonly key: string; readonly number: string; readonly title: string; readonly issued: string };
  readonly period?: { readonly from: string; readonly to: string };
  /** Whether the annex is the official one; rows that were not read for certain stay `reconstructed`. */
  readonly official?: true;
  /** The name of the sheet to read; the first that has an annex when absent. */
  readonly sheet?: string;
}
