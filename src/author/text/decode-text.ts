/**
 * The text of a file from its bytes: UTF-16 where they begin as spreadsheet programs begin "Unicode text", else UTF-8,
 * with U+FFFD where they are not, which the reader of the text then reports.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
