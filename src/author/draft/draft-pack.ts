import { type DraftKey, draftSentence, type Language } from '../../words/index.js';
import { freeId, type Named } from './named.js';

/** What a new pack is begun with. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** The languages of its words; the titles given here are in the first. */
  readonly languages: readonly string[];
  readonly tiers: readonly Named[];
  readonly groups: readonly Named[];
  readonly year: number;
  /** Where an editor finds the JSON Schema of a pack. */
  readonly schema: string;
}

const EACH = 10;

/**
 * The text of a pack that is valid as it stands, with a sample criterion in every group, and comments that say what to
 * write next. Sample rows are told to be samples: they are `reconstructed`, and a gap says so.
 */
export function draftPack(draft: Draft, language: Language): string {
  const { id, title, tiers, groups, year } = draft;
  const say = (key: DraftKey) => draftSentence(key, language);
  const comment = (key: DraftKey, indent = '') =>
    say(key)
      .split('\n')
      .map((line) => `${indent}# ${line}`)
      .join('\n');
  const max = EACH * groups.length;
  return `# yaml-language-server: $schema=${draft.schema}
${comment('top')}
format: tieuchi/pack@1
id: ${id}
version: 0.1.0
title: ${given(title, draft)}
languages: [${draft.languages.join(', ')}]
standing: reconstructed # ${say('standing')}

${comment('texts')}
texts: []
# texts:
#   - { key: qd, number: "…", title: ${given('…', draft)}, issued: ${year}-01-31, read: true }

${comment('period')}
period: { from: ${year}-01-01, to: ${year}-12-31, zone: "+07:00" }

${comment('policies')}
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }

${comment('procedure')}
procedure: { ranked: reported }

${comment('facts')}
facts:
${groups.map((group) => `  - { id: ${factOf(group)}, type: boolean, title: ${sample('fact', group, draft)} }`).join('\n')}

tiers:
${tiers.map((tier) => tierText(tier, draft, max, comment)).join('\n')}

${comment('gaps')}
gaps:
  - id: sample-rows
    at: [${tiers.map((tier) => JSON.stringify(tier.id)).join(', ')}]
    kind: not-found
    choice: ${own('gap', draft)}
`;
}

function tierText(tier: Named, draft: Draft, max: number, comment: (key: DraftKey, indent?: string) => string): string {
  return `  - id: ${tier.id}
    title: ${given(tier.title, draft)}
${comment('deadline', '    ')}
    # deadline: { through: ${draft.year + 1}-01-15 }
    # late: not-submitted
    cohorts: [{ id: all }]
    criteria:
      - id: total
        title: ${own('total', draft)}
        max: ${max}
        combine: sum
        publish: { points: { places: 2, mode: half-up }, percent: { places: 2, mode: half-up } }
${comment('levels', '        ')}
        # levels:
        #   by: percent
        #   basis: exact
        #   steps: [{ id: I, atLeast: 80 }, { id: II, atLeast: 60, below: 80 }]
        #   floor: { id: none }
        children:
${draft.groups.map((group) => groupText(group, draft, comment)).join('\n')}
    rankings:
      - { id: total, of: total, by: points, basis: published, cohort: all, ties: competition, tieBreak: [], notSubmitted: last-shared }`;
}

function groupText(group: Named, draft: Draft, comment: (key: DraftKey, indent?: string) => string): string {
  return `          - id: ${group.id}
            title: ${given(group.title, draft)}
            max: ${EACH}
            combine: sum
            children:
${comment('criterion', '              ')}
              - id: ${rowOf(group, draft)}
                title: ${sample('criterion-title', group, draft)}
                max: ${EACH}
                rule: { flag: { when: ${factOf(group)} } }`;
}

/** No group is called so, nor another sample row: those are the ids of groups with other words after them. */
function rowOf({ id }: Named, { groups }: Draft): string {
  return freeId(`${id}-1`, [
    ...groups.map((group) => group.id),
    ...groups.map((group) => `${group.id}-1`).filter((row) => row !== `${id}-1`),
  ]);
}

function factOf({ id }: Named): string {
  return `has-${id}`;
}

/** Words that the author gave: in the first language, the others are to be added. */
function given(text: string, { languages: [first = 'vi'] }: Draft): string {
  return `{ ${first}: ${JSON.stringify(text)} }`;
}

/** Words of ours in every language of the pack; in one that we do not speak, the English ones. */
function own(key: DraftKey, { languages }: Draft, params: Readonly<Record<string, string>> = {}): string {
  const words = languages.map(
    (one) => `${one}: ${JSON.stringify(draftSentence(key, one === 'vi' ? 'vi' : 'en', params))}`,
  );
  return `{ ${words.join(', ')} }`;
}

function sample(key: DraftKey, { title }: Named, draft: Draft): string {
  return own(key, draft, { group: title });
}
