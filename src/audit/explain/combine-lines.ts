import { divide, type Exact, isZero, multiply, total, ZERO } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { Value } from '../../model/expression.js';
import type { PlanGroup } from '../../model/plan.js';
import type { RecordGroup } from '../../model/record.js';
import { combineSentence, exactly, inFormula, outcome, workedPhrase } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { Subject } from './subject.js';
import { isExact, isRow } from './working.js';

/** How what a group earns was made of the children that count, with what each of them gave. */
export function combineLines(
  { language, reading, bench, entry, layer }: Subject,
  node: PlanGroup,
  { earned, base }: Extract<RecordGroup, { readonly status: 'scored' }>,
): readonly ExplainedLine[] {
  const { combine } = node.document;
  const [name, params] = typeof combine === 'object' ? (Object.entries(combine)[0] ?? ['', '']) : [combine ?? '', ''];
  const answer = bench.ask(bench.typed({ nodes: [node.id, 'children'] }));
  if (!Array.isArray(answer) || answer.length === 0) return [];
  const column = (key: string) => answer.map((row: Value) => numberIn(row, key));
  const [points, percents, weights] = [column('points'), column('percent'), column('weight')];
  const say = (value: Exact) => bracketed(inFormula(toText(value), reading));
  const list = (values: readonly Exact[]) => values.map(say).join(workedPhrase('separator', language));
  const divided = workedPhrase('divided', language);
  const weighed = percents.map((percent, index) => ({ percent, weight: weights[index] ?? ZERO }));
  const mean = divide(total(percents), { n: percents.length, d: 1 });
  const weight = total(weights);
  const weightedMean = divide(total(weighed.map((one) => multiply(one.percent, one.weight))), weight);
  const meant = (value: Exact | undefined) => (value ? outcome(toText(value), reading) : '');
  // before rounding, which the ledger tells
  const before = entry.ledger.find(
    (one) => one.layer === layer && one.node === node.id && one.what === 'round',
  )?.before;
  const text = combineSentence(name, language, {
    params: typeof params === 'object' ? '' : String(params),
    all: list(points),
    percents: list(percents),
    points:
      name === 'sum'
        ? `${points.map(say).join(' + ')} ${outcome(before ?? earned, reading)}`
        : exactly(before ?? earned, reading),
    base: exactly(base, reading),
    mean: `(${percents.map(say).join(' + ')}) ${divided} ${percents.length} ${meant(mean)}`,
    weighted: isZero(weight)
      ? ''
      : `(${weighed.map((one) => `${say(one.percent)} × ${say(one.weight)}`).join(' + ')}) ${divided} ${say(weight)} ${meant(weightedMean)}`,
  });
  return [{ text }];
}

function numberIn(row: Value, key: string): Exact {
  const cell = isRow(row) ? row.row[key] : undefined;
  return cell !== undefined && isExact(cell) ? cell : ZERO;
}

function bracketed(text: string): string {
  return text.includes('/') ? `(${text})` : text;
}
