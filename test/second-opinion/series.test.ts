import { expect, test } from 'vitest';
import { type Approximate, expOf, lnOf } from '../../src/audit/second-opinion/series.js';

/** The number cut after `places` decimals. */
function cutAt(places: number, { near, shift }: Approximate): string {
  const size = near < 0n ? -near : near;
  const scaled = (size * 10n ** BigInt(places)) >> BigInt(-shift);
  const digits = String(scaled).padStart(places + 1, '0');
  return `${near < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

// digits of published tables: OEIS A002162, A002391, A002392, A001113, A068985, A072334, A019774
test.each([
  [2n, 1n, '0.693147180559945309417232121458176568075500134360255254120680009'],
  [3n, 1n, '1.098612288668109691395245236922525704647490557822749451734694333'],
  [10n, 1n, '2.302585092994045684017991454684364207601101488628772976033327900'],
  [1n, 2n, '-0.693147180559945309417232121458176568075500134360255254120680009'],
])('the logarithm of %s/%s has the 63 published decimals', (top, bottom, digits) => {
  expect(cutAt(63, lnOf(top, bottom))).toBe(digits);
});

test.each([
  [1n, 1n, '2.718281828459045235360287471352662497757247093699959574966967627'],
  [-1n, 1n, '0.367879441171442321595523770161460867445811131031767834507836801'],
  [2n, 1n, '7.389056098930650227230427460575007813180315570551847324087127822'],
  [1n, 2n, '1.648721270700128146848650787814163571653776100710148011575079311'],
])('e to the power %s/%s has the 63 published decimals', (top, bottom, digits) => {
  expect(cutAt(63, expOf(top, bottom))).toBe(digits);
});

test('near 1 the logarithm has as many digits as elsewhere: x − x²/2 + x³/3', () => {
  const [small, one] = [1n, 10n ** 300n];
  const { near, shift } = lnOf(one + small, one);
  const digits = String((near * 10n ** 670n) >> BigInt(-shift));

  // 10^-300 less half of 10^-600, 70 digits of it
  expect(digits.slice(0, 70)).toBe('9'.repeat(70));
  expect(digits.length).toBe(370);
});
