import type { AlterationKind } from '../../../model/alteration.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import { withValue } from '../../amend/edit.js';

/** One place of the document with another value; undefined takes the key or the entry away. */
export interface Edit {
  readonly path: Path;
  readonly value: Json | undefined;
}

/** Edits that belong together: an end that two bands share moves in both. */
export interface Alteration {
  readonly kind: AlterationKind;
  /** The place that is printed for it. */
  readonly path: Path;
  /** `90 → 91`. */
  readonly change: string;
  readonly edits: readonly Edit[];
}

/** One place altered. */
export function altered(kind: AlterationKind, path: Path, from: Json, value: Json | undefined): Alteration {
  return { kind, path, change: `${shownValue(from)} → ${shownValue(value)}`, edits: [{ path, value }] };
}

/** The document with the edits made one after another: each path is that of the document as the edits before it left it. */
export function withEdits(document: Json, edits: readonly Edit[]): Json {
  return edits.reduce((whole, { path, value }) => withValue(whole, path, value), document);
}

function shownValue(value: Json | undefined): string {
  if (value === undefined) return '∅';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = JSON.stringify(value).replaceAll('"', '');
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
