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
  /** Whether any fact is present that the criterion at this position of `criteria` names. */
  readonly hasAny: (criterion: number) => boolean;
  /** Adds these facts to the parts of a text: `"a":`, `"1"`, `,"b":`, `true`. */
  readonly add: (criterion: number, parts: string[]) => void;
}

/** Texts of the facts that these criteria name. A value that the unit before, or the layer before, had too is not written anew. */
export function factTexts(criteria: readonly PlanLeaf[]): FactTexts {
  const names = [...new Set(criteria.flatMap(factsNamed))];
  const positionOf = new Map(names.map((name, position) => [name, position]));
  const named = criteria.map((criterion) =>
    [...new Set(factsNamed(criterion))].toSorted().map((name) => positionOf.get(name) ?? -1),
  );
  const firstKeys = names.map((name) => `${stringText(name)}:`);
  const laterKeys = firstKeys.map((key) => `,${key}`);
  const values: (Value | undefined)[] = names.map(() => undefined);
  const texts: string[] = names.map(() => '');
  const write = canonicalWriter();
  return {
    load: (facts) => {
      for (let position = 0; position < names.length; position += 1) {
        const value = facts[names[position] as string];
        if (value === values[position]) continue;
        values[position] = value;
        texts[position] = value === undefined ? '' : valueText(value, write);
      }
    },
    hasAny: (criterion) => (named[criterion] ?? []).some((position) => texts[position] !== ''),
    add: (criterion, parts) => {
      let keys = firstKeys;
      for (const position of named[criterion] ?? []) {
        const text = texts[position] as string;
        if (text === '') continue;
        parts.push(keys[position] as string, text);
        keys = laterKeys;
      }
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
