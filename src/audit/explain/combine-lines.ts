import { divide, type Exact, isZero, multiply, total, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Value } from '../../model/expression.js';
import type { PlanGroup } from '../../model/plan.js';
import { combineSentence, exactly, inFormula, outcome, workedPhrase } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { ScoredGroup } from './measures.js';
import type { Subject } from './subject.js';
import { isExact, isRow } from './working.js';

/** How the earned points of a group come from its children that count, with what each of them gave. */
export function combineLines(
  { language, reading, bench, entry, layer }: Subject,
  node: PlanGroup,
  { earned, base }: ScoredGroup,
): readonly ExplainedLine[] {
  const { combine = '' } = node.document;
  const [name, params] = typeof combine === 'object' ? (Object.entries(combine)[0] ?? ['', '']) : [combine, ''];
  const rows = bench.ask(bench.typed({ nodes: [node.id, 'children'] }));
  if (!Array.isArray(rows) || rows.length === 0) return [];
  const column = (key: string) => rows.map((row: Value) => numberIn(row, key));
  const [points, percents, weights] = [column('points'), column('percent'), column('weight')];
  const say = (value: Exact) => inBrackets(inFormula(toText(value), reading));
  const list = (values: readonly Exact[]) => values.map(say).join(workedPhrase('separator', language));
  const divided = workedPhrase('divided', language);
  const result = (sum: Exact, divisor: Exact) => {
    const quotient = divide(sum, divisor);
    return quotient ? outcome(toText(quotient), reading) : '';
  };
  const products = rows.map((row: Value) => [numberIn(row, 'percent'), numberIn(row, 'weight')] as const);
  const weighted = total(products.map(([percent, weight]) => multiply(percent, weight)));
  const weight = total(weights);
  // before the rounding, which the ledger tells
  const rounded = entry.ledger.find(
    (ledgerLine) => ledgerLine.layer === layer && ledgerLine.node === node.id && ledgerLine.what === 'round',
  );
  const before = rounded?.before ?? earned;
  const text = combineSentence(name, language, {
    params: typeof params === 'object' ? '' : String(params),
    all: list(points),
    percents: list(percents),
    added: `${points.map(say).join(' + ')} ${outcome(before, reading)}`,
    points: exactly(before, reading),
    base: exactly(base, reading),
    mean: `(${percents.map(say).join(' + ')}) ${divided} ${percents.length} ${result(total(percents), whole(percents.length))}`,
    weighted: isZero(weight)
      ? ''
      : `(${products.map((product) => product.map(say).join(' × ')).join(' + ')}) ${divided} ${say(weight)} ${result(weighted, weight)}`,
  });
  return [{ text }];
}

function numberIn(row: Value, column: string): Exact {
  const cell = isRow(row) ? row.row[column] : undefined;
  return cell !== undefined && isExact(cell) ? cell : whole(0);
}

/** A ratio in brackets; any other number as it is. */
export function inBrackets(number: string): string {
  return number.includes('/') ? `(${number})` : number;
}
