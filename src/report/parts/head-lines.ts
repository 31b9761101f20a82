import { ARE_SYNTHETIC } from '../../model/assessment-words.js';
import type { Deadline, PackTier } from '../../model/pack.js';
import { provisionalCauses } from '../../model/provisional.js';
import {
  annexSentence,
  approvalSentence,
  citeSentence,
  correctionSentence,
  harmless,
  provisionalSentence,
  standingSentences,
} from '../../words/index.js';
import type { AnnexFact, AnnexPart } from '../annex.js';
import type { AnnexSource } from '../annex-source.js';

/** Who decides and whose state it is. */
export function letterhead({ titles, lang, options }: AnnexSource): AnnexPart['letterhead'] {
  const { authority } = titles.pack;
  const named = options.authority ?? (authority ? titles.title(authority, '') : '');
  return {
    authority: named.trim() === '' ? annexSentence('blank-authority', lang) : inCapitals(harmless(named)),
    nation: annexSentence('nation', lang),
    motto: annexSentence('motto', lang),
  };
}

/** The text in capitals, as titles are printed. */
export function inCapitals(text: string): string {
  return text.toUpperCase();
}

/** The decision that the annex belongs to: as given, else the text of the approval, else blanks. */
export function decisionLine({ record, texts, lang, options }: AnnexSource): string {
  const { decision = {}, authority } = options;
  const { approval } = record.assessment;
  if (approval && decision.number === undefined && decision.day === undefined)
    return annexSentence('of-text', lang, { text: citeSentence(texts, approval.text, lang) });
  return annexSentence('of-decision', lang, {
    number: decision.number ?? annexSentence('blank-number', lang),
    day: decision.day ?? annexSentence('blank-day', lang),
    authority: authority ?? annexSentence('blank-by', lang),
  });
}

/** What a reader must know before the figures: that they are synthetic, criteria reconstructed, the result not final. */
export function warningLines({ record, titles, lang, options }: AnnexSource, tier: string): readonly string[] {
  const { figures, state, supersedes } = record.assessment;
  const isOpen = provisionalCauses(record, titles.pack, tier).includes('open');
  const hidden = record.entries.filter((entry) => entry.tier === tier && entry.state === 'redacted').length;
  const standing = standingSentences(record.pack.standing, (key, params) => annexSentence(key, lang, params));
  return [
    ...(ARE_SYNTHETIC[figures] ? [annexSentence('synthetic', lang)] : []),
    ...standing,
    ...(state === 'approved' ? [] : [annexSentence(state, lang)]),
    ...(isOpen ? [provisionalSentence('open', lang)] : []),
    ...(supersedes && !options.corrects ? [annexSentence('correction-apart', lang)] : []),
    ...(hidden > 0 ? [annexSentence('hidden', lang, { count: String(hidden) })] : []),
  ];
}

/** The pack, the assessment, the period and the deadline. */
export function aboutLines(
  { record, titles, texts, lang }: AnnexSource,
  tier: PackTier | undefined,
): readonly AnnexFact[] {
  const { pack } = titles;
  const { assessment } = record;
  const { id, state, figures, asOf, approval, supersedes } = assessment;
  const title = titles.title(pack.title, pack.id);
  return [
    {
      label: annexSentence('label-pack', lang),
      text: annexSentence('pack', lang, { title, id: pack.id, version: pack.version }),
    },
    {
      label: annexSentence('label-assessment', lang),
      text: annexSentence('assessment', lang, { id, state, figures }),
    },
    {
      label: annexSentence('label-period', lang),
      text: annexSentence('period', lang, { from: pack.period.from, to: pack.period.to }),
    },
    ...(tier?.deadline
      ? [{ label: annexSentence('label-deadline', lang), text: deadlineIn(tier.deadline, lang) }]
      : []),
    { label: annexSentence('label-as-of', lang), text: annexSentence('as-of', lang, { at: asOf }) },
    ...(approval
      ? [{ label: annexSentence('label-approval', lang), text: approvalSentence(assessment, texts, lang) }]
      : []),
    ...(supersedes
      ? [{ label: annexSentence('label-supersedes', lang), text: correctionSentence(assessment, texts, lang) }]
      : []),
  ];
}

function deadlineIn(deadline: Deadline, lang: AnnexSource['lang']): string {
  return 'before' in deadline
    ? annexSentence('deadline-before', lang, { day: deadline.before })
    : annexSentence('deadline-through', lang, { day: deadline.through });
}
