import { isObject } from '../../../kit/plain-data.js';
import { valueAt } from '../../../model/document.js';
import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import type { CaseCheck, CaseMeasure } from '../../cases/judge.js';
import type { CaseVerdict } from '../../cases/run-cases.js';
import type { Put } from '../../drop/edits.js';

/** Results of one case that are stated anew, by path in the document that was run. */
export interface Anew {
  readonly case: string;
  readonly path: Path;
  readonly put: readonly Put[];
  /** `total.points 100 → 94`, for each. */
  readonly values: readonly string[];
}

/** The results that cases state and that are no longer so, with what they come to. */
export function expectAnew(document: Json, verdicts: readonly CaseVerdict[]): readonly Anew[] {
  return verdicts.flatMap(({ case: id, checks, passed }, index): readonly Anew[] => {
    if (passed) return [];
    const path: Path = ['cases', index];
    const failed = checks.filter((check) => !check.passed);
    const put = failed.flatMap((check) => putFor(document, path, check));
    const values = failed.map(({ unit, of, what, expected, found }) => {
      const whose = unit === 'unit' ? of : `${unit}: ${of}`;
      return `${whose}.${what} ${expected} → ${found}`;
    });
    return [{ case: id, path, put, values }];
  });
}

function putFor(document: Json, path: Path, { unit, of, what, found }: CaseCheck): readonly Put[] {
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
              ? [{ path: [...path, 'rankings', ranking, 'rows', position, what], value: written(found) }]
              : [],
          ),
    );
  }
  const at = [...path, ...(index < 0 ? [] : ['units', index]), 'expect', of];
  const stated = valueAt(document, at);
  if (!isObject(stated) || !isNumber(what, found)) return [{ path: at, value: written(found) }];
  return [{ path: [...at, ...keysOf(what)], value: written(found) }];
}

/** Whether what was found is a value of that measure, and not the status of a node without one. */
function isNumber(what: CaseMeasure, found: string): boolean {
  return what === 'level' || what === 'status' || /^[~-]?\d/.test(found);
}

function keysOf(what: CaseMeasure): Path {
  return what.startsWith('published-') ? ['published', what.slice('published-'.length)] : [what];
}

function written(found: string): Json {
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(found) && String(Number(found)) === found ? Number(found) : found;
}
