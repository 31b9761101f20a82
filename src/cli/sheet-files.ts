import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { wrongUsage } from './usage-error.js';

/** The bytes of a file. */
export function readBytes(cwd: string, file: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT'
      ? wrongUsage('file-missing', { file })
      : wrongUsage('file-unreadable', { file, detail: code });
  }
}

/** Writes all the bytes or none: into a new file in the same folder, which then takes the name. */
export function writeBytes(cwd: string, file: string, bytes: Uint8Array): void {
  const path = resolve(cwd, file);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    wrongUsage('file-unwritable', { file, detail: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
