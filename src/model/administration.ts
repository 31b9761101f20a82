/** How local government below the state is built: a province over communes alone, or over districts and their communes. */
export const ADMINISTRATIONS = ['two-tier', 'three-tier'] as const;
/** One of them. */
export type Administration = (typeof ADMINISTRATIONS)[number];
