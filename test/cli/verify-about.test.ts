import { expect, test } from 'vitest';
import { detach, excerpt, recordText, redact } from '../../src/audit/index.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { call, folderOf } from './calling.js';

const SMALL_PACK = documentOf('test/fixtures/format/small.pack.yaml') as object;
const SMALL = {
  ...(documentOf('test/fixtures/format/small.assessment.yaml') as object),
  salts: saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']),
};
const GIA_LAI = 'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml';
const ONE_UNIT = {
  format: 'tieuchi/assessment@1',
  id: 'mot-don-vi',
  pack: { id: 'gia-lai-2019', version: '1.0.0' },
  state: 'final',
  figures: 'real',
  asOf: '2019-12-01T00:00:00+07:00',
  units: [{ id: 'so-y-te', tier: 'department', name: { vi: 'Sở Y tế' }, attributes: { 'has-procedures': true } }],
};

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

function recordOf(pack: unknown, assessment: unknown): AssessmentRecord {
  return assess(compilePack(pack), assessment, { hash: nodeSha256 });
}

const record = recordOf(SMALL_PACK, SMALL);

/** What `verify` prints on a terminal of 80 columns, and what it prints as JSON. */
async function told(one: unknown, ...options: readonly string[]) {
  const files = { 'pack.json': JSON.stringify(SMALL_PACK), 'a.json': JSON.stringify(SMALL) };
  const cwd = folderOf({ 'r.json': recordText(one as AssessmentRecord), ...files });
  const { out } = await call(['verify', 'r.json', ...options], { cwd, columns: 80 });
  const json = JSON.parse((await call(['verify', 'r.json', '--json', ...options], { cwd })).out);
  return { out, json };
}

/** The block between the verdict and who made the record. */
function block(out: string): string {
  return /^(?: {2}.*\n)+/m.exec(out)?.[0] ?? '';
}

test('under the verdict stands of what it is said, on 80 columns, in Vietnamese and in English', async () => {
  const [vi, en] = [await told(record), await told(record, '--lang', 'en')];
  const { pack, digests } = record;

  expect(vi.out.startsWith('ĐÚNG: tính lại ra đúng từng chữ số.\n  Bộ tiêu chí ')).toBe(true);
  expect(block(vi.out)).toBe(`  Bộ tiêu chí      Bộ tiêu chí ví dụ
                   vi-du-nho, phiên bản 1.0.0: không phải bộ có sẵn
  Tính chính thức  phục dựng 27/27 điểm
  Đợt đánh giá     vi-du-nho-2019, dự thảo
  Số liệu          GIẢ LẬP, không phải kết quả thật; chốt lúc 00:00 ngày
                   01/12/2019 (+07:00)
  Đơn vị           5; tính lại 5
  Mã băm bộ tiêu chí:
    ${pack.digest}
  Mã băm biên bản, để đối chiếu với mã băm đã công bố:
    ${digests.record}
`);
  expect(block(en.out)).toBe(`  Pack        Example criteria
              vi-du-nho, version 1.0.0: not a shipped pack
  Standing    reconstructed 27 of 27 points
  Assessment  vi-du-nho-2019, draft
  Figures     SYNTHETIC, not real results; as of 2019-12-01 00:00 (+07:00)
  Units       5; derived again: 5
  Digest of the pack:
    ${pack.digest}
  Digest of the record, to hold against the published one:
    ${digests.record}
`);
});

test('as JSON the same stands as data', async () => {
  const { json } = await told(record);
  const { pack, assessment, digests } = record;

  expect(json.about).toEqual({
    pack: {
      id: 'vi-du-nho',
      version: '1.0.0',
      digest: pack.digest,
      standing: { official: '0', derived: '0', reconstructed: '27' },
      shipped: { as: 'none' },
    },
    assessment: {
      id: 'vi-du-nho-2019',
      digest: assessment.digest,
      state: 'draft',
      figures: 'synthetic',
      asOf: '2019-12-01T00:00:00+07:00',
      supersedes: null,
    },
    units: { all: 5, hidden: 0 },
    record: digests.record,
    excerpt: false,
  });
  expect(json.canonical).toBe(true);
});

