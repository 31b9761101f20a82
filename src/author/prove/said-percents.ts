import { type Exact, equal } from '../../kit/exact.js';
import { fromText } from '../../kit/exact-text.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';

/** A number with a percent sign, or the word, behind it: `1%`, `0,5 %`, `95 phần trăm`. */
const PERCENT = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(?:%|phần trăm|percent|per cent)/giu;

/** Whether the words of a criterion, of the groups above it or of the facts that it reads say this percent. */
export function saysPercent(plan: Plan, leaf: PlanLeaf, value: Exact): boolean {
  return percentsSaid(textsOfRow(plan, leaf)).some((percent) => equal(percent, value));
}

/** The percents that words say, as `từ 0,5% trở lên`. */
export function percentsSaid(texts: readonly string[]): readonly Exact[] {
  return texts.flatMap((text) =>
    [...text.matchAll(PERCENT)].flatMap(([, number = '']) => fromText(number.replace(',', '.')) ?? []),
  );
}

/** The words of a criterion, of the groups above it and of the facts that it reads, in all languages. */
export function textsOfRow({ pack, tiers }: Plan, { lineage, points, path, document }: PlanLeaf): readonly string[] {
  const [, index] = path;
  const nodes = typeof index === 'number' ? tiers[index]?.nodes : undefined;
  const read = new Set(points.references.facts);
  const texts = [
    ...lineage.map((id) => nodes?.[id]?.document.title),
    ...pack.facts.map(({ id, title }) => (read.has(id) ? title : undefined)),
    document.note,
  ];
  return texts.flatMap((words) => (typeof words === 'string' ? [words] : Object.values(words ?? {}).map(String)));
}
