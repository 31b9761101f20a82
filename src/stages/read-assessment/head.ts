import { dayAt, dayNumber } from '../../kit/instant.js';
import { closest } from '../../kit/unicode.js';
import type { Path } from '../../model/issue.js';
import { deadlineOf } from './deadlines.js';
import type { AssessmentReading } from './reading.js';

/**
 * Checks what an assessment says of itself: that it is one of this pack, which texts it cites, who approved it, what it
 * corrects.
 */
export function checkHead(context: AssessmentReading, packDigest: string): void {
  checkPack(context, packDigest);
  checkTexts(context);
  checkCitations(context);
  checkApproval(context);
  checkCorrection(context);
  checkOpen(context);
}

function checkPack({ assessment, plan: { pack }, report }: AssessmentReading, packDigest: string): void {
  const { id, version, digest } = assessment.pack;
  if (id !== pack.id) report('pack-mismatch', ['pack', 'id'], { found: id, expected: pack.id });
  if (version !== pack.version)
    report('pack-mismatch', ['pack', 'version'], { found: version, expected: pack.version });
  if (digest !== undefined && digest !== packDigest)
    report('pack-mismatch', ['pack', 'digest'], { found: digest, expected: packDigest });
}

/** A key means one text, in the pack and the assessment together; no text is published before it is signed. */
function checkTexts({ assessment, plan: { pack }, report }: AssessmentReading): void {
  const keys = new Set(pack.texts.map(({ key }) => key));
  for (const [index, { key, issued, published }] of (assessment.texts ?? []).entries()) {
    if (keys.has(key)) report('id-duplicate', ['texts', index, 'key'], { id: key });
    keys.add(key);
    if (published && dayNumber(published.on) < dayNumber(issued))
      report('published-before-signed', ['texts', index, 'published', 'on'], { on: published.on, issued });
  }
}

/** Every text that is cited is declared, by the pack or by the assessment. */
function checkCitations({ assessment, plan: { pack }, report }: AssessmentReading): void {
  const { approval, supersedes, extensions = [], decisions = [] } = assessment;
  const keys = [...(assessment.texts ?? []), ...pack.texts].map(({ key }) => key);
  const check = (cite: string | undefined, path: Path) => {
    const [text = ''] = cite?.split('#') ?? [];
    if (cite !== undefined && !keys.includes(text))
      report('text-undeclared', path, { text, suggestion: closest(text, keys) ?? '' });
  };
  check(approval?.text, ['approval', 'text']);
  check(supersedes?.text, ['supersedes', 'text']);
  for (const [index, { text }] of extensions.entries()) check(text, ['extensions', index, 'text']);
  for (const [index, { text }] of decisions.entries()) check(text, ['decisions', index, 'text']);
}

/**
 * What is approved names a text of the round, which a pack cannot know; it was signed on the day of the approval, after the
 * figures that it approves.
 */
function checkApproval({ assessment, asOf, plan: { pack }, report }: AssessmentReading): void {
  const { state, approval, texts = [] } = assessment;
  if (state === 'approved' && !approval) report('approval-missing', ['state']);
  if (state !== 'approved' && approval) report('approval-misplaced', ['approval']);
  if (!approval) return;
  const { on } = approval;
  const [key = ''] = approval.text.split('#');
  const text = texts.find((known) => known.key === key);
  const ofPack = pack.texts.find((known) => known.key === key);
  if (ofPack && !text) report('approval-of-pack', ['approval', 'text'], { text: key, number: ofPack.number });
  if (text && text.issued !== on)
    report('approval-day', ['approval', 'on'], { on, number: text.number, issued: text.issued });
  if (dayNumber(dayAt(asOf, pack.period.zone)) > dayNumber(on))
    report('approval-before-as-of', ['approval', 'on'], { on, asOf: assessment.asOf });
  if (text && !text.published) report('approval-unpublished', ['approval', 'text'], { number: text.number });
}

/** What corrects a published record, and is final itself, says by which clause. */
function checkCorrection({ assessment: { state, supersedes }, report }: AssessmentReading): void {
  if (!supersedes || state === 'draft') return;
  if (supersedes.text === undefined || !supersedes.text.includes('#')) report('correction-clause', ['supersedes']);
}

/** Results that are final while somebody may still send are told: they will change. */
function checkOpen({ assessment, asOf, plan, report }: AssessmentReading): void {
  if (assessment.state === 'draft') return;
  const tiers = new Set(assessment.units.map(({ tier }) => tier));
  const deadlines = [
    ...plan.tiers.filter(({ id }) => tiers.has(id)).map(({ document }) => document.deadline),
    ...(assessment.extensions ?? []).map(({ deadline }) => deadline),
  ];
  const last = Math.max(...deadlines.map((deadline) => deadlineOf(plan, deadline) ?? asOf), asOf);
  if (last > asOf) report('closed-early', ['state'], { day: dayAt(last - 1, plan.pack.period.zone) });
}
