import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openPage, type Served, serveFolder, type Watched } from '../../scripts/chromium-page.js';
import { consumerOf } from '../package/packed.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/embed-form/', import.meta.url));
const CHROMIUM = chromiumPath();
if (CHROMIUM === undefined) console.warn('No Chromium is installed: the page of examples/embed-form is not opened.');

test('the page is less than 120 lines of TypeScript, and looks into no record', () => {
  const sources = ['main.ts', 'html.ts'].map((name) => readFileSync(join(EXAMPLE, name), 'utf8'));

  expect(sources.join('').split('\n').length - 1).toBeLessThan(120);
  for (const source of sources) expect(source).not.toMatch(/\brecordOf\b|\.(?:entries|layers|digests|published)\b/);
});

describe.skipIf(CHROMIUM === undefined)('the page in Chromium, made of the package as it is installed', () => {
  let served: Served;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    const folder = await consumerOf('embed-form', ['vite']);
    cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => basename(path) !== 'tsconfig.json' });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' });
    served = await serveFolder(join(folder, 'dist'));
    watched = await openPage(CHROMIUM ?? '', served.url);
    page = watched.page;
    await page.selectOption('#tier', 'district');
    await page.selectOption('#unit', 'district-3');
  }, 600_000);

  afterAll(async () => {
    await watched?.browser.close();
    await served?.close();
  });

  const text = async (selector: string) =>
    (await page.locator(selector).allTextContents()).join(' ').replaceAll(/\s+/g, ' ').trim();
  const typed = (fact: string, figure: string) => page.fill(`#fact-${fact}`, figure);

  test('says that the criteria are reconstructed and the figures synthetic', async () => {
    expect(await text('.worth')).toBe('Bộ tiêu chí phục dựng, số liệu giả lập');
    expect(await text('#result h2')).toBe('Huyện số 3 (giả lập)');
  });

  test('has a field for each fact, labelled, with its unit, its bounds and the figure of the unit', async () => {
    expect(await page.locator('.field').count()).toBe(58);
    expect(await page.getByLabel('Số cán bộ, công chức', { exact: true }).getAttribute('id')).toBe('fact-staff');
    expect(await text('.field:has(#fact-staff)')).toBe('Số cán bộ, công chức người Từ 1 đến 3.000 người');
    expect(await page.inputValue('#fact-staff')).toBe('84');
    expect(await text('fieldset:has([name="plan"])')).toBe(
      'Kế hoạch ứng dụng công nghệ thông tin năm 2019 Chưa có Ban hành đúng hạn Ban hành chậm Không ban hành',
    );
    expect(await page.getByLabel('Mức độ hài lòng của người dân, thang 100').getAttribute('readonly')).toBe('');
  });

  test('gives the points of a criterion as they are typed: of 6 points, 45 of 60 give 4.5, and 45 of 3.000 give 0.09', async () => {
    await typed('staff-with-computer', '45');
    await typed('staff', '60');
    expect(await text('#points-computers')).toBe('4,5');

    await typed('staff', '3.000');
    expect(await text('#points-computers')).toBe('0,09');
  });

  test('tells why, when somebody asks, and goes on to tell it', async () => {
    await page.click('details[data-node="computers"] summary');
    await page.waitForSelector('details[data-node="computers"] li');
    expect(await text('details[data-node="computers"] .told')).toContain(
      '(45 người) trên "Số cán bộ, công chức" (3.000 người): 6 × 45 : 3.000 = 0,09 điểm (tối đa 6 điểm)',
    );

    await typed('staff', '60');
    await page.locator('details[data-node="computers"] li', { hasText: '= 4,5 điểm' }).first().waitFor();
    expect(await text('details[data-node="computers"] .told')).toContain(
      '(45 người) trên "Số cán bộ, công chức" (60 người): 6 × 45 : 60 = 4,5 điểm (tối đa 6 điểm)',
    );
  });

  test('says at its field what is no number, and withdraws it', async () => {
    const issue = '#issue-staff';
    await typed('staff', 'sáu mươi');
    expect(await text(issue)).toBe(
      '"sáu mươi" không phải là số ở đây; hãy ghi bằng chữ số, phần thập phân sau dấu phẩy, hàng nghìn cách nhau bằng dấu chấm, ví dụ 1.234,5',
    );
    expect(await page.getAttribute('#fact-staff', 'aria-invalid')).toBe('true');
    expect(await text('#points-computers')).toBe('4,5');

    await typed('staff', '60');
    expect(await text(issue)).toBe('');
    expect(await page.getAttribute('#fact-staff', 'aria-invalid')).toBe('false');
  });

  test('announces what is wrong at a field as it comes up, and the points in the summary alone, with their names', async () => {
    const form = page.locator('#form');

    expect(await form.locator('.field .issue').count()).toBe(58);
    expect(await form.locator('.field .issue:not([aria-live="polite"])').count()).toBe(0);
    expect(await form.locator('output').count()).toBeGreaterThan(40);
    expect(await form.locator('output:not([aria-live="off"])').count()).toBe(0);
  });

  test('opens explanations by a line of at least 24 pixels, as WCAG 2.2 asks of what is pressed (2.5.8)', async () => {
    const heights = "[...document.querySelectorAll('summary')].map((line) => line.getBoundingClientRect().height)";

    expect(Math.min(...((await page.evaluate(heights)) as number[]))).toBeGreaterThanOrEqual(24);
  });

  test('says at both fields that a part is more than its whole', async () => {
    await typed('staff-with-computer', '61');
    const sentence =
      'số liệu không khớp: "Cán bộ, công chức được trang bị máy tính", "Số cán bộ, công chức"; trái quy định: ' +
      '"Cán bộ, công chức được trang bị máy tính" không được lớn hơn "Số cán bộ, công chức"';
    expect(await text('#issue-staff-with-computer')).toBe(sentence);
    expect(await text('#issue-staff')).toContain(sentence);
    expect(await text('#points-computers')).toBe('không tính được điểm');

    await typed('staff-with-computer', '45');
    expect(await text('#issue-staff-with-computer')).toBe('');
  });

  test('a figure that is taken away is missing, and said to be', async () => {
    await typed('staff-with-computer', '');
    expect(await text('#issue-staff-with-computer')).toBe(
      'Chưa có số liệu "Cán bộ, công chức được trang bị máy tính"; cần để chấm: "I.1. Máy tính cho cán bộ, công chức"',
    );
    expect(await text('#points-computers')).toBe('thiếu số liệu');

    await typed('staff-with-computer', '45');
  });

  test('yes and no are chosen by keys', async () => {
    const chosen = () => page.inputValue('[name="connected-to-network"]:checked');
    await page.focus('[name="connected-to-network"]:checked');
    expect([await chosen(), await text('#points-data-network')]).toEqual(['false', '0']);

    await page.keyboard.press('ArrowLeft');
    expect([await chosen(), await text('#points-data-network')]).toEqual(['true', '4']);

    await page.keyboard.press('ArrowRight');
  });

  test('shows total, percent, level and place as one types and chooses', async () => {
    const summary = () => text('#result dd');
    expect(await summary()).toBe('107,925 / 150 71,95 % Mức III 5 / 16 107,925');
    for (const [fact, figure] of Object.entries(BEST)) await typed(fact, figure);
    for (const name of ['Ban hành đúng hạn', 'Người đứng đầu đơn vị']) await page.getByRole('radio', { name }).check();

    expect(await summary()).toBe('125,161 / 150 83,44 % Mức III 1 / 16 125,161');
    // 125.161 of 150 are 83.44 %; the four points of the network bring 129.161, or 86.11 %, and level II begins at 85
    await page.check('[name="connected-to-network"][value="true"]');
    expect(await summary()).toBe('129,161 / 150 86,11 % Mức II 1 / 16 129,161');
    expect(await text('[aria-current="true"] :is(td:nth-child(-n + 3), .level)')).toBe(
      '1 Huyện số 3 (giả lập) 129,161 Mức II',
    );
    expect(await page.locator('#rows tr').count()).toBe(9);
  });

  test('a unit that has sent nothing has no figures, and typing is refused with the reason', async () => {
    await page.selectOption('#unit', 'district-17');
    expect(await text('#result section')).toContain(
      'chưa gửi, còn trong thời hạn Đơn vị chưa gửi số liệu nào được tính',
    );
    await typed('staff', '60');
    expect(await text('#issue-staff')).toBe(
      'đơn vị "district-17" chưa có phiếu nào được tính; hãy nhận phiếu của đơn vị trước',
    );
  });

  test('communes have their own form, and the figures that were typed are still there', async () => {
    await page.selectOption('#tier', 'commune');
    expect(await page.locator('.field').count()).toBe(43);
    await page.selectOption('#tier', 'district');
    await page.selectOption('#unit', 'district-3');
    expect(await page.inputValue('#fact-staff')).toBe('60');
  });

  test('nothing was written to the console, and no rule of the policy was broken', async () => {
    expect(await watched.reports()).toEqual([]);
  });

  test('is no wider than a telephone, whatever the name of a unit', async () => {
    const named = (name: string) =>
      page.evaluate(`for (const place of document.querySelectorAll('#unit option:checked, #result h2, #rows td:nth-child(2)'))
        place.textContent = ${JSON.stringify(name)}`);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const name of ['Ủy ban nhân dân xã Nghĩa Hưng Thượng '.repeat(5), 'X'.repeat(150)]) {
      await named(name);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }
  });
});

/** Figures that are as good as can be, those of 205 procedures. */
const BEST = {
  'staff-with-computer': '60',
  'staff-using-email': '60',
  'staff-trained': '60',
  'it-officers': '4',
  computers: '100',
  'computers-in-lan': '100',
  'computers-protected': '100',
  incidents: '0',
  'late-reports': '0',
  'tasks-planned': '12',
  'tasks-done': '12',
  'documents-sent': '1.000',
  'documents-electronic': '1.000',
  'documents-signed': '1.000',
  communes: '20',
  'communes-connected': '20',
  'communes-using-documents': '20',
  'portal-errors': '0',
  'procedures-iso': '187',
};
