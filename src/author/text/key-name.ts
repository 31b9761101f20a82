/** A key of a document, as a part of a regular expression with the flag `u`: `max`, `@id`, `kiểm-tra`. */
export const KEY_NAME = '[\\p{L}_@][\\p{L}\\p{N}_.@-]*';
