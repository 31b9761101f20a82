import { isNoValue } from '../../model/expression.js';
import type { Kind } from '../../model/kind.js';
import type { RuleDocument } from '../../model/lowering.js';
import { orPluginFault } from '../../model/plugins/call-plugin.js';
import type { Told } from '../../model/telling.js';
import { HIDDEN_MEMBERS } from '../../stages/evaluate/together.js';
import { explainLine, fill, reasonSentence, shownDay, shownFigure } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import type { Subject } from './subject.js';
import { tellingOf, worked } from './telling-of.js';

/**
 * How a rule's points came: in the kind's own sentences, or else in those of its reasons and the expression worked out. Of a
 * plugin that cannot tell, that is what is told.
 */
export function ruleLines(subject: Subject, rule: RuleDocument, max: string): readonly ExplainedLine[] {
  const told = orPluginFault(() => linesOf(subject, rule, max));
  if ('done' in told) return told.done;
  const { plugin, part } = told.fault.params;
  return [{ text: explainLine('plugin-failed', subject.language, { plugin, part }) }];
}

function linesOf(subject: Subject, rule: RuleDocument, max: string): readonly ExplainedLine[] {
  const { bench, kinds } = subject;
  const [[name = '', params] = []] = Object.entries(rule);
  const kind = kinds[name];
  if (!kind) return [];
  const typed = bench.typed(bench.lower(rule, max));
  const answer = bench.ask(typed);
  if (answer === HIDDEN_MEMBERS) return [{ text: explainLine('hidden-members', subject.language) }];
  if (isNoValue(answer) && answer.status !== 'not-applicable') return [];
  const reasons = isNoValue(answer) ? [answer.because] : bench.reasons(typed);
  if (kind.tell) {
    const reason = reasons[0]?.code.slice(name.length + 1) ?? '';
    return toldLines(subject, kind, kind.tell(params, tellingOf(subject, max, reason)));
  }
  const { language, titles, tier, working } = subject;
  const names = titles.names(tier.id);
  const told = { kinds: Object.values(kinds), names, params: { ...paramsOf(subject, params), max } };
  const because: string[] = [];
  const formula = worked(typed, { ...working, because });
  return [
    ...reasons.map((reason) => ({ text: reasonSentence(reason, language, told) })),
    ...[...new Set(because)].map((condition) => ({ text: explainLine('because', language, { condition }) })),
    ...(isNoValue(answer) ? [] : [{ text: explainLine('worked', language, { formula, max }) }]),
  ];
}

function toldLines(subject: Subject, kind: Kind, told: readonly Told[]): readonly ExplainedLine[] {
  return told.map(({ words, params = {}, below = [], inside }) => {
    const template = kind.words[words] ?? { vi: words, en: words };
    const { language } = subject;
    const text = fill(template, { params, language });
    const lines = [...toldLines(subject, kind, below), ...(inside ? ruleLines(subject, inside.rule, inside.max) : [])];
    return lines.length === 0 ? { text } : { text, below: lines };
  });
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The params of a rule that a plugin's sentences may name: facts with their values, numbers and days as they are written. */
function paramsOf(subject: Subject, params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return {};
  const { language, compiled } = subject;
  const { said } = tellingOf(subject, '0', '');
  const shown = Object.entries(params).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = String(value);
    if (Object.hasOwn(compiled.plan.facts, text)) return [[name, said(text)]];
    if (DECIMAL.test(text)) return [[name, shownFigure(text, language, false)]];
    return [[name, DAY.test(text) ? shownDay(text, language) : text]];
  });
  return Object.fromEntries(shown);
}
