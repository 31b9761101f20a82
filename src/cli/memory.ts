/**
 * What a process that runs several commands has made of files, by the content of the files, so that the next command need
 * not make it again. The program itself runs one command and has none.
 */
export type Memory = Map<string, unknown>;

/** What was made of the same before, or is made now and kept if it may be. `key` says all that it is made of. */
export function remembered<Made>(
  memory: Memory | undefined,
  key: string,
  make: () => Made,
  mayKeep: (result: Made) => boolean,
): Made {
  const before = memory?.get(key) as Made | undefined;
  if (before !== undefined) return before;
  const result = make();
  if (mayKeep(result)) memory?.set(key, result);
  return result;
}
