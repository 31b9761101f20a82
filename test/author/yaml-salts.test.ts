import { expect, test } from 'vitest';
import { readSource, withSalts } from '../../src/author/index.js';
import { looksRandom } from '../../src/kit/looks-random.js';
import { saltsFor } from '../support/salts.js';

const NEW = { b: '1'.repeat(32), c: '2'.repeat(32) };
const [B, C] = Object.entries(NEW).map(([unit, salt]) => `${unit}: "${salt}"`);
const [QB, QC] = Object.entries(NEW).map(([unit, salt]) => `"${unit}": "${salt}"`);

test.each([
  [
    'no salts yet: at the end, after what is commented there',
    'id: x # here\n# end\n',
    `id: x # here\n# end\nsalts:\n  ${B}\n  ${C}\n`,
  ],
  ['no line end at the end', 'id: x', `id: x\nsalts:\n  ${B}\n  ${C}\n`],
  ['a mark at the end of the document', 'id: x\n...\n', `id: x\nsalts:\n  ${B}\n  ${C}\n...\n`],
  ['lines that end as on Windows', 'id: x\r\n', `id: x\r\nsalts:\r\n  ${B}\r\n  ${C}\r\n`],
  ['a byte order mark', '\uFEFFid: x\n', `\uFEFFid: x\nsalts:\n  ${B}\n  ${C}\n`],
  [
    'salts below one another, with a comment',
    'salts:\n    a: "0" # mine\n\nid: x\n',
    `salts:\n    a: "0" # mine\n    ${B}\n    ${C}\n\nid: x\n`,
  ],
  ['salts on one line', 'salts: { a: "0" } # mine\n', `salts: { a: "0", ${QB}, ${QC} } # mine\n`],
  ['salts that are none', 'salts: {}\n', `salts: { ${QB}, ${QC} }\n`],
  ['JSON on lines', '{\n  "id": "x"\n}\n', `{\n  "id": "x",\n  "salts": {\n    ${QB},\n    ${QC}\n  }\n}\n`],
  ['JSON on one line', '{"id":"x"}', `{"id":"x", "salts": { ${QB}, ${QC} }}`],
  [
    'JSON with salts on lines',
    '{\n  "salts": {\n    "a": "0"\n  }\n}\n',
    `{\n  "salts": {\n    "a": "0",\n    ${QB},\n    ${QC}\n  }\n}\n`,
  ],
])('salts are written in and nothing else changes: %s', (_, before, after) => {
  const written = withSalts(before, NEW) ?? '';
  const old = readSource(before).document as { readonly salts?: object };

  expect(written).toBe(after);
  expect(readSource(written).document).toEqual({ ...old, salts: { ...old.salts, ...NEW } });
});

test('a text that is no map has no place for salts', () => {
  expect(['- a\n', 'text\n', ''].map((text) => withSalts(text, NEW))).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['one digit', '0'.repeat(32)],
  ['two digits in turn', '0f'.repeat(16)],
  ['counted up', '0123456789abcdef0123456789abcdef'],
  ['counted up by three', '0369cf258be147ad0369cf258be147ad'],
  ['pairs of digits counted', '00112233445566778899aabbccddeeff'],
  ['half of it twice', '8f1d0c7a94b35e628f1d0c7a94b35e62'],
  ['zeros in the middle', '8f1d0c0000000000000000000053bf28'],
  ['words', 'c0ffee15deadbeefbadf00d1cafe5eed'],
  ['a date and a time', '20191124080000174652018110917253'],
  // "muoi cua xa Ia Ke" in ASCII codes, with a dot
  ['text', '6d756f6920637561207861204961204b'],
])('%s is no salt that was drawn', (_, salt) => {
  expect(looksRandom(salt)).toBe(false);
});

test('of what digests give, which is as even as what is drawn, nothing is taken for written by hand', () => {
  const salts = Object.values(saltsFor(Array.from({ length: 10_000 }, (_, index) => `u${index}`)));

  expect(salts.filter((salt) => !looksRandom(salt))).toEqual([]);
});
