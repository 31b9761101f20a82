import { dayAt, isDate, readInstant } from '../../kit/instant.js';
import { isObject } from '../../kit/plain-data.js';
import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';

/**
 * Days of figures, evidence and visits after the figures were closed, and of figures before their period; evidence after the form that
 * names it; not where the pack has a finding for days outside the period.
 */
export function statedDays(assessment: Assessment, { pack }: Plan, report: ReportDoubt): void {
  const { from, to, zone } = pack.period;
  const { asOf } = assessment;
  const { window = {} } = pack.procedure;
  const [ofFacts, ofEvidence] = [HAS_FINDING[window.facts ?? 'off'], HAS_FINDING[window.evidence ?? 'off']];
  const last = dayAt(readInstant(asOf) ?? 0, zone);
  const check = (day: string, ...path: Path) => {
    if (day > last) report('day-after-as-of', path, { day, asOf });
  };
  for (const [index, { at, facts = {}, criteria = {} }] of (assessment.submissions ?? []).entries()) {
    const received = dayAt(readInstant(at) ?? 0, zone);
    const path = ['submissions', index];
    for (const [id, entry] of Object.entries(facts)) {
      const day = isObject(entry) && 'value' in entry ? entry.asOf : undefined;
      if (typeof day !== 'string' || ofFacts) continue;
      check(day, ...path, 'facts', id, 'asOf');
      if (day < from) report('day-before-period', [...path, 'facts', id, 'asOf'], { day, from });
    }
    for (const [id, entry] of Object.entries(facts)) {
      const isStated = isObject(entry) && 'value' in entry;
      const [value, place]: [unknown, Path] = isStated
        ? [entry.value, [...path, 'facts', id, 'value']]
        : [entry, [...path, 'facts', id]];
      if (isDay(value)) check(value, ...place);
      for (const [item, row] of (Array.isArray(value) ? value : []).entries())
        for (const [column, cell] of Object.entries(isObject(row) ? row : {}))
          if (isDay(cell)) check(cell, ...place, item, column);
    }
    for (const [id, { evidence = [] }] of Object.entries(criteria))
      for (const [piece, { date }] of evidence.entries())
        if (date !== undefined && !(ofEvidence && date > to)) {
          const place = [...path, 'criteria', id, 'evidence', piece, 'date'];
          check(date, ...place);
          if (date > received) report('evidence-later', place, { day: date, at });
        }
  }
  for (const [index, { visit }] of (assessment.verifications ?? []).entries())
    if (visit) check(visit.on, 'verifications', index, 'visit', 'on');
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isDate(value);
}
