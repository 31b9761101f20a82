import { deepFreeze } from '../kit/deep-freeze.js';

/** A part of a pack that can go by itself, where what it rests on goes. */
export const DROPPED_PARTS = /* @__PURE__ */ deepFreeze([
  'tier',
  'node',
  'levels',
  'level',
  'gate',
  'cohort',
  'ranking',
  'tie-break',
  'gap',
  'gap-place',
  'relation',
  'fact',
  'constant',
  'attribute',
  'text',
  'verifier',
  'verifier-entry',
  'verifiers',
  'plugin',
  'key',
] as const);

/** Which part of a pack it is. */
export type DroppedPart = (typeof DROPPED_PARTS)[number];

interface DroppedPartIs {
  /** Of the levels of a node it is all, a level or a condition of one, or nothing. */
  readonly ofLevels: 'all' | 'some' | 'none';
  /** It has an id or a title by which words of the pack may call it. */
  readonly hasName: boolean;
  /** It stands in a list at the top of the pack that is called after it, so that its address begins with what it is. */
  readonly inListOfIts: boolean;
}

const PLAIN = { ofLevels: 'none', hasName: false, inListOfIts: false } as const;
const NAMED = { ...PLAIN, hasName: true } as const;

/** What each part is. */
export const DROPPED_PART_IS = /* @__PURE__ */ deepFreeze({
  tier: NAMED,
  node: NAMED,
  levels: { ...PLAIN, ofLevels: 'all' },
  level: { ...PLAIN, ofLevels: 'some' },
  gate: { ...PLAIN, ofLevels: 'some' },
  cohort: NAMED,
  ranking: NAMED,
  'tie-break': PLAIN,
  gap: { ...NAMED, inListOfIts: true },
  'gap-place': PLAIN,
  relation: PLAIN,
  fact: { ...NAMED, inListOfIts: true },
  constant: { ...NAMED, inListOfIts: true },
  attribute: { ...NAMED, inListOfIts: true },
  text: { ...PLAIN, inListOfIts: true },
  verifier: PLAIN,
  'verifier-entry': PLAIN,
  verifiers: PLAIN,
  plugin: PLAIN,
  key: PLAIN,
} as const satisfies Record<DroppedPart, DroppedPartIs>);
