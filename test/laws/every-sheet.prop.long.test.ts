import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { FormSheet } from '../../src/form/form-sheet.js';
import { formSheets } from '../../src/form/form-sheets.js';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import { safeScore } from '../../src/score.js';
import { readSheet } from '../../src/sheet/index.js';
import { resultOf } from '../../src/views/unit-result.js';
import { asText } from '../form/house.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { drawsOf } from '../support/draws.js';
import { EVERY_PACK } from '../support/every-pack.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { officeProgram } from '../support/office.js';
import { SEED } from '../support/seed.js';
import { sentRound } from '../support/sent-round.js';
import { typedInto, typedSubmission, typedText } from '../support/typed-form.js';

const OFFICE = officeProgram();
if (OFFICE === undefined)
  console.warn('LibreOffice is not installed: the points that forms show were NOT computed by a spreadsheet program.');

/** The form of a unit, filled in, and what was typed into it. */
interface Job {
  readonly of: string;
  readonly compiled: CompiledPack;
  readonly round: Doc;
  readonly said: Doc;
  readonly sheets: readonly FormSheet[];
}

/** Every pack, each second one without estimates, so that what is marked as one counts as absent. */
function packs(): readonly (readonly [name: string, document: Doc])[] {
  const all = [
    ...EVERY_PACK,
    ...firstCases(drawsOf(40)).map(({ pack }, index) => [`generated ${index + 1}`, pack] as const),
  ];
  return all.map(([name, document], index) =>
    index % 2 === 0
      ? [name, document]
      : [name, { ...document, procedure: { ...document.procedure, estimates: 'refused' } }],
  );
}

/** Of each tier of a pack the form of a unit that sent something. */
function jobsOf(name: string, document: Doc): readonly Job[] {
  const compiled = compilePack(document);
  const { plan } = compiled;
  const round = sentRound(compiled, SEED);
  return plan.tiers.flatMap((tier): readonly Job[] => {
    const ofTier = round.units.flatMap(({ id, tier: of }: Doc) => (of === tier.id ? [id] : []));
    const said = round.submissions.find(({ unit }: Doc) => ofTier.includes(unit));
    if (!said) return [];
    const blank = formSheets(compiled, { tier: tier.id, unit: said.unit, units: round.units, lang: 'vi' });
    const draws = chance(SEED);
    const typed = typedSubmission(blank, { plan, tier, said }, { draws, lang: 'vi', asNumbers: true });
    return [
      { of: `${name} ${tier.id}`, compiled, round, said, sheets: withClearedCells(typedInto(blank, typed), draws) },
    ];
  });
}

/** Some cells of texts, claims and evidence cleared with a blank, as people do; and a criterion picked without a document. */
function withClearedCells(sheets: readonly FormSheet[], draws: Chance): readonly FormSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([column, cell]) => {
        const { asks, value = '' } = cell;
        const isBlank = row.key !== undefined && value === '' && sheet.id !== 'cover';
        if (isBlank && asks?.is === 'text' && draws.percent(5)) return [column, typedText(' ')] as const;
        const isPicked = isBlank && sheet.id === 'evidence' && asks?.is === 'choice' && draws.percent(20);
        return [column, isPicked ? typedText(draws.pick(asks.options)) : cell] as const;
      });
      return { ...row, cells: Object.fromEntries(cells) };
    }),
  }));
}

