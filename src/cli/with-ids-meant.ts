import type { IdMeant } from './ids-meant.js';
import type { PlacedIssue } from './placed.js';

/** An issue with the ids that are meant; without a mended line that makes an id of the name of something else. */
export function withIdsMeant(
  placed: PlacedIssue,
  meantBy: (issue: PlacedIssue['issue']) => readonly IdMeant[],
): PlacedIssue {
  const meant = () => meantBy(placed.issue);
  const { fix, mended: _, ...others } = placed;
  if (placed.issue.code !== 'id-grammar' || fix === undefined) return { ...placed, meant };
  const ids = meant().flatMap((each) => ('id' in each ? each.id : []));
  return ids.length > 0 && !ids.includes(fix.text) ? { ...others, meant } : { ...placed, meant };
}
