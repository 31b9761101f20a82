import { nextDay, readInstant, startOfDay } from '../../kit/instant.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { RowMark } from '../../model/row-mark.js';
import type { MarkScene } from './scene.js';

/** The marks of a unit as a whole: when its form came, whether it was verified, and which units below it have no figure. */
export function unitMarks(scene: MarkScene): readonly RowMark[] {
  const { record, entry, layer } = scene;
  const codes = entry.findings.map(({ code }) => code);
  const absent = record.statistics
    .filter((one) => one.layer === layer && one.parent === entry.unit)
    .flatMap((one) => ('left' in one ? [...(one.absent ?? []), ...one.left].map(({ unit }) => unit) : []));
  const whole = (is: boolean, mark: RowMark['mark']): readonly RowMark[] => (is ? [{ mark, items: [] }] : []);
  const isLate = codes.includes('late-accepted');
  return [
    ...(absent.length > 0 ? [{ mark: 'units-absent', items: [{ units: [...new Set(absent)] }] } as const] : []),
    ...verificationMarks(scene),
    ...whole(isLate, 'late-accepted'),
    ...whole(codes.includes('late-refused'), 'later-refused'),
    ...whole(!isLate && cameByExtension(scene), 'extended'),
  ];
}

/**
 * In a table of verified figures, a unit that was not verified as a whole. Where the pack asks for no verification of
 * the whole, one of which nothing was verified.
 */
function verificationMarks({ pack, layer, entry }: MarkScene): readonly RowMark[] {
  const { verifications } = entry.input;
  if (layer !== 'verified' || verifications.some((one) => 'done' in one)) return [];
  if (verifications.length === 0) return [{ mark: 'unverified', items: [] }];
  const asksForWhole = UNVERIFIED_IS[pack.procedure.whenUnverified ?? 'off'].hasFinding;
  return asksForWhole ? [{ mark: 'part-verified', items: [] }] : [];
}

/** Whether the form that counts came after the deadline that every unit has. */
function cameByExtension({ pack, tier, entry, submission }: MarkScene): boolean {
  const { deadline } = tier;
  if (!deadline || !submission || entry.input.extensions.length === 0) return false;
  const common = startOfDay('before' in deadline ? deadline.before : nextDay(deadline.through), pack.period.zone);
  return (readInstant(submission.at) ?? common) >= common;
}
