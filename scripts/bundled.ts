/** Libraries that the build puts into `dist/`, so that a host's copy or version can never change a digit. */
export const bundled = ['@noble/hashes', 'canonicalize', 'decimal.js', 'fastest-levenshtein'];
