import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type FileContent, partsOf, refuseClosed } from './closed-file.js';
import { codeOf, headOf } from './files.js';
import { NO_FILE } from './input.js';
import { cannotWrite, wrongUsage } from './usage-error.js';

/**
 * Writes all of a content or nothing: into a new file in the same folder, which then takes the name. An
 * existing file is replaced only with `force`, where it is no closed round, and keeps its mode; anything else with that name
 * is never replaced.
 */
export function writeWhole(cwd: string, file: string, content: FileContent, force: boolean | undefined = false): void {
  const path = resolve(cwd, file);
  const mode = refuseTaken(cwd, file, force);
  if (mode !== undefined) refuseClosed(file, headOf(cwd, file), content);
  const beside = join(dirname(path), `.tieuchi-${randomBytes(6).toString('hex')}`);
  let begun = false;
  try {
    const descriptor = openSync(beside, 'wx', mode);
    begun = true;
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      for (const part of partsOf(content)) writeFileSync(descriptor, part);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (mode === undefined) placeNew(beside, path);
    else renameSync(beside, path);
  } catch (error) {
    unwritable(file, error);
  } finally {
    if (begun) rmSync(beside, { force: true });
  }
}

/**
 * Refuses a name that may not be written: a link (its maker, not the caller, chose its target), a folder, a pipe, a device;
 * a file unless `force`. Gives the mode of an existing file.
 */
export function refuseTaken(cwd: string, file: string, force: boolean | undefined): number | undefined {
  const path = resolve(cwd, file);
  const status = linkStatusOf(path, file);
  if (status?.isSymbolicLink()) wrongUsage('file-link', { file, target: readlinkSync(path) });
  if (status?.isDirectory() || /[\\/]$/.test(file)) wrongUsage('file-unwritable', { file, detail: 'EISDIR' });
  if (status && !status.isFile()) wrongUsage('file-unwritable', { file, detail: NO_FILE });
  if (status && !force) wrongUsage('file-there', { file });
  return status && status.mode & 0o7777;
}

function linkStatusOf(path: string, file: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return unwritable(file, error);
  }
}

/** Gives the file its name, unless the name was taken meanwhile. On a disk without hard links by a plain rename. */
function placeNew(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false })) throw error;
    renameSync(beside, path);
  }
}

/** Error codes that another file name can avoid; other codes are about the disk or its permissions. */
const BY_NAME: readonly string[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

/** Ends the command where a file cannot be written: wrong usage where another name would do, else exit code 74. */
export function unwritable(file: string, error: unknown): never {
  const detail = codeOf(error);
  if (detail === 'EEXIST') return wrongUsage('file-there', { file });
  return BY_NAME.includes(detail)
    ? wrongUsage('file-unwritable', { file, detail })
    : cannotWrite('file-unwritable', { file, detail });
}
