/** The nodes with an approximate score, by row. */
export interface ApproximateScores {
  readonly add: (id: string, row: number) => void;
  /** Whether there is any in the row. */
  readonly isIn: (row: number) => boolean;
  readonly isAmong: (ids: readonly string[], row: number) => boolean;
}

/** A set of approximate scores that is empty. */
export function approximateScores(): ApproximateScores {
  const byRow = new Map<number, Set<string>>();
  return {
    add: (id, row) => {
      const ids = byRow.get(row) ?? new Set();
      byRow.set(row, ids.add(id));
    },
    isIn: (row) => byRow.has(row),
    isAmong: (ids, row) => {
      const among = byRow.get(row);
      return among !== undefined && ids.some((id) => among.has(id));
    },
  };
}
