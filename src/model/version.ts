declare const __TIEUCHI_VERSION__: string;

/** The version of the package; `0.0.0-source` in a run from source. */
export const VERSION = typeof __TIEUCHI_VERSION__ === 'string' ? __TIEUCHI_VERSION__ : '0.0.0-source';
