import type { CompiledPack } from '../../engine.js';
import type { Assessment, Submission } from '../../model/assessment.js';
import { formName, type Language } from '../../words/index.js';
import { type FormFault, formFaults } from '../read/form-fault.js';
import { countingById } from '../verifying/counting.js';
import type { CollectedForm } from './collected-form.js';
import type { Read } from './compare-submissions.js';
import { contentOf, instantOf } from './content-of.js';

/** What the assessment was before the forms, and what it is with them. */
export interface BeforeAndAfter {
  readonly before: Assessment;
  readonly after: Assessment;
}

/**
 * A fault for each unit that sent several forms, at the last form that is new: the files in the order in which they were
 * received, and the form that counts. The key is the submission of that last form.
 */
export function faultsOfSeveral(
  forms: readonly (Read & Pick<CollectedForm, 'fate'>)[],
  { before: known, after }: BeforeAndAfter,
  compiled: CompiledPack,
  lang: Language,
): ReadonlyMap<Submission, FormFault> {
  const byUnit = new Map<string, Sent[]>();
  for (const { file, row, submission, fate } of forms) {
    if (!submission || fate === 'refused') continue;
    const sent = byUnit.get(submission.unit) ?? [];
    // the same form twice is one form
    const isAgain = sent.some((other) => isAt(other.submission, submission));
    if (isAgain) continue;
    const name = formName({ file, ...(row === undefined ? {} : { row }) }, lang);
    byUnit.set(submission.unit, [...sent, { name, submission, isNew: fate === 'added' }]);
  }
  const earlierOf = (unit: string, sent: readonly Sent[]) =>
    (known.submissions ?? []).filter(
      (before) => before.unit === unit && !sent.some((form) => isAt(form.submission, before)),
    );
  const several = [...byUnit].filter(
    ([unit, sent]) => sent.some(({ isNew }) => isNew) && sent.length + earlierOf(unit, sent).length > 1,
  );
  const counting = several.length === 0 ? undefined : countingById(compiled, after);
  return new Map(
    several.flatMap(([unit, sent]): readonly (readonly [Submission, FormFault])[] => {
      const inOrder = sent.toSorted((a, b) => instantOf(a.submission.at) - instantOf(b.submission.at));
      const counts = counting?.(unit);
      const before = earlierOf(unit, sent);
      const earlier = before.length;
      const saying = new Set([...before, ...sent.map(({ submission }) => submission)].map(contentButForTime));
      const faults = formFaults(lang);
      const params = {
        files: inOrder.map(({ name }) => name).join(', '),
        earlier: earlier > 0 ? String(earlier) : '',
        alike: saying.size === 1 ? String(sent.length + earlier) : '',
        counting: inOrder.find(({ submission }) => counts && isAt(submission, counts))?.name ?? '',
      };
      faults.report('sent-again', {}, params);
      const last = inOrder.filter(({ isNew }) => isNew).slice(-1);
      return last.flatMap(({ submission }) => faults.list.map((fault) => [submission, fault] as const));
    }),
  );
}

interface Sent {
  /** The name of its file; of an export, with the row. */
  readonly name: string;
  readonly submission: Submission;
  readonly isNew: boolean;
}

/** What a submission says, whenever it was received. */
function contentButForTime(submission: Submission): string {
  return contentOf({ ...submission, at: '' });
}

function isAt(submission: Submission, other: Submission): boolean {
  return instantOf(submission.at) === instantOf(other.at);
}
