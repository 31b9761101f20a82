import { compare, type Exact, subtract } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { MEASURE_IS } from '../../model/measure.js';
import { IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { LevelEnd, PlanLevel, PlanLevels, PlanNode } from '../../model/plan.js';
import {
  exactly,
  explainUnitLine,
  levelGrounds,
  type Reading,
  rangePhrase,
  reasonSentence,
  shownPublished,
} from '../../words/index.js';
import { type ExplainedLine, unitLine } from './explanation.js';
import { exactMeasure, type ScoredNode } from './measures.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';

/** The level of a node with the ends of that level, the conditions that were asked, and what is short of the next one. */
export function levelLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { levels } = node;
  const { language, context, reading, titles, tier } = subject;
  if (!levels) return [];
  const title = context.nodeTitle(node.id);
  if (row.status !== 'scored') return [unitLine('no-level', language, { node: title, status: row.status })];
  const value = { exact: exactMeasure(row, levels.by), published: row.published?.[levels.by] }[levels.basis];
  if (value === undefined) return [];
  const measure = levels.by;
  const level = titles.level(tier.id, node.id, row.level ?? '');
  const params = { node: title, level, measure, value: valueText(levels, value, node, reading) };
  const step = node.document.levels?.steps.find(({ id }) => id === row.level);
  const levelLine = step
    ? unitLine('level', language, { ...params, ends: rangePhrase(step, language, signOf(measure)) })
    : unitLine('level-floor', language, params);
  const grounds = levelGrounds(titles, tier.id, node.id);
  return [
    levelLine,
    ...(grounds === '' ? [] : [{ text: grounds }]),
    ...gateLines(subject, node, row),
    ...nextLevelLines(subject, { node, levels }, row.level, numberOf(value)),
  ];
}

/** A value as the node prints it where levels go by that, else as a number for people. */
function valueText({ by, basis }: PlanLevels, value: string, { document }: PlanNode, reading: Reading) {
  const shown = IS_AS_PUBLISHED[basis]
    ? shownPublished(value, by, document.publish, reading.language)
    : exactly(value, reading);
  return shown + signOf(by);
}

function signOf(by: PlanLevels['by']): '' | '%' {
  return MEASURE_IS[by].isPercent ? '%' : '';
}

/** Each gate that was asked, with what is true of the unit. */
function gateLines(subject: Subject, node: PlanNode, row: ScoredNode): readonly ExplainedLine[] {
  const { language, titles, tier } = subject;
  return (row.gates ?? []).map(({ level, met, because }) => {
    const step = node.levels?.steps.find(({ id }) => id === level);
    const why = because
      ? reasonSentence(because, language, { names: titles.names(tier.id) })
      : gateText(subject, step?.gate, met);
    return unitLine(met ? 'gate-met' : 'gate-failed', language, { level: titles.level(tier.id, node.id, level), why });
  });
}

/** A gate in words; '' where it does not have the answer `holds`, because the record does not hold all that it reads. */
function gateText({ evaluator, context }: Subject, gate: PlanLevel['gate'], holds: boolean): string {
  return gate && evaluator.ask(gate.typed) === holds ? stated(gate.typed, holds, context) : '';
}

/** How far the next better level is: what the value is short of it, and whether its gate would hold. */
function nextLevelLines(
  subject: Subject,
  { node, levels }: { readonly node: PlanNode; readonly levels: PlanLevels },
  reached: string | undefined,
  value: Exact,
): readonly ExplainedLine[] {
  const { language, reading, titles, tier } = subject;
  const index = levels.steps.findIndex(({ id }) => id === reached);
  if (index === 0) return [unitLine('highest-level', language)];
  const next = levels.steps.at(index < 0 ? -1 : index - 1);
  if (!next || !isShort(value, next.low)) return [];
  const level = titles.level(tier.id, node.id, next.id);
  const gap = exactly(toText(subtract(next.low.value, value)), reading);
  const params = {
    level,
    gap: explainUnitLine(MEASURE_IS[levels.by].isPercent ? 'gap-percent' : 'gap-points', language, { gap }),
    low: exactly(toText(next.low.value), { language }) + signOf(levels.by),
    value: valueText(levels, toText(value), node, { language }),
  };
  const why = gateText(subject, next.gate, false);
  return [
    unitLine(next.low.included ? 'short-of' : 'short-of-above', language, params),
    ...(why === '' ? [] : [unitLine('gate-ahead', language, { level, why })]),
  ];
}

function isShort(value: Exact, { value: low, included }: LevelEnd): boolean {
  const order = compare(value, low);
  return order < 0 || (order === 0 && !included);
}
