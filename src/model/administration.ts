import { deepFreeze } from '../kit/deep-freeze.js';

/** How local government below the state is built: a province over communes alone, or over districts and their communes. */
export const ADMINISTRATIONS = /* @__PURE__ */ deepFreeze(['two-tier', 'three-tier'] as const);
/** A form of administration. */
export type Administration = (typeof ADMINISTRATIONS)[number];
