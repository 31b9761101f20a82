import { shapeNamed } from '../../logic/index.js';
import type { Pack } from '../../model/pack.js';

/** What an expression or a rule names of the unit itself: facts that are given, and other nodes. */
interface NamesIn {
  readonly facts: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
}

/** Names in the documents of one pack. */
export type NamesReader = (document: unknown) => NamesIn;

/**
 * Reads the facts and nodes that an expression or the parameters of a rule name; for a derived fact, those that it is made of.
 * The same object is read once: a rule is asked for again with every row.
 */
export function namesReader({ facts: declared }: Pack): NamesReader {
  const derivations = new Map(declared.map(({ id, derive }) => [id, derive]));
  const namesOf = new Map<unknown, NamesIn>();
  return (document) => {
    const names = namesOf.get(document) ?? readNames(document, derivations);
    namesOf.set(document, names);
    return names;
  };
}

function readNames(document: unknown, derivations: ReadonlyMap<string, unknown>): NamesIn {
  const facts = new Set<string>();
  const nodes = new Set<string>();
  const derivedRead = new Set<string>();
  const addFact = (id: string): void => {
    const derive = derivations.get(id);
    if (derive === undefined) facts.add(id);
    else if (!derivedRead.has(id)) {
      derivedRead.add(id);
      walk(derive);
    }
  };
  const walk = (part: unknown): void => {
    // kinds name facts by plain ids in their parameters, expressions as `var` and `present`
    if (typeof part === 'string' && derivations.has(part)) addFact(part);
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      const [first] = [inner].flat();
      const shape = shapeNamed(key);
      // a statistic names nothing of the unit itself
      if (shape === 'statistic') continue;
      const namesNode = shape === 'measure' || shape === 'level' || shape === 'rows';
      if (namesNode && typeof first === 'string') nodes.add(first);
      walk(inner);
    }
  };
  walk(document);
  return { facts, nodes };
}
