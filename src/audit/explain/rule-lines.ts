import { isDecimal } from '../../kit/exact-text.js';
import { isObject, valueAt } from '../../kit/plain-data.js';
import { isNoValue } from '../../model/expression.js';
import type { Kind } from '../../model/kind.js';
import type { RuleDocument } from '../../model/lowering.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import type { Told } from '../../model/telling.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/read-statistic.js';
import { fill, reasonSentence, shownDay, shownFigure } from '../../words/index.js';
import { type ExplainedLine, line } from './explanation.js';
import type { Subject } from './subject.js';
import { tellingOf, worked } from './telling-of.js';

/**
 * How the points of a rule came about: in the sentences of its kind, or, if the kind has none, by its reasons and its
 * expression with values. If a plugin fails, the only line says so.
 */
export function ruleLines(subject: Subject, rule: RuleDocument, max: string): readonly ExplainedLine[] {
  const lines = orPluginFault(() => linesOf(subject, rule, max));
  if ('done' in lines) return lines.done;
  const { plugin, part } = lines.fault.params;
  return [line('plugin-failed', subject.language, { plugin, part })];
}

function linesOf(subject: Subject, rule: RuleDocument, max: string): readonly ExplainedLine[] {
  const { evaluator, kinds } = subject;
  const [[name = '', params] = []] = Object.entries(rule);
  const kind = kinds[name];
  if (!kind) return [];
  const typed = evaluator.typed(evaluator.lower(rule, max));
  const answer = evaluator.ask(typed);
  if (answer === HIDDEN_MEMBERS) return [line('hidden-members', subject.language)];
  if (isNoValue(answer) && answer.status !== 'not-applicable') return [];
  const reasons = isNoValue(answer) ? [answer.because] : evaluator.reasons(typed);
  if (kind.tell) {
    const reason = reasons[0]?.code.slice(name.length + 1) ?? '';
    return linesOfKind(subject, kind, kind.tell(params, tellingOf(subject, max, reason)));
  }
  const { language, titles, tier, context: calculationContext } = subject;
  const names = titles.names(tier.id);
  const context = { kinds: Object.values(kinds), names, params: { ...paramsOf(subject, params), max } };
  // the sentence of a rule inside this one names its own params
  const ownReasons = reasons.filter(({ code }) => (code.split('/').at(-2) ?? name) === name);
  const because: string[] = [];
  const formula = worked(typed, { ...calculationContext, because });
  return [
    ...ownReasons.map((reason) => ({ text: reasonSentence(reason, language, context) })),
    ...(kind.parts?.(params) ?? []).flatMap((part) => ruleLines(subject, part.rule, part.max)),
    ...[...new Set(because)].map((condition) => line('because', language, { condition })),
    ...(isNoValue(answer) ? [] : [line('worked', language, { formula, max: Number(max) === 0 ? '' : max })]),
  ];
}

/** The sentences of a kind as lines; below each line, its inner sentences and those of an inner rule. */
function linesOfKind(subject: Subject, kind: Kind, sentences: readonly Told[]): readonly ExplainedLine[] {
  return sentences.map(({ words, params = {}, below = [], inside }) => {
    const template = valueAt(kind.words, words) ?? { vi: words, en: words };
    const { language } = subject;
    const text = fill(template, { params, language });
    const lines = [
      ...linesOfKind(subject, kind, below),
      ...(inside ? ruleLines(subject, inside.rule, inside.max) : []),
    ];
    return lines.length === 0 ? { text } : { text, below: lines };
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The params of a rule for the sentences of a plugin: facts with their values, numbers and days as people write them. */
function paramsOf(subject: Subject, params: unknown): Readonly<Record<string, string>> {
  if (!isObject(params)) return {};
  const { language, compiled } = subject;
  const { said } = tellingOf(subject, '0', '');
  const shown = Object.entries(params).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = String(value);
    if (Object.hasOwn(compiled.plan.facts, text)) return [[name, said(text)]];
    if (isDecimal(text)) return [[name, shownFigure(text, language, false)]];
    return [[name, DAY.test(text) ? shownDay(text, language) : text]];
  });
  return Object.fromEntries(shown);
}
