import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** A place in a pack, or in one of the cores that it extends. */
export interface JoinedPlace {
  /** Which core, by its position; absent for the pack itself. */
  readonly core?: number;
  /** The place in the document of that file. */
  readonly path: Path;
}

/** An entry of a joined list, and where it was written. */
export interface Listed {
  readonly entry: Json;
  readonly at: JoinedPlace;
}
