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
  /** Leaves the node, which the exact road scores; within a block the block, whose number is then told in another way. */
  readonly leave: () => string;
  /** What `write` says, in a block that it may leave. */
  readonly block: <T>(label: string, write: () => T) => T;
}

/** Lines of a body, in the order in which they were said. */
export function startLines(): Lines & { readonly all: () => readonly string[] } {
  const before: string[] = [];
  const open: string[][] = [[]];
  const labels = ['b'];
  let count = 0;
  const say = (line: string) => void open.at(-1)?.push(line);
  return {
    say,
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
    leave: () => `break ${labels.at(-1)};`,
    block: (label, write) => {
      say(`${label}: {`);
      labels.push(label);
      const made = write();
      labels.pop();
      say('}');
      return made;
    },
    all: () => [...before, ...open.flat()],
  };
}

/** Leaves the node, whatever is being computed. */
export const LEAVE_NODE = 'break b;';
