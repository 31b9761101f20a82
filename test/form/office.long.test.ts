import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { giaLai2019 } from '../../criteria-packs/gia-lai-2019/index.js';
import { collectForms, formWorkbook, readForm } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { compilePack } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import { safeScore } from '../../src/score.js';
import { readSheet, type SheetTable } from '../../src/sheet/index.js';
import { resultOf } from '../../src/views/unit-result.js';
import { documentOf } from '../support/documents.js';
import { officeProgram } from '../support/office.js';
import { asText, PACK, UNITS, WHOLE } from './house.js';

const OFFICE = officeProgram();
if (OFFICE === undefined)
  console.warn('LibreOffice is not installed: forms were NOT opened and saved by a spreadsheet program.');

/** The files as LibreOffice opens, computes and saves them. */
async function saved(files: readonly Uint8Array[], to = 'xlsx'): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-forms-'));
  try {
    const names = files.map((bytes, index) => {
      const name = join(folder, `${index}.xlsx`);
      writeFileSync(name, bytes);
      return name;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    await promisify(execFile)(OFFICE ?? '', ['--headless', profile, '--convert-to', to, '--outdir', out, ...names]);
    return files.map((_, index) => readFileSync(join(out, `${index}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a sheet of a file shows in a column, by the key of the row. */
function shownIn(tables: readonly SheetTable[], name: string, column: string): ReadonlyMap<string, string> {
  const rows = tables.find((table) => table.name === name)?.rows ?? [];
  const place = rows[0]?.cells.indexOf(column) ?? -1;
  return new Map(rows.slice(1).map(({ cells }) => [cells[0] ?? '', cells[place] ?? '']));
}

/** `12.340` and `12.34` are one number; a text stays. */
function plain(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? String(Number(Number(text).toPrecision(12))) : text;
}

/** Before every deadline. */
const IN_TIME = '2018-12-01T00:00:00+07:00';

const NO_VALUE: Readonly<Record<string, string>> = {
  missing: 'chưa đủ số liệu',
  'not-applicable': 'không áp dụng',
  unscorable: 'số liệu sai',
};

test.skipIf(OFFICE === undefined)(
  'of every submission of the Gia Lai example, LibreOffice computes the points of the engine, and what it saves comes back whole',
  async () => {
    const pack = compilePack(giaLai2019);
    const assessment = documentOf('examples/gia-lai-2019/gia-lai-2019.assessment.yaml') as unknown as Assessment;
    const { units, submissions = [], format, id, figures, asOf, pack: named } = assessment;
    const head = { format, id, figures, asOf, units, pack: named, state: 'draft' };
    const tierOf = (unit: string) => units.find(({ id }) => id === unit)?.tier ?? '';
    const forms = await saved(
      await Promise.all(
        submissions.map((submission) =>
          formWorkbook(pack, { tier: tierOf(submission.unit), unit: submission.unit, units, submission }),
        ),
      ),
    );
    let compared = 0;
    for (const [index, given] of submissions.entries()) {
      const { handedIn, ...submission } = given;
      const { unit, at } = submission;
      const read = await readForm(forms[index] ?? new Uint8Array(), pack, { units, received: at });
      expect(asText(read.submission)).toEqual(asText(submission));
      expect(read.faults.filter(({ stops }) => stops !== 'warning')).toEqual([]);

      const scored = safeScore(pack, { ...head, submissions: [{ ...submission, at: IN_TIME }] });
      if (!scored.ok) throw new Error(JSON.stringify(scored.errors.slice(0, 3)));
      const reading = await readSheet(forms[index] ?? new Uint8Array());
      const tables = reading.ok ? reading.value : [];
      for (const measure of ['points', 'converted', 'percent', 'level'] as const) {
        const shown = shownIn(tables, 'Tự chấm điểm', measure);
        for (const node of resultOf(scored.value, unit, { layer: 'reported', lang: 'vi' })?.nodes ?? []) {
          const cell = shown.get(node.id) ?? '';
          if (cell === '' || NOT_COMPUTED.includes(cell)) continue;
          const value = measure === 'level' ? node.level?.title : (node[measure]?.published ?? node[measure]?.exact);
          expect([unit, node.id, measure, plain(cell)]).toEqual([
            ...[unit, node.id, measure],
            plain(decimal(value) ?? NO_VALUE[node.status.id] ?? ''),
          ]);
          compared += 1;
        }
      }
    }

    expect(submissions.length).toBeGreaterThan(60);
    expect(compared).toBeGreaterThan(2000);
  },
);

/** What stands in a cell of which the sheet computes nothing. A district without its communes has 0 for them, so that the points of all else are its points. */
const NOT_COMPUTED = ['tính khi tổng hợp', 'do cơ quan khác chấm', 'tính sau khi có phiếu của đơn vị cấp dưới'];

/** A number that is not printed, as a sheet shows it: 12 digits of it are certain. */
function decimal(value: string | undefined): string | undefined {
  const [, part, whole] = /^(-?\d+)\/(\d+)$/.exec(value ?? '') ?? [];
  return part === undefined ? value : String(Number((Number(part) / Number(whole)).toPrecision(12)));
}

test.skipIf(OFFICE === undefined)(
  'a list that verifiers wrote survives LibreOffice, and the form of which nobody wrote says nothing',
  async () => {
    const { format, id, figures } = documentOf(
      'examples/gia-lai-2019/gia-lai-2019.assessment.yaml',
    ) as never as Assessment;
    const pack = { id: PACK.pack.id, version: PACK.pack.version };
    const head = { format, id, figures, pack, state: 'draft', asOf: WHOLE.at, units: UNITS };
    const year = { ...head, submissions: [WHOLE] } as unknown as Assessment;
    const made = verificationSheets(PACK, year);
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    const blank = made.value.sheets('xa-b');
    const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'verifying-cover': {
        by: 'to-cong-tac',
        'verified-at': '12/11/2019 10:00',
        method: 'qua hồ sơ',
        'common-note': 'x',
      },
      'verifying-lists': { 'courses#1': 'c1=Chữ ký số|c2=2019-03-01|c3=9.5|c4=Có' },
    };
    const filled = blank.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => {
        const said = answers[sheet.id]?.[row.key ?? ''];
        if (said === undefined) return row;
        const typed = said.includes('=') ? said.split('|').map((each) => each.split('=')) : [['value', said]];
        const cells = typed.map(([column = '', value = '']) => [column, { ...row.cells[column], value }]);
        return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
      }),
    }));
    const [untouched = new Uint8Array(), written = new Uint8Array()] = await saved(
      await Promise.all([blank, filled].map((sheets) => workbookOf(sheets))),
    );
    const read = (bytes: Uint8Array) => collectForms(PACK, [{ name: 'a.xlsx', bytes }], year);

    expect((await read(untouched)).forms[0]?.faults.map(({ code }) => code)).toEqual(['nothing-verified']);
    expect((await read(written)).assessment.verifications).toEqual([
      {
        unit: 'xa-b',
        at: '2019-11-12T10:00:00+07:00',
        by: 'to-cong-tac',
        method: 'desk',
        fact: 'courses',
        value: [{ name: 'Chữ ký số', held: '2019-03-01', people: '9.5', online: true }],
        note: 'x',
      },
    ]);
  },
);

test.skipIf(OFFICE === undefined)(
  'every type of answer survives LibreOffice, and an .ods that it writes is refused by name',
  async () => {
    const form = await formWorkbook(PACK, { tier: 'commune', unit: 'xa-b', units: UNITS, submission: WHOLE });
    const [workbook = new Uint8Array()] = await saved([form]);
    const [ods = new Uint8Array()] = await saved([form], 'ods');
    const [xls = new Uint8Array()] = await saved([form], 'xls');
    const read = (bytes: Uint8Array) => readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

    expect(await read(workbook)).toMatchObject({ submission: WHOLE, faults: [] });
    expect((await read(ods)).faults.map(({ code }) => code)).toEqual(['open-document']);
    expect((await read(xls)).faults.map(({ code }) => code)).toEqual(['old-workbook']);
  },
);
