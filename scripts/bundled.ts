/**
 * Libraries that the build puts into `dist/`, so that a host's copy or version can never
 * change a digit, and so that csv-parse's build for browsers serves everywhere. json-logic-js
 * keeps its operators in one table for the whole process: ours must not be the host's.
 */
export const bundled = [
  '@noble/curves',
  '@noble/hashes',
  'canonicalize',
  'csv-parse',
  'decimal.js',
  'docx',
  'fflate',
  '@xmldom/xmldom',
  'hucre',
  'json-logic-js',
  'leven',
  // stands inside docx
  'nanoid',
];

/** Libraries of the command line alone, with what they need: whoever installs the package for its doors has no use for them. */
export const bundledInProgram = [
  'ansi-regex',
  'cli-table3',
  'commander',
  'emoji-regex',
  'is-fullwidth-code-point',
  'string-width',
  'strip-ansi',
];
