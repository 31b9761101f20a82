const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, section 4) with its padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    const spare = Math.max(0, at + 3 - bytes.length);
    text += letters.slice(0, 4 - spare) + '='.repeat(spare);
  }
  return text;
}

/**
 * The bytes of base64 text, in the standard or the URL-safe alphabet, between which DSSE lets a signer choose. Undefined
 * where they would be written otherwise: with a blank, without padding, in both alphabets, with bits left over.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  const standard = /[+/]/.test(text) ? text : text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes: number[] = [];
  for (let at = 0; at < standard.length; at += 4) {
    const group = standard.slice(at, at + 4).replaceAll('=', '');
    const bits = [...group].reduce((all, letter, index) => all | (ALPHABET.indexOf(letter) << (18 - 6 * index)), 0);
    bytes.push(...[16, 8, 0].slice(0, group.length - 1).map((shift) => (bits >> shift) & 255));
  }
  const read = Uint8Array.from(bytes);
  // whatever is no base64 was read as bytes that are written otherwise
  return toBase64(read) === standard ? read : undefined;
}