/** The forms as LibreOffice computes and saves them. */
async function saved(jobs: readonly Job[]): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tieuchi-every-form-'));
  try {
    const names = await Promise.all(
      jobs.map(async ({ sheets }, index) => {
        const name = join(folder, `${index}.xlsx`);
        writeFileSync(name, await workbookOf(sheets));
        return name;
      }),
    );
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    await promisify(execFile)(OFFICE ?? '', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, ...names]);
    return jobs.map((_, index) => readFileSync(join(out, `${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NO_VALUE: Readonly<Record<string, string>> = {
  missing: 'chưa đủ số liệu',
  'not-applicable': 'không áp dụng',
  unscorable: 'số liệu sai',
};

/** What says that the sheet does not compute a cell. */
const NOT_COMPUTED = /^(?:tính khi tổng hợp|do cơ quan khác chấm|tính sau khi có phiếu của .*)$/;

const MEASURES = ['points', 'converted', 'percent', 'level'] as const;

/** Cells that show something else than the engine says; how many were compared. */
async function differences({ of, compiled, round, said, sheets }: Job, bytes: Uint8Array) {
  const { from, zone } = compiled.plan.pack.period;
  const { handedIn: _, ...sent } = said;
  const own = round.units.find(({ id }: Doc) => id === said.unit);
  const units = round.units.filter(({ id }: Doc) => id === said.unit || id === own.parent);
  const submissions = [{ ...sent, at: `${from}T00:00:00${zone}` }];
  const empty = { verifications: [], marks: [], extensions: [] };
  const scored = safeScore(compiled, { ...round, ...empty, units, submissions });
  if (!scored.ok) throw new Error(JSON.stringify(scored.errors.slice(0, 3)));
  const reading = await readSheet(bytes);
  const rows = reading.ok ? (reading.value.find(({ name }) => name === 'Tự chấm điểm')?.rows ?? []) : [];
  const shown = new Map(rows.map(({ cells }) => [cells[0] ?? '', cells]));
  const columns = rows[0]?.cells ?? [];
  const criteria = sheets.find(({ id }) => id === 'criteria')?.rows ?? [];
  const { nodes = [] } = resultOf(scored.value, said.unit, { layer: 'reported', lang: 'vi' }) ?? {};
  let compared = 0;
  const told = nodes.flatMap((node) =>
    MEASURES.flatMap((measure) => {
      const cell = shown.get(node.id)?.[columns.indexOf(measure)] ?? '';
      const asMade = criteria.find(({ key }) => key === node.id)?.cells;
      if (cell === '' && measure === 'points') return [`${of} ${node.id}: no points, and not why`];
      // a group that lacks the parts that other units decide says so beside its points
      const isPart = asMade?.reason?.look === 'note' && asMade.reason.value !== undefined;
      if (cell === '' || NOT_COMPUTED.test(cell) || isPart) return [];
      compared += 1;
      const value = measure === 'level' ? node.level?.title : (node[measure]?.published ?? node[measure]?.exact);
      const wanted = node.status.id === 'scored' ? plain(value ?? '') : (NO_VALUE[node.status.id] ?? '');
      return plain(cell) === wanted ? [] : [`${of} ${node.id} ${measure}: "${cell}", not "${wanted}"`];
    }),
  );
  const { submission, faults } = await readForm(bytes, compiled, { units: round.units, received: said.at });
  const unread = faults.filter(({ stops }) => stops !== 'warning').map(({ sentence }) => `${of}: ${sentence}`);
  const isBlank = Object.keys(sent).length === 2;
  return {
    compared,
    told: isBlank ? told : [...told, ...unread],
    read: isBlank ? [] : [asText(submission)],
    sent: isBlank ? [] : [asText(said)],
  };
}

/** A number to the 12 digits of which a sheet is sure; any other text as it is. */
function plain(text: string): string {
  const [, part, whole] = /^(-?\d+)\/(\d+)$/.exec(text) ?? [];
  if (part !== undefined) return String(Number((Number(part) / Number(whole)).toPrecision(12)));
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(Number(text).toPrecision(12))) : text;
}

test.skipIf(OFFICE === undefined)(
  'of every pack the form shows what the engine says of what is read from it, or that it cannot, and comes back whole',
  async () => {
    const jobs = packs().flatMap(([name, document]) => jobsOf(name, document));
    const files = await saved(jobs);
    const results = [];
    for (const [index, job] of jobs.entries()) results.push(await differences(job, files[index] ?? new Uint8Array()));

    expect(results.flatMap(({ told }) => told)).toEqual([]);
    expect(results.flatMap(({ read }) => read)).toEqual(results.flatMap(({ sent }) => sent));
    expect(results.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(700);
  },
);
