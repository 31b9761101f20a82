import { describe, expect, test } from 'vitest';
import { figureOptions, readAssessmentCsv } from '../../src/author/index.js';
import { assess, compilePack, safeAssess } from '../../src/index.js';
import { documentOf } from '../support/documents.js';

const PACK = compilePack(documentOf('test/fixtures/format/small.pack.yaml'));
const HEAD = {
  format: 'tieuchi/assessment@1',
  id: 'vi-du-nho-2019',
  pack: { id: 'vi-du-nho', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
};
const read = (text: string) => readAssessmentCsv(text, HEAD, figureOptions(PACK));
// biome-ignore lint/suspicious/noExplicitAny: a document as it is read
const sentIn = (text: string): any => (read(text).document as any)?.submissions[0];
const codes = (text: string) =>
  read(text).issues.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`);

describe('a table of a tier says what a form says', () => {
  test('of the submission: who signed, whom to ask, the report, when the unit above had it', () => {
    expect(
      sentIn(
        'unit,tier,at,handedIn,by,contact,narrative\n' +
          'xa-a,commune,20/10/2019 08:00,19/10/2019 16:30,Chủ tịch UBND xã,Văn phòng 0269 000 000,Báo cáo số 12\n',
      ),
    ).toEqual({
      unit: 'xa-a',
      at: '2019-10-20T08:00:00+07:00',
      handedIn: '2019-10-19T16:30:00+07:00',
      by: 'Chủ tịch UBND xã',
      contact: 'Văn phòng 0269 000 000',
      narrative: { title: 'Báo cáo số 12' },
    });
  });

  test('of a figure: that it is an estimate, and of which day', () => {
    expect(
      sentIn(
        'unit,tier,at,staff,staff:estimated,staff:asOf,files\n' +
          'xa-a,commune,2019-10-20T08:00:00+07:00,60,có,18/10/2019,30\n',
      ).facts,
    ).toEqual({ staff: { value: '60', estimated: true, asOf: '2019-10-18' }, files: '30' });
  });

  test('of a criterion: own points, the reason, the claim, pieces of evidence', () => {
    const text =
      'numbers,vi\nunit,tier,at,computers:claimed,computers:reason,on-time:not-applicable,computers:evidence.number,computers:evidence.date,computers:evidence.2.link\n' +
      'xa-a,commune,2019-10-20T08:00:00+07:00,"17,5",Còn 8 người chưa có máy,Không tiếp nhận hồ sơ,12/BC-UBND,05/10/2019,https://xa-a.example\n';

    expect(sentIn(text).criteria).toEqual({
      computers: {
        claimed: '17.5',
        reason: 'Còn 8 người chưa có máy',
        evidence: [{ number: '12/BC-UBND', date: '2019-10-05' }, { link: 'https://xa-a.example' }],
      },
      'on-time': { notApplicable: { reason: 'Không tiếp nhận hồ sơ' } },
    });
  });

  test('under the headings of an office', () => {
    expect(
      sentIn(
        'Mã đơn vị,Cấp,Ngày nhận,Người ký phiếu,Số cán bộ,Số cán bộ: là số ước,Máy tính: Điểm tự chấm,Máy tính: Lý do chưa đạt điểm tối đa,Máy tính: Số văn bản\n' +
          'xa-a,Cấp xã,20/10/2019 08:00,Chủ tịch UBND xã,60,không,17,Thiếu máy,12/BC\n',
      ),
    ).toEqual({
      unit: 'xa-a',
      at: '2019-10-20T08:00:00+07:00',
      by: 'Chủ tịch UBND xã',
      facts: { staff: { value: '60', estimated: false } },
      criteria: { computers: { claimed: '17', reason: 'Thiếu máy', evidence: [{ number: '12/BC' }] } },
    });
  });

  test('of further documents, under headings with their number', () => {
    const { criteria } = sentIn(
      'Mã đơn vị,Cấp,Ngày nhận,Máy tính: Số văn bản,Máy tính: Số văn bản 2,Máy tính: Ngày văn bản 2,Máy tính: Tên văn bản 9\n' +
        'xa-a,Cấp xã,20/10/2019 08:00,12/BC,13/BC,05/10/2019,Biên bản\n',
    );

    expect(criteria?.computers?.evidence).toEqual([
      { number: '12/BC' },
      { number: '13/BC', date: '2019-10-05' },
      { title: 'Biên bản' },
    ]);
  });
});

describe('of a group a table says that it does not apply, where units may claim it', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document as it is written
  const document = documentOf('test/fixtures/format/small.pack.yaml') as any;
  const [total, ...others] = document.tiers[0].criteria;
  const claimable = compilePack({
    ...document,
    tiers: [{ ...document.tiers[0], criteria: [{ ...total, code: 'A', mayClaimNotApplicable: true }, ...others] }],
  });
  const row = 'xa-a,Cấp xã,20/10/2019 08:00,Không thành lập\n';
  const readBy = (pack: typeof PACK, heading: string) =>
    readAssessmentCsv(`Mã đơn vị,Cấp,Ngày nhận,${heading}\n${row}`, HEAD, figureOptions(pack));
  const said = (heading: string) =>
    // biome-ignore lint/suspicious/noExplicitAny: a document as it is read
    (readBy(claimable, heading).document as any)?.submissions[0].criteria;

  test.each([
    'total:not-applicable',
    'Tổng điểm: Lý do không áp dụng',
    'A: Không áp dụng',
    '"Total: not applicable, because"',
  ])('under %s', (heading) => {
    expect(said(heading)).toEqual({ total: { notApplicable: { reason: 'Không thành lập' } } });
    expect(safeAssess(claimable, readBy(claimable, heading).document)).toMatchObject({ ok: true });
  });

  test.each(['total:claimed', 'total:reason', 'total:evidence.number', 'Tổng điểm: Điểm tự chấm'])(
    '%s is no column: points and evidence belong to criteria',
    (heading) => {
      expect(readBy(claimable, heading).issues.map(({ code }) => code)).toContain('csv-column-unknown');
    },
  );

  test('of another group there is no such column', () => {
    expect(readBy(PACK, 'total:not-applicable').issues.map(({ code }) => code)).toContain('csv-column-unknown');
  });
});

test('it is scored as the same words in YAML are', () => {
  const source = read(
    'unit,tier,at,by,has-website,staff,staff-with-computer,files,files-on-time,computers:claimed,computers:reason\n' +
      'xa-a,commune,2019-10-20T08:00:00+07:00,Chủ tịch UBND xã,có,60,52,30,27,18,Thiếu 8 máy\n',
  );
  const written = {
    ...HEAD,
    units: [{ id: 'xa-a', tier: 'commune' }],
    submissions: [
      {
        unit: 'xa-a',
        at: '2019-10-20T08:00:00+07:00',
        by: 'Chủ tịch UBND xã',
        facts: { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 30, 'files-on-time': 27 },
        criteria: { computers: { claimed: '18', reason: 'Thiếu 8 máy' } },
      },
    ],
  };

  expect(assess(PACK, source.document)).toEqual(assess(PACK, written));
});

test('what cannot be read is told at its cell, and what the pack does not have at its heading', () => {
  expect(codes('unit,tier,at,computers:claimed\nxa-a,commune,2019-10-20T08:00:00+07:00,#REF!\n')).toEqual([
    'cell-error 2:4',
  ]);
  expect(codes('unit,tier,at,computer:claimed\nxa-a,commune,2019-10-20T08:00:00+07:00,5\n')).toEqual([
    'csv-column-unknown 1:4',
  ]);
  expect(codes('unit,tier,at,total:claimed\nxa-a,commune,2019-10-20T08:00:00+07:00,5\n')).toEqual([
    'csv-column-unknown 1:4',
  ]);
  expect(codes('unit,tier,at,computers:said\nxa-a,commune,2019-10-20T08:00:00+07:00,5\n')).toEqual([
    'csv-column-unknown 1:4',
  ]);
  expect(codes('unit,tier,computers:claimed\nxa-a,commune,5\n')).toEqual(['csv-column-missing 1:1']);
  expect(
    codes('unit,tier,at,computers:claimed,Máy tính: tự chấm\nxa-a,commune,2019-10-20T08:00:00+07:00,5,6\n'),
  ).toEqual(['csv-column-duplicate 1:5']);
});
