import { compare, divide, type Exact, multiply, total, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { isExact, isRow, type Value } from '../../model/expression.js';
import type { PlanGroup } from '../../model/plan.js';
import { combineSentence, exactly, inFormula, inOneFormula, workedPhrase } from '../../words/index.js';
import { type Calculation, calculation, inBrackets } from './calculation.js';
import type { ExplainedLine } from './explanation.js';
import type { ScoredGroup } from './measures.js';
import type { Subject } from './subject.js';

/** How the earned points of a group come from its children that count, with what each of them gave. */
export function combineLines(
  { language, reading, evaluator, entry, layer }: Subject,
  node: PlanGroup,
  { earned, base }: ScoredGroup,
): readonly ExplainedLine[] {
  const { combine = '' } = node.document;
  const [name, params] = typeof combine === 'object' ? (Object.entries(combine)[0] ?? ['', '']) : [combine, ''];
  const rows = evaluator.ask(evaluator.typed({ nodes: [node.id, 'children'] }));
  if (!Array.isArray(rows) || rows.length === 0) return [];
  const column = (key: string) => rows.map((row: Value) => numberIn(row, key));
  const [points, percents, weights] = [column('points'), column('percent'), column('weight')];
  const list = (values: readonly Exact[], calculate: Calculation['calculate'] = () => undefined) =>
    inOneFormula(values, calculate, reading).map(inBrackets).join(workedPhrase('separator', language));
  const divided = workedPhrase('divided', language);
  // before the rounding, which has a line of its own
  const rounded = entry.ledger.find(
    (ledgerLine) => ledgerLine.layer === layer && ledgerLine.node === node.id && ledgerLine.what === 'round',
  );
  const before = rounded?.before ?? earned;
  const sum = { values: points, calculate: total, write: addedUp, result: before };
  const mean = {
    values: percents,
    calculate: (values: readonly Exact[]) => divide(total(values), whole(values.length)),
    write: (numbers: readonly string[]) => `(${addedUp(numbers)}) ${divided} ${numbers.length}`,
  };
  const weighted = {
    values: [...percents, ...weights],
    calculate: weightedMean,
    write: (numbers: readonly string[]) => {
      const [factors, weightTexts] = halves(numbers);
      const products = factors.map((factor, index) => `${factor} × ${weightTexts[index]}`);
      return `(${addedUp(products)}) ${divided} ${inBrackets(inFormula(toText(total(weights)), reading))}`;
    },
  };
  const text = combineSentence(name, language, {
    params: typeof params === 'object' ? '' : String(params),
    all: list(points, (values) => total(highest(values, Number(params)))),
    percents: list(percents),
    added: calculation(sum, reading),
    points: exactly(before, reading),
    base: exactly(base, reading),
    mean: calculation(mean, reading),
    weighted: calculation(weighted, reading),
  });
  return [{ text }];
}

/** The `count` highest of the values; all of them where no number is given. */
function highest(values: readonly Exact[], count: number): readonly Exact[] {
  return values.toSorted((a, b) => compare(b, a)).slice(0, Number.isNaN(count) ? values.length : count);
}

function addedUp(numbers: readonly string[]): string {
  return numbers.join(' + ');
}

/** The mean of the first half of the numbers by the weights in the second. */
function weightedMean(values: readonly Exact[]): Exact | undefined {
  const [percents, weights] = halves(values);
  const products = percents.map((percent, index) => multiply(percent, weights[index] ?? whole(0)));
  return divide(total(products), total(weights));
}

function halves<T>(list: readonly T[]): readonly [readonly T[], readonly T[]] {
  const middle = list.length / 2;
  return [list.slice(0, middle), list.slice(middle)];
}

function numberIn(row: Value, column: string): Exact {
  const cell = isRow(row) ? row.row[column] : undefined;
  return cell !== undefined && isExact(cell) ? cell : whole(0);
}
