import type { CompletedValue, Completions } from './completions.js';

/** A value and the places in which it is completed: `check --lang` after an option, `check 0` as the first argument. */
interface PlacesOfValue {
  readonly places: readonly string[];
  readonly value: CompletedValue;
}

/** The values of all commands, each with all its places; texts that nothing completes are left out. */
export function valuesByPlace({ commands }: Completions): readonly PlacesOfValue[] {
  const all = commands.flatMap(({ name, args, options }) => [
    ...args.map((value, place) => ({ place: `${name} ${place}`, value })),
    ...options.flatMap(({ flag, value }) => (value ? [{ place: `${name} ${flag}`, value }] : [])),
  ]);
  const groups = new Map<string, { places: string[]; value: CompletedValue }>();
  for (const { place, value } of all) {
    if (value.words.length === 0 && !value.isFile) continue;
    const key = JSON.stringify([value.words, value.isFile]);
    const group = groups.get(key) ?? { places: [], value };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The options that take a value, as `check --lang`. */
export function takingValue({ commands }: Completions): readonly string[] {
  return commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, value }) => (value ? [`${name} ${flag}`] : [])),
  );
}

/** A text between single quotes, in which a quote is written as `quote`. */
export function quoted(text: string, quote: string): string {
  return `'${text.replaceAll("'", quote)}'`;
}
