import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { Value } from '../../model/expression.js';
import type { PlanLeaf, PlanTier } from '../../model/plan.js';
import { factsNamed } from '../evaluate/leaf.js';
import { recordValue } from '../record/values.js';

/** The facts of one unit in one layer, as criteria state what they read. */
export interface FactTexts {
  /** Reads the facts of the next unit or layer. */
  readonly load: (facts: Readonly<Record<string, Value>>) => void;
  /** The facts that the criterion at this position of `criteria` names and that are present: `"a":"1","b":true`. */
  readonly read: (criterion: number) => string;
}

/** Texts of the facts that these criteria name. A value that the unit before, or the layer before, had too is not written anew. */
export function factTexts(criteria: readonly PlanLeaf[]): FactTexts {
  const names = [...new Set(criteria.flatMap(factsNamed))];
  const positionOf = new Map(names.map((name, position) => [name, position]));
  const named = criteria.map((criterion) =>
    [...new Set(factsNamed(criterion))].toSorted().map((name) => positionOf.get(name) ?? -1),
  );
  const quoted = names.map((name) => `${stringText(name)}:`);
  const values: (Value | undefined)[] = names.map(() => undefined);
  const texts: string[] = names.map(() => '');
  const write = canonicalWriter();
  return {
    load: (facts) => {
      for (let position = 0; position < names.length; position += 1) {
        const value = facts[names[position] as string];
        if (value === values[position]) continue;
        values[position] = value;
        texts[position] = value === undefined ? '' : quoted[position] + valueText(value, write);
      }
    },
    read: (criterion) => {
      let text = '';
      for (const position of named[criterion] ?? []) {
        const fact = texts[position] as string;
        if (fact !== '') text += text === '' ? fact : `,${fact}`;
      }
      return text;
    },
  };
}

/** The criteria of a tier, in the order of the document. */
export function criteriaOf({ order, nodes }: PlanTier): readonly PlanLeaf[] {
  return order.flatMap((id) => (nodes[id]?.kind === 'leaf' ? [nodes[id]] : []));
}

function valueText(value: Value, write: (value: unknown) => string): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringText(value);
  return 'n' in value ? `"${exactText(value)}"` : write(recordValue(value));
}
