import { compare, type Exact, equal, whole } from '../../kit/exact.js';
import { fromDecimal, fromText, toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import type { PackRanking } from '../../model/pack.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import type { RecordRanking, RecordRow } from '../../model/record.js';
import { holds } from '../../stages/evaluate/levels.js';
import { TIES } from '../../stages/rank.js';
import type { Difference } from './differences.js';

/**
 * Places that do not follow from the values, the tie method and the policy for absentees, where the units behind them
 * are hidden. What broke a tie is taken from the row, since the figures that did are hidden too.
 */
export function misplaced(rankings: readonly RecordRanking[], plan: Plan): readonly Difference[] {
  return rankings.flatMap((ranking) => {
    const tier = plan.tiers.find(({ id }) => id === ranking.tier);
    const document = tier?.rankings.find(({ id }) => id === ranking.id);
    const node = document && tier?.nodes[document.of];
    return document && node
      ? [...ofRanked(ranking, document), ...ofAbsent(ranking, document), ...misvalued(ranking, document, node)]
      : [];
  });
}

/** Rows that share a place, in the order of the record. */
function groupsOf(rows: readonly RecordRow[]): readonly (readonly RecordRow[])[] {
  const groups: RecordRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.place === row.place) last?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function ofRanked({ id, layer, rows }: RecordRanking, document: PackRanking): readonly Difference[] {
  const ranked = rows.filter(({ state }) => state === 'ranked');
  const found: Difference[] = [];
  let above = 0;
  for (const [groupsAbove, group] of groupsOf(ranked).entries()) {
    const place = toText(TIES[document.ties]({ above, groupsAbove, size: group.length }));
    for (const row of group) {
      const at = { stage: 'rank' as const, unit: row.unit, ranking: id, layer };
      const before = ranked[ranked.indexOf(row) - 1];
      if (row.place !== place) found.push({ ...at, what: 'place', recorded: row.place, rederived: place });
      if ((row.tied ?? 0) !== group.length - 1)
        found.push({ ...at, what: 'tied', recorded: String(row.tied ?? 0), rederived: String(group.length - 1) });
      if (before && !follows(before, row, document))
        found.push({
          ...at,
          what: 'value',
          recorded: textOf(row, document),
          rederived: `≤ ${textOf(before, document)}`,
        });
    }
    above += group.length;
  }
  return found;
}

/** Sharers are equal; who stands below has less, or is equal and parted by something. */
function follows(before: RecordRow, row: RecordRow, document: PackRanking): boolean {
  const [upper, lower] = [comparedOf(before, document), comparedOf(row, document)];
  if (upper === undefined || lower === undefined) return false;
  if (before.place === row.place) return equal(upper, lower);
  return compare(upper, lower) > 0 || (equal(upper, lower) && (row.brokenBy ?? []).length > 0);
}

function ofAbsent({ id, layer, rows }: RecordRanking, { ties, notSubmitted }: PackRanking): readonly Difference[] {
  const count = (state: RecordRow['state']) => rows.filter((row) => row.state === state).length;
  const absent = rows.filter(({ state }) => state === 'not-submitted');
  const above = count('ranked') + count('withheld');
  const groupsAbove = groupsOf(rows.filter(({ state }) => state === 'ranked')).length + count('withheld');
  return absent.flatMap((row, index) => {
    const shared = TIES[ties]({ above, groupsAbove, size: absent.length });
    const own = ties === 'ordinal' ? whole(above + index + 1) : shared;
    const place = { omit: null, 'last-bottom': toText(whole(above + absent.length)), 'last-shared': toText(own) }[
      notSubmitted
    ];
    return place === row.place
      ? []
      : [
          {
            stage: 'rank' as const,
            unit: row.unit,
            ranking: id,
            layer,
            what: 'place',
            recorded: row.place,
            rederived: place,
          },
        ];
  });
}

/** Values that are not printed as the pack says, levels that do not hold them, and ties that nothing broke. */
function misvalued({ id, layer, rows }: RecordRanking, document: PackRanking, node: PlanNode): readonly Difference[] {
  const ranked = rows.filter(({ state }) => state === 'ranked');
  const shares = new Map<string, number>();
  for (const row of ranked) shares.set(textOf(row, document), (shares.get(textOf(row, document)) ?? 0) + 1);
  const rounding = node.publish[document.by];
  return ranked.flatMap((row) => {
    const at = { stage: 'rank' as const, unit: row.unit, ranking: id, layer };
    const exact = exactOf(row.value?.exact ?? '');
    const printed = rounding && exact ? toText(round(exact, rounding)) : undefined;
    const level = exact && levelBy(node, document, exact, row.value?.published);
    const isBroken = (row.brokenBy ?? []).length > 0;
    return [
      ...differing(at, 'value.published', row.value?.published, printed),
      ...(level === undefined ? [] : differing(at, 'level', row.level, level)),
      ...(isBroken && (shares.get(textOf(row, document)) ?? 0) < 2
        ? differing(at, 'brokenBy', 'brokenBy', undefined)
        : []),
      ...(row.because ? differing(at, 'because', 'because', undefined) : []),
    ];
  });
}

function differing(
  at: Pick<Difference, 'stage' | 'unit' | 'ranking' | 'layer'>,
  what: string,
  recorded: string | undefined,
  rederived: string | undefined,
): readonly Difference[] {
  return recorded === rederived ? [] : [{ ...at, what, recorded: recorded ?? null, rederived: rederived ?? null }];
}

/** The level that the ranked value earns, where it is the measure that decides and no gate can. */
function levelBy(
  { levels }: PlanNode,
  { by }: PackRanking,
  exact: Exact,
  published: string | undefined,
): string | undefined {
  if (levels?.by !== by || levels.steps.some(({ gate }) => gate !== undefined)) return undefined;
  const value = levels.basis === 'published' ? exactOf(published ?? '') : exact;
  return value && (levels.steps.find((step) => holds(step, value))?.id ?? levels.floor);
}

function textOf({ value }: RecordRow, { basis }: PackRanking): string {
  return (basis === 'published' ? value?.published : value?.exact) ?? '';
}

function comparedOf(row: RecordRow, document: PackRanking): Exact | undefined {
  return exactOf(textOf(row, document));
}

function exactOf(text: string): Exact | undefined {
  return text.startsWith('~') ? fromDecimal(text.slice(1)) : fromText(text);
}
