import { toText } from '../../src/kit/exact-text.js';
import type { Measure } from '../../src/model/measure.js';
import type { NodeScore, UnitScores } from '../../src/model/scores.js';
import type { RowLayout } from './sheet-units.js';

/** What a sheet and the engine say of some units: the first differences, and how much was compared. */
export interface SheetReport {
  readonly differences: readonly string[];
  /** Cells by what they showed. */
  readonly cells: Readonly<Record<string, number>>;
}

const SAME = 1e-11;

/** Holds the cells of rows against the scores of their units, node by node, to the last digit that is printed. */
export function compareSheet(
  { formulas, columns, text }: RowLayout,
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
        if (told.difference && differences.length < 20)
          differences.push(`${unit.unit} ${node.node} ${measure}: ${told.difference} = ${formula.formula}`);
      }
    }
  return { differences, cells };
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
