import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordText } from '../../src/audit/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { saltsFor } from '../support/salts.js';
import { resealed } from '../support/tampering.js';
import { call, folderOf, formatText } from './calling.js';

const UNITS = ['so-a', 'so-b', 'so-c', 'so-d', 'bch'];
const SALTS = Object.entries(saltsFor(UNITS));
const inLine = (text: string) => text.replaceAll(/\s+/g, ' ');

/** A record of units that are compared, one copy that hides the best unit, and a forgery of that, sealed again. */
async function hidden() {
  const assessment = `${formatText('cohort.assessment.yaml')}salts:\n${SALTS.map(([id, salt]) => `  ${id}: ${salt}\n`).join('')}`;
  const cwd = folderOf({ 'p.yaml': formatText('cohort.pack.yaml'), 'a.yaml': assessment });
  const run = (...argv: readonly string[]) => call(argv, { cwd });
  await run('score', 'p.yaml', 'a.yaml', '--out', 'whole.json');
  await run('redact', 'whole.json', '--units', 'so-a', '--out', 'hidden.json');
  writeFileSync(join(cwd, 'forged.json'), forged(readFileSync(join(cwd, 'hidden.json'), 'utf8')));
  return { cwd, run };
}

/**
 * Sở B has 50 ÷ 40 = 1.25 Mbps a head of 1.5 at most, 40 × 1.25 ÷ 1.5 = 100/3 points, and 1 for its days: 103/3. The forger writes 39,
 * which no published value of the hidden unit contradicts: 40 in all, 97.5% and 80%.
 */
function forged(text: string): string {
  const swaps: readonly (readonly [string, string])[] = [
    ['100/3', '39'],
    ['250/3', '97.5'],
    ['103/3', '40'],
    ['206/3', '80'],
    ['34.33', '40'],
  ];
  const changed = swaps.reduce((sum, [from, to]) => sum.replaceAll(`"${from}"`, `"${to}"`), text);
  const record: AssessmentRecord = JSON.parse(changed);
  const entries = record.entries.map((entry) => (entry.unit === 'so-b' ? { ...entry, ledger: [] } : entry));
  return recordText(resealed({ ...record, entries }) as AssessmentRecord);
}

test('points that nobody could derive again, since they compare with a hidden unit, are called that wherever they are shown', async () => {
  const { cwd, run } = await hidden();
  const verified = await run('verify', 'forged.json', '--lang', 'en');
  const unit = inLine((await run('explain', 'forged.json', '--unit', 'so-b', '--lang', 'en')).out);
  const total = await run('explain', 'forged.json', '--unit', 'so-b', '--criterion', 'total', '--lang', 'en');
  const diff = inLine((await run('diff', 'whole.json', 'forged.json', '--lang', 'en')).out);
  const ofUnit = inLine((await run('diff', 'whole.json', 'forged.json', '--unit', 'so-b', '--lang', 'en')).out);
  await run('report', 'forged.json', '--out', 'annex.html', '--lang', 'en');
  const annex = readFileSync(join(cwd, 'annex.html'), 'utf8');
  const sentence =
    'As the record states, for it compares with units whose figures are hidden: "Bandwidth per head", "Handling time"';

  // what a forger may do beside hidden units is known; it must not be done in silence
  expect(verified.code).toBe(0);
  expect(unit).toContain('Bandwidth per head: 39 of 40 points');
  expect(unit).toContain(sentence);
  expect(inLine(total.out)).toContain(sentence);
  for (const page of [diff, ofUnit])
    expect(page).toContain(
      'Results that compare with hidden units: they could not be derived again and stand as the record states them, and so do their differences and causes here: - "Bandwidth per head" (bandwidth-c), as reported by the units: Sở B (so-b)',
    );
  expect(diff).toContain('Sở B (so-b); Sở C (so-c)');
  expect(ofUnit).not.toContain('so-c');
  expect(annex).toContain(`${sentence.replaceAll('"', '&quot;')}: Sở B; Sở C.`);
});

test('of a unit whose results compare with nobody who is hidden, and of a whole record, nothing of the kind is said', async () => {
  const { cwd, run } = await hidden();
  const absent = await run('explain', 'hidden.json', '--unit', 'so-d', '--lang', 'en');
  const whole = await run('explain', 'whole.json', '--unit', 'so-b', '--lang', 'en');
  const diff = await run('diff', 'whole.json', 'whole.json', '--lang', 'en');
  await run('report', 'whole.json', '--out', 'annex.html', '--lang', 'en');

  for (const { code, out } of [absent, whole, diff]) {
    expect(code).toBe(0);
    expect(inLine(out)).not.toMatch(/hidden units/);
  }
  expect(readFileSync(join(cwd, 'annex.html'), 'utf8')).not.toContain('hidden units');
});
