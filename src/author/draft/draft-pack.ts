import { isList } from '../../kit/plain-data.js';
import { nfc } from '../../kit/unicode.js';
import type { Administration } from '../../model/administration.js';
import { listGiven, notGiven, partGiven, textGiven } from '../../model/given-as.js';
import { type DraftKey, draftSentence, knownLanguage, type Language } from '../../words/index.js';
import { type DraftPart, freeId } from './named.js';

/** The data of a new pack. */
export interface Draft {
  /** The id of the pack: letters, digits and hyphens. */
  readonly id: string;
  /** The title of the pack, in the first of `languages`. */
  readonly title: string;
  /** The languages of its words; the titles in this draft are in the first. */
  readonly languages: readonly string[];
  /** Its tiers; at least one. */
  readonly tiers: readonly DraftPart[];
  /** The groups of criteria that each tier begins with. */
  readonly groups: readonly DraftPart[];
  /** The year whose data are assessed: its period is the whole year. */
  readonly year: number;
  /** The administration that the tiers are of; absent where the tiers are named one by one. */
  readonly administration?: Administration;
  /** The sorts of units on the lowest tier, as an attribute that may be used; absent where there is none. */
  readonly sorts?: readonly DraftPart[];
  /** The file of the JSON Schema, for editors. */
  readonly schema: string;
}

/** The maximum of each group. */
const GROUP_MAX = 10;

/**
 * The text of a valid pack with a sample criterion in every group, and comments that say what to write next. Sample rows are
 * `reconstructed`, and a gap states that they are samples.
 *
 * @param draft The id, title, tiers, groups and year of the new pack.
 * @param language The language of the comments.
 * @example
 * draftPack({ id: 'xa-2026', title: 'Cấp xã', languages: ['vi'], tiers, groups, year: 2026, schema }, 'vi');
 */
export function draftPack(draft: Draft, language: Language): string {
  const { id, title, tiers, groups, year } = draftGiven(draft);
  knownLanguage(language);
  const say = (key: DraftKey) => draftSentence(key, language);
  const comment = (key: DraftKey, indent = '') =>
    say(key)
      .split('\n')
      .map((line) => `${indent}# ${line}`)
      .join('\n');
  const max = GROUP_MAX * groups.length;
  return nfc(`# yaml-language-server: $schema=${draft.schema}
${comment('top')}
format: tieuchi/pack@1
id: ${id}
version: 0.1.0
title: ${inFirst(title, draft)}
languages: [${draft.languages.join(', ')}]
standing: reconstructed # ${say('standing')}

${comment('texts')}
texts: []
# texts:
#   - { key: qd, number: "…", title: ${inFirst('…', draft)}, issued: ${year}-01-31, read: true }

${comment('period')}
period: { from: ${year}-01-01, to: ${year}-12-31, zone: "+07:00" }

${comment('policies')}
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }

${comment('procedure')}
procedure: { ranked: reported }

${sortsText(draft, comment)}${comment('facts')}
facts:
${groups.map((group) => `  - { id: ${factOf(group)}, type: boolean, title: ${sample('fact', group, draft)} }`).join('\n')}

${draft.administration ? `${comment(draft.administration)}\n` : ''}tiers:
${tiers.map((tier) => tierText(tier, draft, max, comment)).join('\n')}

${comment('gaps')}
gaps:
  - id: sample-rows
    at: [${tiers.map((tier) => JSON.stringify(tier.id)).join(', ')}]
    kind: not-found
    choice: ${inAll('gap', draft)}
`);
}

/** The draft that is given; for anything else a `TypeError` that says what was given. */
function draftGiven(draft: Draft): Draft {
  const {
    id,
    title,
    languages,
    tiers,
    groups,
    year,
    schema,
    sorts = [],
  } = partGiven('A draft, as `{ id, title, … }`,', draft);
  for (const [name, text] of Object.entries({ id, title, schema })) textGiven(`A text, as \`${name}\`,`, text);
  for (const [name, list] of Object.entries({ tiers, groups, sorts }))
    listGiven(`A list of parts, as \`${name}\`,`, list);
  if (!isList(languages)) notGiven('A list of languages, as `languages`,', languages);
  if (!Number.isInteger(year)) notGiven('A year, as `year`,', year);
  return draft;
}

/** The attribute of the sort of a unit, as a comment. */
function sortsText(draft: Draft, comment: (key: DraftKey) => string): string {
  const { sorts = [] } = draft;
  if (sorts.length === 0) return '';
  const options = sorts.map(({ id, title }) => `#       - { id: ${id}, title: ${inFirst(title, draft)} }`);
  return `${comment('sorts')}
# attributes:
#   - id: sort
#     type: choice
#     title: ${inAll('sort', draft)}
#     options:
${options.join('\n')}

`;
}

function tierText(
  tier: DraftPart,
  draft: Draft,
  max: number,
  comment: (key: DraftKey, indent?: string) => string,
): string {
  return `  - id: ${tier.id}
    title: ${inFirst(tier.title, draft)}
${comment('deadline', '    ')}
    # deadline: { through: ${draft.year + 1}-01-15 }
    # late: not-submitted
    cohorts: [{ id: all }]
    criteria:
      - id: total
        title: ${inAll('total', draft)}
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

function groupText(group: DraftPart, draft: Draft, comment: (key: DraftKey, indent?: string) => string): string {
  return `          - id: ${group.id}
            title: ${inFirst(group.title, draft)}
            max: ${GROUP_MAX}
            combine: sum
            children:
${comment('criterion', '              ')}
              - id: ${rowOf(group, draft)}
                title: ${sample('criterion-title', group, draft)}
                max: ${GROUP_MAX}
                rule: { flag: { when: ${factOf(group)} } }`;
}

/** The id of the sample row of a group, different from those of all groups and other sample rows. */
function rowOf({ id }: DraftPart, { groups }: Draft): string {
  return freeId(`${id}-1`, [
    ...groups.map((group) => group.id),
    ...groups.map((group) => `${group.id}-1`).filter((row) => row !== `${id}-1`),
  ]);
}

function factOf({ id }: DraftPart): string {
  return `has-${id}`;
}

/** Words of the author in the first language; the others are to be added. */
function inFirst(text: string, { languages: [first = 'vi'] }: Draft): string {
  return `{ ${first}: ${JSON.stringify(text)} }`;
}

/** Words of ours in every language of the pack; English ones for a language that we do not have. */
function inAll(key: DraftKey, { languages }: Draft, params: Readonly<Record<string, string>> = {}): string {
  const words = languages.map(
    (code) => `${code}: ${JSON.stringify(draftSentence(key, code === 'vi' ? 'vi' : 'en', params))}`,
  );
  return `{ ${words.join(', ')} }`;
}

function sample(key: DraftKey, { title }: DraftPart, draft: Draft): string {
  return inAll(key, draft, { group: title });
}
