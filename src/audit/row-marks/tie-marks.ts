import type { RecordRow } from '../../model/record.js';
import { namesIn } from './names-in.js';
import type { NodeMark } from './node-marks.js';
import type { MarkScene } from './scene.js';

/**
 * The marks of a unit that stands below others of equal value because it lacks what broke the tie: a figure, or a node
 * without a value, which is told with the figures that are missing there.
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

/** The figures that the unit lacks of a fact that broke a tie; of a derived fact, of those that it is computed from. */
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
