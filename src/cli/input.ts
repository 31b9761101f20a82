import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';

/** A file, or a stream of the shell, to be read once from beginning to end. */
export interface Input {
  /** Fills the buffer from its beginning and gives the number of bytes; 0 at the end. */
  readonly read: (buffer: Buffer) => number;
  readonly close: () => void;
  /** In bytes, when it was opened; 0 for a stream. */
  readonly size: number;
}

/** Our own code beside those of the system: the path is neither a file nor a folder. */
export const NO_FILE = 'ENOTFILE';

/** Milliseconds between two reads of a pipe that is empty. */
const PAUSE = 10;

/** The names in a folder; none where it cannot be read. */
export function namesInFolder(path: string): readonly string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}

/** A stream that the shell opened before the program began: `/dev/stdin`, or the path that replaces `<(…)`. */
const INHERITED = /^\/(?:dev\/(?:stdin|fd\/(\d+))|proc\/(?:self|\d+)\/fd\/(\d+))$/;

/**
 * Opens a regular file, or a stream that the shell opened, to be read to its end. A named pipe, a device and a folder are
 * refused before a read could wait or never end. Throws as the system does, with a code.
 */
export function openInput(path: string): Input {
  const [stream, first, second] = INHERITED.exec(path) ?? [];
  return stream === undefined ? openFile(path) : openInherited(Number(first ?? second ?? 0));
}

function openFile(path: string): Input {
  refuseUnlessFile(statSync(path));
  // O_NONBLOCK: the file may have become a pipe since, and opening that would wait
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const close = () => closeSync(descriptor);
  try {
    const status = fstatSync(descriptor);
    refuseUnlessFile(status);
    return { read: (buffer) => readSync(descriptor, buffer), close, size: status.size };
  } catch (error) {
    close();
    throw error;
  }
}

function refuseUnlessFile(status: Stats): void {
  if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!status.isFile()) throw Object.assign(new Error('no regular file'), { code: NO_FILE });
}

function openInherited(descriptor: number): Input {
  if (fstatSync(descriptor).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return { read: (buffer) => readWaiting(descriptor, buffer), close: () => {}, size: 0 };
}

/** Reads from a pipe that may have nothing yet. */
function readWaiting(descriptor: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
