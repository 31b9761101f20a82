import { nextDay, readInstant, startOfDay } from '../../kit/instant.js';
import { LAYER_IS } from '../../model/layer.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { RowMark } from '../../model/row-mark.js';
import { isVerifiedBefore } from '../../model/verified-before.js';
import type { MarkContext } from './mark-context.js';

/** The marks of a unit as a whole: when its form came, whether it was verified, and which units below it have no figure. */
export function unitMarks(context: MarkContext): readonly RowMark[] {
  const { record, entry, layer } = context;
  const findings = entry.findings.map(({ code }) => code);
  const isLate = findings.includes('late-accepted');
  const absent = record.statistics
    .filter((statistic) => statistic.layer === layer && statistic.parent === entry.unit)
    .flatMap((statistic) => ('left' in statistic ? [...(statistic.absent ?? []), ...statistic.left] : []));
  const where = (holds: boolean, mark: RowMark['mark']): readonly RowMark[] => (holds ? [{ mark, items: [] }] : []);
  const units = [...new Set(absent.map(({ unit }) => unit))];
  return [
    ...(units.length > 0 ? [{ mark: 'units-absent', items: [{ units }] } as const] : []),
    ...verificationMarks(context),
    ...where(isLate, 'late-accepted'),
    ...where(findings.includes('late-refused'), 'later-refused'),
    ...where(!isLate && cameByExtension(context), 'extended'),
  ];
}

/**
 * Among verified figures, the mark of a unit of which nothing was verified, or, where the pack asks for that, which was not
 * verified as a whole; and of one that sent the form that counts after it was verified.
 */
function verificationMarks({ pack, layer, entry, submission }: MarkContext): readonly RowMark[] {
  const { verifications } = entry.input;
  if (!LAYER_IS[layer].isVerified) return [];
  if (verifications.length === 0) return [{ mark: 'unverified', items: [] }];
  const asksForWhole = UNVERIFIED_IS[pack.procedure.whenUnverified ?? 'off'].hasFinding;
  const isPart = asksForWhole && !verifications.some((verification) => 'done' in verification);
  const isBefore = submission !== undefined && isVerifiedBefore(verifications, submission);
  return [
    ...(isPart ? [{ mark: 'part-verified', items: [] } as const] : []),
    ...(isBefore ? [{ mark: 'verified-before', items: [] } as const] : []),
  ];
}

/** Whether the submission that counts came after the deadline that all units have. */
function cameByExtension({ pack, tier, entry, submission }: MarkContext): boolean {
  const { deadline } = tier;
  if (!deadline || !submission || entry.input.extensions.length === 0) return false;
  const common = startOfDay('before' in deadline ? deadline.before : nextDay(deadline.through), pack.period.zone);
  return (readInstant(submission.at) ?? common) >= common;
}
