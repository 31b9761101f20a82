import { romanNumber } from '../kit/roman-number.js';
import { LAYERS } from '../model/layer.js';
import type { AssessmentRecord } from '../model/record.js';
import { type RankingResult, rankingsOf } from '../views/ranking-result.js';
import { annexSentence, gapSentence, gapTexts } from '../words/index.js';
import type { Annex, AnnexPart } from './annex.js';
import { type AnnexOptions, type AnnexSource, annexSource } from './annex-source.js';
import { correctionPart } from './parts/corrections.js';
import { aboutLines, decisionLine, inCapitals, letterhead, warningLines } from './parts/head-lines.js';
import { rankingParts } from './parts/ranking-part.js';

/**
 * The annex to the decision on a ranking: letterhead, what the figures are worth, tables of places, notes, gaps of the pack,
 * blanks for signatures, and how to check it. Everything in it is text; `annexHtml`, `annexXlsx` and `annexDocx` lay it out. It
 * does not check the record: whoever makes an annex of a record that was handed over asks `reliance` of `tieuchi/audit` first.
 *
 * @param record The record, whole; figures of some units may be hidden.
 * @param options The tier, the language, and what the record does not know: the decision, its authority.
 * @throws TypeError where the record has no such tier, or no ranking of it, or does not correct the record that is given as corrected.
 * @example
 * const annex = annexOf(record, { tier: 'commune', lang: 'vi', decision: { number: '123/QĐ-UBND' } });
 * writeFileSync('phu-luc.html', annexHtml(annex));
 */
export function annexOf(record: AssessmentRecord, options: AnnexOptions = {}): Annex {
  const source = annexSource(record, options);
  const { lang, titles } = source;
  const tiers = rankedTiers(record).filter((tier) => options.tier === undefined || tier === options.tier);
  if (tiers.length === 0)
    throw new TypeError(
      options.tier === undefined
        ? 'The record has no ranking.'
        : `The record has no ranking of tier '${options.tier}'.`,
    );
  return {
    lang,
    title: annexSentence('file-title', lang, { title: titles.title(titles.pack.title, titles.pack.id) }),
    asOf: record.assessment.asOf,
    parts: tiers.map((tier, index) => partOf(tier, tiers.length > 1 ? romanNumber(index + 1) : '', source)),
  };
}

/**
 * The tiers of which a record has a ranking with units, in the order of the pack.
 *
 * @param record The record.
 * @example
 * rankedTiers(record); // ['department', 'district', 'commune']
 */
export function rankedTiers(record: AssessmentRecord): readonly string[] {
  const ranked = rankingsOf(record).filter(({ rows }) => rows.length > 0);
  return [...new Set(ranked.map(({ tier }) => tier.id))];
}

function partOf(tier: string, number: string, source: AnnexSource): AnnexPart {
  const { titles, lang, record, options } = source;
  const document = titles.tier(tier);
  const name = titles.title(document?.title, tier);
  const { digests } = record;
  const rankings = rankingParts(rankingsIn(tier, source), source);
  const tables = rankings.flatMap((ranking) => ranking.tables).length;
  const plugins = record.plugins.length > 0 ? ' --plugins PLUGINS.mjs' : '';
  const command = `tieuchi verify ${fileShown(options.file)} --digest ${digests.record}${plugins}`;
  return {
    tier,
    name,
    letterhead: letterhead(source),
    number: annexSentence('number', lang, { number }),
    title: annexSentence('title', lang, { tier: inCapitals(name) }),
    subject: titles.title(titles.pack.title, titles.pack.id),
    decision: decisionLine(source),
    warnings: warningLines(source, tier),
    about: aboutLines(source, document),
    rankings: [...rankings, ...correctionPart(tier, source, tables + 1)],
    gaps: { heading: gapSentence('heading', lang), items: gapTexts(titles, [tier]).map(({ text }) => text) },
    signature: {
      at: annexSentence('signed-at', lang),
      signers: [
        { title: annexSentence('signer-drafter', lang), hint: annexSentence('sign-here', lang) },
        { title: annexSentence('signer-head', lang), hint: annexSentence('seal-here', lang) },
      ],
    },
    proof: {
      heading: annexSentence('label-proof', lang),
      items: [annexSentence('digest', lang, { digest: digests.record }), annexSentence('command', lang, { command })],
    },
  };
}

/** Every ranking of a tier in every layer: the official ones in the order of the pack, then those beside them. */
function rankingsIn(tier: string, { results, lang }: AnnexSource): readonly RankingResult[] {
  const all = LAYERS.toReversed().flatMap((layer) => rankingsOf(results, { tier, layer, lang }));
  return [...all.filter(({ official }) => official), ...all.filter(({ official }) => !official)];
}

/** The name of the file as it may be typed into a shell; a name that a shell might read otherwise is a word in capitals. */
function fileShown(file = ''): string {
  return /^[\w./\\:-]+$/.test(file) && !file.startsWith('-') ? file : 'RECORD.json';
}
