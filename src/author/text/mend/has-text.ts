/** A line of YAML that is neither blank nor a comment. */
export const HAS_TEXT = /^\s*[^\s#]/;
