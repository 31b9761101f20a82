import { expect, test } from 'vitest';
import { printPack } from '../../src/cli/print/check.js';
import { compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';

test('a top row for information alone has no maximum to be told', () => {
  const pack = compilePack(documentOf('examples/shapes/C14/pack.yaml'));

  expect(printPack(pack, 'en')).toContain('Index of at most 100 points; Change (for information alone)\n');
  expect(printPack(pack, 'vi')).toContain('Chỉ số tối đa 100 điểm; Tăng giảm (chỉ để tham khảo)\n');
});
