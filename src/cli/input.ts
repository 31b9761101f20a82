import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** A file, or a stream of the shell, from its beginning to its end. */
export interface Input {
  /** Fills the buffer from its beginning and answers how far; 0 at the end. */
  readonly read: (buffer: Buffer) => number;
  readonly close: () => void;
  /** In bytes, as it was opened; 0 of what has no size. */
  readonly size: number;
}

/** What stands for "this is neither a file nor a folder" among the codes of the system. */
export const NO_FILE = 'ENOTFILE';

/** Between two looks at a pipe that has nothing yet, in milliseconds. */
const PAUSE = 10;

/** A stream that the shell opened before the program began: `/dev/stdin`, and what stands for `<(…)`. */
const INHERITED = /^\/(?:dev\/(?:stdin|fd\/(\d+))|proc\/(?:self|\d+)\/fd\/(\d+))$/;

/**
 * Opens what is read to its end: a regular file, or a stream that the shell opened. A named pipe, a device, a folder is
 * refused, before anything could wait for somebody or never end. Throws as the system does, with a code.
 */
export function openInput(path: string): Input {
  const [whole, first, second] = INHERITED.exec(path) ?? [];
  return whole === undefined ? openFile(path) : inherited(Number(first ?? second ?? 0));
}

function openFile(path: string): Input {
  refuseMoving(statSync(path));
  // what came to stand there meanwhile does not make the opening wait
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const close = () => closeSync(descriptor);
  try {
    const there = fstatSync(descriptor);
    refuseMoving(there);
    return { read: (buffer) => readSync(descriptor, buffer), close, size: there.size };
  } catch (error) {
    close();
    throw error;
  }
}

function refuseMoving(there: Stats): void {
  if (there.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!there.isFile()) throw Object.assign(new Error('no regular file'), { code: NO_FILE });
}

function inherited(descriptor: number): Input {
  if (fstatSync(descriptor).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return { read: (buffer) => waiting(descriptor, buffer), close: () => {}, size: 0 };
}

/** Reads from a pipe that may have nothing yet. */
function waiting(descriptor: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
