/**
 * How the cohort of a ranking is called beside the title of the ranking: '' where they are the same, and where the cohort has no
 * title of its own but its id, unless another ranking has the same title.
 */
export function cohortTitleBeside(
  cohort: { readonly id: string; readonly title: string },
  ranking: string,
  otherRankings: readonly string[],
): string {
  const { id, title } = cohort;
  return title === ranking || (title === id && !otherRankings.includes(ranking)) ? '' : title;
}
