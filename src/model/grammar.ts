import { type Refuse, shown } from './decimal-given.js';
import { isForbidden, jsonTypeOf } from './document.js';

/** An id: a letter, then letters, digits and hyphens, at most 64 characters in all. */
export const ID = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/** A text of the pack by its key, perhaps with the place in it, of at most 100 characters: `qd-169#phu-luc-1.2`. */
export const CITE = /^[A-Za-z][A-Za-z0-9-]{0,63}(#[^\s#]{1,100})?$/;

/** `sha256:` and 64 lower-case hexadecimal digits. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** 32 to 128 lower-case hexadecimal digits. */
export const SALT = /^[0-9a-f]{32,128}$/;

/** Three whole numbers, as `1.0.0`. */
export const VERSION_TEXT = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Any character that can be seen: no blank, no control, none that is never drawn (`DI`); U+2800 is drawn without a dot. */
export const NOT_BLANK = /[^\s\p{Cc}\p{DI}\u2800]/u;

/** An id, which may not be the name of something that every object has. */
export function idText(input: unknown, refuse: Refuse): string | undefined {
  if (typeof input !== 'string') return refuse('wrong-type', { expected: 'text', found: jsonTypeOf(input) });
  if (!ID.test(input)) return refuse('id-grammar', { found: shown(input) });
  return isForbidden(input) ? refuse('key-forbidden', { key: input }) : input;
}
