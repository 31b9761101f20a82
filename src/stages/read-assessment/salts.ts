import { looksRandom, stretchesOf } from '../../kit/looks-random.js';
import type { AssessmentReading } from './reading.js';

/**
 * Two salts that share so many first or last digits are not random: among 10,000 random salts, some pair does with a
 * probability below one in a million.
 */
const SHARED = 12;
/** So many digits in a row in two salts are no chance anywhere, forwards or backwards: one was made of the other. */
const ANYWHERE = 16;
/** Wherever these many in a row begin, a whole block of so many of a salt's digits, counted from its first, is among them. */
const BLOCK = 8;
/** Digits of a salt whose blocks are kept: those that every salt has. */
const SHORTEST = 32;

/**
 * Checks that salts are of units of the register, random, and no two alike: whoever has one salt must not be able to
 * guess another.
 */
export function checkSalts({ assessment, report, unit }: AssessmentReading): void {
  const { salts = {} } = assessment;
  const owners = new Map<string, string>();
  for (const [saltOf, salt] of Object.entries(salts)) {
    const path = ['salts', saltOf];
    unit(saltOf, path);
    const ends = [`^${salt.slice(0, SHARED)}`, `${salt.slice(-SHARED)}$`];
    const ways = [salt, [...salt].toReversed().join('')];
    const shares = (owner: string) =>
      ways.some((way) => stretchesOf(way, ANYWHERE).some((digits) => salts[owner]?.includes(digits)));
    const ofEnds = ends.flatMap((end) => owners.get(end) ?? []);
    const ofBlocks = ways.flatMap((way) => stretchesOf(way, BLOCK)).flatMap((block) => owners.get(block) ?? []);
    const owner = ofEnds[0] ?? ofBlocks.find(shares);
    if (owner !== undefined) report('salt-repeated', path, { unit: owner });
    else if (!looksRandom(salt)) report('salt-weak', path);
    const blocks = stretchesOf(salt, BLOCK).filter((_, at) => at % BLOCK === 0 && at < SHORTEST);
    for (const part of [...ends, ...blocks]) if (!owners.has(part)) owners.set(part, saltOf);
  }
}
