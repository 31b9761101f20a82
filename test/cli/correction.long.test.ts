import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saltsFor } from '../support/salts.js';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const DRAFT = formatText('small.assessment.yaml');

const TEXTS = `texts:
  - key: qd-15
    number: 15/QĐ-UBND
    issued: 2019-12-05
    signer: Chủ tịch Ủy ban nhân dân tỉnh (giả lập)
    published: { at: Cổng thông tin điện tử tỉnh, on: 2019-12-06 }
  - key: qd-16
    number: 16/QĐ-UBND
    issued: 2019-12-20
    signer: Chủ tịch Ủy ban nhân dân tỉnh (giả lập)
    published: { at: Cổng thông tin điện tử tỉnh, on: 2019-12-21 }
`;
const approvedBy = (key: string, on: string) => `state: approved\napproval: { text: ${key}#dieu-1, on: ${on} }`;
const APPROVED = changed(DRAFT, 'state: draft', approvedBy('qd-15', '2019-12-05')) + TEXTS;

/** The same round, in which xa-a has 60 of 60 computers, as a correction of a record. */
function correctionOf(record: string): string {
  const supersedes = `supersedes: { record: "${record}", text: qd-16#dieu-2.1, reason: Ghi nhầm số máy tính }`;
  const head = changed(DRAFT, 'state: draft', `${approvedBy('qd-16', '2019-12-20')}\n${supersedes}`);
  return changed(head, 'staff-with-computer: 52', 'staff-with-computer: 60') + TEXTS;
}

/** A folder with the pack and an approved round, scored; its digest. */
async function published() {
  const cwd = folderOf({ 'pack.yaml': PACK, 'year.yaml': APPROVED, 'draft.yaml': DRAFT });
  const run = (...argv: readonly string[]) => call(argv, { cwd });
  await run('score', 'pack.yaml', 'year.yaml', '--out', 'record.json');
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  const digest = (file: string): string => JSON.parse(read(file)).digests.record;
  return { cwd, run, read, digest, write: (file: string, text: string) => writeFileSync(join(cwd, file), text) };
}

test('an approved record is printed with the number, the signer and the publication of its decision', async () => {
  const { run } = await published();
  const said =
    'Điều 1, Quyết định số 15/QĐ-UBND ngày 05/12/2019, Chủ tịch Ủy ban nhân dân tỉnh (giả lập) ký; công bố tại Cổng thông tin điện tử tỉnh ngày 06/12/2019';
  const scored = (await run('score', 'pack.yaml', 'year.yaml')).out.replaceAll(/\s+/g, ' ');
  const verified = (await run('verify', 'record.json')).out.replaceAll(/\s+/g, ' ');

  expect(scored).toContain(`Phê duyệt tại ${said}`);
  expect(verified).toContain(`Phê duyệt ${said}`);
});

test.each(['score', 'report'])('no command writes over what is closed, not even with --force (%s)', async (command) => {
  const { run, read, write } = await published();
  const before = read('record.json');
  write('copy.json', before);
  write('head.yaml', APPROVED);
  write('lines.ndjson', (await run('score', 'pack.yaml', 'year.yaml', '--ndjson', '--json')).out);
  const argv = command === 'score' ? ['score', 'pack.yaml', 'draft.yaml'] : ['report', 'copy.json', '--to', 'html'];

  for (const file of ['record.json', 'year.yaml', 'head.yaml', 'lines.ndjson']) {
    const kept = read(file);
    const { code, err } = await run(...argv, '--out', file, '--force', '--lang', 'en');
    expect({ code, err }).toEqual({
      code: 2,
      err: `error: file "${file}" is approved and is not overwritten, not even with --force; write to another file, and keep both\n`,
    });
    expect(read(file)).toBe(kept);
  }
});

test('the same record is written again, and a draft is written over', async () => {
  const { run, read } = await published();
  const again = await run('score', 'pack.yaml', 'year.yaml', '--out', 'record.json', '--force');
  await run('score', 'pack.yaml', 'draft.yaml', '--out', 'draft.json');
  const final = await run('score', 'pack.yaml', 'year.yaml', '--out', 'draft.json', '--force');

  expect([again.code, final.code]).toEqual([0, 0]);
  expect(read('draft.json')).toBe(read('record.json'));
});

