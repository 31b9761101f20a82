import { existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type Input, NO_FILE, openInput } from './input.js';
import { nearFiles } from './near-files.js';
import { oneLineEach } from './one-line-each.js';
import { isStdin, pathRead, shownFile } from './standard-input.js';
import { isUsageError, wrongUsage } from './usage-error.js';

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

/** Whether a file of any size is UTF-8 throughout. */
export function isUtf8File(cwd: string, file: string): boolean {
  const input = opened(cwd, file);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const buffer = Buffer.alloc(CHUNK);
  const isDecoded = (bytes: Uint8Array, isLast: boolean): boolean => {
    try {
      decoder.decode(bytes, { stream: !isLast });
      return true;
    } catch {
      return false;
    }
  };
  try {
    for (let size = input.read(buffer); size > 0; size = input.read(buffer))
      if (!isDecoded(buffer.subarray(0, size), false)) return false;
    return isDecoded(Buffer.of(), true);
  } catch (error) {
    return unreadable(file, error);
  } finally {
    input.close();
  }
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
      if (count > MOST_LINES) wrongUsage('file-too-many-lines', { file: shownFile(file), limit: String(MOST_LINES) });
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

/** The path to which links lead; the path itself where it leads nowhere. */
export function realPath(cwd: string, path: string): string {
  try {
    return realpathSync(resolve(cwd, path));
  } catch {
    return resolve(cwd, path);
  }
}

/** Whether `name` is the file that `path` leads to. A link is not: writing to it is refused elsewhere. */
export function isSameFile(cwd: string, name: string, path: string): boolean {
  const status = statusOf(resolve(cwd, name), lstatSync);
  const other = statusOf(resolve(cwd, pathRead(path)));
  return status?.isFile() === true && status.ino === other?.ino && status.dev === other.dev;
}

/** The names in a folder, in order; none where there is no folder. A name with a line end is refused. */
export function namesIn(cwd: string, folder: string): readonly string[] {
  const names = anyNamesIn(cwd, folder);
  oneLineEach(names);
  return names;
}

/** Names of files as `namesIn` gives them, and also those with a line end: only a caller that refuses these may print them. */
export function anyNamesIn(cwd: string, folder: string): readonly string[] {
  if (!isFolder(cwd, folder)) return [];
  try {
    return readdirSync(resolve(cwd, folder)).toSorted();
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

/** The text of a file; of one that is too large for one text, as a record of many lines is, its first line. */
export function headOf(cwd: string, file: string): string {
  if (sizeOf(cwd, file) <= MOST_BYTES) return readText(cwd, file);
  for (const line of readLines(cwd, file, MOST_BYTES)) return line;
  return '';
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
export function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
