import type { JsonObject } from '../json-parts.js';

/** One wording of a clause. `{name:hole}` is a parameter; a hole without a sort is a decimal. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
  /** Parameters that the wording itself says. */
  readonly is?: JsonObject;
}

/** A clause of a sentence: one of its wordings; left out where `isOptional`, or once for each item of the parameter `each`. */
export interface FormClause {
  readonly wordings: readonly Wording[];
  readonly isOptional?: true;
  /** The list or table whose items have the clause; of a table, `{key}` and `{value}` are the parameters. */
  readonly each?: string;
}

/** A sentence of a rule kind: a head before a colon, and clauses with semicolons between them. */
export interface Form {
  /** The parameter whose fact has the title of the criterion, so that the sentence does not name it. */
  readonly titleParam?: string;
  readonly head?: readonly Wording[];
  readonly clauses: readonly FormClause[];
}

/** A wording in Vietnamese and English, and the parameters that it says itself. */
export const say = (vi: string, en: string, is?: JsonObject): Wording => ({ vi, en, ...(is ? { is } : {}) });
/** A clause that must be there. */
export const clause = (...wordings: readonly Wording[]): FormClause => ({ wordings });
/** A clause that may be left out. */
export const maybe = (...wordings: readonly Wording[]): FormClause => ({ wordings, isOptional: true });
/** A clause for each item of a list or table. */
export const each = (list: string, ...wordings: readonly Wording[]): FormClause => ({ wordings, each: list });
