import { expect, test } from 'vitest';
import { OFFICE_ROUND_HEAD as HEAD, OFFICE_PACK as PACK } from '../support/office-pack.js';
import { call, folderOf } from './calling.js';

const HEADINGS = 'STT,Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ';
const ROWS = ['1,xa-a,Cấp xã,Xã A,20/10/2026 08:00,3', '2,xa-b,Cấp xã,Xã B,21/10/2026 08:00,4'];

/** What is told of a table of these lines, and the places that it leads to. */
async function scored(...lines: readonly string[]) {
  const cwd = folderOf({ 'pack.yaml': PACK, 'nam.head.yaml': HEAD, 'nam.csv': `${lines.join('\n')}\n` });
  const { out, err } = await call(['score', 'pack.yaml', 'nam.csv'], { cwd });
  return {
    told: err.split('\n').filter((line) => line.startsWith('nam.csv')),
    places: out.match(/│ +\d │ Xã \w/g)?.map((row) => row.replaceAll(/[│ ]+/g, ' ').trim()),
  };
}

const PLACES = ['1 Xã B', '2 Xã A'];

test('the numbers of rows, which every office writes first, are no column of figures', async () => {
  expect(await scored(HEADINGS, ...ROWS)).toEqual({ told: [], places: PLACES });
});

test('a row of headings over several columns is told once, at its cell, and not as columns that are missing', async () => {
  const { told } = await scored('CỤM THI ĐUA,,,,,', ',Đơn vị hành chính,,,Phiếu,Số liệu', HEADINGS, ...ROWS);

  expect(told).toEqual([
    'nam.csv:2:2: [row-not-a-unit] lỗi: ô B2: dòng "Đơn vị hành chính" không phải là dòng của một đơn vị; nếu là dòng tổng cộng, tiêu đề hay ghi chú, hãy bỏ khỏi bảng; nếu là đơn vị, hãy ghi mã đơn vị và cấp',
  ]);
});

test('what is typed beside the table is told at its cell, with the unit of its row', async () => {
  const [a = '', b = ''] = ROWS;
  const { told, places } = await scored(`${HEADINGS},`, `${a},`, `${b},số tạm`);

  expect(told).toEqual([
    'nam.csv:3:7: [csv-syntax] lỗi: ô G3 (Xã B): không đọc được dòng này của bảng: dòng có nhiều ô hơn dòng tiêu đề',
  ]);
  expect(places).toBeUndefined();
});

test('a row with the number and the title of a group is told as such, and not as a unit without a tier', async () => {
  const { told } = await scored(
    'Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ',
    'I,,Cụm 1,,',
    'xa-a,Cấp xã,Xã A,20/10/2026 08:00,3',
  );

  expect(told).toEqual([
    'nam.csv:2:1: [row-not-a-unit] lỗi: ô A2 (Cụm 1): dòng "I" không phải là dòng của một đơn vị; nếu là dòng tổng cộng, tiêu đề hay ghi chú, hãy bỏ khỏi bảng; nếu là đơn vị, hãy ghi mã đơn vị và cấp',
  ]);
});

test('a unit that lacks its tier alone is still told so', async () => {
  const { told } = await scored('Mã đơn vị,Cấp,Tên đơn vị,Thời điểm nhận,Số cán bộ', 'xa-a,,Xã A,20/10/2026 08:00,3');

  expect(told.map((line) => line.split(' ')[1])).toEqual(['[key-missing]']);
});

test('a time that is none is told as offices write times, and the number of a spreadsheet with its day', async () => {
  const rowAt = (at: string) => `1,xa-a,Cấp xã,Xã A,${at},3`;
  const told = async (at: string) => (await scored(HEADINGS, rowAt(at))).told.map((line) => line.split('Xã A): ')[1]);

  // 24 October 2026 is day 46319 from 30 December 1899
  expect(await told('46319.5')).toEqual([
    '"46319.5" không phải là thời điểm hợp lệ: có lẽ là số mà bảng tính lưu thay cho ngày 24/10/2026; hãy ghi ngày và giờ, ví dụ 24/10/2019 16:00',
  ]);
  for (const at of ['24/10/26 8:00', '24/10/2026', '12'])
    expect(await told(at)).toEqual([
      `"${at}" không phải là thời điểm hợp lệ; hãy ghi ngày và giờ, ví dụ 24/10/2019 16:00`,
    ]);
});

