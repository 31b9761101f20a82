import type { LocatedIssue, Position } from '../../author/index.js';
import { inline } from '../../author/text/yaml-edit/inline.js';
import { isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import { type Issue, type IssueCode, type Path, paramsOf } from '../../model/issue.js';
import { formulaOf, isCondition, isFormula } from './formula-text.js';
import type { Form, Hint, Text } from './hint.js';
import { looseHint, ofLooseEntries } from './loose-entries.js';
import { otherHeading } from './other-heading.js';
import { type HintContext, hintContextOf, keysAt, possibleAt, takes, wantsCondition } from './possible.js';
import { bandMeant, endsIn, isLabel } from './range-text.js';
import { roleHint } from './role-hint.js';
import { shapeHint } from './shape-hint.js';
import { replacing } from './spans.js';
import { typeHint } from './type-hint.js';
import { valueHint } from './value-hint.js';

/** The issues of a text, and what can be told of each from what its author wrote there. */
export interface Hinted {
  readonly issues: readonly (Issue | LocatedIssue)[];
  readonly hintOf: (issue: Issue, at: Position) => Hint;
}

export function hinted(text: Text, all: readonly (Issue | LocatedIssue)[]): Hinted {
  const context = hintContextOf(text.source.document, text.whole);
  const hintOf = (issue: Issue, at: Position): Hint => {
    const known =
      formulaHint(issue, at, text, context) ??
      rangeHint(issue, at, text, context) ??
      declaredHint(issue, at, text) ??
      roleHint(issue, context.document) ??
      typeHint(issue, text, context) ??
      otherHeading(issue, at, text, context) ??
      looseHint(issue, text, context) ??
      shapeHint(issue, at, text, context) ??
      valueHint(issue, at, text, context);
    const possible = known === undefined ? possibleAt(issue, context) : [];
    return { ...known, ...(possible.length > 0 && { possible }) };
  };
  return { issues: ofLooseEntries(all, text, context), hintOf };
}

/** Issues of a text that stands where a fact, or an expression, is needed. */
const OF_FORMULAS: readonly IssueCode[] = ['id-grammar', 'result-type', 'wrong-type', 'literal-number'];

function formulaHint(issue: Issue, at: Position, { lines }: Text, context: HintContext): Hint | undefined {
  const { document, whole } = context;
  const written = OF_FORMULAS.includes(issue.code) ? valueAt(document ?? null, issue.path) : undefined;
  if (typeof written !== 'string') return undefined;
  const isConditional = wantsCondition(issue.path);
  if (!takes(context, issue.path, isConditional ? { '>=': [{ var: 'a' }, 1] } : { '/': [{ var: 'a' }, { var: 'b' }] }))
    return undefined;
  const expression = formulaOf(written, whole);
  const isFit = expression !== undefined && isCondition(expression, whole) === isConditional;
  const isId = issue.code === 'id-grammar' && isObject(expression) && typeof expression.var === 'string';
  const meant = isId ? expression.var : expression;
  const fix = isFit ? replacing(lines, at, written, inline(meant ?? null, false)) : undefined;
  if (fix) return { fix };
  const example = isConditional ? '{ ">=": [ { var: a }, 5 ] }' : '{ "/": [ { var: a }, { var: b } ] }';
  return isFormula(written) ? { form: { line: 'form', example } } : undefined;
}

/** A name that is not declared, told at the one entry that may have had it. */
function declaredHint({ code, path, params }: Issue, at: Position, { source, lines }: Text): Hint | undefined {
  const isEntry = code.endsWith('-undeclared') && path.length === 3 && ['id', 'key'].includes(String(path[2]));
  const written = isEntry ? valueAt(source.document ?? null, path) : undefined;
  const [name] = Object.values(params);
  const fix = typeof written === 'string' && name !== undefined ? replacing(lines, at, written, name) : undefined;
  return fix && { fix };
}

/** Where bands and levels stand, and how one is written. */
const RANGES = [
  { list: 'bands.points', example: '{ atLeast: 80, below: 90, points: 5 }' },
  { list: 'levels.steps', example: '{ id: kha, atLeast: 70, below: 90, title: { vi: Khá } }' },
] as const;

function rangeHint(issue: Issue, at: Position, text: Text, context: HintContext): Hint | undefined {
  const { path } = issue;
  const depth = path.findLastIndex((_, index) => index > 0 && RANGES.some(({ list }) => list === namesAt(path, index)));
  const range = RANGES.find(({ list }) => list === namesAt(path, depth));
  if (range === undefined) return undefined;
  const form = { line: 'form-of-ends', example: range.example } as const;
  const below = path.length - depth - 1;
  if (issue.code === 'wrong-type' && below < 2) return { form };
  if (below !== 2) return undefined;
  if (issue.code === 'decimal-invalid') return endHint(issue, at, text.lines) ?? labelForm(paramsOf(issue).found, form);
  if (issue.code !== 'key-unknown' || paramsOf(issue).suggestion !== '') return undefined;
  const entry = path.slice(0, -1);
  const there = valueAt(text.source.document ?? null, entry);
  const meant = bandMeant(there, keysAt(context.schema(), entry));
  const place = meant && text.source.locate(entry);
  const fix = place && replacing(text.lines, place, there, inline(meant, false));
  if (fix) return { fix };
  return {
    form: meant === undefined || range.list !== 'bands.points' ? form : { ...form, example: inline(meant, false) },
  };
}

function namesAt(path: Path, index: number): string {
  return path.slice(Math.max(0, index - 1), index + 1).join('.');
}

function labelForm(found: string | undefined, form: Form): Hint | undefined {
  return found !== undefined && isLabel(found) ? { form } : undefined;
}

/** `atLeast: ≥ 80` -> `atLeast: 80`; of another end than the key says it is not certain which is meant. */
function endHint(issue: Issue, at: Position, lines: readonly string[]): Hint | undefined {
  const { found = '' } = paramsOf(issue);
  const [end, ...others] = Object.entries(endsIn(found) ?? {});
  if (end === undefined || others.length > 0 || end[0] !== issue.path.at(-1)) return undefined;
  const fix = replacing(lines, at, found, String(end[1]));
  return fix && { fix };
}
