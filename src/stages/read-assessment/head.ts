import { dayAt } from '../../kit/instant.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import { STATE_IS } from '../../model/assessment-words.js';
import type { Path } from '../../model/issue.js';
import { keyCited, textCited } from '../../model/text-cited.js';
import type { AssessmentReading } from './reading.js';

/**
 * Checks the head of an assessment: whether it is one of this pack, which texts it cites, who approved it, what it
 * corrects.
 */
export function checkHead(context: AssessmentReading, packDigest: string): void {
  checkPack(context, packDigest);
  checkTexts(context);
  checkApproval(context);
  checkCorrection(context);
}

function checkPack({ assessment, plan: { pack }, report }: AssessmentReading, packDigest: string): void {
  const { id, version, digest } = assessment.pack;
  if (id !== pack.id) report('pack-mismatch', ['pack', 'id'], { found: id, expected: pack.id });
  if (version !== pack.version)
    report('pack-mismatch', ['pack', 'version'], { found: version, expected: pack.version });
  if (digest !== undefined && digest !== packDigest)
    report('pack-mismatch', ['pack', 'digest'], { found: digest, expected: packDigest });
}

/** Every text that is cited is declared, by the pack or by the assessment, and no key by both; none is published before it is signed. */
function checkTexts({ assessment, plan: { pack }, report }: AssessmentReading): void {
  const keys = new Set(pack.texts.map(({ key }) => key));
  for (const [index, { key, issued, published }] of (assessment.texts ?? []).entries()) {
    if (keys.has(key)) report('id-duplicate', ['texts', index, 'key'], { id: key });
    keys.add(key);
    if (published && published.on < issued)
      report('published-before-signed', ['texts', index, 'published', 'on'], { on: published.on, issued });
  }
  const check = (part: { readonly text?: string } | undefined, ...path: Path) => {
    const text = keyCited(part?.text ?? '');
    if (text !== '' && !keys.has(text))
      report('text-undeclared', [...path, 'text'], { text, suggestion: closestOrEmpty(text, [...keys]) });
  };
  check(assessment.approval, 'approval');
  check(assessment.supersedes, 'supersedes');
  for (const list of ['extensions', 'decisions'] as const)
    for (const [index, part] of (assessment[list] ?? []).entries()) check(part, list, index);
}

/**
 * What is approved names a text of the round, which a pack cannot know; it was signed on the day of the approval, after the
 * figures that it approves.
 */
function checkApproval({ assessment, asOf, plan: { pack }, report }: AssessmentReading): void {
  const { state, approval, texts = [] } = assessment;
  if (STATE_IS[state].isApproved && !approval) report('approval-missing', ['state']);
  if (!STATE_IS[state].isApproved && approval) report('approval-misplaced', ['approval']);
  if (!approval) return;
  const { on } = approval;
  const text = textCited(texts, approval.text);
  const ofPack = textCited(pack.texts, approval.text);
  if (ofPack && !text) report('approval-of-pack', ['approval', 'text'], { text: ofPack.key, number: ofPack.number });
  if (text && text.issued !== on)
    report('approval-day', ['approval', 'on'], { on, number: text.number, issued: text.issued });
  if (dayAt(asOf, pack.period.zone) > on)
    report('approval-before-as-of', ['approval', 'on'], { on, asOf: assessment.asOf });
  if (text && !text.published) report('approval-unpublished', ['approval', 'text'], { number: text.number });
}

/** What corrects a published record, and is final itself, says by which clause. */
function checkCorrection({ assessment: { state, supersedes }, report }: AssessmentReading): void {
  if (!supersedes || STATE_IS[state].isDraft) return;
  if (supersedes.text === undefined || !supersedes.text.includes('#')) report('correction-clause', ['supersedes']);
}
