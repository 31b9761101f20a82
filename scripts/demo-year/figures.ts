import { between, type Draw, seeded, whole } from './seeded.js';
import { isNumber, listOf, numberIn, type Value, type Worth } from './trial.js';

/** Figures of a unit by fact. */
export type Figures = Readonly<Record<string, Value>>;

/** How large a unit may be: what wholes, as its staff, are drawn from. */
const SIZE = [24, 160] as const;

/** Made-up figures of a unit: how large and how good it is follows from its id alone. */
export function figuresOf(unit: string, worths: readonly Worth[], nudge = 0): Figures {
  const draw = seeded(unit);
  const goodness = 0.32 + 0.6 * Math.sqrt(draw()) - nudge;
  const figures = new Map<string, Value>();
  const inOrder = worths.toSorted((a, b) => depth(a, worths) - depth(b, worths));
  for (const worth of inOrder) figures.set(worth.fact.id, drawn(worth, levelOf(goodness, draw), { figures, draw }));
  return Object.fromEntries(worths.map(({ fact }) => [fact.id, figures.get(fact.id) ?? '']));
}

/** A unit is not as good in everything. */
function levelOf(goodness: number, draw: Draw): number {
  return between(0, goodness + (draw() - 0.45) * 0.35, 1);
}

/** How many wholes a fact lies in: a part is drawn after its whole. */
function depth({ within }: Worth, worths: readonly Worth[]): number {
  const above = within && worths.find(({ fact }) => fact.id === within.fact);
  return above ? 1 + depth(above, worths) : 0;
}

interface Drawn {
  readonly figures: ReadonlyMap<string, Value>;
  readonly draw: Draw;
}

function drawn(worth: Worth, level: number, { figures, draw }: Drawn): Value {
  const { fact, values, most, within, isWhole, better } = worth;
  if (isWhole) return numberIn(fact, whole(draw, ...SIZE));
  if (isNumber(fact)) {
    const all = within ? Number(figures.get(within.fact)) / within.parts : most;
    return numberIn(fact, Math.floor((better < 0 ? (1 - level) * 0.3 : level) * all));
  }
  if (fact.type === 'list') return listOf(fact.of, Math.round(level * 5));
  const place = draw() < level ? values.length - 1 : whole(draw, 0, values.length - 1);
  return values[place] ?? '';
}
