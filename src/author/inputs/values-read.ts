import type { FactValue, Scalar } from '../../model/assessment.js';
import type { Value } from '../../model/expression.js';
import type { Plan, PlanFact } from '../../model/plan.js';
import { attributeType } from '../../stages/attribute-type.js';
import { readFact, readScalar } from '../../stages/read-assessment/values.js';

// Figures of a case as formulas read them: a number written `10` as the number, an item of a list as its row.

type Values = Readonly<Record<string, Value>>;

/** The values of these facts; a fact that is not given has none. */
export function factsRead(facts: readonly PlanFact[], given: Readonly<Record<string, FactValue>>): Values {
  return valuesBy(facts, given, (fact, value) => readFact({ report }, fact, value, []));
}

/** The values of the attributes of a pack; one that is not given has none. */
export function attributesRead({ pack }: Plan, given: Readonly<Record<string, Scalar>>): Values {
  return valuesBy(pack.attributes ?? [], given, (attribute, value) =>
    readScalar(report, attribute.id, attributeType(attribute), value, []),
  );
}

/** Values that are made for a fact are of its type: there is nothing to report. */
const report = () => undefined;

function valuesBy<Of extends { readonly id: string }, Given>(
  declared: readonly Of[],
  given: Readonly<Record<string, Given>>,
  read: (of: Of, value: Given) => Value | undefined,
): Values {
  const entries = declared.flatMap((of) => {
    const raw = given[of.id];
    const value = raw === undefined ? undefined : read(of, raw);
    return value === undefined ? [] : [[of.id, value] as const];
  });
  return Object.fromEntries(entries);
}
