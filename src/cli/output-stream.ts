import type { Writable } from 'node:stream';

/** A stream of the process. */
interface OutputStream {
  /** Writes, unless the stream has failed before. */
  readonly write: (text: string) => void;
  /** Waits for what was written; answers the code of the first failure, as EPIPE. */
  readonly written: () => Promise<string | undefined>;
}

/** A stream whose failure is kept until `written` asks for it, so that it breaks nothing on the way. */
export function outputStream(stream: Writable): OutputStream {
  let failure: string | undefined;
  const failed = ({ code = 'EIO' }: { readonly code?: string }) => {
    failure ??= code;
  };
  stream.on('error', failed);
  return {
    write: (text) => {
      if (failure === undefined) stream.write(text);
    },
    written: async () => {
      if (failure === undefined) await new Promise<void>((resolve) => stream.write('', () => setImmediate(resolve)));
      return failure;
    },
  };
}
