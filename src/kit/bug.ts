/** Throws an Error with `name` BugError and `code` bug: an invariant of the library broke, which no input may cause. */
export function bug(message: string): never {
  throw Object.assign(new Error(message), { name: 'BugError', code: 'bug' });
}
