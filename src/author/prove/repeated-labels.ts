import { oneSpelling } from '../../kit/unicode.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import type { Words } from '../../model/lowering.js';
import type { PackLevels } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';

/** What has an id and, mostly, a title; an option may be its id alone. */
type Labelled = string | { readonly id: string; readonly title?: Partial<Words> | undefined };

/**
 * Entries of a list that have the title of another entry, in any language: options of one fact, levels of one node, tiers. Who fills
 * in a form, or reads a result, cannot tell them apart. A title that is also that of the pack was not written yet, and is left out.
 */
export function repeatedLabels({ pack, tiers }: Plan): readonly CheckFinding[] {
  const filler = Object.values(pack.title).map((words) => labelOf(words));
  const { facts, attributes = [], constants = [], procedure } = pack;
  const repeatedIn = (list: readonly Labelled[], at: Path) => repeatedAmong(list, at, filler);
  return [
    ...repeatedIn(procedure.verification?.verifiers ?? [], ['procedure', 'verification', 'verifiers']),
    ...repeatedIn(constants, ['constants']),
    ...repeatedIn(attributes, ['attributes']),
    ...attributes.flatMap(({ options = [] }, index) => repeatedIn(options, ['attributes', index, 'options'])),
    ...facts.flatMap(({ options = [], columns = [] }, index) => [
      ...repeatedIn(options, ['facts', index, 'options']),
      ...repeatedIn(columns, ['facts', index, 'columns']),
    ]),
    ...repeatedIn(pack.tiers, ['tiers']),
    ...tiers.flatMap((tier) =>
      nodesOf(tier).flatMap(({ path, document }) => repeatedLevels(document.levels, [...path, 'levels'], filler)),
    ),
    ...pack.tiers.flatMap(({ cohorts, rankings = [] }, index) => [
      ...repeatedIn(cohorts, ['tiers', index, 'cohorts']),
      ...repeatedRankings(rankings, ['tiers', index, 'rankings'], filler),
    ]),
  ];
}

/** Rankings of one cohort: the tables of two cohorts print which it is. */
function repeatedRankings(
  rankings: readonly (Exclude<Labelled, string> & { readonly cohort: string })[],
  at: Path,
  filler: readonly string[],
): readonly CheckFinding[] {
  return [...new Set(rankings.map(({ cohort }) => cohort))].flatMap((cohort) =>
    // the others keep their places
    repeatedAmong(
      rankings.map((ranking) => (ranking.cohort === cohort ? ranking : ranking.id)),
      at,
      filler,
    ),
  );
}

/** The levels of a node; the one below all steps is the last of them. */
function repeatedLevels(levels: PackLevels | undefined, at: Path, filler: readonly string[]): readonly CheckFinding[] {
  if (levels === undefined) return [];
  const { steps, floor } = levels;
  const findings = repeatedAmong([...steps, floor], [...at, 'steps'], filler);
  const place = at.length + 1;
  return findings.map((finding) =>
    finding.path[place] === steps.length
      ? { ...finding, path: [...at, 'floor', ...finding.path.slice(place + 1)] }
      : finding,
  );
}

function repeatedAmong(list: readonly Labelled[], at: Path, filler: readonly string[]): readonly CheckFinding[] {
  const first = new Map<string, string>();
  return list.flatMap((entry, index) => {
    if (typeof entry === 'string') return [];
    const repeats = Object.entries(entry.title ?? {}).flatMap(([language, words], place) => {
      const key = `${language} ${labelOf(words)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, entry.id);
      if (other === undefined || filler.includes(labelOf(words))) return [];
      const path = [...at, index, 'title', ...(place === 0 ? [] : [language])];
      return [checkFinding('label-repeated', path, { label: String(words), id: entry.id, other })];
    });
    return repeats.slice(0, 1);
  });
}

/** A title as it reads; `A` and `A+` are two. */
function labelOf(words: unknown): string {
  return oneSpelling(String(words)).toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
