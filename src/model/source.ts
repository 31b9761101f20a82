declare const __TIEUCHI_SOURCE__: string;

/** The digest of `src/` of this build; all zeros in a run from source. */
export const SOURCE = typeof __TIEUCHI_SOURCE__ === 'string' ? __TIEUCHI_SOURCE__ : `sha256:${'0'.repeat(64)}`;
