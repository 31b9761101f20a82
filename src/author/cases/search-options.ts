/** How far a search for cases, or through alterations, goes. */
export interface SearchOptions {
  /** Operators, nodes and values that are worked out, together; by default a minute, of alterations some minutes. */
  readonly steps?: number | undefined;
}
