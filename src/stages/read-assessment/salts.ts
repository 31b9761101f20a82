import { looksRandom } from '../../kit/looks-random.js';
import type { AssessmentReading } from './reading.js';

/** As many first or last digits that two salts share are no chance: among 10,000 that were drawn, one time in a million. */
const SHARED = 12;

/** Salts are of units of the register, drawn at random, and no two alike: who has the one must not be able to guess the other. */
export function checkSalts({ assessment, report, unit }: AssessmentReading): void {
  const owners = new Map<string, string>();
  for (const [saltOf, salt] of Object.entries(assessment.salts ?? {})) {
    const path = ['salts', saltOf];
    unit(saltOf, path);
    const parts = [`^${salt.slice(0, SHARED)}`, `${salt.slice(-SHARED)}$`];
    const owner = parts.map((part) => owners.get(part)).find((id) => id !== undefined);
    if (owner !== undefined) report('salt-repeated', path, { unit: owner });
    else if (!looksRandom(salt)) report('salt-weak', path);
    for (const part of parts) if (!owners.has(part)) owners.set(part, saltOf);
  }
}
