import { isObject } from '../../../kit/plain-data.js';
import { valueAt } from '../../../model/document.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { CaseCheck, CaseMeasure } from '../../cases/judge.js';
import type { CaseVerdict } from '../../cases/run-cases.js';
import type { PlacedValue } from '../../drop/edits.js';

/** The expected results of a case that no longer hold. `path`: its path in the document that was run. */
export interface RestatedCase {
  readonly case: string;
  readonly path: Path;
  /** Each expected result, with its new value. */
  readonly edits: readonly PlacedValue[];
  /** The same in words, `total.points 100 → 94`. */
  readonly values: readonly string[];
}

/** The expected results that no longer hold, case by case, with the results of the run in their place. */
export function restateResults(document: Json, verdicts: readonly CaseVerdict[]): readonly RestatedCase[] {
  return verdicts.flatMap(({ case: id, checks, passed }, index): readonly RestatedCase[] => {
    if (passed) return [];
    const path: Path = ['cases', index];
    const failed = checks.filter((check) => !check.passed);
    const edits = failed.flatMap((check) => putFor(document, path, check));
    const values = failed.map(({ unit, of, what, expected, found }) => {
      const whose = unit === 'unit' ? of : `${unit}: ${of}`;
      return `${whose}.${what} ${expected} → ${found}`;
    });
    return [{ case: id, path, edits, values }];
  });
}

function putFor(document: Json, path: Path, { unit, of, what, found }: CaseCheck): readonly PlacedValue[] {
  const units = (valueAt(document, [...path, 'units']) ?? []) as readonly { readonly id: string }[];
  const index = units.findIndex(({ id }) => id === unit);
  if (what === 'place' || what === 'state') {
    const rankings = (valueAt(document, [...path, 'rankings']) ?? []) as readonly {
      readonly id: string;
      readonly rows: readonly { readonly unit: string }[];
    }[];
    return rankings.flatMap(({ id, rows }, ranking) =>
      id !== of
        ? []
        : rows.flatMap((row, position) =>
            row.unit === unit
              ? [{ path: [...path, 'rankings', ranking, 'rows', position, what], value: resultValue(found) }]
              : [],
          ),
    );
  }
  const at = [...path, ...(index < 0 ? [] : ['units', index]), 'expect', of];
  const stated = valueAt(document, at);
  if (!isObject(stated) || !isNumber(what, found)) return [{ path: at, value: resultValue(found) }];
  return [{ path: [...at, ...keysOf(what)], value: resultValue(found) }];
}

/** Whether `found` is a value of the measure, and not the status of a node without one. */
function isNumber(what: CaseMeasure, found: string): boolean {
  return what === 'level' || what === 'status' || /^[~-]?\d/.test(found);
}

function keysOf(what: CaseMeasure): Path {
  return what.startsWith('published-') ? ['published', what.slice('published-'.length)] : [what];
}

function resultValue(text: string): Json {
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}
