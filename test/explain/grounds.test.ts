import { describe, expect, test } from 'vitest';
import { explain, verify } from '../../src/audit/index.js';
import { printPack } from '../../src/cli/print/check.js';
import { printExplanation } from '../../src/cli/print/explanation.js';
import { assess, compilePack } from '../../src/index.js';
import type { Language } from '../../src/words/index.js';
import { documentOf } from '../support/documents.js';
import { type Case, explained, packOf } from './house.js';

const pack = compilePack(documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml'));
const record = assess(pack, documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml'));
const verification = verify(record, { compiled: pack });

function page(unit: string, criterion: string, language: Language = 'vi'): string {
  const result = explain({ record, pack, verification }, { unit, criterion }, language);
  return result.ok ? printExplanation(result.value, 1000) : JSON.stringify(result.errors);
}

describe('a text of another province is never a legal basis', () => {
  test("Gia Lai's districts do not rest on Huế's decision", () => {
    const readiness = page('ayun-pa', 'readiness');

    expect(readiness).toContain(
      '- Mô phỏng theo Quyết định số 3402/QĐ-UBND ngày 31/12/2020 (dẫn theo văn bản khác), văn bản của tỉnh Thừa Thiên Huế; không phải căn cứ của tỉnh Gia Lai\n',
    );
    expect(readiness).not.toMatch(/Căn cứ[^;]*3402/);
    expect(page('ayun-pa', 'readiness', 'en')).toContain(
      'a text of Thừa Thiên Huế province; no legal basis of Gia Lai province',
    );
  });

  test('no row of the pack, in any tier, cites a text as its legal basis, since none is official', () => {
    const units = ['so-y-te', 'ayun-pa', 'ia-der'];
    const pages = units.flatMap((unit) => {
      const tier = pack.plan.tiers.find(({ id }) => record.entries.find((entry) => entry.unit === unit)?.tier === id);
      return (tier?.order ?? []).map((id) => page(unit, id));
    });

    expect(pages.length).toBeGreaterThan(90);
    expect(pages.filter((text) => text.includes('Căn cứ'))).toEqual([]);
    expect(pages.filter((text) => !text.includes('không phải căn cứ của tỉnh Gia Lai'))).toEqual([]);
  });

  test('a row that is modelled on the criteria of another place says whose they are', () => {
    expect(page('ayun-pa', 'data-network')).toContain(
      'mô phỏng theo Tây Ninh 2747/2019, bộ tiêu chí của tỉnh Tây Ninh; không phải căn cứ của tỉnh Gia Lai\n',
    );
  });

  test('the summary of a pack names the texts that are only models', () => {
    expect(printPack(pack, 'vi')).toContain('Văn bản để mô phỏng: Quyết định số 3402/QĐ-UBND');
    expect(printPack(packOf(FLAG), 'vi')).not.toContain('mô phỏng');
  });
});

const TEXT = { key: 'qd-5', number: '5/QĐ-UBND', title: { vi: 'Tiêu chí' }, issued: '2019-02-03' };
const FLAG: Case = { rule: { flag: { when: 'has-website' } }, max: '2', facts: { 'has-website': true } };
const cited = (text: object, node: object): Case => ({
  ...FLAG,
  node: { cite: ['qd-5#dieu-2'], ...node },
  pack: { texts: [{ ...TEXT, ...text }], authority: { vi: 'tỉnh A', en: 'province A' } },
});

const BASIS = 'Điều 2, Quyết định số 5/QĐ-UBND ngày 03/02/2019';

test.each([
  ['official', `- Căn cứ: ${BASIS}\n`],
  ['derived', `- Suy ra từ ${BASIS}\n`],
  ['reconstructed', `- Tham khảo ${BASIS}\n`],
])(
  'a %s row says what the text that it cites is to it; a text of another place is always a model',
  (standing, line) => {
    const own = explained(cited({}, { standing }), 'vi');
    const other = { binds: false, authority: { vi: 'tỉnh B', en: 'province B' } };
    const foreign = explained(cited(other, { standing }), 'vi');

    expect(own).toContain(line);
    expect(own.includes('Căn cứ:')).toBe(standing === 'official');
    expect(foreign).toContain(`- Mô phỏng theo ${BASIS}, văn bản của tỉnh B; không phải căn cứ của tỉnh A\n`);
    expect(foreign).not.toContain('Căn cứ:');
  },
);
