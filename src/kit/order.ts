/** −1 where a stands before b, 1 where it stands behind, 0 where they are the same; of two texts, by their code units. */
export function order<T extends number | bigint | string>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
