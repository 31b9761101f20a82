import { optionId } from '../../model/option-id.js';
import type { Titles } from '../../words/index.js';

/** What people call the division of a cohort in which a ranking is: `Phường`; '' where its cohort has none. */
export function divisionTitle(
  { tier, pack, title }: Titles,
  { tier: id, cohort, option }: { readonly tier: string; readonly cohort: string; readonly option?: string },
): string {
  if (option === undefined) return '';
  const { by } = tier(id)?.cohorts.find((document) => document.id === cohort) ?? {};
  const attribute = pack.attributes?.find((known) => known.id === by);
  const chosen = attribute?.options?.find((choice) => optionId(choice) === option);
  return title(typeof chosen === 'object' ? chosen.title : undefined, option);
}
