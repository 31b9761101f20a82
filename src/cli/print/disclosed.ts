import type { Disclosed } from '../../audit/index.js';
import type { AssessmentRecord } from '../../model/record.js';
import { type Language, rankingOf, rowNamed, titlesOf, type VerifyKey, verifySentence } from '../../words/index.js';
import { wrapped } from '../wrap.js';

/** Comparisons that are printed; the others are counted. */
const SHOWN = 10;

/** What readers of a redacted record or an excerpt can still compute, in sentences for its author. */
export function printDisclosed(
  record: AssessmentRecord,
  { units, hidden, rankings, compared, decisions }: Disclosed,
  language: Language,
  width: number,
): string {
  if (hidden === 0) return '';
  const titles = titlesOf(record, language);
  const say = (key: VerifyKey, params: Readonly<Record<string, string>> = {}) => verifySentence(key, language, params);
  const titleOf = ({ tier, id }: { readonly tier: string; readonly id: string }) => {
    const ranking = record.rankings.find((ranking) => ranking.tier === tier && ranking.id === id);
    return (ranking && rankingOf(titles, ranking)?.title) ?? id;
  };
  const valued = rankings.some(({ published }) => published);
  const unvalued = rankings.filter(({ published }) => !published);
  const counts = { all: String(units), hidden: String(hidden) };
  const key = rankings.length === 0 ? 'still-names' : valued ? 'still-values' : 'still-places';
  // a unit alone in its group comes first, so that it is never among those that are only counted
  const ordered = compared.toSorted((a, b) => a.fewestHidden - b.fewestHidden);
  const comparisons = ordered.slice(0, SHOWN).map(({ tier, node, fewestHidden }) =>
    say(fewestHidden === 1 ? 'still-compared-alone' : 'still-compared', {
      node: rowNamed(node, titles.names(tier)),
      count: String(fewestHidden),
    }),
  );
  const lines = [
    ...(valued ? unvalued.map((ranking) => say('still-unvalued', { ranking: titleOf(ranking) })) : []),
    ...comparisons,
    ...(compared.length > SHOWN ? [say('still-more', { count: String(compared.length - SHOWN) })] : []),
    ...(decisions ? [say('still-decisions')] : []),
  ];
  return [say(key, counts), ...lines.map((line) => `- ${line}`)].map((line) => `${wrapped(line, width, 2)}\n`).join('');
}
