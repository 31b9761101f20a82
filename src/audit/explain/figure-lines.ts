import type { PlanLeaf } from '../../model/plan.js';
import type { RecordCriterion, RecordValue } from '../../model/record.js';
import { explainLine, workedPhrase } from '../../words/index.js';
import type { ExplainedLine } from './explanation.js';
import { typedValue } from './recorded.js';
import { quoted, type Subject } from './subject.js';
import { factDetails } from './submitted.js';
import { isExact, shownAnswer } from './working.js';

/** Every figure and attribute that a criterion reads, as it stood, with its measure and what is known of it. */
export function figureLines(subject: Subject, node: PlanLeaf, row: RecordCriterion): readonly ExplainedLine[] {
  const { points, applies } = node;
  const all = [points, ...applies].map(({ references }) => references);
  const facts = [...new Set(all.flatMap((one) => [...one.facts, ...one.presences]))];
  const attributes = [...new Set(all.flatMap((one) => one.attributes))];
  const lines = [
    ...facts.map((fact) => figureLine(subject, fact, row)),
    ...attributes.map((attribute) => attributeLine(subject, attribute)),
  ];
  return lines.length > 0 ? lines : [{ text: explainLine('no-figures', subject.language) }];
}

function figureLine(subject: Subject, fact: string, { node, read = {} }: RecordCriterion): ExplainedLine {
  const { language, working } = subject;
  const recorded = read[fact];
  const params = { fact: working.factTitle(fact), value: valueText(subject, fact, recorded) };
  const notes = recorded === undefined ? [] : notesOn(subject, node, fact);
  return { text: explainLine('figure', language, { ...params, notes: notes.join('; ') }) };
}

function attributeLine({ language, working, bench }: Subject, attribute: string): ExplainedLine {
  const typed = bench.typed({ attribute });
  const value = shownAnswer(bench.ask(typed), typed.type, working, typed);
  return { text: explainLine('figure', language, { fact: working.attributeTitle(attribute), value }) };
}

/** A value with its measure; of a list how many items, and each that is no row. */
function valueText(subject: Subject, fact: string, recorded: RecordValue | undefined): string {
  const { language, working, bench, titles, compiled } = subject;
  const known = compiled.plan.facts[fact];
  if (recorded === undefined || !known) return workedPhrase('absent', language);
  const value = typedValue(recorded, known.type);
  const text = shownAnswer(value, known.type, working, bench.typed({ var: fact }));
  if (Array.isArray(recorded)) {
    const items = recorded.filter((item) => typeof item === 'string').map(quoted);
    return items.length > 0 ? `${text}: ${items.join('; ')}` : text;
  }
  const { measure } = titles.pack.facts.find(({ id }) => id === fact) ?? {};
  const unit = typeof measure === 'string' ? measure : measure === undefined ? '' : titles.title(measure, '');
  return isExact(value) && unit !== '' ? `${text} ${unit}` : text;
}

/** Whether it is an estimate, of which day it tells, and who else than the unit gave it. */
function notesOn(subject: Subject, node: string, fact: string): readonly string[] {
  const { language, entry, layer } = subject;
  const { estimated, asOf, verified, marked } = factDetails(entry, fact, layer === 'verified');
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
