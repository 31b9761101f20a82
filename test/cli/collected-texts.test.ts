import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import type { Assessment } from '../../src/model/assessment.js';
import { ROUND, sheets, WHOLE } from '../form/house.js';
import { call, folderOf } from './calling.js';

/** A text that was copied from a document in an older encoding, with a character that stands for none. */
const DAMAGED = 'B\ufffdo c\ufffdo s\u1ed1 12';

test.each(['year.yaml', 'year.json'])(
  'a damaged text in one form does not make what was collected unreadable: %s',
  async (out) => {
    const sent = { ...WHOLE, criteria: { computers: { reason: DAMAGED } } };
    const cwd = folderOf({
      'pack.yaml': readFileSync(new URL('../form/form-pack.yaml', import.meta.url), 'utf8'),
      'units.yaml': writeSource(ROUND),
    });
    writeFileSync(join(cwd, 'b.xlsx'), await workbookOf(sheets(sent)));
    const collect = (...more: readonly string[]) =>
      call(
        [
          ...['collect', 'b.xlsx', '--pack', 'pack.yaml', '--out', out],
          ...['--received', '2019-10-20T08:00:00+07:00', ...more],
        ],
        { cwd },
      );
    const first = await collect('--register', 'units.yaml');
    const again = await collect();
    const { document, issues } = readSource(readFileSync(join(cwd, out), 'utf8'));

    expect(first.out).toContain('Thêm mới 1;');
    expect(again.out).toContain('Thêm mới 0; đã có 1;');
    expect(issues).toEqual([]);
    expect((document as unknown as Assessment).submissions?.[0]?.criteria?.computers?.reason).toBe(DAMAGED);
  },
);
