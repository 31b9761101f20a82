import { closestOrEmpty } from '../../kit/unicode.js';
import type { Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { type AssessmentReading, instantOf, latest, type Statement } from './reading.js';
import { readFact } from './values.js';

/** The marks of each unit: of one fact, the latest. A mark counts in every layer but `claimed`. */
export function readMarks(context: AssessmentReading): ReadonlyMap<string, Readonly<Record<string, Value>>> {
  const statements: Statement<{
    readonly at: string;
    readonly unit: string;
    readonly fact: string;
    readonly value: Value;
  }>[] = [];
  for (const [index, mark] of (context.assessment.marks ?? []).entries()) {
    const path: Path = ['marks', index];
    const { unit, fact, at, by } = mark;
    const instant = instantOf(context, at, [...path, 'at']);
    const registered = context.unit(unit, [...path, 'unit']);
    const declared = context.plan.facts[fact];
    if (!declared) {
      context.report('fact-undeclared', [...path, 'fact'], {
        fact,
        suggestion: closestOrEmpty(fact, Object.keys(context.plan.facts)),
      });
      continue;
    }
    if (!FACT_TYPE_IS[declared.info.type].isOfOthers) {
      context.report('fact-not-mark', [...path, 'fact'], { fact });
      continue;
    }
    if (by !== declared.provider)
      context.report('mark-by', [...path, 'by'], { fact, expected: declared.provider, found: by });
    else if (registered && !registered.tier.facts.includes(fact))
      context.report('fact-not-asked', [...path, 'fact'], { fact, tier: registered.tier.id });
    const value = readFact(context, declared, mark.value, [...path, 'value']);
    if (registered && value !== undefined)
      statements.push({ what: { at, unit, fact, value }, subject: `${unit} ${fact}`, instant, path });
  }
  const marks = new Map<string, Record<string, Value>>();
  for (const { what } of latest(context, statements).values())
    marks.set(what.unit, { ...marks.get(what.unit), [what.fact]: what.value });
  return marks;
}
