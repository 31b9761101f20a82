import { expect, test } from 'vitest';
import { preAuthEncoding } from '../../src/audit/sign/pae.js';

const encoded = (type: string, body: string) =>
  new TextDecoder().decode(preAuthEncoding(type, new TextEncoder().encode(body)));

test('the vector of the DSSE specification', () => {
  expect(encoded('http://example.com/HelloWorld', 'hello world')).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  );
});

test('lengths are in bytes, not in letters', () => {
  expect(encoded('loại', 'điểm')).toBe('DSSEv1 6 loại 7 điểm');
});

test('an empty body has the length 0', () => {
  expect(encoded('a', '')).toBe('DSSEv1 1 a 0 ');
});