test.each([
  ['within braces', '{ format: tieuchi/assessment@1, id: x, state: final }'],
  ['within braces, below a remark on its state', '# state: draft\n{ format: tieuchi/assessment@1, state: final }'],
  ['in quotes', '"format": "tieuchi/assessment@1"\n"state": "final"\n'],
  ['as JSON over lines', '{\n  "format": "tieuchi/assessment@1",\n  "state": "final"\n}\n'],
  ['with a byte order mark', '\uFEFF{"format":"tieuchi/assessment@1","state":"final"}'],
  ['with lines of Windows', 'format: tieuchi/assessment@1\r\nstate: final\r\n'],
  ['behind a tag', 'format: tieuchi/assessment@1\nstate: !!str final\n'],
  ['behind an anchor', 'format: tieuchi/assessment@1\nstate: &now final\n'],
  ['as an alias', 'format: tieuchi/assessment@1\nid: &now final\nstate: *now\n'],
  ['as a block', 'format: tieuchi/assessment@1\nstate: >-\n  final\n'],
  ['on the next line', 'format: tieuchi/assessment@1\nstate:\n  final\n'],
  ['behind a key with a question mark', 'format: tieuchi/assessment@1\n? state\n: final\n'],
])('a closed round is known %s', async (_, text) => {
  const { run, read, write } = await published();
  write('x.yaml', text);
  const { code } = await run('score', 'pack.yaml', 'draft.yaml', '--out', 'x.yaml', '--force');

  expect(code).toBe(2);
  expect(read('x.yaml')).toBe(text);
});

test.each([
  ['in quotes', 'format: tieuchi/assessment@1\nstate: "draft"\n'],
  ['on the next line', 'format: tieuchi/assessment@1\nstate:\n  draft\n'],
  ['beside words of closed rounds', 'format: tieuchi/assessment@1\nstate: draft # not final, not approved\n'],
  ['without a state', 'format: tieuchi/assessment@1\nid: final\n'],
])('a draft is written over %s', async (_, text) => {
  const { run, read, write } = await published();
  write('x.yaml', text);

  expect((await run('score', 'pack.yaml', 'draft.yaml', '--out', 'x.yaml', '--force')).code).toBe(0);
  expect(read('x.yaml')).toContain('"format":"tieuchi/record@1"');
});

test('a correction is scored beside the record that it corrects, which is verified and kept', async () => {
  const { run, read, write, digest } = await published();
  const before = read('record.json');
  write('corrected.yaml', correctionOf(digest('record.json')));
  const alone = await run('score', 'pack.yaml', 'corrected.yaml', '--out', 'corrected.json', '--lang', 'en');
  const given = await run(
    'score',
    'pack.yaml',
    'corrected.yaml',
    '--corrects',
    'record.json',
    '--out',
    'corrected.json',
  );

  expect({ code: alone.code, err: alone.err }).toEqual({
    code: 1,
    err: `error: this assessment corrects the record ${digest('record.json')}; give that record by --corrects, so that it is checked\n`,
  });
  expect(alone.out).toBe('');
  expect(given.code).toBe(0);
  expect(given.out.replaceAll(/\s+/g, ' ')).toContain(
    `Đính chính: Điều 2.1, Quyết định số 16/QĐ-UBND ngày 20/12/2019: thay cho biên bản ${digest('record.json')}; lý do: Ghi nhầm số máy tính`,
  );
  expect(read('record.json')).toBe(before);
});

