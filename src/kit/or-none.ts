/**
 * What `look` gives; undefined where it throws, as a proxy may at any look at it, and with any value: it is then no plain data. An
 * error of `bug` is thrown on.
 */
export function orNone<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (thrown) {
    if (Object(thrown).name === 'BugError') throw thrown;
    return undefined;
  }
}
