import type { CompiledPack } from '../../engine.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Json } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { scoreOneByOne } from '../../one-unit.js';
import { assessmentOf, ONE_UNIT, pathsFromUnit, someAttributes, type UnitGiven } from '../../unit-assessment.js';
import { unitIssues } from '../../views/unit-issues.js';
import { issueSentence, type Language } from '../../words/index.js';
import type { FormPlace } from './form-fault.js';
import type { FormReading } from './read-figures.js';

/** Facts and criteria as a form has them. */
export interface Given {
  readonly facts: Readonly<Record<string, Json>>;
  readonly criteria: Readonly<Record<string, Json>>;
}

interface Checking {
  readonly compiled: CompiledPack;
  readonly unit: AssessmentUnit;
  readonly reading: FormReading;
}

/**
 * What is left of a form when the engine has refused what it refuses in any submission, each with its cell. A figure that is
 * out of bounds, or in conflict with another, stays: the engine judges it, and it is told.
 */
export function checkFigures(given: Given, checking: Checking): Given {
  const { compiled, unit, reading } = checking;
  const { tier, language } = reading.content;
  const attributes = { ...someAttributes(compiled.plan, tier), ...unit.attributes };
  const document = assessmentOf(compiled, { tier: tier.id, attributes, ...given } as unknown as UnitGiven);
  const scored = scoreOneByOne(compiled, document, {});
  if (scored.ok) {
    tellFindings(scored.value, reading);
    return given;
  }
  const refused = scored.errors.map(pathsFromUnit(document));
  for (const issue of refused) tellIssue(issue, reading, language);
  const left = without(given, refused);
  return left === given ? given : checkFigures(left, checking);
}

/** What is given but the facts and criteria of these issues. */
function without(given: Given, issues: readonly Issue[]): Given {
  const keys = new Set(issues.map(({ path: [list, key] }) => `${String(list)} ${String(key)}`));
  const rest = (list: keyof Given) =>
    Object.fromEntries(Object.entries(given[list]).filter(([key]) => !keys.has(`${list} ${key}`)));
  const left = { facts: rest('facts'), criteria: rest('criteria') };
  const countOf = ({ facts, criteria }: Given) => Object.keys(facts).length + Object.keys(criteria).length;
  return countOf(left) === countOf(given) ? given : left;
}

function tellIssue(issue: Issue, { places, faults }: FormReading, language: Language): void {
  const [list = '', key = ''] = issue.path;
  const place: FormPlace = places.get(`${list}.${key}`) ?? {};
  faults.list.push({ code: issue.code, stops: 'cell', ...place, sentence: issueSentence(issue, language) });
}

function tellFindings(scored: Parameters<typeof unitIssues>[0], { content, places, faults }: FormReading): void {
  const issues = unitIssues(scored, ONE_UNIT, { lang: content.language });
  const lacking = issues.filter(({ code }) => code === 'fact-missing').flatMap(({ facts }) => facts);
  const asked = lacking.filter(({ id }) => places.has(`facts.${id}`));
  if (asked.length > 0) {
    const facts = asked.map(({ title }) => `"${title}"`).join('; ');
    faults.report('incomplete', {}, { count: String(asked.length), facts });
  }
  for (const { code, sentence, facts } of issues) {
    const place = facts.flatMap(({ id }) => places.get(`facts.${id}`) ?? [])[0];
    if (place && code !== 'fact-missing' && code !== 'nothing-sent')
      faults.list.push({ code, stops: 'warning', ...place, sentence });
  }
}
