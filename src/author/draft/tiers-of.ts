import { ADMINISTRATIONS, type Administration } from '../../model/administration.js';
import { givenAs, notGiven } from '../../model/given-as.js';
import { type DraftKey, draftSentence, knownLanguage, type Language } from '../../words/index.js';
import type { DraftPart } from './named.js';

/** Who is scored under each administration, from the province down: an id and the key of the title. */
const TIERS = {
  'two-tier': [
    ['department', 'tier-department'],
    ['commune', 'tier-commune'],
  ],
  'three-tier': [
    ['department', 'tier-department'],
    ['district', 'tier-district'],
    ['commune', 'tier-commune-three'],
  ],
} as const satisfies Record<Administration, readonly (readonly [string, DraftKey])[]>;

/** The sorts of units on the lowest tier. */
const SORTS = {
  'two-tier': ['commune', 'ward', 'special-zone'],
  'three-tier': ['commune', 'ward', 'township'],
} as const satisfies Record<Administration, readonly string[]>;

/** The first year in which a province has no districts, for all of it or from July on. */
const FIRST_TWO_TIER_YEAR = 2025;

/**
 * The tiers of a province and their titles: departments and communes; with districts between them until June 2025.
 *
 * @param administration Two-tier since July 2025, three-tier until then.
 * @param language The language of the titles.
 * @example
 * tiersOf('two-tier', 'vi').map(({ title }) => title); // ['Cấp sở (sở, ban, ngành)', 'Cấp xã (xã, phường, đặc khu)']
 */
export function tiersOf(administration: Administration, language: Language): readonly DraftPart[] {
  knownLanguage(language);
  return TIERS[known(administration)].map(([id, key]) => ({ id, title: draftSentence(key, language) }));
}

/**
 * The sorts of units on the lowest tier: wards and special zones beside communes since July 2025, townships until then.
 *
 * @param administration Two-tier since July 2025, three-tier until then.
 * @param language The language of the titles.
 * @example
 * communeSorts('two-tier', 'vi').map(({ title }) => title); // ['Xã', 'Phường', 'Đặc khu']
 */
export function communeSorts(administration: Administration, language: Language): readonly DraftPart[] {
  knownLanguage(language);
  return SORTS[known(administration)].map((id) => ({ id, title: draftSentence(`sort-${id}`, language) }));
}

/**
 * The administration of most of a year: two-tier from 2025 on.
 *
 * @param year The year whose data are assessed.
 * @example
 * administrationOf(2024); // 'three-tier'
 */
export function administrationOf(year: number): Administration {
  if (!Number.isInteger(year)) notGiven('A year, as 2026,', year);
  return year < FIRST_TWO_TIER_YEAR ? 'three-tier' : 'two-tier';
}

/** The administration that is given; for anything else a `TypeError` that says which there are. */
function known(administration: Administration): Administration {
  if (ADMINISTRATIONS.includes(administration)) return administration;
  throw new TypeError(
    `An administration is ${ADMINISTRATIONS.map((name) => `'${name}'`).join(' or ')}, not ${givenAs(administration)}.`,
  );
}
