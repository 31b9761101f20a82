import type { AssessmentUnit, Submission } from '../../model/assessment.js';
import type { Language } from '../../words/index.js';
import type { FormContent, FormUnit } from '../form-content.js';
import type { FormMaker } from '../form-maker.js';

/** A body that may verify, and what it is called where it is picked. */
interface Body {
  readonly id: string;
  readonly name: string;
}

/** What the figures of a unit come to at a node. */
export interface ScoredRow {
  /** Its points as they are shown, or why it has none. */
  readonly points: string;
  /** Whether it has no evidence, and the pack asks for some. */
  readonly lacksEvidence: boolean;
}

/** All that a form for verifiers shows and asks, before it has sheets. */
export interface VerifyingContent extends FormContent {
  readonly unit: FormUnit;
  readonly submission: Submission;
  /** The bodies that the pack names for this tier; empty where it names none, and any body may verify. */
  readonly bodies: readonly Body[];
  /** What the figures of the unit come to at a node; absent where a form is only read back. */
  readonly scoredAt?: (node: string) => ScoredRow;
}

/** The unit that a form for verifiers is about, and what it sent. */
interface VerifyingWanted {
  readonly unit: AssessmentUnit;
  readonly submission: Submission;
  readonly scoredAt?: (node: string) => ScoredRow;
  readonly lang: Language;
}

/** What stands in the form for the verifiers of a unit. */
export function verifyingContent(maker: FormMaker, wanted: VerifyingWanted): VerifyingContent {
  const { unit, scoredAt, submission, lang } = wanted;
  const content = maker.content({ lang, submission, tier: unit.tier, unit: unit.id });
  const of = content.unit ?? { id: unit.id, title: unit.id, attributes: {} };
  return { ...content, unit: of, submission, bodies: bodiesOf(content), ...(scoredAt && { scoredAt }) };
}

function bodiesOf({ plan, tier, titles }: FormContent): readonly Body[] {
  const { verifiers = [] } = plan.pack.procedure.verification ?? {};
  const known = verifiers
    .filter(({ tiers = [tier.id] }) => tiers.includes(tier.id))
    .map(({ id, title }) => ({ id, name: titles.title(title, id) }));
  const isAlone = (name: string) => known.filter((body) => body.name === name).length === 1;
  return known.map(({ id, name }) => ({ id, name: isAlone(name) ? name : `${name} (${id})` }));
}
