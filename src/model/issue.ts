/** Where something stands in a document: keys and list positions from its root. */
export type Path = readonly (string | number)[];

/** An `error` stops the document from being used; a `warning` is told and changes nothing. */
export type Severity = 'error' | 'warning';

/** What is wrong, where, and the words needed to say it. `code`, `path` and `params` are API; the sentence is not. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: Readonly<Record<string, string>>;
}

/** A closed list: every code, its severity, and the params that its sentence names. */
export const ISSUES = {
  // the text, before it is a document
  'source-syntax': error('detail'),
  'source-empty': error(),
  'source-too-large': error('limit'),
  'source-too-many-nodes': error('limit'),
  'source-several-documents': error(),
  'source-tag': error('tag'),
  'source-encoding': error(),
  'duplicate-key': error('key'),
  alias: error(),
  depth: error('limit'),
  'not-plain': error('found'),
  'key-forbidden': error('key'),
  'csv-syntax': error('detail'),
  'csv-column-missing': error('column'),
  'csv-column-unknown': error('column'),
  'csv-column-duplicate': error('column'),
  // decimals (DESIGN §3.1): `suggestion` is '' where none is certain
  'decimal-blank': error(),
  'decimal-exponent': error('found', 'suggestion'),
  'decimal-comma': error('found', 'suggestion'),
  'decimal-plus': error('found', 'suggestion'),
  'decimal-leading-point': error('found', 'suggestion'),
  'decimal-trailing-point': error('found', 'suggestion'),
  'decimal-radix': error('found', 'suggestion'),
  'decimal-underscore': error('found', 'suggestion'),
  'decimal-leading-zero': error('found', 'suggestion'),
  'decimal-too-long': error('found'),
  'decimal-too-precise': error('found'),
  'decimal-not-finite': error('found'),
  'decimal-invalid': error('found'),
  'decimal-comma-in-flow': warning('found', 'suggestion'),
  'thousands-point': warning('found', 'suggestion'),
  // shape
  'key-missing': error('key'),
  'key-unknown': error('key', 'suggestion'),
  'key-misplaced': error('key', 'belongs'),
  'wrong-type': error('expected', 'found'),
  'not-one-of': error('found', 'expected', 'suggestion'),
  'list-empty': error(),
  'list-too-short': error('limit'),
  'list-too-long': error('limit'),
  'text-blank': error(),
  'null-value': error(),
  'id-grammar': error('found'),
  'id-duplicate': error('id'),
  'date-invalid': error('found'),
  'instant-invalid': error('found'),
  'zone-invalid': error('found'),
  'digest-invalid': error('found'),
  'salt-invalid': error(),
  'salt-repeated': error('unit'),
  'fraction-invalid': error('found'),
  'cite-grammar': error('found'),
  'version-invalid': error('found'),
  'language-invalid': error('found'),
  'format-unknown': error('found', 'expected'),
  'whole-number-needed': error('found'),
  'number-range': error('found', 'atLeast', 'atMost'),
  'one-of-keys': error('keys'),
  'rule-one-kind': error('found'),
  'kind-unknown': error('kind', 'suggestion'),
  'combiner-unknown': error('combiner', 'suggestion'),
  'policy-missing': error('policy'),
  // the pack: what refers to what
  'plugin-missing': error('plugin', 'version'),
  'plugin-unrequired': error('plugin'),
  'plugin-duplicate': error('plugin'),
  'plugin-invalid': error('plugin', 'detail'),
  'language-missing': error('language'),
  'language-undeclared': error('language'),
  'text-undeclared': error('text', 'suggestion'),
  'fact-undeclared': error('fact', 'suggestion'),
  'fact-type': error('fact', 'found', 'expected'),
  'fact-bounds': error('fact'),
  'fact-key-misplaced': error('key', 'type'),
  'mark-provider': error('fact'),
  'option-unknown': error('option', 'fact', 'suggestion'),
  'option-missing': error('option', 'fact'),
  'attribute-undeclared': error('attribute', 'suggestion'),
  'constant-undeclared': error('constant', 'suggestion'),
  'constant-undated': error('constant'),
  'derive-cycle': error('facts'),
  'node-undeclared': error('node', 'suggestion'),
  'node-cycle': error('nodes'),
  'tier-undeclared': error('tier', 'suggestion'),
  'tier-cycle': error('tiers'),
  'cohort-undeclared': error('cohort', 'suggestion'),
  'cohort-reads-fact': error('fact'),
  'cohort-by': error('attribute'),
  'ranking-undeclared': error('ranking', 'suggestion'),
  'period-order': error('from', 'to'),
  'deadline-missing': error(),
  'late-missing': error(),
  'gap-place': error('place'),
  'combine-missing': error('node'),
  'combine-without-children': error('node'),
  'rule-missing': error('node'),
  'rule-and-children': error('node'),
  'group-empty': error('node'),
  'max-zero': error('node'),
  'informational-max': error('node'),
  'role-misplaced': error('role'),
  'weight-misplaced': error('node'),
  'weight-missing': error('node'),
  'penalty-when-missing': error('node'),
  'best-unequal-max': error('node'),
  'children-max': warning('node', 'max', 'sum'),
  'basis-without-publish': error('measure', 'node'),
  'measure-informational': error('node'),
  'level-gap': error('values'),
  'level-overlap': error('values'),
  'level-order': error('level'),
  'level-empty': error('level'),
  'earns-from-nothing': error('node', 'points'),
  // rule kinds
  'points-above-max': error('points', 'max'),
  'bands-gap': error('values'),
  'bands-overlap': error('values'),
  'bands-unreachable': error('band', 'range'),
  'bands-empty': error('band'),
  'share-when-over': error('target'),
  'checklist-need': error('need', 'items'),
  'mark-above-max': error('fact', 'found', 'max'),
  'mark-scale': error('fact'),
  'goalposts-order': error('low', 'high'),
  'part-not-applicable': error('kind'),
  'relation-without-fact': error(),
  // the core language
  'operator-unknown': error('operator', 'suggestion'),
  'operator-refused': error('operator', 'reason'),
  'operands-count': error('operator', 'expected', 'found'),
  'operand-type': error('operator', 'expected', 'found'),
  'operands-differ': error('operator', 'left', 'right'),
  'result-type': error('expected', 'found'),
  'condition-type': error('found'),
  'else-missing': error(),
  'two-keys': error('keys'),
  'list-mixed': error('left', 'right'),
  'literal-list': error('operator'),
  'literal-null': error(),
  'literal-number': error('found'),
  'item-unknown': error('name', 'suggestion'),
  'item-outside': error('name'),
  'level-unknown': error('level', 'node', 'suggestion'),
  'node-without-levels': error('node'),
  'not-applicable-place': error(),
  'expression-too-large': error('limit'),
  // the assessment
  'pack-mismatch': error('found', 'expected'),
  'unit-undeclared': error('unit', 'suggestion'),
  'parent-missing': error('unit'),
  'parent-tier': error('unit', 'parent', 'expected'),
  'attribute-missing': error('attribute', 'unit'),
  'attribute-value': error('attribute', 'expected', 'found'),
  'fact-value': error('fact', 'expected', 'found'),
  'fact-places': error('fact', 'places', 'found'),
  'fact-derived': error('fact'),
  'fact-of-another': error('fact', 'provider'),
  'fact-not-asked': warning('fact', 'tier'),
  'fact-not-mark': error('fact'),
  'mark-by': error('fact', 'expected', 'found'),
  'criterion-undeclared': error('criterion', 'suggestion'),
  'criterion-is-group': error('criterion'),
  'claim-range': error('criterion', 'max'),
  'claim-not-allowed': error('criterion'),
  'award-not-allowed': error('criterion'),
  'award-range': error('criterion', 'max'),
  'verification-subject': error(),
  'verification-no-claim': error('criterion'),
  'instants-equal': error('at'),
  'instant-after-as-of': error('at', 'asOf'),
  'extension-without-deadline': error('unit'),
  'approval-missing': error(),
  'approval-misplaced': error(),
  'decision-unit': error('unit', 'ranking'),
  'decision-duplicate': error('ranking'),
} as const satisfies Record<string, IssueShape>;

/** The code of an issue: subject, then what is wrong with it. */
export type IssueCode = keyof typeof ISSUES;

interface IssueShape {
  readonly severity: Severity;
  readonly params: readonly string[];
}

function error<const P extends readonly string[]>(...params: P) {
  return { severity: 'error', params } as const;
}

function warning<const P extends readonly string[]>(...params: P) {
  return { severity: 'warning', params } as const;
}

/** An issue of this code at this place, with the severity that the list gives it. */
export function issue(code: IssueCode, path: Path, params: Readonly<Record<string, string>> = {}): Issue {
  return { code, severity: ISSUES[code].severity, path, params };
}

/** Whether any of them stops the document from being used. */
export function anyError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** A value with the warnings that came with it, or every issue, in document order. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly Issue[] };

/** The value, unless there is none or an issue is an error. */
export function checked<T>(value: T | undefined, issues: readonly Issue[]): Checked<T> {
  return value === undefined || anyError(issues)
    ? { ok: false, errors: issues }
    : { ok: true, value, warnings: issues };
}
