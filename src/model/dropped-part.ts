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
