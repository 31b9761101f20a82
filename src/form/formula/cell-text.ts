import type { NoValue } from '../../model/expression.js';
import { any, type Condition, quoted } from './conditions.js';
import type { CellFormula, SheetCells } from './sheet-cells.js';
import type { Guard } from './values.js';

/** What Excel takes of one formula; LibreOffice and Google Sheets take more. */
const MOST_CHARACTERS = 8_192;
const MOST_NESTED = 64;

/** A formula, if sheets take it. */
export function cellFormula(text: string): CellFormula {
  // the = is a character too
  return text.length < MOST_CHARACTERS && nestedIn(text) <= MOST_NESTED ? { formula: text } : { without: 'too-long' };
}

/** How deep brackets stand in one another, those in texts aside. */
function nestedIn(text: string): number {
  let [depth, most] = [0, 0];
  for (const letter of text.replaceAll(/"[^"]*"|'[^']*'/g, '')) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** What a cell shows where there is no value for that reason. */
function statusText({ text }: SheetCells, status: NoValue['status']): string {
  return quoted(text[status]);
}

/** More questions than this one after another are asked by halves: they would be nested too deep. */
const MANY = 8;

/** The text where no guard holds, and the reason of the first that does. */
export function guarded(guards: readonly Guard[], otherwise: string, cells: SheetCells): string {
  const runs = runsOf(guards);
  if (runs.length > MANY && runs.every(({ when }) => !when.isRisky)) {
    const isAny = any(runs.map(({ when }) => when));
    return `IF(${isAny.t},${firstOf(runs, cells)},${otherwise})`;
  }
  return runs.reduceRight((rest, { when, status }) => {
    const text = statusText(cells, status);
    return when.always ? text : `IF(${when.t},${text},${rest})`;
  }, otherwise);
}

/** Guards of one reason that stand side by side are one question. */
function runsOf(guards: readonly Guard[]): readonly Guard[] {
  const runs: (Omit<Guard, 'when'> & { when: Condition })[] = [];
  for (const { when, status, isCheck } of guards) {
    const last = runs.at(-1);
    if (last && last.status === status && last.isCheck === isCheck) last.when = any([last.when, when]);
    else runs.push(isCheck ? { when, status, isCheck } : { when, status });
  }
  return runs;
}

/** The reason of the first guard that holds, where one does. */
function firstOf(runs: readonly Guard[], cells: SheetCells): string {
  const [first] = runs;
  if (!first || runs.length === 1) return first ? statusText(cells, first.status) : '""';
  const half = runs.slice(0, Math.ceil(runs.length / 2));
  const isInHalf = any(half.map(({ when }) => when));
  return `IF(${isInHalf.t},${firstOf(half, cells)},${firstOf(runs.slice(half.length), cells)})`;
}
