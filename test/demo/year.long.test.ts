import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playYear } from '../../scripts/demo-year/play.js';
import type { Part } from '../../scripts/demo-year/roles.js';
import type { Plan } from '../../scripts/demo-year/year.js';
import { statusOf } from '../../src/index.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import { IN_DEMO } from '../letter/in-demo.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const lines: string[] = [];
let folder = '';
let plan: Plan;
let approved: AssessmentRecord;
let corrected: AssessmentRecord;

const text = (cwd: string, file: string) => readFileSync(join(cwd, file), 'utf8');
const inYear = (file: string): unknown => JSON.parse(text(folder, file));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieuchi-year-'));
  plan = await playYear(folder, 'vi', (line) => void lines.push(line));
  approved = inYear('approved.json') as AssessmentRecord;
  corrected = inYear('corrected.json') as AssessmentRecord;
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entryOf = (unit: string) => approved.entries.find((entry) => entry.unit === unit) as RecordEntry | undefined;
const codesOf = (unit: string): readonly string[] => entryOf(unit)?.findings.map(({ code }) => code) ?? [];
const unitsOf = () => statusOf(approved).tiers.flatMap(({ units }) => units);
const idsWith = (status: string) => unitsOf().flatMap((unit) => (unit.status === status ? [unit.unit.id] : []));

test('20 departments, 17 districts, 220 communes, each with a form of its own', () => {
  const count = (tier: string) => plan.units.filter((unit) => unit.tier === tier).length;

  expect(['department', 'district', 'commune'].map(count)).toEqual([20, 17, 220]);
  for (const { id, parent, tier } of plan.units)
    expect(existsSync(join(folder, 'forms', parent ?? (tier === 'district' ? id : ''), `${id}.xlsx`))).toBe(true);
});

test('what a unit typed into its form came back as it was, but for the cell that nobody can read', () => {
  const { submissions = [] } = inYear('year.json') as Assessment;
  const sent = plan.forms.filter(({ unreadable }) => unreadable === undefined).map(({ submission }) => submission);
  const found = sent.map(({ unit, at }) => submissions.find((known) => known.unit === unit && known.at === at));

  expect(submissions.length).toBe(plan.forms.length);
  expect(found).toEqual(sent);
});

test('each unit has exactly one state, and it is the one that the script planned', () => {
  const others = plan.units.flatMap(({ id }) =>
    ['absent', 'late', 'incomplete'].includes(plan.roles.of(id) ?? '') ? [] : [id],
  );

  expect(
    unitsOf()
      .map(({ unit }) => unit.id)
      .toSorted(),
  ).toEqual(plan.units.map(({ id }) => id).toSorted());
  expect(idsWith('absent').toSorted()).toEqual(plan.roles.who('absent').toSorted());
  expect(idsWith('late').toSorted()).toEqual(plan.roles.who('late').toSorted());
  expect(idsWith('incomplete')).toEqual(plan.roles.who('incomplete'));
  expect(idsWith('sent').toSorted()).toEqual(others.toSorted());
});

/** The finding by which each part is told of the unit that plays it, and of nobody else. */
const TOLD: Readonly<Partial<Record<Part, string>>> = {
  'sent-again-late': 'resent-late',
  incomplete: 'verified-incomplete',
  'outside-period': 'fact-outside-period',
  unsigned: 'signer-missing',
  'no-report': 'narrative-missing',
  'past-district': 'handed-in-missing',
  'after-district': 'handed-in-after',
  'no-reasons': 'reason-missing',
};

test.each(Object.entries(TOLD))('who plays "%s" has the finding %s, and nobody else', (part, code) => {
  const told = plan.units.map(({ id }) => id).filter((id) => codesOf(id).includes(code));

  expect(told).toEqual(plan.roles.who(part as Part));
});

test('verified, disputed and visited are those that the script planned', () => {
  const { verifications = [] } = inYear('approved-year.json') as Assessment;
  const ids = (isSo: (said: (typeof verifications)[number]) => boolean) =>
    [...new Set(verifications.filter(isSo).map(({ unit }) => unit))].toSorted();

  expect(ids((said) => 'done' in said)).toEqual(plan.roles.verified.toSorted());
  expect(ids(({ visit }) => visit !== undefined)).toEqual(plan.roles.visited.toSorted());
  expect(ids((said) => 'fact' in said)).toEqual(plan.roles.disputed.toSorted());
});

test('the rows of each ranking stand in the order of their values, absentees below all others', () => {
  for (const { rows } of approved.rankings.filter(({ official }) => official)) {
    const ranked = rows.filter(({ state }) => state === 'ranked').map(({ value }) => Number(value?.published));

    expect(ranked).toEqual(ranked.toSorted((one, other) => other - one));
    expect(rows.slice(0, ranked.length).every(({ state }) => state === 'ranked')).toBe(true);
    expect(new Set(ranked).size).toBeGreaterThan(ranked.length / 2);
  }
});

test('the correction moves the points of the unit that it names, and of no other', () => {
  const totals = ({ rankings }: AssessmentRecord) =>
    new Map(rankings.flatMap(({ rows }) => rows.map(({ unit, value }) => [unit, value?.published])));
  const [before, after] = [totals(approved), totals(corrected)];
  const moved = [...before].flatMap(([unit, value]) => (after.get(unit) === value ? [] : [unit]));

  expect(moved).toEqual(plan.roles.who('corrected'));
  expect(corrected.assessment.supersedes?.record).toBe(approved.digests.record);
});

test('what it prints fits 80 columns, says that figures are synthetic, shows three tables and two records that verify', () => {
  const printed = lines.join('\n').split('\n');

  expect(printed.filter((line) => line.length > 80)).toEqual([]);
  expect(printed[0]).toContain('GIẢ LẬP');
  expect(printed.filter((line) => line.startsWith('BẢNG XẾP HẠNG: '))).toHaveLength(3);
  expect(printed.filter((line) => line.includes('ĐÚNG: tính lại ra đúng từng chữ số.'))).toHaveLength(2);
});

test('every annex is there', () => {
  for (const file of ['phu-luc.docx', 'phu-luc.xlsx', 'phu-luc.html', 'dinh-chinh.docx'])
    expect(existsSync(join(folder, file))).toBe(true);
});

test('played again, as `npm run demo -- --lang en` plays it, it gives the same bytes', {
  timeout: 600_000,
}, async () => {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'scripts/demo.ts', '--lang', 'en'], { cwd: ROOT });

  expect(stdout).toContain('SYNTHETIC');
  for (const file of ['register.yaml', 'year.json', 'approved.json', 'corrected.json'])
    expect(text(join(ROOT, 'demo-year'), file) === text(folder, file), file).toBe(true);
});

describe('each duty of the letter is in the year where `npm run letter` says', () => {
  test.each(Object.entries(IN_DEMO))('%s', (_, { unit, shows }) => {
    const year = inYear('approved-year.json') as Assessment;
    const pieces = {
      unit,
      year,
      record: approved,
      entry: entryOf(unit),
      codes: codesOf(unit),
      sent: (year.submissions ?? []).filter((sent) => sent.unit === unit),
      verifications: (year.verifications ?? []).filter((said) => said.unit === unit),
      hasFile: (file: string) => existsSync(join(folder, file)),
    };

    expect(shows(pieces)).toBe(true);
  });
});
