/**
 * Libraries that the build puts into `dist/`, so that a host's copy or version can never
 * change a digit, and so that csv-parse's build for browsers serves everywhere.
 */
export const bundled = ['@noble/hashes', 'canonicalize', 'csv-parse', 'decimal.js', 'fastest-levenshtein'];
