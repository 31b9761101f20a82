/** The exit codes. A file that does not exist or cannot be read is wrong usage: no document was judged. */
export const EXIT = {
  /** No error; there may be warnings. */
  fine: 0,
  /** A document has errors; they stand on standard error, and nothing was written. */
  issues: 1,
  /** A record, or its signature, does not verify. */
  unverified: 3,
  /** The call is wrong, or names a file that cannot be read or may not be replaced. */
  usage: 2,
  /** A bug of the program itself (EX_SOFTWARE of sysexits). */
  bug: 70,
  /** Output is lost: the disk is full or may not be written, or a program stopped reading data (EX_IOERR). */
  output: 74,
} as const;

/** An exit code of the program. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
