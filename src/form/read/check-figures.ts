import type { CompiledPack } from '../../engine.js';
import { sortedJson } from '../../kit/sorted-json.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Json } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { scoreOneByOne } from '../../one-unit.js';
import { assessmentOf, issuesFromUnit, ONE_UNIT, someAttributes, type UnitGiven } from '../../unit-assessment.js';
import { stakeNote, withNotes } from '../../views/finding-result.js';
import { stakeOfMissing, unitIssues } from '../../views/unit-issues.js';
import { titlesFor } from '../../views/view-options.js';
import { refusalSentence } from '../refusal-sentence.js';
import type { FormPlace } from './form-fault.js';
import type { FormReading } from './read-figures.js';
import { withoutOthers } from './without-others.js';

/** Facts and criteria as a form has them. */
interface Given {
  readonly facts: Readonly<Record<string, Json>>;
  readonly criteria: Readonly<Record<string, Json>>;
}

interface Checking {
  readonly compiled: CompiledPack;
  readonly unit: AssessmentUnit;
  readonly reading: FormReading;
}

/**
 * The answers of a form that the engine does not refuse; each refusal is reported with its cell. A figure that is out of
 * bounds, or in conflict with another, stays and is reported: the engine judges it when it scores.
 */
export function checkFigures(given: Given, checking: Checking): Given {
  const { compiled, unit, reading } = checking;
  const { tier } = reading.content;
  const attributes = { ...someAttributes(compiled.plan, tier), ...unit.attributes };
  const document = assessmentOf(compiled, { tier: tier.id, attributes, ...given } as unknown as UnitGiven);
  const scored = scoreOneByOne(compiled, document, {});
  if (scored.ok) {
    tellFindings(withoutOthers(scored.value, tier), reading);
    return given;
  }
  const refused = issuesFromUnit(document, scored.errors);
  for (const issue of refused) tellIssue(issue, reading);
  const left = without(given, refused);
  return left === given ? given : checkFigures(left, checking);
}

/** What is given but the figures, and but what is said of a criterion, that these issues are about. */
function without(given: Given, issues: readonly Issue[]): Given {
  const isRefused = (...path: readonly string[]) =>
    issues.some((issue) => path.every((key, at) => issue.path[at] === key));
  const facts = Object.entries(given.facts).filter(([fact]) => !isRefused('facts', fact));
  const criteria = Object.entries(given.criteria).flatMap(([criterion, entry]) => {
    const statements = Object.entries(entry as object).flatMap(([key, value]) => {
      if (key === 'evidence') return evidenceLeft(value as readonly object[], criterion, issues);
      return isRefused('criteria', criterion, key) ? [] : [[key, value] as const];
    });
    return statements.length === 0 ? [] : [[criterion, Object.fromEntries(statements)] as const];
  });
  const left = { facts: Object.fromEntries(facts), criteria: Object.fromEntries(criteria) };
  return sortedJson(left) === sortedJson(given) ? given : left;
}

/** The evidence of a criterion but the parts that are refused; the other pieces, and the other parts of a piece, stay. */
function evidenceLeft(
  pieces: readonly object[],
  criterion: string,
  issues: readonly Issue[],
): readonly (readonly [string, Json])[] {
  const about = issues.filter(({ path }) => ['criteria', criterion, 'evidence'].every((key, at) => path[at] === key));
  if (about.some(({ path }) => path.length === 3)) return [];
  const accepted = pieces.map((piece, index) => {
    const refused = about.filter(({ path }) => path[3] === index).map(({ path }) => path[4]);
    if (refused.includes(undefined)) return {};
    return Object.fromEntries(Object.entries(piece).filter(([part]) => !refused.includes(part)));
  });
  const filled = accepted.filter((piece) => Object.keys(piece).length > 0);
  return filled.length === 0 ? [] : [['evidence', filled as Json]];
}

function tellIssue(issue: Issue, { content, places, faults }: FormReading): void {
  // the sentence is for the reader of the faults, the form may be in another language
  const titles = titlesFor({ pack: content.plan.pack, register: [] }, { lang: faults.language });
  const lengths = issue.path.map((_, index) => issue.path.length - index);
  // the nearest cell: that of the part, of the piece, of the criterion
  const place: FormPlace =
    lengths.flatMap((length) => places.get(issue.path.slice(0, length).join('.')) ?? [])[0] ?? {};
  faults.list.push({
    code: issue.code,
    stops: 'cell',
    ...place,
    sentence: refusalSentence(issue, titles, content.tier.id),
  });
}

function tellFindings(scored: Parameters<typeof unitIssues>[0], { places, faults }: FormReading): void {
  const { language: lang } = faults;
  const issues = unitIssues(scored, ONE_UNIT, { lang });
  const lacking = issues.filter(({ code }) => code === 'fact-missing').flatMap(({ facts }) => facts);
  // a cell that could not be read was reported already, and is not blank
  const isReported = ({ sheet, cell }: FormPlace) =>
    faults.list.some((fault) => fault.stops === 'cell' && fault.sheet === sheet && fault.cell === cell);
  const asked = lacking.filter(({ id }) => {
    const place = places.get(`facts.${id}`);
    return place !== undefined && !isReported(place);
  });
  if (asked.length > 0) {
    const facts = asked.map(({ title }) => `"${title}"`).join('; ');
    const { sentence: stake = '' } =
      stakeOfMissing(scored, ONE_UNIT, new Set(asked.map(({ id }) => id)), { lang }) ?? {};
    faults.report('incomplete', {}, { count: String(asked.length), facts, stake });
  }
  for (const { code, sentence, facts, stake } of issues) {
    const place = facts.flatMap(({ id }) => places.get(`facts.${id}`) ?? [])[0];
    if (place && code !== 'fact-missing' && code !== 'nothing-sent')
      faults.list.push({
        code,
        stops: 'warning',
        ...place,
        sentence: withNotes(sentence, [stakeNote({ code }, stake)], lang),
      });
  }
}
