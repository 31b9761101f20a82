/** How the program ends. A file that is not there, or cannot be read, is wrong usage: no document was judged. */
export const EXIT = {
  /** Nothing is wrong; warnings are told and are fine. */
  fine: 0,
  /** A document has errors; they stand on standard error, and nothing was written. */
  issues: 1,
  /** A record, or its signature, does not verify. */
  unverified: 3,
  /** The program was called in a way that it does not know, or with a file that it cannot take or may not replace. */
  usage: 2,
  /** A bug of the program itself (EX_SOFTWARE of sysexits). */
  bug: 70,
  /** What was to be written is lost: the disk is full or may not be written, or a program stopped reading data (EX_IOERR). */
  output: 74,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