test('what is given as corrected is that record, verified, and no draft', async () => {
  const { run, read, write, digest } = await published();
  const zeros = `sha256:${'0'.repeat(64)}`;
  write('corrected.yaml', correctionOf(digest('record.json')));
  write('another.yaml', correctionOf(zeros));
  write('forged.json', read('record.json').replace('"staff-with-computer":"52"', '"staff-with-computer":"53"'));
  await run('score', 'pack.yaml', 'draft.yaml', '--out', 'draft.json');
  write('of-draft.yaml', correctionOf(digest('draft.json')));
  const told = async (assessment: string, record: string) =>
    (await run('score', 'pack.yaml', assessment, '--corrects', record, '--json', '--lang', 'en')).err;

  expect(await told('another.yaml', 'record.json')).toBe(
    `error: the record in "record.json" (${digest('record.json')}) is not the one that is corrected (${zeros}); give that one\n`,
  );
  expect(await told('of-draft.yaml', 'draft.json')).toBe(
    'error: the record in "draft.json" is a draft, which needs no correction; mend the figures and score again\n',
  );
  expect(await told('year.yaml', 'record.json')).toBe(
    `error: the assessment does not say that it corrects a record; add "supersedes" with record: "${digest('record.json')}", the clause as text, and the reason\n`,
  );
  expect(await told('corrected.yaml', 'forged.json')).toContain('NOT INTACT');
});

test.each([
  [
    'results',
    'the digest at "supersedes" (DIGEST) is that of the results in "record.json"; write that of the record: RECORD',
  ],
  [
    'pack',
    'the digest at "supersedes" (DIGEST) is that of the pack in "record.json"; write that of the record: RECORD',
  ],
])('a digest of the %s, where that of the record is asked, is named as what it is', async (kind, sentence) => {
  const { run, read, write, digest } = await published();
  const { digests, pack } = JSON.parse(read('record.json'));
  const other = kind === 'results' ? digests.results : pack.digest;
  write('corrected.yaml', correctionOf(other));
  const { code, err } = await run('score', 'pack.yaml', 'corrected.yaml', '--corrects', 'record.json', '--lang', 'en');

  expect(code).toBe(1);
  expect(err).toContain(`error: ${sentence.replace('DIGEST', other).replace('RECORD', digest('record.json'))}\n`);
});

test('what is corrected is of the same period, and was approved first', async () => {
  const { run, write, digest } = await published();
  const correction = correctionOf(digest('record.json'));
  const years = (text: string) => text.replaceAll(/20(18|19)-/g, (_, year: string) => `20${Number(year) + 1}-`);
  write('next.pack.yaml', years(PACK));
  write('next.yaml', years(correction));
  write('early.yaml', correction.replaceAll('2019-12-20', '2019-12-03').replaceAll('2019-12-21', '2019-12-04'));
  const told = async (pack: string, assessment: string) =>
    (await run('score', pack, assessment, '--corrects', 'record.json', '--json', '--lang', 'en')).err;

  expect(await told('next.pack.yaml', 'next.yaml')).toBe(
    'error: the record in "record.json" is of another period than the correction; give one of the same period\n',
  );
  expect(await told('pack.yaml', 'early.yaml')).toBe(
    'error: the correction was approved before the record in "record.json"; mend the day of approval\n',
  );
});

test('what is corrected has a unit in common with its correction: a digest that was copied from another place is told', async () => {
  const { run, write, digest } = await published();
  const correction = correctionOf(digest('record.json'));
  write('elsewhere.yaml', correction.replaceAll('xa-', 'phuong-'));
  write('added.yaml', correction.replaceAll('xa-e', 'phuong-e'));
  const told = async (assessment: string) =>
    (await run('score', 'pack.yaml', assessment, '--corrects', 'record.json', '--json', '--lang', 'en')).err;

  expect(await told('elsewhere.yaml')).toBe(
    'error: the record in "record.json" has none of the units of the correction; give the record of these units\n',
  );
  expect(await told('added.yaml')).toBe('');
});

