/**
 * The CRC-32 of a text in UTF-8, as eight hexadecimal digits: tells an accident, and proves nothing. `crc32('123456789') //
 * 'cbf43926'`
 */
export function crc32(text: string): string {
  let rest = -1;
  for (const byte of new TextEncoder().encode(text)) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1));
  }
  return (~rest >>> 0).toString(16).padStart(8, '0');
}
