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
import { type Input, NO_FILE, openInput } from './input.js';
import { cannotWrite, isUsageError, wrongUsage } from './usage-error.js';

/** No input is larger, but a record of lines: the assessment of a province is far below it. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A record of lines, one a unit, may have as much. */
const MOST_BYTES_OF_LINES = 4 * 1024 * 1024 * 1024;
const MOST_LINES = 10_000_000;
const CHUNK = 1 << 20;

/** The text of a file, with U+FFFD where its bytes are not UTF-8, which the reader of the text then reports. */
export function readText(cwd: string, file: string): string {
  return bytesOf(cwd, file).toString('utf8');
}

/** The bytes of a file. */
export function readBytes(cwd: string, file: string): Uint8Array {
  return bytesOf(cwd, file);
}

/** The lines of a file that is too large for one text; one above `longest` letters is cut off just above it, and ends the reading. */
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

/** Whether something stands there. */
export function isThere(cwd: string, file: string): boolean {
  return existsSync(resolve(cwd, file));
}

/** Whether a folder stands there. */
export function isFolder(cwd: string, path: string): boolean {
  return standing(resolve(cwd, path))?.isDirectory() ?? false;
}

/** Whether a name stands for the same file as another path leads to; a link is none, and is refused where it is written. */
export function isSameFile(cwd: string, name: string, path: string): boolean {
  const there = standing(resolve(cwd, name), lstatSync);
  const other = standing(resolve(cwd, path));
  return there?.isFile() === true && there.ino === other?.ino && there.dev === other.dev;
}

/** The names in a folder, in order; none where there is no folder. A name with a line end is refused: no line could tell it. */
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

/** What a path leads to; undefined where it leads nowhere: reading it then says so. */
function standing(path: string, look: (path: string) => Stats = statSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** Refuses names, of files or whatever the caller gave, that would begin a line of their own wherever they are printed. */
export function oneLineEach(names: readonly string[]): void {
  const broken = names.find((name) => name.includes('\n'));
  if (broken !== undefined) wrongUsage('name-of-lines', { name: broken });
}

/** How many bytes a file has; 0 where there is none: reading it then says so. */
export function sizeOf(cwd: string, file: string): number {
  return standing(resolve(cwd, file))?.size ?? 0;
}

/** The whole path of a file that something else will read: a regular one within the bound, so that reading it ends. */
export function regularFile(cwd: string, file: string): string {
  const { size, close } = opened(cwd, file);
  close();
  if (size > MOST_BYTES) tooLarge(file);
  return resolve(cwd, file);
}

/**
 * Writes the whole text, all bytes, or lines one after another, or nothing: into a new file in the same folder, which
 * then takes the name. Over a file that is there only with `force`, and then with its mode; over anything else never.
 */
export function writeWhole(
  cwd: string,
  file: string,
  content: string | Uint8Array | readonly string[],
  force: boolean | undefined = false,
): void {
  const path = resolve(cwd, file);
  const mode = refuseTaken(cwd, file, force);
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
 * Refuses a place where nothing may be written: a link (what it leads to was named by whoever made it), a folder, a
 * pipe or a device; a file, unless by force. Answers the mode of a file that is there.
 */
export function refuseTaken(cwd: string, file: string, force: boolean | undefined): number | undefined {
  const path = resolve(cwd, file);
  const there = placeOf(path, file);
  if (there?.isSymbolicLink()) wrongUsage('file-link', { file, target: readlinkSync(path) });
  if (there?.isDirectory() || /[\\/]$/.test(file)) wrongUsage('file-unwritable', { file, detail: 'EISDIR' });
  if (there && !there.isFile()) wrongUsage('file-unwritable', { file, detail: NO_FILE });
  if (there && !force) wrongUsage('file-there', { file });
  return there && there.mode & 0o7777;
}

function placeOf(path: string, file: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return unwritable(file, error);
  }
}

/** Takes a name that is free: what came to stand there meanwhile stays. A disk that knows no second names gets a plain rename. */
function placeNew(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false })) throw error;
    renameSync(beside, path);
  }
}

/** What a caller can mend by another name; what else the system refuses is the disk's or its keeper's. */
const BY_NAME: readonly string[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

function unwritable(file: string, error: unknown): never {
  const detail = codeOf(error);
  if (detail === 'EEXIST') return wrongUsage('file-there', { file });
  return BY_NAME.includes(detail)
    ? wrongUsage('file-unwritable', { file, detail })
    : cannotWrite('file-unwritable', { file, detail });
}

function opened(cwd: string, file: string): Input {
  try {
    return openInput(resolve(cwd, file));
  } catch (error) {
    return unreadable(file, error);
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
  return wrongUsage('file-too-large', { file, limit: String(most / 1024 / 1024) });
}

/** What would wait is no file at rest, whatever the system calls it: `/proc/kmsg`. */
function unreadable(file: string, error: unknown): never {
  if (isUsageError(error)) throw error;
  const code = codeOf(error);
  if (code === 'ENOENT') return wrongUsage('file-missing', { file });
  return wrongUsage('file-unreadable', { file, detail: code === 'EAGAIN' ? NO_FILE : code });
}

/** What the system says, as ENOENT. */
function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
