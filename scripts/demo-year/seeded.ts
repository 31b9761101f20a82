/** Numbers from 0 up to, not including, 1: the same ones for the same seed, on any machine (mulberry32). */
export type Draw = () => number;

/** A drawer of numbers that begins at a seed: a text, as the id of a unit. */
export function seeded(seed: string): Draw {
  let state = 0x9e3779b9;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b) ^ (state >>> 13);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both allowed. */
export function whole(draw: Draw, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1));
}

/** Held between two bounds. */
export function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
