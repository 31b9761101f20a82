import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/audit/sign/base64.js';

const ascii = (text: string) => new TextEncoder().encode(text);

/** RFC 4648, section 10. */
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('%j is %j, there and back', (text, base64) => {
  expect(toBase64(ascii(text))).toBe(base64);
  expect(fromBase64(base64)).toEqual(ascii(text));
});

test('both alphabets are read, for DSSE lets a signer choose', () => {
  const bytes = Uint8Array.of(0xfb, 0xff, 0xfe);

  expect(toBase64(bytes)).toBe('+//+');
  expect(fromBase64('+//+')).toEqual(bytes);
  expect(fromBase64('-__-')).toEqual(bytes);
});

test.each([
  ['+__-', 'two alphabets'],
  ['Zg', 'no padding'],
  ['Zg=', 'half a padding'],
  ['Zg===', 'too much of it'],
  ['Zh==', 'bits left over'],
  ['Zm9=', 'bits left over'],
  ['Z===', 'a letter alone'],
  ['Zg==Zg==', 'padding inside'],
  ['Zm9v\n', 'a line end'],
  [' Zm9v', 'a blank'],
  ['Zm9ü', 'another letter'],
])('%j is refused: %s', (text) => {
  expect(fromBase64(text)).toBeUndefined();
});
