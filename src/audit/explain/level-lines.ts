import { compare, type Exact, subtract } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import type { PlanLevel, PlanLevels, PlanNode } from '../../model/plan.js';
import {
  exactly,
  explainUnitLine,
  type Reading,
  rangePhrase,
  reasonSentence,
  shownPublished,
} from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { stated } from './stated.js';
import type { Subject } from './subject.js';

/** The level of a node with the ends of that level, the conditions that were asked, and what is short of the next one. */
export function levelLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  const { levels } = node;
  const { language, working, reading, titles, tier } = subject;
  if (!levels) return [];
  const title = working.nodeTitle(node.id);
  if (row.status !== 'scored')
    return [{ text: explainUnitLine('no-level', language, { node: title, status: row.status }) }];
  const value = valueIn(levels, row);
  if (value === undefined) return [];
  const measure = levels.by;
  const shown = shownIn(levels, value, node, reading);
  const head = { node: title, level: titles.level(tier.id, node.id, row.level ?? ''), measure, value: shown };
  const step = node.document.levels?.steps.find(({ id }) => id === row.level);
  const own = step
    ? explainUnitLine('level', language, { ...head, ends: rangePhrase(step, language, signOf(measure)) })
    : explainUnitLine('level-floor', language, head);
  return [{ text: own }, ...gateLines(subject, node, row), ...nextLines(subject, node, row, numberOf(value))];
}

/** The value that levels go by: as printed, or exact. */
function valueIn(
  { by, basis }: PlanLevels,
  row: Extract<RecordedNode, { readonly status: 'scored' }>,
): string | undefined {
  if (basis === 'published') return row.published?.[by];
  return by === 'converted' ? ('converted' in row ? row.converted : row.points) : row[by];
}

/** As the node prints it where levels go by that, else what it comes to. */
function shownIn({ by, basis }: PlanLevels, value: string, { document: { publish } }: PlanNode, reading: Reading) {
  const shown = basis === 'published' ? shownPublished(value, by, publish, reading.language) : exactly(value, reading);
  return shown + signOf(by);
}

function signOf(by: PlanLevels['by']): '' | '%' {
  return by === 'percent' ? '%' : '';
}

/** Each condition that was asked, with what is true of the unit. */
function gateLines(subject: Subject, node: PlanNode, row: RecordedNode): readonly ExplainedLine[] {
  if (row.status !== 'scored') return [];
  const { language, titles, tier } = subject;
  return (row.gates ?? []).map(({ level, met, because }) => {
    const step = node.levels?.steps.find(({ id }) => id === level);
    const why = because
      ? reasonSentence(because, language, { names: titles.names(tier.id) })
      : step
        ? gateText(subject, step, met)
        : '';
    const params = { level: titles.level(tier.id, node.id, level), why };
    return { text: explainUnitLine(met ? 'gate-met' : 'gate-failed', language, params) };
  });
}

/** The gate in words; '' where what it says now is not what it said then, because it reads what the record does not hold. */
function gateText({ bench, working }: Subject, { gate }: PlanLevel, met: boolean): string {
  return gate && bench.ask(gate.typed) === met ? stated(gate.typed, met, working) : '';
}

/** How far the next better level is: the value that is short, and whether its condition would hold. */
function nextLines(subject: Subject, node: PlanNode, row: RecordedNode, value: Exact): readonly ExplainedLine[] {
  const { levels } = node;
  const { language, bench, reading, titles, tier } = subject;
  if (!levels || row.status !== 'scored') return [];
  const at = levels.steps.findIndex(({ id }) => id === row.level);
  if (at === 0) return [{ text: explainUnitLine('highest-level', language) }];
  const next = levels.steps.at(at < 0 ? -1 : at - 1);
  if (!next?.low || !isShort(value, next.low)) return [];
  const level = titles.level(tier.id, node.id, next.id);
  const gap = exactly(toText(subtract(next.low.value, value)), reading);
  const params = {
    level,
    gap: explainUnitLine(levels.by === 'percent' ? 'gap-percent' : 'gap-points', language, { gap }),
    low: exactly(toText(next.low.value), { language }) + signOf(levels.by),
    value: shownIn(levels, toText(value), node, { language }),
  };
  const short = explainUnitLine(next.low.included ? 'short-of' : 'short-of-above', language, params);
  const ahead =
    next.gate && bench.ask(next.gate.typed) === false ? stated(next.gate.typed, false, subject.working) : '';
  return [
    { text: short },
    ...(ahead === '' ? [] : [{ text: explainUnitLine('gate-ahead', language, { level, why: ahead }) }]),
  ];
}

function isShort(value: Exact, { value: low, included }: NonNullable<PlanLevel['low']>): boolean {
  const order = compare(value, low);
  return order < 0 || (order === 0 && !included);
}
