import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { wrongUsage } from './usage-error.js';

/** The text of a file, with U+FFFD where its bytes are not UTF-8, which the reader of the text then reports. */
export function readText(cwd: string, file: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    return unreadable(file, error);
  }
}

/** The bytes of a file. */
export function readBytes(cwd: string, file: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    return unreadable(file, error);
  }
}

/** Whether something stands there. */
export function isThere(cwd: string, file: string): boolean {
  return existsSync(resolve(cwd, file));
}

/** Writes a draft that a person goes on with: over one that is there only where that is asked for. */
export function writeDraft(cwd: string, file: string, text: string | Uint8Array, force: boolean | undefined): void {
  if (!force && isThere(cwd, file)) wrongUsage('file-there', { file });
  writeWhole(cwd, file, text);
}

/** Writes the whole text, all bytes, or lines one after another, or nothing: into a new file in the same folder, which then takes the name. */
export function writeWhole(cwd: string, file: string, content: string | Uint8Array | readonly string[]): void {
  const path = resolve(cwd, file);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(beside, '', { flag: 'wx' });
    for (const part of typeof content === 'string' || 'byteLength' in content ? [content] : content)
      appendFileSync(beside, part);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    wrongUsage('file-unwritable', { file, detail: codeOf(error) });
  }
}

function unreadable(file: string, error: unknown): never {
  const code = codeOf(error);
  return code === 'ENOENT'
    ? wrongUsage('file-missing', { file })
    : wrongUsage('file-unreadable', { file, detail: code });
}

/** What the system says, as ENOENT. */
function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
