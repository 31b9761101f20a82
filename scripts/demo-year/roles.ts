import type { AssessmentUnit } from '../../src/model/assessment.js';

/** What may go otherwise than the rules ask. A unit has at most one such part. */
export const PARTS = [
  'absent',
  'late',
  'sent-again-late',
  'sent-again-in-time',
  'unreadable-cell',
  'incomplete',
  'outside-period',
  'unsigned',
  'no-report',
  'no-reasons',
  'past-district',
  'after-district',
  'extended',
  'claims-more',
  'claims-refused',
  'claims-accepted',
  'corrected',
] as const;
export type Part = (typeof PARTS)[number];

/** Who plays which part, by position in the register: it stays whatever the pack asks. */
export interface Roles {
  readonly of: (unit: string) => Part | undefined;
  readonly who: (part: Part) => readonly string[];
  /** The units that are verified, and those of them that are visited. */
  readonly verified: readonly string[];
  readonly visited: readonly string[];
  /** Of those verified, whose figures verifiers found otherwise. */
  readonly disputed: readonly string[];
}

/** Places: of a department or a district its number, of a commune that of its district, and its own. */
const DEPARTMENTS: Readonly<Partial<Record<Part, readonly number[]>>> = {
  absent: [18],
  late: [16],
  'sent-again-late': [5],
  'sent-again-in-time': [4],
  incomplete: [7],
  'outside-period': [8],
  unsigned: [9],
  'no-report': [13],
  'no-reasons': [14],
  'claims-more': [12],
  'claims-refused': [3],
};
const DISTRICTS: Readonly<Partial<Record<Part, readonly number[]>>> = { late: [9], extended: [11], corrected: [4] };
const COMMUNES: Readonly<Partial<Record<Part, readonly (readonly [number, number])[]>>> = {
  absent: [
    [2, 11],
    [5, 10],
    [8, 0],
    [14, 6],
  ],
  late: [
    [3, 4],
    [6, 1],
    [12, 5],
  ],
  'unreadable-cell': [[4, 1]],
  'past-district': [[0, 2]],
  'after-district': [[1, 3]],
  'claims-accepted': [[7, 0]],
};

/** The district whose communes have more time with it. */
const EXTENDED = 11;

export function rolesIn(units: readonly AssessmentUnit[]): Roles {
  const ofTier = (tier: string) => units.filter((unit) => unit.tier === tier).map(({ id }) => id);
  const [departments, districts] = [ofTier('department'), ofTier('district')];
  const below = (district: number) => units.filter(({ parent }) => parent === districts[district]).map(({ id }) => id);
  const parts = new Map<string, Part>();
  const give = (id: string | undefined, part: Part) => void (id !== undefined && parts.set(id, part));
  for (const part of PARTS) {
    for (const place of DEPARTMENTS[part] ?? []) give(departments[place], part);
    for (const place of DISTRICTS[part] ?? []) give(districts[place], part);
    for (const [district, place] of COMMUNES[part] ?? []) give(below(district)[place], part);
  }
  for (const commune of below(EXTENDED)) give(commune, 'extended');
  const isIn = (id: string) => !['absent', 'late'].includes(parts.get(id) ?? '');
  const verified = [...departments, ...districts, ...districts.map((_, place) => below(place)[0] ?? '')].filter(isIn);
  return {
    of: (unit) => parts.get(unit),
    who: (part) => [...parts].flatMap(([id, played]) => (played === part ? [id] : [])),
    verified,
    visited: verified.filter((_, place) => place % 6 === 0),
    disputed: verified.filter((_, place) => place % 4 === 1),
  };
}
