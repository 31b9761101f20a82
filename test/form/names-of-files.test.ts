import { expect, test } from 'vitest';
import { collectForms } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { PACK, ROUND, sheets, WHOLE } from './house.js';

/** What is told of the name of a file that holds the form of Xã Bình Minh. */
async function toldOf(name: string) {
  const files = [{ name, bytes: await workbookOf(sheets(WHOLE)), received: WHOLE.at }];
  const { forms } = await collectForms(PACK, files, ROUND, { lang: 'vi' });
  expect(forms.map(({ unit, fate }) => [unit, fate])).toEqual([['xa-b', 'added']]);
  return forms.flatMap(({ faults }) =>
    faults.filter(({ code }) => code === 'file-of-another').map(({ stops, sentence }) => `${stops}: ${sentence}`),
  );
}

test.each(['xa-c.xlsx', 'da gui/XA-C (2).xlsx', 'Phiếu Xã C.xlsx', 'sent\\phieu_xa_c_ky_so.xlsx'])(
  'a form that another unit saved under its own name is told: %s',
  async (name) => {
    expect(await toldOf(name)).toEqual([
      'warning: tên tệp là của "Xã C (Huyện A) (xa-c)", nhưng phiếu này được lập cho "Xã Bình Minh" và được tính cho đơn vị ấy; nếu đơn vị kia điền nhầm phiếu, hãy điền lại trên phiếu của mình',
    ]);
  },
);

test.each([
  'xa-b.xlsx',
  'phieu.xlsx',
  'Phiếu Xã Bình Minh (thay Xã C).xlsx',
  'Gửi Huyện A.xlsx',
  'c.xlsx',
  'xa-cam.xlsx',
])('a name that calls the unit itself, a unit of another tier or none is left alone: %s', async (name) => {
  expect(await toldOf(name)).toEqual([]);
});