test('a column that is missing is told by the heading that an office gives it', async () => {
  const { told } = await scored('Cấp,Tên đơn vị,Số cán bộ', 'Cấp xã,Xã A,3');

  expect(told).toEqual([
    'nam.csv:1:1: [csv-column-missing] lỗi: bảng thiếu cột "Mã đơn vị" (unit); hãy bổ sung cột này vào dòng tiêu đề',
    'nam.csv:1:1: [csv-column-missing] lỗi: bảng thiếu cột "Thời điểm nộp" (at); hãy bổ sung cột này vào dòng tiêu đề',
  ]);
});

test('a page that a system wrote and called .xls is no table of figures, and no annex', async () => {
  const page = '\uFEFF\n<html><table><tr><td>Mã đơn vị</td></tr></table></html>\n';
  const cwd = folderOf({ 'pack.yaml': PACK, 'nam.head.yaml': HEAD, 'nam.xls': page, 'nam.csv': page });

  expect((await call(['score', 'pack.yaml', 'nam.xls'], { cwd })).err).toBe(
    'lỗi: không đọc được "nam.xls" như một bảng tính; hãy mở bằng chương trình bảng tính rồi lưu lại thành .xlsx\n',
  );
  expect((await call(['import', 'nam.xls', '--out', 'p.yaml'], { cwd })).err).toBe(
    'nam.xls: lỗi: không phải tệp .docx, .xlsx hay .csv đọc được; hãy mở bằng Word hoặc chương trình bảng tính rồi lưu lại thành .docx hoặc .xlsx\n',
  );
});

test('an attribute that units lack is told by its title, and a heading that is the beginning of one title by that title', async () => {
  const title = 'Là đô thị từ loại V trở lên';
  const pack = PACK.replace(
    'facts: [',
    `attributes: [ { id: do-thi, type: boolean, title: { vi: ${title} } } ]\nfacts: [`,
  ).replace('{ id: tat-ca }', '{ id: tat-ca, where: { or: [ { attribute: do-thi }, true ] } }');
  const told = async (heading: string) => {
    const table = `${HEADINGS}${heading}\n1,xa-a,Cấp xã,Xã A,20/10/2026 08:00,3\n`;
    const cwd = folderOf({ 'pack.yaml': pack, 'nam.head.yaml': HEAD, 'nam.csv': table });
    return (await call(['score', 'pack.yaml', 'nam.csv'], { cwd })).err.split('\n');
  };

  expect(await told('')).toContain(
    `  thuộc tính này là "${title}"; trong bảng, đó là cột mang tên ấy, hoặc cột @do-thi`,
  );
  expect(await told(',Là đô thị')).toContain(
    `nam.csv:1:7: [csv-column-unknown] lỗi: ô G1: không rõ cột "Là đô thị" là gì; có phải ý bạn là "${title}"?`,
  );
  // one word is the beginning of too much
  expect(await told(',Là')).toContain(
    'nam.csv:1:7: [csv-column-unknown] lỗi: ô G1: không rõ cột "Là" là gì; hãy sửa tên cột hoặc bỏ cột này',
  );
});

test('a tier is known by its title without the brackets at its end, unless another tier is called so', async () => {
  const TIER = / {2}- id: xa\n[\s\S]*$/;
  const told = async (titles: readonly string[], cell: string) => {
    const tier = TIER.exec(PACK)?.[0] ?? '';
    const tiers = titles.map((title, at) => tier.replace('id: xa', `id: cap-${at}`).replace('Cấp xã', title)).join('');
    const table = `Mã đơn vị,Cấp,Thời điểm nhận,Số cán bộ\nxa-a,${cell},20/10/2026 08:00,3\n`;
    const cwd = folderOf({ 'pack.yaml': PACK.replace(TIER, tiers), 'nam.head.yaml': HEAD, 'nam.csv': table });
    const { code, err } = await call(['score', 'pack.yaml', 'nam.csv', '--lang', 'en'], { cwd });
    return code === 0 ? 'read' : (/\[([a-z-]+)\]/.exec(err)?.[1] ?? err);
  };

  expect(await told(['"Cấp xã (xã, phường, đặc khu)"', 'Cấp sở'], 'Cấp xã')).toBe('read');
  expect(await told(['"Cấp xã (xã, phường, đặc khu)"', 'Cấp sở'], 'cap  xa')).toBe('read');
  expect(await told(['Cấp xã (miền núi)', 'Cấp xã (đồng bằng)'], 'Cấp xã')).toBe('id-grammar');
  expect(await told(['Cấp xã (miền núi)', 'Cấp xã'], 'Cấp xã')).toBe('read');
});