test('a pack that has the name of a shipped one is held against it, whatever version it calls itself', async () => {
  const shipped = documentOf(GIA_LAI) as Readonly<Record<string, unknown>>;
  const lowered = { ...shipped, title: { vi: 'Bộ tiêu chí Gia Lai, bản của tôi', en: 'My own' } };
  const renumbered = { ...shipped, version: '1.1.0' };
  const later = { ...ONE_UNIT, pack: { id: 'gia-lai-2019', version: '1.1.0' } };
  const [same, differs, other] = [
    await told(recordOf(shipped, ONE_UNIT)),
    await told(recordOf(lowered, ONE_UNIT)),
    await told(recordOf(renumbered, later), '--lang', 'en'),
  ];
  const known = compilePack(shipped).pack.digest;

  expect(same.json.about.pack.shipped).toEqual({ as: 'same', version: '1.0.0', digest: known });
  expect(same.out).toContain('gia-lai-2019, phiên bản 1.0.0: đúng bộ có sẵn\n');
  expect(differs.json.about.pack.shipped).toEqual({ as: 'differs', version: '1.0.0', digest: known });
  expect(differs.json.verdict).toBe('verified');
  expect(differs.out.replaceAll(/\s+/g, ' ')).toContain(
    'gia-lai-2019, phiên bản 1.0.0: KHÁC bộ có sẵn cùng tên (phiên bản 1.0.0)',
  );
  expect(other.out.replaceAll(/\s+/g, ' ')).toContain(
    'gia-lai-2019, version 1.1.0: DIFFERS from the shipped pack of this name (version 1.0.0)',
  );
});

// 27 points: 5 of the website are official now, 20 of the computers derived, 2 of the files as they were
test('points are told by standing, the state with who approved it, real figures as real', async () => {
  const standing = (node: string) => ({ website: 'official', computers: 'derived' })[node];
  const stand = (nodes: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] =>
    nodes.map((node) => {
      const own = standing(String(node.id));
      const children = node.children ? { children: stand(node.children as never) } : {};
      return { ...node, ...(own ? { standing: own } : {}), ...children };
    });
  const tiers = (SMALL_PACK as { readonly tiers: readonly { readonly criteria: never }[] }).tiers;
  const pack = { ...SMALL_PACK, tiers: tiers.map((tier) => ({ ...tier, criteria: stand(tier.criteria) })) };
  const approval = { text: 'qd-15', on: '2020-01-15' };
  const text = { key: 'qd-15', number: '15/QĐ-UBND', issued: '2020-01-15', signer: 'Chủ tịch Ủy ban nhân dân tỉnh' };
  const published = { at: 'Cổng thông tin điện tử tỉnh', on: '2020-01-17' };
  const approved = { ...SMALL, state: 'approved', approval, texts: [{ ...text, published }], figures: 'real' };
  const { out } = await told(recordOf(pack, approved));

  expect(block(out)).toContain(`  Tính chính thức  phục dựng 2/27 điểm
                   suy ra từ kết quả đã công bố 20/27 điểm
                   chính thức 5/27 điểm
  Đợt đánh giá     vi-du-nho-2019, đã phê duyệt
  Phê duyệt        Quyết định số 15/QĐ-UBND ngày 15/01/2020, Chủ tịch Ủy ban
                   nhân dân tỉnh ký; công bố tại Cổng thông tin điện tử tỉnh
                   ngày 17/01/2020
  Số liệu          số liệu thật, chốt lúc 00:00 ngày 01/12/2019 (+07:00)
`);
});

test('hidden units are counted, an excerpt and a detached record say what they are, with the digest of the whole', async () => {
  const hidden = await told(made(redact(record, ['xa-b', 'xa-d'])));
  const part = await told(made(excerpt(record, 'xa-a')), '--lang', 'en');
  const detached = await told(detach(record), '--pack', 'pack.json', '--assessment', 'a.json');

  expect(hidden.out).toContain('  Đơn vị           5; tính lại 3; che số liệu của 2\n');
  expect(part.out).toContain('  Units       an excerpt of 1 of 5; derived again: 1\n');
  expect(detached.out).toContain('  Bộ tiêu chí      Bộ tiêu chí ví dụ\n');
  expect([hidden, part, detached].map(({ json }) => json.about.record)).toEqual(Array(3).fill(record.digests.record));
  expect([hidden, part, detached].map(({ json }) => [json.about.units.hidden, json.about.excerpt])).toEqual([
    [2, false],
    [4, true],
    [0, false],
  ]);
});

/** How each row of the head begins. */
const LABELS = [
  ...['  Bộ tiêu chí  ', '  Tính chính thức  ', '  Đợt đánh giá  ', '  Số liệu  ', '  Đơn vị  '],
  ...['  Mã băm bộ tiêu chí:', '  Mã băm biên bản, để đối chiếu'],
];

test('each row of the head of a verified record begins with its label', async () => {
  const { out } = await told(record);

  expect(LABELS.filter((label) => !out.includes(`\n${label}`))).toEqual([]);
});

test('under a refusal nothing of the head is printed: it proves nothing', async () => {
  const forged = edited(record, ['rankings', 0, 'rows', 0, 'place'], '9');

  for (const one of [forged, resealed(forged), edited(record, ['pack', 'document'], {}), detach(record)]) {
    const { out } = await told(one);
    expect(out).not.toContain('Bộ tiêu chí ví dụ');
    for (const label of LABELS) expect(out).not.toContain(label);
  }
});
