import { canonicalJson } from '../../kit/canonical-json.js';
import { digestOf, type Hash } from '../../kit/sha256.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { HiddenStatistic, OpenStatistic, RecordRanking, RecordRow, RecordStatistic } from '../../model/record.js';

/** The salt of each unit whose entry is shown; `null` where it has none. */
export type Salts = ReadonlyMap<string, string | null>;

/** The salts that entries show. */
export function saltsOf(entries: readonly { readonly unit: string; readonly salt?: string | null }[]): Salts {
  return new Map(entries.flatMap(({ unit, salt }) => (salt === undefined ? [] : [[unit, salt]])));
}

/** Every unit that a statistic names, in code-unit order: members, units left out, and the unit that asks. */
export function unitsNamed({ parent, members, left, absent = [] }: OpenStatistic): readonly string[] {
  const names = [
    ...members,
    ...[...left, ...absent].map(({ unit }) => unit),
    ...(parent === undefined ? [] : [parent]),
  ];
  return [...new Set(names)].toSorted(byCodeUnit);
}

/**
 * What stands for a statistic where it is not shown. It covers the salt of every unit that it names, so that nobody who
 * lacks the salt of a single one of them can find its figures by trying.
 */
export function committedStatistic(statistic: RecordStatistic, salts: Salts, hash: Hash): HiddenStatistic {
  if ('commitment' in statistic) return statistic;
  const { layer, tier, cohort, option, parent, at } = statistic;
  const unitSalts = Object.fromEntries(unitsNamed(statistic).map((unit) => [unit, salts.get(unit) ?? null]));
  return {
    layer,
    tier,
    at,
    ...(cohort === undefined ? {} : { cohort }),
    ...(option === undefined ? {} : { option }),
    ...(parent === undefined ? {} : { parent }),
    commitment: digestOf(canonicalJson({ salts: unitSalts, statistic }), hash),
  };
}

/** Whether the register and the policy of the pack say why a row of this state stands so; else the figures do. */
const REASON_IS_PUBLIC: Readonly<Record<RecordRow['state'], boolean>> = {
  ranked: false,
  withheld: false,
  'not-applicable': false,
  'not-submitted': true,
  awaited: true,
  excluded: true,
};

/**
 * What stands for a row whose unit is hidden: the row without its exact value and without reasons that come from figures,
 * for which there is a commitment with the salt of the unit. A row without either stays as it is.
 */
export function committedRow(
  { id, tier, layer, option }: Omit<RecordRanking, 'rows'>,
  row: RecordRow,
  salts: Salts,
  hash: Hash,
): RecordRow {
  if (row.commitment !== undefined) return row;
  const { value, because, ...rest } = row;
  const { exact, published } = value ?? {};
  const isPublic = REASON_IS_PUBLIC[row.state];
  if (exact === undefined && (because === undefined || isPublic)) return row;
  const hidden = {
    unit: row.unit,
    ranking: { id, tier, layer, option },
    exact,
    because: isPublic ? undefined : because,
  };
  return {
    ...rest,
    ...(published === undefined ? {} : { value: { published } }),
    ...(because !== undefined && isPublic ? { because } : {}),
    commitment: digestOf(canonicalJson({ salt: salts.get(row.unit) ?? null, row: hidden }), hash),
  };
}

/** Every ranking, in which the row of each hidden unit is replaced by what may be shown of it. */
export function committedRankings(
  rankings: readonly RecordRanking[],
  isHidden: (unit: string) => boolean,
  salts: Salts,
  hash: Hash,
): readonly RecordRanking[] {
  return rankings.map(({ rows, ...ranking }) => ({
    ...ranking,
    rows: rows.map((row) => (isHidden(row.unit) ? committedRow(ranking, row, salts, hash) : row)),
  }));
}
