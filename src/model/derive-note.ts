import { deepFreeze } from '../kit/deep-freeze.js';
import type { Path } from './issue.js';

/** The parts of a report on a derived pack, in order. */
export const DERIVE_PARTS = /* @__PURE__ */ deepFreeze(['decide', 'dropped', 'standing', 'moved', 'cases'] as const);
/** A part of a report on a derived pack. */
export type DerivePart = (typeof DERIVE_PARTS)[number];

const LIST = /* @__PURE__ */ deepFreeze({
  // what a person must decide
  'title-made': { part: 'decide', params: ['title'] },
  'gap-added': { part: 'decide', params: ['gap'] },
  'gap-carried': { part: 'decide', params: ['gap', 'lost'] },
  'words-name': { part: 'decide', params: ['at', 'name'] },
  'comments-marked': { part: 'decide', params: ['mark', 'count'] },
  'comments-lost': { part: 'decide', params: [] },
  'constant-differs': { part: 'decide', params: ['at', 'before', 'after'] },
  'cut-in-points': { part: 'decide', params: ['at', 'node'] },
  'level-gone': { part: 'decide', params: ['at', 'sort'] },
  'verifiers-gone': { part: 'decide', params: ['at'] },
  // what went
  'dropped-root': { part: 'dropped', params: ['at', 'sort'] },
  'dropped-along': { part: 'dropped', params: ['at', 'sort', 'of'] },
  'sum-follows': { part: 'dropped', params: ['at', 'before', 'after'] },
  // what rests on no text of this authority
  'now-derived': { part: 'standing', params: ['at'] },
  'text-model': { part: 'standing', params: ['text', 'number'] },
  'text-bound': { part: 'standing', params: ['text', 'number'] },
  // what was moved to the year
  'date-moved': { part: 'moved', params: ['at', 'before', 'after'] },
  'year-moved': { part: 'moved', params: ['at', 'before', 'after'] },
  // cases
  'case-kept': { part: 'cases', params: ['file', 'count'] },
  'case-dropped': { part: 'cases', params: ['case', 'of'] },
  'case-shortened': { part: 'cases', params: ['case', 'names'] },
  'case-computed': { part: 'cases', params: ['case', 'values'] },
  'case-failing': { part: 'cases', params: ['case', 'values'] },
  'equivalent-dropped': { part: 'cases', params: ['alteration'] },
  'file-comments-lost': { part: 'cases', params: ['file'] },
  'file-dropped': { part: 'cases', params: ['file'] },
  'file-wrong': { part: 'cases', params: ['file', 'code'] },
} as const satisfies Record<string, { readonly part: DerivePart; readonly params: readonly string[] }>);

/** Every code with its part and its params, as literal types. */
type DeriveNoteList = typeof LIST;

/** Every code of a note, with its part of the report and the params that its sentence names. */
export const DERIVE_NOTES: DeriveNoteList = LIST;
/** What a note is about. */
export type DeriveCode = keyof typeof DERIVE_NOTES;

/** One remark on a derived pack, or on a file of its cases. */
export interface DeriveNote {
  /** Which of `DERIVE_NOTES`. */
  readonly code: DeriveCode;
  /** By name, what its sentence needs. */
  readonly params: Readonly<Record<string, string>>;
  /** The place in the derived document; absent where it is about none, or what is gone. */
  readonly path?: Path;
  /** The line in the text of the derived pack, or of the cases, from 1; absent where it is about none. */
  readonly line?: number;
  /** The file of cases that it is about; absent for the pack. */
  readonly file?: string;
}

/** A note with the params of its code. */
export function deriveNote<C extends DeriveCode>(
  code: C,
  params: { readonly [name in (typeof LIST)[C]['params'][number]]: string },
  path?: Path,
): DeriveNote {
  return { code, params, ...(path === undefined ? {} : { path }) };
}
