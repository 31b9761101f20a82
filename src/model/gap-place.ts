/** A place of a pack as gaps and clauses of tests name it, `tier/node#key.key`, in its parts. */
export interface GapPlace {
  /** The tier, or the node with its tier: the place without keys. */
  readonly at: string;
  readonly tier: string;
  /** '' of a place of the tier itself. */
  readonly node: string;
  /** The keys within it; undefined where it names none. */
  readonly keys: string | undefined;
}

/** The parts of a place. */
export function gapPlace(place: string): GapPlace {
  const [at = '', keys] = place.split('#');
  const [tier = '', ...node] = at.split('/');
  return { at, tier, node: node.join('/'), keys };
}
