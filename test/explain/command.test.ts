import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detach, recordText } from '../../src/audit/index.js';
import { type ExplainOptions, runExplain } from '../../src/cli/commands/explain.js';
import { recordOf } from './house.js';
import { KIND_CASES } from './kind-cases.js';

const [one] = KIND_CASES.share ?? [];
if (!one) throw new Error('there is no case of a share');
const record = recordOf(one);
const cwd = mkdtempSync(join(tmpdir(), 'tieuchi-explain-'));
writeFileSync(join(cwd, 'record.json'), recordText(record));
writeFileSync(join(cwd, 'detached.json'), recordText(detach(record)));
writeFileSync(join(cwd, 'changed.json'), recordText(record).replace('"equipped":"52"', '"equipped":"60"'));
writeFileSync(join(cwd, 'broken.json'), recordText(record).slice(0, 200));

async function call(file: string, options: Omit<ExplainOptions, 'lang'> & Partial<ExplainOptions>) {
  const said = { out: '', err: '' };
  const io = {
    cwd,
    env: {},
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = await runExplain(io, file, { lang: 'vi', ...options });
  return { code, ...said };
}

const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('a criterion is explained from the record alone, on a page of 100 columns', async () => {
  const { code, out, err } = await call('record.json', { unit: 'huyen-a', criterion: 'asked' });

  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Căn cứ: Phụ lục 1.2, Quyết định số 169/QĐ-UBND ngày 05/04/2019\n');
  expect(out).toContain('20 × 52 : 60 ≈');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('as JSON it is the same, as data, with the citations as the pack writes them', async () => {
  const { code, out } = await call('record.json', { unit: 'huyen-a', criterion: 'I.1', json: true, lang: 'en' });
  const { children } = JSON.parse(out);
  const printed = await call('record.json', { unit: 'huyen-a', criterion: 'I.1', lang: 'en' });
  const said = [...out.matchAll(/"(?:heading|text)": ("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text));

  expect(code).toBe(0);
  expect(inLine(printed.out).replaceAll(/(^|\s)- /g, '$1')).toBe(inLine(said.join(' ')));
  expect(children[0].heading).toBe('I.1. The criterion asked');
  expect(children[0].lines[1]).toEqual({
    text: 'Ground: Annex 1.2, Decision No. 169/QĐ-UBND of 2019-04-05',
    cite: 'qd-169#phu-luc-1.2',
  });
});

test('a record that was changed after it was made is not explained: nothing in it can be relied on', async () => {
  const { code, out } = await call('changed.json', { unit: 'huyen-a' });

  expect([code, out]).toEqual([3, '']);
});

test('what is asked for and not there is wrong usage; a broken record is a fault of the document, and one without figures is not verified', async () => {
  expect(await call('record.json', { unit: 'huyen-b' })).toEqual({
    code: 2,
    out: '',
    err: 'lỗi: không có đơn vị "huyen-b"; có phải ý bạn là:\n  - Huyện A (huyen-a)\n',
  });
  expect(await call('record.json', { unit: 'huyen-a', criterion: 'x', lang: 'en' })).toMatchObject({ code: 2 });
  expect(await call('record.json', { unit: 'huyen-a', layer: 'verified' })).toMatchObject({ code: 2 });
  expect(await call('detached.json', { unit: 'huyen-a' })).toMatchObject({ code: 3, out: '' });
  expect(await call('broken.json', { unit: 'huyen-a' })).toMatchObject({ code: 1, out: '' });
});
