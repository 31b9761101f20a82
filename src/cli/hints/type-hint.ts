import { inline } from '../../author/text/yaml-edit/inline.js';
import { isObject } from '../../kit/plain-data.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import { type Issue, paramsOf } from '../../model/issue.js';
import type { Hint, Text } from './hint.js';
import { type HintContext, optionsOf, takes, wantsCondition } from './possible.js';
import { replacing } from './spans.js';

/**
 * What is written where a fact of another type is needed: the same row in its other form, `{ count: errors, each: 3 }`
 * for `{ when: errors, points: 3 }`, or a condition on the fact, `{ ">": [ { var: errors }, 0 ] }`.
 */
export function typeHint({ code, path, params }: Issue, text: Text, context: HintContext): Hint | undefined {
  if (code !== 'fact-type') return undefined;
  const { fact = '', found } = paramsOf({ params });
  const meaning = MEANINGS[FACT_TYPE_IS[found as FactType].values];
  const above = path.slice(0, -1);
  const row = valueAt(context.document ?? null, above) ?? null;
  const form = isObject(row) ? meaning.row(fact, row as Row) : undefined;
  const place = form && takes(context, above, form) ? text.source.locate(above) : undefined;
  const fix = form && place && replacing(text.lines, place, row, inline(form, false));
  if (fix) return { fix };
  const condition = wantsCondition(path) ? meaning.condition(fact, context) : undefined;
  return condition && takes(context, path, condition)
    ? { form: { line: 'form', example: inline(condition, false) } }
    : undefined;
}

/** A row of a rule that loses points once, by a condition, or for each of what is counted. */
type Row = { readonly [K in 'when' | 'points' | 'count' | 'each']?: Json };

/** What a fact may be meant as where its type does not fit. */
interface Meaning {
  /** The row that names it, in the form that takes it. */
  readonly row: (fact: string, row: Row) => Json | undefined;
  /** A condition on it. */
  readonly condition: (fact: string, context: HintContext) => Json | undefined;
}

const NOT_KNOWN = () => undefined;

const MEANINGS: Readonly<Record<(typeof FACT_TYPE_IS)[FactType]['values'], Meaning>> = {
  boolean: { row: onceFor, condition: NOT_KNOWN },
  number: { row: eachOf, condition: (fact) => ({ '>': [{ var: fact }, 0] }) },
  list: { row: eachOf, condition: (fact) => ({ '>': [{ count: { var: fact } }, 0] }) },
  choice: {
    row: NOT_KNOWN,
    condition: (fact, { document }) => {
      const [option] = optionsOf(document, fact);
      return option === undefined ? undefined : { '==': [{ var: fact }, option] };
    },
  },
  date: { row: NOT_KNOWN, condition: present },
  text: { row: NOT_KNOWN, condition: present },
};

function onceFor(fact: string, { count, each, ...others }: Row): Json | undefined {
  const isWhole = count === fact && each !== undefined && Object.keys(others).length === 0;
  return isWhole ? { when: fact, points: each } : undefined;
}

function eachOf(fact: string, { when, points, ...others }: Row): Json | undefined {
  const isWhole = when === fact && points !== undefined && Object.keys(others).length === 0;
  return isWhole ? { count: fact, each: points } : undefined;
}

function present(fact: string): Json {
  return { present: fact };
}
