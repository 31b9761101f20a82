/**
 * Writes the body of a function. `add` appends a line to the open block. `ahead` adds a line before the whole text of the node, for
 * readings without side effects that several blocks use.
 */
export interface Lines {
  readonly add: (line: string) => void;
  readonly ahead: (line: string) => void;
  /** A new name. */
  readonly name: (stem: string) => string;
  /** The result of `write`, and the lines that it wrote, which are not added to the body. */
  readonly apart: <T>(write: () => T) => { readonly lines: readonly string[]; readonly result: T };
  /** A statement that ends the open block; outside of blocks it ends the node, which the evaluator then scores. */
  readonly leave: () => string;
  /** The result of `write`, whose lines are added as a block with that label. */
  readonly block: <T>(label: string, write: () => T) => T;
}

/** A writer of lines, and all lines so far in their order. */
export function startLines(): Lines & { readonly all: () => readonly string[] } {
  const before: string[] = [];
  const open: string[][] = [[]];
  const labels = ['b'];
  let count = 0;
  const add = (line: string) => void open.at(-1)?.push(line);
  return {
    add,
    ahead: (line) => void before.push(line),
    name: (stem) => {
      count += 1;
      return `${stem}${count}`;
    },
    apart: (write) => {
      const lines: string[] = [];
      open.push(lines);
      const result = write();
      open.pop();
      return { lines, result };
    },
    leave: () => `break ${labels.at(-1)};`,
    block: (label, write) => {
      add(`${label}: {`);
      labels.push(label);
      const result = write();
      labels.pop();
      add('}');
      return result;
    },
    all: () => [...before, ...open.flat()],
  };
}

/** Leaves the node, whatever is being computed. */
export const LEAVE_NODE = 'break b;';
