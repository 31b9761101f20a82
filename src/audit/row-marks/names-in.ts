import { shapeNamed } from '../../logic/index.js';
import type { Expression } from '../../model/expression.js';
import type { Pack } from '../../model/pack.js';

/** What expressions name of the unit itself: facts that are given, and other nodes. */
export interface NamesIn {
  readonly facts: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

/** The facts, derived ones written out, and the nodes that an expression or the parameters of a rule name. */
export function namesIn({ facts: declared }: Pack, document: unknown): NamesIn {
  const facts = new Set<string>();
  const nodes = new Set<string>();
  const seen = new Set<string>();
  const fact = (id: string): void => {
    const derive = declared.find((known) => known.id === id)?.derive;
    if (derive === undefined) facts.add(id);
    else if (!seen.has(id)) {
      seen.add(id);
      walk(derive);
    }
  };
  const walk = (part: unknown): void => {
    // kinds name facts by plain ids in their parameters, expressions as `var` and `present`
    if (typeof part === 'string' && declared.some(({ id }) => id === part)) fact(part);
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part as Readonly<Record<string, Expression>>)) {
      const [first] = [inner].flat();
      const shape = shapeNamed(key);
      // what is asked of other units names nothing of this one
      if (shape === 'statistic') continue;
      const namesNode = shape === 'measure' || shape === 'level' || shape === 'rows';
      if (namesNode && typeof first === 'string') nodes.add(first);
      walk(inner);
    }
  };
  walk(document);
  return { facts, nodes };
}
