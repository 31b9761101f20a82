import { hasShape } from '../../model/by-shape.js';
import { isExact, isNoValue, type Type, type Typed, type Value } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import type { PlanLeaf } from '../../model/plan.js';
import type { RecordCriterion, RecordValue } from '../../model/record.js';
import { explainLine, workedPhrase } from '../../words/index.js';
import { type CalculationContext, shownAnswer } from './calculation-context.js';
import { type ExplainedLine, line, withoutRepeats } from './explanation.js';
import { typedValue } from './recorded.js';
import { shown } from './shown.js';
import { membersPassing, statisticName } from './statistic-phrases.js';
import { answerText, quoted, type Subject, withUnit } from './subject.js';
import { factDetails } from './submitted.js';
import { worked } from './telling-of.js';

/** Every figure and attribute that a criterion reads, as the record has it, with its unit of measure and what is known of it. */
export function figureLines(subject: Subject, node: PlanLeaf, row: RecordCriterion): readonly ExplainedLine[] {
  const { points, applies } = node;
  const references = [points, ...applies].map((formula) => formula.references);
  const facts = new Set(references.flatMap((read) => [...read.facts, ...read.presences]));
  const attributes = new Set(references.flatMap((read) => read.attributes));
  const lines = [
    ...[...facts].map((fact) => figureLine(subject, fact, row)),
    ...[...attributes].map((attribute) => attributeLine(subject, attribute)),
  ];
  // a kind with sentences of its own says in them what came of other units
  const saysStatistics =
    lines.length > 0 && Object.keys(node.document.rule ?? {}).some((kind) => subject.kinds[kind]?.tell);
  const asking = saysStatistics ? applies : [points, ...applies];
  const known = [...lines, ...withoutRepeats(asking.flatMap(({ typed }) => statisticLines(subject, typed)))];
  return known.length > 0 ? known : [line('no-figures', subject.language)];
}

/** Every statistic over several units in an expression, with its value; one that has none, since units are hidden, is left out. */
function statisticLines(subject: Subject, typed: Typed): readonly ExplainedLine[] {
  if (!hasShape(typed, 'statistic')) return typed.args.flatMap((arg) => statisticLines(subject, arg));
  const { language, evaluator, context } = subject;
  const answer = evaluator.ask(typed);
  if (isNoValue(answer)) return [];
  const statistic = statisticName(typed, context, shown);
  const value = membersPassing(typed, context)
    ? worked(typed, context)
    : shownAnswer(answer, typed.type, context, typed);
  return [line('of-units', language, { statistic, value })];
}

function figureLine(subject: Subject, fact: string, { node, read = {} }: RecordCriterion): ExplainedLine {
  const { language, context } = subject;
  const recorded = read[fact];
  const params = { fact: context.factTitle(fact), value: valueText(subject, fact, recorded) };
  const notes = recorded === undefined ? [] : notesOn(subject, node, fact);
  return line('figure', language, { ...params, notes: notes.join('; ') });
}

function attributeLine(subject: Subject, attribute: string): ExplainedLine {
  const { language, context } = subject;
  const value = answerText(subject, { attribute });
  return line('figure', language, { fact: context.attributeTitle(attribute), value });
}

/** A value with its unit of measure; for a list, how many items it has, and each item that is no row. */
function valueText(subject: Subject, fact: string, recorded: RecordValue | undefined): string {
  const { language, context, evaluator, titles, compiled } = subject;
  const declared = compiled.plan.facts[fact];
  if (recorded === undefined || !declared) return workedPhrase('absent', language);
  const value = typedValue(recorded, declared.type);
  const text = shownAnswer(value, declared.type, context, evaluator.typed({ var: fact }));
  if (Array.isArray(value) && declared.type.is === 'list') {
    const items = itemTexts(value, declared.type.of, context);
    return items.length > 0 ? `${text}: ${items.join('; ')}` : text;
  }
  return isExact(value) ? withUnit(text, titles, fact) : text;
}

/** Each item that is no row: a text in quotation marks, a number, a day or an answer as people write it. */
function itemTexts(items: readonly Value[], of: Type, context: CalculationContext): readonly string[] {
  if (of.is === 'row') return [];
  return items.map((item) =>
    typeof item === 'string' && of.is === 'text' ? quoted(item) : shownAnswer(item, of, context),
  );
}

/** Whether a figure is an estimate, of which day it is, and who gave or set it in place of the unit. */
function notesOn(subject: Subject, node: string, fact: string): readonly string[] {
  const { language, entry, layer } = subject;
  const { estimated, asOf, verified, marked } = factDetails(entry, fact, LAYER_IS[layer].isVerified);
  const before = verified ? entry.layers.reported?.criteria.find((row) => row.node === node)?.read?.[fact] : undefined;
  const shownBefore = before === undefined ? '' : valueText(subject, fact, before);
  return [
    ...(estimated ? [explainLine('estimated', language)] : []),
    ...(asOf === undefined ? [] : [explainLine('as-of', language, { day: asOf })]),
    ...(verified
      ? [explainLine(`verified-${verified.method}`, language, { before: shownBefore, note: verified.note })]
      : []),
    ...(marked ? [explainLine('marked', language, { note: marked.note })] : []),
  ];
}
