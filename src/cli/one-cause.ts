import { isIn } from '../author/drop/edits.js';
import { isListType } from '../kinds/parts/countable.js';
import { isList, isObject } from '../kit/plain-data.js';
import type { Json } from '../model/expression.js';
import { type Issue, issue, paramsOf } from '../model/issue.js';
import { flatten } from '../model/node-tree.js';
import type { Pack } from '../model/pack.js';
import { lackedByAll } from './attribute-lacked.js';

/** So many instants after `asOf` that they are more than half of all: it is `asOf` that is wrong. */
const MANY = 3;

/** Lists of an assessment whose entries have an instant. */
const DATED = ['submissions', 'verifications', 'marks', 'decisions'] as const;

/**
 * The issues of an assessment, where many have one cause that alone: `asOf`, where most of what is dated is after it; the tier of a unit
 * that has no criterion of what it sent; the ranking of a decision that has none of its units; a unit that stands twice in the register
 * and so lacks another; an attribute that no unit of a tier has. A figure or an attribute beside its group is sent there.
 */
export function oneCause(
  issues: readonly Issue[],
  document: Json | undefined,
  pack: Pack | undefined,
): readonly Issue[] {
  const moved = issues.map((issue) => (pack === undefined ? issue : sentToGroup(issue, pack)));
  const listed = pack === undefined ? moved : ofLists(moved, pack);
  const lacking = lackedByAll(listed, entriesOf(document, 'units'));
  return ofRankings(ofTiers(ofDuplicates(ofAsOf(lacking, document), document), document), document);
}

function ofAsOf(issues: readonly Issue[], document: Json | undefined): readonly Issue[] {
  const after = issues.filter(({ code }) => code === 'instant-after-as-of');
  const [first] = after;
  if (first === undefined || after.length < MANY || 2 * after.length <= countOfDated(document)) return issues;
  return issues.flatMap((issue) => {
    if (issue === first) return [{ ...issue, path: ['asOf'] }];
    return after.includes(issue) ? [] : [issue];
  });
}

function countOfDated(document: Json | undefined): number {
  return DATED.reduce((count, list) => count + entriesOf(document, list).length, 0);
}

/** The entries of a list of a document; none where it has no such list. */
export function entriesOf(document: Json | undefined, list: string): readonly unknown[] {
  const entries = isObject(document) ? document[list] : undefined;
  return isList(entries) ? entries : [];
}

/**
 * Of a unit that is declared twice, as a row of a table that is there twice: no issue that its forms were received at one instant.
 * Where one unit is not declared, only the first entry of that: one of the two is that unit.
 */
function ofDuplicates(all: readonly Issue[], document: Json | undefined): readonly Issue[] {
  const again = all.filter(({ code, path }) => code === 'id-duplicate' && path[0] === 'units');
  const twice = new Set<unknown>(again.map((issue) => paramsOf(issue).id));
  const sent = entriesOf(document, 'submissions');
  const issues = all.filter(({ code, path: [list, index] }) => {
    const form = code === 'instants-equal' && list === 'submissions' ? sent[Number(index)] : undefined;
    return !(isObject(form) && twice.has(form.unit));
  });
  const unknown = issues.filter(({ code }) => code === 'unit-undeclared');
  const [first] = unknown;
  const isOne = new Set(unknown.map((issue) => paramsOf(issue).unit)).size === 1;
  if (again.length !== 1 || !isOne) return issues;
  return issues.filter((issue) => issue === first || !unknown.includes(issue));
}

/** Where no criterion of a form is one of the tier of its unit, one issue at that tier. */
function ofTiers(issues: readonly Issue[], document: Json | undefined): readonly Issue[] {
  const units = entriesOf(document, 'units').map((unit) => (isObject(unit) ? unit.id : undefined));
  const sent = entriesOf(document, 'submissions');
  const wrong = sent.flatMap((form, index) => {
    const criteria = isObject(form) && isObject(form.criteria) ? Object.keys(form.criteria) : [];
    const lost = issues.filter(
      ({ code, path }) => code === 'criterion-undeclared' && path[0] === 'submissions' && path[1] === index,
    );
    const at = isObject(form) ? units.indexOf(form.unit) : -1;
    return criteria.length > 1 && lost.length === criteria.length && at >= 0
      ? [{ index, unit: units[at], at, lost }]
      : [];
  });
  return wrong.reduce((left, { index, unit, at, lost: [first] }) => {
    const isOf = (issue: Issue) => {
      const [list, place] = issue.path;
      const entry = entriesOf(document, String(list))[Number(place)];
      if (issue.code === 'decision-unit') return issue.params.unit === unit;
      return (
        (list === 'submissions' && place === index) || (list !== 'units' && isObject(entry) && entry.unit === unit)
      );
    };
    return left.flatMap((issue) => {
      if (issue === first)
        return [{ ...first, path: ['units', at, 'tier'], params: { ...first.params, suggestion: '' } } as Issue];
      return isOf(issue) ? [] : [issue];
    });
  }, issues);
}

/** Where one row of a list stands in place of the list, one issue at the figure. */
function ofLists(issues: readonly Issue[], { facts }: Pack): readonly Issue[] {
  const lists = new Set<unknown>(facts.flatMap(({ id, type }) => (type !== undefined && isListType(type) ? [id] : [])));
  const ofRow = issues.filter(
    ({ code, path: [list, , key, fact, part] }) =>
      code === 'key-missing' && list === 'submissions' && key === 'facts' && part === 'value' && lists.has(fact),
  );
  return issues.flatMap((each) => {
    const [, , , fact] = each.path;
    if (ofRow.includes(each))
      return [issue('fact-value', each.path.slice(0, -1), { fact: String(fact), expected: 'list', found: 'object' })];
    return ofRow.some(({ path }) => isIn(each.path, path.slice(0, -1))) ? [] : [each];
  });
}

/** Where a decision has no unit of its ranking, one issue at the ranking. */
function ofRankings(issues: readonly Issue[], document: Json | undefined): readonly Issue[] {
  const decisions = entriesOf(document, 'decisions');
  return issues.flatMap((issue) => {
    const [list, index] = issue.path;
    const decision = list === 'decisions' ? decisions[Number(index)] : undefined;
    if (issue.code !== 'decision-unit' || !isObject(decision) || !isList(decision.order)) return [issue];
    const all = issues.filter(({ code, path }) => code === 'decision-unit' && path[1] === index);
    if (all.length < decision.order.length) return [issue];
    return issue === all[0] ? [{ ...issue, path: ['decisions', index ?? 0, 'ranking'] }] : [];
  });
}

/** A key that is unknown where it stands and is an attribute, a figure or a criterion of the pack: where it belongs. */
function sentToGroup(found: Issue, pack: Pack): Issue {
  const [list, , key] = found.path;
  if (found.code !== 'key-unknown' || found.path.length !== 3) return found;
  const ids = {
    units: [['attributes', pack.attributes ?? []]],
    submissions: [
      ['facts', pack.facts],
      ['criteria', pack.tiers.flatMap(({ criteria }) => flatten(criteria))],
    ],
  } as const satisfies Record<string, readonly (readonly [string, readonly { readonly id: string }[]])[]>;
  const groups = list === 'units' || list === 'submissions' ? ids[list] : [];
  const [group] = groups.find(([, known]) => known.some(({ id }) => id === key)) ?? [];
  return group === undefined
    ? found
    : issue('key-misplaced', found.path, { key: String(key), belongs: `${list}[].${group}` });
}
