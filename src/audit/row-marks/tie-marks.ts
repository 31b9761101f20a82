import type { NoValue } from '../../model/expression.js';
import type { RecordRow } from '../../model/record.js';
import type { RowMarkKind } from '../../model/row-mark.js';
import type { MarkContext } from './mark-context.js';
import type { NodeMark } from './node-marks.js';

/**
 * The marks of a unit that stands below others of equal value because it lacks what parted them: a figure, or the value of
 * a node, which is told with the figures that are missing there.
 */
export function tieMarks(context: MarkContext, { brokenBy = [] }: Pick<RecordRow, 'brokenBy'>): readonly NodeMark[] {
  return brokenBy.flatMap((by): readonly NodeMark[] => {
    if ('fact' in by) return absentMarks(context, by.fact);
    const result = 'of' in by ? context.result(by.of) : undefined;
    if (!result || result.status === 'scored') return [];
    const { node, max, status, facts = [] } = result;
    return [{ mark: MARK[status], effect: 'tie', item: { node, max, ...(facts.length > 0 ? { facts } : {}) } }];
  });
}

const MARK: Readonly<Record<NoValue['status'], RowMarkKind>> = {
  missing: 'figure-missing',
  'not-applicable': 'not-applicable',
  unscorable: 'unscorable',
};

/** Marks for the figures of a fact that the unit lacks; for a derived fact, of those that it is made of. */
function absentMarks({ names, entry, submission, set, refused }: MarkContext, fact: string): readonly NodeMark[] {
  const marked = new Set(entry.input.marks.map((mark) => mark.fact));
  const sent = submission?.facts ?? {};
  const given = [...names({ var: fact }).facts].filter((id) => !set.has(id) && !marked.has(id));
  const absent = given.filter((id) => !Object.hasOwn(sent, id) && !refused.has(id));
  const mark = (kind: RowMarkKind, facts: readonly string[]): readonly NodeMark[] =>
    facts.length > 0 ? [{ mark: kind, effect: 'tie', item: { facts } }] : [];
  return [
    ...mark('figure-missing', absent),
    ...mark(
      'estimate-refused',
      given.filter((id) => refused.has(id)),
    ),
  ];
}
