import { sameWords } from '../author/text/tables/figure-cell.js';
import type { FactDescription } from '../views/fact-description.js';

/** A fact whose options differ in what a person sees: those with the same words get their id, `Đạt (good)`. */
export function withOptionsApart(fact: FactDescription): FactDescription {
  const { options } = fact;
  if (!options) return fact;
  const isAlike = (title: string) => options.filter((other) => sameWords(other.title, title)).length > 1;
  return {
    ...fact,
    options: options.map((option) =>
      isAlike(option.title) ? { ...option, title: `${option.title} (${option.id})` } : option,
    ),
  };
}
