import { isDate } from '../../kit/instant.js';
import { closest } from '../../kit/unicode.js';
import { decimalText, type Refuse, shown } from '../../model/decimal-given.js';
import { kindOf } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { factValueGiven } from '../../model/value-given.js';

/** Refuses what has another shape, at its path; whether nothing was refused. */
type Check = (value: unknown, refuse: Refuse, path: Path) => boolean;

/** The parts of a unit whose entries have the shape of a submission's; what was refused is left out. */
export interface UnitParts {
  readonly attributes: Readonly<Record<string, Json>>;
  readonly facts: Readonly<Record<string, Json>>;
  readonly criteria: Readonly<Record<string, Json>>;
}

/** Holds a unit against the shape of a register's entry and a submission's, and refuses what differs; attributes are read by type. */
export function checkShape(unit: Json, refuse: Refuse, path: Path): UnitParts {
  const isUnit = object({ id: text, tier: text, parent: text, attributes: any, facts: any, criteria: any });
  isUnit(unit, refuse, path);
  const own = kindOf(unit) === 'object' ? (unit as Readonly<Record<string, Json>>) : {};
  const part = (name: keyof UnitParts, check: Check) => {
    const entries = own[name];
    if (entries === undefined || !object(undefined)(entries, refuse, [...path, name])) return {};
    return Object.fromEntries(
      Object.entries(entries as Readonly<Record<string, Json>>).filter(([id, entry]) =>
        check(entry, refuse, [...path, name, id]),
      ),
    );
  };
  return { attributes: part('attributes', any), facts: part('facts', fact), criteria: part('criteria', criterion) };
}

/** The keys of an object, with what each must be; `needed` may not be absent. Any keys where none are given. */
function object(keys: Readonly<Record<string, Check>> | undefined, needed: readonly string[] = []): Check {
  return (value, refuse, path) => {
    if (value === null) return refused(refuse('null-value', {}, path));
    if (kindOf(value) !== 'object')
      return refused(refuse('wrong-type', { expected: 'object', found: kindOf(value) }, path));
    if (!keys) return true;
    const entries = Object.entries(value as object);
    const missing = needed.filter((key) => !Object.hasOwn(value as object, key));
    for (const key of missing) refuse('key-missing', { key }, [...path, key]);
    const fit = entries.map(([key, inner]) => {
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (check) return check(inner, refuse, [...path, key]);
      const suggestion = closest(key, Object.keys(keys)) ?? '';
      return refused(refuse('key-unknown', { key: shown(key), suggestion }, [...path, key]));
    });
    return missing.length === 0 && !fit.includes(false);
  };
}

function refused(_: undefined): false {
  return false;
}

const any: Check = () => true;

/** A text that a test accepts, which refuses any other itself. */
function textThat(accepts: (value: string, refuse: Refuse, path: Path) => boolean): Check {
  return (value, refuse, path) => {
    if (value === null) return refused(refuse('null-value', {}, path));
    if (typeof value === 'string') return accepts(value, refuse, path);
    return refused(refuse('wrong-type', { expected: 'text', found: kindOf(value) }, path));
  };
}

const text = textThat((value, refuse, path) => /\S/.test(value) || refused(refuse('text-blank', {}, path)));

const date = textThat(
  (value, refuse, path) => isDate(value) || refused(refuse('date-invalid', { found: shown(value) }, path)),
);

const truth: Check = (value, refuse, path) =>
  typeof value === 'boolean' || refused(refuse('wrong-type', { expected: 'boolean', found: kindOf(value) }, path));

const factValue: Check = (value, refuse, path) => {
  let fits = true;
  factValueGiven(
    value,
    (code, params, at) => {
      fits = false;
      return refuse(code, params, at);
    },
    path,
  );
  return fits;
};

const factEntry = object({ value: factValue, estimated: truth, asOf: date }, ['value']);

const fact: Check = (value, refuse, path) => (kindOf(value) === 'object' ? factEntry : factValue)(value, refuse, path);

const claimed: Check = (value, refuse, path) => {
  const written = decimalText(value, refuse, path);
  if (!written?.startsWith('-')) return written !== undefined;
  return refused(refuse('number-range', { found: written, atLeast: '0', atMost: '' }, path));
};

const piece = object({ number: text, date, page: text, title: text, digest: text });

const evidence: Check = (value, refuse, path) => {
  if (Array.isArray(value)) return !value.map((each, index) => piece(each, refuse, [...path, index])).includes(false);
  return refused(refuse('wrong-type', { expected: 'list', found: kindOf(value) }, path));
};

const criterion = object({
  claimed,
  reason: text,
  evidence,
  notApplicable: object({ reason: text }, ['reason']),
});