// the copy of an approved round still names the decision that approved other figures
test('the approval of what is corrected is no approval of the correction, unless a text as late or later corrects', async () => {
  const { run, write, digest } = await published();
  const correction = correctionOf(digest('record.json'));
  const kept = changed(correction, approvedBy('qd-16', '2019-12-20'), approvedBy('qd-15', '2019-12-05'));
  const sameText = changed(kept, 'text: qd-16#dieu-2.1', 'text: qd-15#dieu-2.1');
  const renamed = `${sameText.replace('key: qd-15', 'key: qd-x').replaceAll('qd-15#', 'qd-x#')}`;
  const ofPack = changed(kept, 'text: qd-16#dieu-2.1', 'text: vi-du#3');
  const earlier = kept.replaceAll('issued: 2019-12-20', 'issued: 2019-12-04');
  const told = async (text: string, lang = 'en') => {
    write('corrected.yaml', text);
    const { code, err } = await run(
      ...['score', 'pack.yaml', 'corrected.yaml', '--corrects', 'record.json', '--json', '--lang', lang],
    );
    return code === 0 ? 'scored' : err;
  };
  const refusal =
    'error: the correction bears the very approval of the record in "record.json"; name under "approval" the text that approves the correction, or under "supersedes" a later text that corrects\n';

  expect(await told(sameText)).toBe(refusal);
  expect(await told(renamed)).toBe(refusal);
  expect(await told(ofPack)).toBe(refusal);
  expect(await told(earlier)).toBe(refusal);
  expect(await told(sameText, 'vi')).toContain(
    'bản đính chính ghi đúng văn bản đã phê duyệt biên bản trong "record.json"',
  );
  expect(await told(kept)).toBe('scored');
  // a standing rule may allow corrections, and the correction has an approval of its own
  expect(await told(changed(correction, 'text: qd-16#dieu-2.1', 'text: vi-du#3'))).toBe('scored');
  expect(await told(correction)).toBe('scored');
});

