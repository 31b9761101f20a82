/**
 * Writes the body of a function. Lines go to the block that is open; `ahead` goes before the text of the node at hand,
 * where whatever is only read, and can do no harm unread, is read once.
 */
export interface Lines {
  readonly say: (line: string) => void;
  readonly ahead: (line: string) => void;
  /** A new name. */
  readonly name: (stem: string) => string;
  /** What `write` says, in lines of its own. */
  readonly apart: <T>(write: () => T) => { readonly lines: readonly string[]; readonly made: T };
}

/** Lines of a body, in the order in which they were said. */
export function startLines(): Lines & { readonly all: () => readonly string[] } {
  const before: string[] = [];
  const open: string[][] = [[]];
  let count = 0;
  return {
    say: (line) => void open.at(-1)?.push(line),
    ahead: (line) => void before.push(line),
    name: (stem) => {
      count += 1;
      return `${stem}${count}`;
    },
    apart: (write) => {
      const lines: string[] = [];
      open.push(lines);
      const made = write();
      open.pop();
      return { lines, made };
    },
    all: () => [...before, ...open.flat()],
  };
}

/** Leaves the node: the exact road scores it. */
export const LEAVE = 'break b;';
