import { multiply, ratio, reduced, subtract } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Rounding } from '../../src/kit/rounding.js';
import type { Measure } from '../../src/model/measure.js';
import type { NodeScore, UnitScores } from '../../src/model/scores.js';
import type { RowLayout } from './sheet-units.js';

/** What a sheet and the engine say of some units: the first differences, and how much was compared. */
export interface SheetReport {
  readonly differences: readonly string[];
  /** Cells by what they showed; `tie`: the exact number is half way between two that are printed. */
  readonly cells: Readonly<Record<string, number>>;
}

const SAME = 1e-11;

/** Holds the cells of rows against the scores of their units, node by node, to the last digit that is printed. */
export function compareSheet(
  { tier, formulas, columns, text }: RowLayout,
  rows: readonly (readonly string[])[],
  scores: readonly UnitScores[],
): SheetReport {
  const differences: string[] = [];
  const cells: Record<string, number> = {};
  for (const [at, unit] of scores.entries())
    for (const node of formulas) {
      const score = unit.layers.reported?.[node.node];
      for (const measure of ['points', 'converted', 'percent', 'level'] as const) {
        const formula = node[measure];
        const column = columns.get(`${measure} ${node.node}`);
        if (!score || !formula || !('formula' in formula) || column === undefined) continue;
        const shown = rows[at]?.[column] ?? '';
        const told = difference(score, measure, shown, text);
        cells[told.kind] = (cells[told.kind] ?? 0) + 1;
        if (measure !== 'level' && isTie(score, measure, tier.nodes[node.node]?.publish[measure]))
          cells.tie = (cells.tie ?? 0) + 1;
        if (told.difference && differences.length < 20)
          differences.push(`${unit.unit} ${node.node} ${measure}: ${told.difference} = ${formula.formula}`);
      }
    }
  return { differences, cells };
}

/** Whether the number was half way between two that are printed. */
function isTie({ outcome, published }: NodeScore, measure: Measure, how: Rounding | undefined): boolean {
  const [exact, printed] = [outcome.status === 'scored' ? outcome[measure] : undefined, published?.[measure]];
  if (!exact || !printed || !how || 'step' in how) return false;
  const gap = Math.abs(Number(exact.n) / Number(exact.d) - Number(printed.n) / Number(printed.d)) * 10 ** how.places;
  // most are no ties, and doubles tell
  if (Math.abs(gap - 0.5) > 1e-3) return false;
  const steps = reduced(multiply(subtract(exact, printed), ratio(10n ** BigInt(how.places), 1)));
  return Number(steps.d) === 2 && Math.abs(Number(steps.n)) === 1;
}

function difference(
  { outcome, published, level }: NodeScore,
  measure: Measure | 'level',
  shown: string,
  text: RowLayout['text'],
): { readonly kind: string; readonly difference?: string } {
  const differs = (wanted: string) => (shown === wanted ? {} : { difference: `${shown} ≠ ${wanted}` });
  if (outcome.status !== 'scored') return { kind: outcome.status, ...differs(text[outcome.status]) };
  if (measure === 'level') return { kind: 'level', ...differs(`Mức ${level}`) };
  const printed = published?.[measure];
  const exact = printed ?? outcome[measure];
  if (!exact) return { kind: 'nothing', difference: `${shown} ≠ nothing` };
  const wanted = Number(exact.n) / Number(exact.d);
  const isSame = printed
    ? shown !== '' && Number(shown) === Number(toText(printed))
    : Math.abs(Number(shown) - wanted) <= SAME * Math.max(1, Math.abs(wanted));
  return {
    kind: printed ? 'printed' : 'exact',
    ...(shown !== '' && isSame ? {} : { difference: `${shown} ≠ ${toText(exact)}` }),
  };
}
