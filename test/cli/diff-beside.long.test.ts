import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saltsFor } from '../support/salts.js';
import { call, changed, folderOf, formatText } from './calling.js';

const DRAFT = formatText('small.assessment.yaml');
const TEXTS = `texts:
  - { key: qd-15, number: 15/QĐ-UBND, issued: 2019-12-05, signer: Chủ tịch (giả lập), published: { at: Cổng, on: 2019-12-06 } }
`;
const SALTS = Object.entries(saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']));

/** What is printed of the difference between the draft round and the same round with another text. */
async function told(after: string, ...options: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': DRAFT });
  writeFileSync(join(cwd, 'b.yaml'), after);
  for (const name of ['a', 'b']) await call(['score', 'pack.yaml', `${name}.yaml`, '--out', `${name}.json`], { cwd });
  const { out } = await call(['diff', 'a.json', 'b.json', ...options], { cwd });
  // without the two lines that name the sides
  return out.split('\n').slice(2).join('\n').trim();
}

test('that figures are no longer called synthetic, or a round is closed, is no "nothing differs"', async () => {
  const real = changed(DRAFT, 'figures: synthetic', 'figures: real');
  const approved = `${changed(DRAFT, 'state: draft', 'state: approved\napproval: { text: qd-15, on: 2019-12-05 }')}${TEXTS}`;

  expect(await told(real)).toBe(
    'Số liệu của đợt: số liệu giả lập → số liệu thật\n\nThứ hạng, điểm và số liệu được tính không có gì khác nhau.',
  );
  expect(await told(real, '--lang', 'en')).toBe(
    'Figures of the round: synthetic figures → real figures\n\nPlaces, points and the figures that count do not differ.',
  );
  expect(await told(approved, '--lang', 'en')).toBe(
    `State of the round: draft → approved
Approval: before, none; now, Decision No. 15/QĐ-UBND of 2019-12-05, signed by Chủ tịch (giả lập);
    published at Cổng on 2019-12-06
The texts that the assessments declare differ
  - Decision No. 15/QĐ-UBND of 2019-12-05 is added

Places, points and the figures that count do not differ.`,
  );
});

test('units that changed and stand in no table are named, and so are those of which only the writing changed', async () => {
  // xa-c lacks files-on-time, so that its files count for nothing; the form of xa-d came too late
  const files = changed(DRAFT, 'files: 7', 'files: 8');
  const late = changed(DRAFT, 'staff-with-computer: 60, files: 1,', 'staff-with-computer: 59, files: 1,');

  expect(await told(files, '--lang', 'en')).toContain('\nKnown otherwise, and in no table above: Xã C\n');
  expect(await told(files)).toContain('\nCó số liệu hoặc thông tin thay đổi mà không có trong bảng nào ở trên: Xã C\n');
  expect(await told(late, '--lang', 'en')).toBe(
    'Places, points and the figures that count do not differ.\nA name, or what was sent, is written otherwise, without a change of what counts in this layer: Xã D\n  - Xã D (xa-d): submissions/0/facts/staff-with-computer changes: 60 → 59',
  );
  expect(await told(late, '--lang', 'en', '--unit', 'xa-d')).toContain('is written otherwise');
  expect(await told(late, '--lang', 'en', '--unit', 'xa-a')).toBe('Unit Xã A: nothing changed.');
});

/** What is printed of the difference between the draft round by the pack and by another wording of it, with a round of its own. */
async function printedOfPack(pack: string, round: string, ...options: readonly string[]): Promise<string> {
  const cwd = folderOf({ 'p.yaml': formatText('small.pack.yaml'), 'q.yaml': pack, 'a.yaml': DRAFT, 'b.yaml': round });
  await call(['score', 'p.yaml', 'a.yaml', '--out', 'a.json'], { cwd });
  await call(['score', 'q.yaml', 'b.yaml', '--out', 'b.json'], { cwd });
  const { out } = await call(['diff', 'a.json', 'b.json', '--lang', 'en', ...options], { cwd });
  return out.split('\n').slice(2).join('\n').trim();
}

test('that a pack of the same name and version calls its rows official now is told, whether or not a place moved', async () => {
  const official = changed(formatText('small.pack.yaml'), 'standing: reconstructed', 'standing: official');
  // 60 of 60 computers give 20 points: with 5 and 1 all but one of 27, above the 89.33% of xa-b
  const moved = changed(DRAFT, 'staff-with-computer: 52, files: 30', 'staff-with-computer: 60, files: 30');

  expect(await printedOfPack(official, DRAFT)).toBe(
    `Points of the pack by standing: reconstructed 27 → official 27
TWO PACKS bear the id vi-du-nho and the version 1.0.0 and are not the same (digests
    sha256:11a19b290b5e01e7c87755ff0b77d4ea98511b83dad5d450ede510ca1a9361d4 and
    sha256:bbd62ecf3d4bba44476914f92640e6b302dbb9073d15960e99b26572873802cb): one was changed
    without another version. Hold both against the published digest to see which was issued.

Places, points and the figures that count do not differ.
The pack says otherwise, without another score: words, citations, notes, standings (1):
  - standing changes: reconstructed → official`,
  );
  const withPlaces = await printedOfPack(official, moved);
  expect(withPlaces).toContain('Points of the pack by standing: reconstructed 27 → official 27\n');
  expect(withPlaces).toContain('\n  - standing changes: reconstructed → official\n');
  expect(withPlaces).toContain('Places changed: 2;');
  expect(await printedOfPack(official, moved, '--unit', 'xa-a')).toContain('reconstructed 27 → official 27');
});

test.each([
  [
    'a title',
    'vi: Máy tính, en: Computers',
    'vi: Máy in, en: Printers',
    'computers/title/en changes: Computers → Printers',
  ],
  ['a citation', '"vi-du#2"', '"vi-du#9"', 'computers/cite/vi-du#9 is added'],
  ['the number of a text', 'number: 01/VD', 'number: 99/QĐ-UBND', 'texts/vi-du/number changes: 01/VD → 99/QĐ-UBND'],
])('%s that only the later pack has is told, though no score hangs on it', async (_, from, to, line) => {
  const printed = await printedOfPack(changed(formatText('small.pack.yaml'), from, to), DRAFT);

  expect(printed).toContain(line);
  expect(printed).not.toContain('by standing');
});

test('of many changes of words the first twenty are listed, and the others counted', async () => {
  const text = (index: number) =>
    `  - { key: k-${index}, number: ${index}/VD, title: { vi: Văn bản ${index}, en: Text ${index} }, issued: 2018-10-01 }\n`;
  const texts = Array.from({ length: 23 }, (_, index) => text(index)).join('');
  const printed = await printedOfPack(changed(formatText('small.pack.yaml'), 'period:', `${texts}period:`), DRAFT);

  expect(printed.match(/^ {2}- texts\/k-/gmu)).toHaveLength(20);
  expect(printed).toContain('  - and 3 more; to see all: tieuchi compare');
});

test('two records that differ in nothing that is compared are still said to be two', async () => {
  const salted = `${DRAFT}salts:\n${SALTS.map(([id, salt]) => `  ${id}: ${salt}\n`).join('')}`;

  expect((await told(salted, '--lang', 'en')).replaceAll(/\s+/g, ' ')).toContain(
    'The two records are still not the same: their digests differ.',
  );
  expect(await told(DRAFT, '--lang', 'en')).toBe('Nothing differs.');
});

test('of many hidden units the first are named, and the others counted', async () => {
  const ids = Array.from({ length: 25 }, (_, index) => `xa-${String(index).padStart(2, '0')}`);
  const salts = Object.entries(saltsFor(ids)).map(([id, salt]) => `  ${id}: ${salt}\n`);
  const head = DRAFT.slice(0, DRAFT.indexOf('units:'));
  const units = ids.map((id) => `  - { id: ${id}, tier: commune }\n`);
  const round = `${head}units:\n${units.join('')}salts:\n${salts.join('')}`;
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml'), 'a.yaml': round });
  await call(['score', 'pack.yaml', 'a.yaml', '--out', 'a.json'], { cwd });
  await call(['excerpt', 'a.json', '--unit', 'xa-00', '--out', 'part.json'], { cwd });
  const { out } = await call(['diff', 'part.json', 'a.json', '--lang', 'en'], { cwd });

  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'of which only the places can be compared: xa-01; xa-02; xa-03; xa-04; xa-05; xa-06; xa-07; xa-08; xa-09; xa-10; xa-11; xa-12; xa-13; xa-14; xa-15; xa-16; xa-17; xa-18; xa-19; xa-20; and 4 other units',
  );
});