test('of a pack with thousands of possible headings, the one that a misspelt heading means is still found', async () => {
  const head = HEAD.replace('{ id: vi-du, version: 1.0.0 }', '{ id: gia-lai-2019, version: 1.0.0 }');
  const headings = 'unit,tier,at,has-procedure,staf,Số máy tínhh,staff:estimatd,Số máy tính: Tính đến ngàyy';
  const cwd = folderOf({ 'nam.head.yaml': head, 'nam.csv': `${headings}\nxa-a,commune,,,,,,\n` });
  const { err } = await call(['score', 'gia-lai-2019', 'nam.csv'], { cwd });

  expect(
    [...err.matchAll(/không rõ cột "(.*?)" là gì; có phải ý bạn là "(.*?)"\?/g)].map(([, ...pair]) => pair),
  ).toEqual([
    ['has-procedure', '@has-procedures'],
    ['staf', 'staff'],
    ['Số máy tínhh', 'Số máy tính'],
    ['staff:estimatd', 'staff:estimated'],
    ['Số máy tính: Tính đến ngàyy', 'Số máy tính: tính đến ngày'],
  ]);
});

test('the column of units may be called id, as systems export it', async () => {
  expect(await scored(HEADINGS.replace('Mã đơn vị', 'id'), ...ROWS)).toEqual({ told: [], places: PLACES });
});

test('a number with a comma, or with a point of thousands, is told with the line that makes the table take it', async () => {
  const { told } = await scored(
    HEADINGS.replaceAll(',', ';'),
    '1;xa-a;Cấp xã;Xã A;20/10/2026 08:00;3,5',
    '2;xa-b;Cấp xã;Xã B;21/10/2026 08:00;1.234',
  );

  expect(told.map((line) => line.replace(/^.*?: \[/, '['))).toEqual([
    '[decimal-comma] lỗi: ô F2 (Xã A): "3,5" có dấu phẩy; hãy viết phần thập phân sau dấu chấm, hàng nghìn viết liền: 3.5; nếu cả bảng viết số kiểu 1.234,5 thì chỉ cần thêm dòng "numbers,vi" phía trên dòng tiêu đề',
    '[thousands-point] cảnh báo: ô F3 (Xã B): dấu chấm trong "1.234" là dấu thập phân, không phải dấu hàng nghìn; nếu muốn ghi hàng nghìn, hãy viết 1234, hoặc nếu cả bảng viết số kiểu 1.234,5 thì thêm dòng "numbers,vi" phía trên dòng tiêu đề',
    '[whole-number-needed] lỗi: ô F3 (Xã B): 1.234 không phải là số nguyên; hãy ghi số không có phần thập phân',
  ]);
});

test.each([
  ['a statement with commas', ['numbers,vi', 'absent,-']],
  ['a statement with semicolons', ['numbers;vi;;;;', 'absent;-;;;;']],
  ['a statement in quotation marks', ['"numbers";"vi"', '"absent";"-"']],
  ['a name with a comma', ['UBND TỈNH, SỞ NỘI VỤ', 'numbers;vi', 'absent;-']],
])('a table with semicolons is read below %s', async (_, above) => {
  const rows = ['1;xa-a;Cấp xã;Xã A;20/10/2026 08:00;3,0', '2;xa-b;Cấp xã;Xã B;21/10/2026 08:00;4,0'];

  expect(await scored(...above, HEADINGS.replaceAll(',', ';'), ...rows)).toEqual({ told: [], places: PLACES });
});

test('a table with commas is read below a statement with semicolons', async () => {
  expect(await scored('numbers;vi', HEADINGS, ...ROWS)).toEqual({ told: [], places: PLACES });
});

test.each(['ko', 'chưa', 'không có', '1', 'rồi'])(
  '"%s" in a column of yes or no leads to the words it takes',
  async (written) => {
    const pack = PACK.replace(
      'facts: [',
      'attributes: [ { id: do-thi, type: boolean, title: { vi: Là đô thị } } ]\nfacts: [',
    ).replace('{ id: tat-ca }', '{ id: tat-ca, where: { or: [ { attribute: do-thi }, true ] } }');
    const table = `${HEADINGS},Là đô thị\n1,xa-a,Cấp xã,Xã A,20/10/2026 08:00,3,${written}\n`;
    const cwd = folderOf({ 'pack.yaml': pack, 'nam.head.yaml': HEAD, 'nam.csv': table });
    const { err } = await call(['score', 'pack.yaml', 'nam.csv'], { cwd });

    expect(err.split('\n')[0]).toBe(
      'nam.csv:2:7: [attribute-value] lỗi: ô G2 (Xã A): cột này cần câu trả lời có hoặc không; hãy ghi "có" hoặc "không" vào ô, chưa có câu trả lời thì để trống ô',
    );
  },
);
