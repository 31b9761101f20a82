import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { refuseClosed } from './closed-file.js';
import { type Input, NO_FILE, openInput } from './input.js';
import { nearFiles } from './near-files.js';
import { oneLineEach } from './one-line-each.js';
import { isStdin, pathRead, shownFile } from './standard-input.js';
import { cannotWrite, isUsageError, wrongUsage } from './usage-error.js';

/** The most bytes of an input; the assessment of a province is far smaller. */
const MOST_BYTES = 256 * 1024 * 1024;
/** The most bytes of a record that is written as lines, a line for each unit. */
const MOST_BYTES_OF_LINES = 4 * 1024 * 1024 * 1024;
const MOST_LINES = 10_000_000;
const CHUNK = 1 << 20;

/** The text of a file, with U+FFFD where its bytes are not UTF-8; the reader of the text reports those. */
export function readText(cwd: string, file: string): string {
  return bytesOf(cwd, file).toString('utf8');
}

/** The bytes of a file. */
export function readBytes(cwd: string, file: string): Uint8Array {
  return bytesOf(cwd, file);
}

/** The lines of a file too large for one text. A line of more than `longest` letters is cut off and is the last one. */
export function* readLines(cwd: string, file: string, longest: number): Generator<string> {
  const input = opened(cwd, file);
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK);
  try {
    if (input.size > MOST_BYTES_OF_LINES) tooLarge(file, MOST_BYTES_OF_LINES);
    let begun: string[] = [];
    let length = 0;
    let count = 0;
    for (let size = input.read(buffer); size > 0; size = input.read(buffer)) {
      const [first = '', ...others] = decoder.write(buffer.subarray(0, size)).split('\n');
      begun.push(first);
      length += first.length;
      count += others.length;
      if (count > MOST_LINES) tooLarge(file, MOST_BYTES_OF_LINES);
      if (length > longest) break;
      if (others.length === 0) continue;
      yield begun.join('');
      yield* others.slice(0, -1);
      begun = others.slice(-1);
      length = begun[0]?.length ?? 0;
    }
    yield begun.join('') + decoder.end();
  } catch (error) {
    unreadable(file, error);
  } finally {
    input.close();
  }
}

/** Whether a file or folder has this name. */
export function isThere(cwd: string, file: string): boolean {
  return existsSync(resolve(cwd, pathRead(file)));
}

/** Whether a folder has this name. */
export function isFolder(cwd: string, path: string): boolean {
  return statusOf(resolve(cwd, pathRead(path)))?.isDirectory() ?? false;
}

/** Whether `name` is the file that `path` leads to. A link is not: writing to it is refused elsewhere. */
export function isSameFile(cwd: string, name: string, path: string): boolean {
  const status = statusOf(resolve(cwd, name), lstatSync);
  const other = statusOf(resolve(cwd, pathRead(path)));
  return status?.isFile() === true && status.ino === other?.ino && status.dev === other.dev;
}

/** The names in a folder, in order; none where there is no folder. A name with a line end is refused. */
export function namesIn(cwd: string, folder: string): readonly string[] {
  if (!isFolder(cwd, folder)) return [];
  try {
    const names = readdirSync(resolve(cwd, folder)).toSorted();
    oneLineEach(names);
    return names;
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** The status of a path; undefined where it leads nowhere: reading it will report that. */
function statusOf(path: string, look: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** The size of a file in bytes; 0 where there is none: reading it will report that. */
export function sizeOf(cwd: string, file: string): number {
  return statusOf(resolve(cwd, pathRead(file)))?.size ?? 0;
}

/** The absolute path of a regular file within the bound, for a reader outside this module. */
export function regularFile(cwd: string, file: string): string {
  const { size, close } = opened(cwd, file);
  close();
  if (size > MOST_BYTES) tooLarge(file);
  return resolve(cwd, file);
}

/**
 * Writes all of a text, bytes or lines, or nothing: into a new file in the same folder, which then takes the name. An
 * existing file is replaced only with `force`, where it is no closed round, and keeps its mode; anything else with that name is never replaced.
 */
export function writeWhole(
  cwd: string,
  file: string,
  content: string | Uint8Array | readonly string[],
  force: boolean | undefined = false,
): void {
  const path = resolve(cwd, file);
  const mode = refuseTaken(cwd, file, force);
  if (mode !== undefined) refuseClosed(file, readText(cwd, file), content);
  const beside = join(dirname(path), `.tieuchi-${randomBytes(6).toString('hex')}`);
  let begun = false;
  try {
    const descriptor = openSync(beside, 'wx', mode);
    begun = true;
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      for (const part of typeof content === 'string' || 'byteLength' in content ? [content] : content)
        writeFileSync(descriptor, part);
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

export function unwritable(file: string, error: unknown): never {
  const detail = codeOf(error);
  if (detail === 'EEXIST') return wrongUsage('file-there', { file });
  return BY_NAME.includes(detail)
    ? wrongUsage('file-unwritable', { file, detail })
    : cannotWrite('file-unwritable', { file, detail });
}

function opened(cwd: string, file: string): Input {
  try {
    return openInput(isStdin(file) ? pathRead(file) : resolve(cwd, file));
  } catch (error) {
    return unreadable(file, error, nearFiles(cwd, file));
  }
}

function bytesOf(cwd: string, file: string): Buffer {
  const input = opened(cwd, file);
  try {
    const part = Buffer.alloc(CHUNK);
    const parts: Buffer[] = [];
    let size = 0;
    while (input.size <= MOST_BYTES && size <= MOST_BYTES) {
      const read = input.read(part);
      if (read === 0) return Buffer.concat(parts, size);
      parts.push(Buffer.from(part.subarray(0, read)));
      size += read;
    }
  } catch (error) {
    return unreadable(file, error);
  } finally {
    input.close();
  }
  return tooLarge(file);
}

function tooLarge(file: string, most = MOST_BYTES): never {
  return wrongUsage('file-too-large', { file: shownFile(file), limit: String(most / 1024 / 1024) });
}

/** EAGAIN: the path is no file, but waits for data, as `/proc/kmsg` does. */
function unreadable(file: string, error: unknown, suggestion = ''): never {
  if (isUsageError(error)) throw error;
  const code = codeOf(error);
  if (code === 'ENOENT') return wrongUsage('file-missing', { file, suggestion });
  return wrongUsage('file-unreadable', { file: shownFile(file), detail: code === 'EAGAIN' ? NO_FILE : code });
}

/** The code of the system, as ENOENT; else the message. */
function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
