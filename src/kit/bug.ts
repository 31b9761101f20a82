/** Throws an Error with `name` BugError and `code` bug: the library itself is wrong. No input may cause it. */
export function bug(message: string): never {
  throw Object.assign(new Error(message), { name: 'BugError', code: 'bug' });
}