test('an excerpt or a detached record is not taken for what is corrected, and it is said how to make a whole one', async () => {
  const { run, read, write, digest } = await published();
  const salts = Object.entries(saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']));
  write('salted.yaml', `${APPROVED}salts:\n${salts.map(([id, salt]) => `  ${id}: ${salt}\n`).join('')}`);
  await run('score', 'pack.yaml', 'salted.yaml', '--out', 'salted.json');
  await run('excerpt', 'salted.json', '--unit', 'xa-a', '--out', 'part.json');
  await run('score', 'pack.yaml', 'salted.yaml', '--detached', '--out', 'detached.json');
  write('corrected.yaml', correctionOf(digest('salted.json')));
  const told = async (record: string) =>
    (await run('score', 'pack.yaml', 'corrected.yaml', '--corrects', record, '--json', '--lang', 'en')).err;

  expect(await told('part.json')).toBe(
    'part.json: error: this command needs a whole record, and this is an excerpt, which holds the part of one unit\n',
  );
  expect(await told('detached.json')).toContain('score the same pack and assessment again without --detached');
  expect(digest('detached.json')).toBe(digest('salted.json'));
  expect(await told('salted.json')).toBe('');
  expect(read('part.json')).toContain('tieuchi/excerpt@1');
});

// a unit that the published record hides, and the correction shows under the same salt, has its first figures found by trying
test('salts that a correction has from what it corrects are told, and salts of its own are not', async () => {
  const { run, write, digest } = await published();
  const units = ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'];
  const saltLines = (of: (unit: string) => string) => {
    const salts = saltsFor(units.map(of));
    return `salts:\n${units.map((unit) => `  ${unit}: ${salts[of(unit)]}\n`).join('')}`;
  };
  const first = saltLines((unit) => unit);
  write('salted.yaml', APPROVED + first);
  await run('score', 'pack.yaml', 'salted.yaml', '--out', 'salted.json');
  const told = async (salts: string) => {
    write('corrected.yaml', correctionOf(digest('salted.json')) + salts);
    const { code, err } = await run(
      ...['score', 'pack.yaml', 'corrected.yaml', '--corrects', 'salted.json', '--json', '--lang', 'en'],
    );
    return { code, err: err.replaceAll(/\s+/g, ' ') };
  };
  const others = saltLines((unit) => `${unit} corrected`);
  const [xaA = ''] = first.split('\n').slice(1);
  const movedToB = others.replace(/xa-b: .*/, xaA.trim().replace('xa-a', 'xa-b'));

  expect(await told(first)).toEqual({
    code: 0,
    err: 'warning: 5 units have a salt of the record that is corrected: where one of the two records hides a unit that the other shows, the hidden figures can be found by trying. While the correction is a draft, take these salts out of it and run tieuchi score with --salts new. ',
  });
  expect((await told(movedToB)).err).toContain('1 unit has a salt of the record');
  expect(await told(others)).toEqual({ code: 0, err: '' });
  expect(await told('')).toEqual({ code: 0, err: '' });
});

test('a correction that is computed by another pack than what was published says so, and one by the same pack does not', async () => {
  const { run, write, digest } = await published();
  const raised = changed(PACK, 'version: 1.0.0', 'version: 1.1.0');
  write('raised.yaml', raised);
  write('altered.yaml', changed(PACK, 'Example criteria', 'Other criteria'));
  write('corrected.yaml', correctionOf(digest('record.json')));
  write('of-raised.yaml', changed(correctionOf(digest('record.json')), 'version: 1.0.0', 'version: 1.1.0'));
  const score = async (pack: string, assessment: string, lang: string) =>
    (await run('score', pack, assessment, '--corrects', 'record.json', '--json', '--lang', lang)).err.replaceAll(
      /\s+/g,
      ' ',
    );

  expect(await score('pack.yaml', 'corrected.yaml', 'en')).toBe('');
  expect(await score('altered.yaml', 'corrected.yaml', 'en')).toBe(
    'The correction is computed by a pack that is not the one of what was published, though both say version 1.0.0. ',
  );
  expect(await score('raised.yaml', 'of-raised.yaml', 'en')).toBe(
    'The correction is computed by version 1.1.0 of the pack; what was published, by version 1.0.0. ',
  );
  expect(await score('raised.yaml', 'of-raised.yaml', 'vi')).toBe(
    'Bản đính chính tính theo bộ tiêu chí phiên bản 1.1.0; kết quả đã công bố tính theo phiên bản 1.0.0. ',
  );
});

test('the comparison of the two says which clause corrects which record, and whether it is this one', async () => {
  const { run, write, digest } = await published();
  write('corrected.yaml', correctionOf(digest('record.json')));
  await run('score', 'pack.yaml', 'corrected.yaml', '--corrects', 'record.json', '--out', 'corrected.json');
  await run('score', 'pack.yaml', 'draft.yaml', '--out', 'draft.json');
  const said = async (before: string) => (await run('diff', before, 'corrected.json')).out.replaceAll(/\s+/g, ' ');
  const json = JSON.parse((await run('diff', 'record.json', 'corrected.json', '--json')).out);

  expect(await said('record.json')).toContain(
    'Đính chính: Điều 2.1, Quyết định số 16/QĐ-UBND ngày 20/12/2019: thay cho',
  );
  expect(await said('record.json')).not.toContain('KHÔNG phải');
  expect(await said('draft.json')).toContain(
    `KHÔNG phải đính chính của biên bản trước: mã băm của biên bản trước là ${digest('draft.json')}`,
  );
  expect(json.correction).toEqual({
    record: digest('record.json'),
    text: 'qd-16#dieu-2.1',
    reason: 'Ghi nhầm số máy tính',
  });
});

test('of a correction and what it corrects in the other order, and of a later link of a chain, it is said what stands to what', async () => {
  const { run, write, digest } = await published();
  write('corrected.yaml', correctionOf(digest('record.json')));
  await run('score', 'pack.yaml', 'corrected.yaml', '--corrects', 'record.json', '--out', 'second.json');
  const again = correctionOf(digest('second.json')).replaceAll('qd-16', 'qd-17').replaceAll('16/QĐ', '17/QĐ');
  write('again.yaml', again.replaceAll('2019-12-20', '2019-12-27').replaceAll('2019-12-21', '2019-12-28'));
  await run('score', 'pack.yaml', 'again.yaml', '--corrects', 'second.json', '--out', 'third.json');
  const said = async (...files: readonly string[]) =>
    (await run('diff', ...files, '--lang', 'en')).out.replaceAll(/\s+/g, ' ');
  const otherOrder =
    'The first record is the correction of the second; to see what it corrects, give the two in the other order';

  expect(await said('second.json', 'record.json')).toContain(otherOrder);
  expect(await said('third.json', 'second.json')).toContain(otherOrder);
  expect(await said('third.json', 'record.json')).not.toContain(otherOrder);
  expect(await said('second.json', 'third.json')).not.toContain(otherOrder);
  expect(await said('second.json', 'third.json')).not.toContain('NOT a correction');
  expect(await said('record.json', 'third.json')).toContain('NOT a correction of the earlier side');
});
