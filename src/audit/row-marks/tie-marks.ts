import type { RecordRow } from '../../model/record.js';
import { namesIn } from './names-in.js';
import type { NodeMark } from './node-marks.js';
import type { MarkScene } from './scene.js';

/**
 * What parted a unit from its equals and it has no value of: it stands below those that have one. A node without a value
 * is told with the facts that it lacks.
 */
export function tieMarks(scene: MarkScene, { brokenBy = [] }: Pick<RecordRow, 'brokenBy'>): readonly NodeMark[] {
  const { score } = scene;
  return brokenBy.flatMap((by): readonly NodeMark[] => {
    if ('fact' in by) return absentMarks(scene, by.fact);
    const found = 'of' in by ? score(by.of) : undefined;
    if (!found || found.status === 'scored') return [];
    const { node, max, status, facts = [] } = found;
    return [{ mark: STATUS_MARKS[status], effect: 'tie', item: { node, max, ...(facts.length > 0 ? { facts } : {}) } }];
  });
}

const STATUS_MARKS = {
  missing: 'figure-missing',
  'not-applicable': 'not-applicable',
  unscorable: 'unscorable',
} as const;

/** The facts of a tie-break that the unit does not have, those that a derived one is made of. */
function absentMarks({ pack, entry, submission, set, refused }: MarkScene, fact: string): readonly NodeMark[] {
  const marked = new Set(entry.input.marks.map((mark) => mark.fact));
  const sent = submission?.facts ?? {};
  const absent = [...namesIn(pack, { var: fact }).facts].filter(
    (id) => !set.has(id) && !marked.has(id) && (!Object.hasOwn(sent, id) || refused.has(id)),
  );
  const of = (mark: NodeMark['mark'], facts: readonly string[]): readonly NodeMark[] =>
    facts.length > 0 ? [{ mark, effect: 'tie', item: { facts } }] : [];
  return [
    ...of(
      'figure-missing',
      absent.filter((id) => !refused.has(id)),
    ),
    ...of(
      'estimate-refused',
      absent.filter((id) => refused.has(id)),
    ),
  ];
}
