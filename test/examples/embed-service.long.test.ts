import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consumerOf, packageOf } from '../package/packed.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/embed-service/', import.meta.url));

let folder = '';
let service: ChildProcess;
let url = '';

/** Starts the service in a process of its own, as an office would, at an instant of 2019. */
async function start(now: string): Promise<void> {
  const env = { ...process.env, DATA: join(folder, 'data'), PORT: '0', NOW: now };
  service = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  while (!said.includes('port:')) {
    const [part] = await once(service.stdout ?? service, 'data');
    said += part;
  }
  url = `http://127.0.0.1:${/port: (\d+)/.exec(said)?.[1]}`;
}

async function kill(): Promise<void> {
  const gone = once(service, 'exit');
  service.kill('SIGKILL');
  await gone;
}

async function ask(path: string, facts?: unknown, lang = 'vi') {
  const sent =
    facts === undefined ? {} : { method: 'PUT', body: typeof facts === 'string' ? facts : JSON.stringify(facts) };
  // a connection that is kept may be closed by the service, or die with it, just as it is used again
  const headers = { 'accept-language': lang, connection: 'close' };
  const answer = await fetch(url + path, { ...sent, headers });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) };
}

beforeAll(async () => {
  folder = await consumerOf('embed-service', ['tsx', '@electric-sql/pglite']);
  cpSync(EXAMPLE, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await start('2019-10-10T01:00:00Z');
}, 600_000);

afterAll(() => kill());

test('the service is less than 120 lines, and looks into no record', () => {
  const sources = ['main.ts', 'service.ts'].map((name) => readFileSync(join(EXAMPLE, name), 'utf8'));

  expect(sources.join('').split('\n').length - 1).toBeLessThan(120);
  for (const source of sources) expect(source).not.toMatch(/\brecordOf\b|\.(?:entries|layers|digests|published)\b/);
});

test('a submission is taken, with its points and what it still lacks: 6 points by 45 of 60 are 4.5', async () => {
  const { status, body } = await ask('/units/huyen-1', { staff: 60, 'staff-with-computer': 45 }, 'en');

  expect([status, body.result.total.points.shown, body.result.unit.title]).toEqual([
    201,
    '4.5',
    'District 1 (synthetic)',
  ]);
  expect(body.issues[0].sentence).toBe(
    '"Staff who regularly use official e-mail" is not given yet; needed for: "II.2. Use of official e-mail"',
  );
});

test.each([
  ['vi, en;q=0.8', '"sixty" không phải là số; hãy ghi bằng chữ số, phần thập phân sau dấu chấm, ví dụ 12.5'],
  ['en-GB, vi;q=0.8', '"sixty" is not a number; write digits, with a point before the decimals, as 12.5'],
  ['fr', '"sixty" không phải là số; hãy ghi bằng chữ số, phần thập phân sau dấu chấm, ví dụ 12.5'],
])('what cannot be is refused with its issues by fact, in the language of %s', async (lang, sentence) => {
  const { status, body } = await ask('/units/huyen-1', { staff: 'sixty', 'staff-with-computer': 45 }, lang);

  expect([status, body]).toEqual([422, { issues: { staff: [sentence] } }]);
});

test('a relation that is broken is told at both of its facts, a bound at its fact, and a fact that is unknown too', async () => {
  const issuesOf = async (facts: unknown) => Object.keys((await ask('/units/huyen-2', facts)).body.issues);

  expect(await issuesOf({ staff: 60, 'staff-with-computer': 61 })).toEqual(['staff-with-computer', 'staff']);
  expect(await issuesOf({ staff: 0 })).toEqual(['staff']);
  expect(await issuesOf({ stuff: 60 })).toEqual(['stuff']);
});

test('what is no JSON, no unit or no path is refused as such', async () => {
  expect((await ask('/units/huyen-1', '{')).status).toBe(400);
  expect((await ask('/units/huyen-9', {})).status).toBe(404);
  expect((await ask('/units/huyen-9')).status).toBe(404);
  expect((await ask('/nothing')).status).toBe(404);
  expect((await ask('/units/huyen-1', JSON.stringify({ plan: 'x'.repeat(1_000_001) }))).status).toBe(413);
});

test('a body is read as it is written: no figure is rounded, no key stands twice, a text keeps every letter', async () => {
  const send = async (body: string) => {
    const { status, body: answer } = await ask('/units/huyen-3', body, 'en');
    return [status, answer.issues ?? 'taken'];
  };

  expect(await send('{"staff":60.00000000000000000001}')).toEqual([
    422,
    { staff: ['60.00000000000000000001 is not a whole number; write one without decimals'] },
  ]);
  expect(await send('{"staff":60,"staff":70}')).toEqual([400, { staff: [expect.stringContaining('"staff"')] }]);
  expect((await send('{"applications":["a\\u0000b"]}'))[0]).toBe(201);
  const { body: record } = await ask('/record');
  const entry = record.entries.find(({ unit }: { unit: string }) => unit === 'huyen-3');
  expect(entry.input.submissions[0].facts).toEqual({ applications: ['a\u0000b'] });
});

test('a path of nothing but slashes is unknown, and what follows a body that is too large is answered', async () => {
  expect((await ask('//')).status).toBe(404);
  for (let time = 0; time < 5; time += 1) {
    expect((await ask('/units/huyen-1', 'x'.repeat(5_000_000))).status).toBe(413);
    expect((await ask('/units/huyen-1')).status).toBe(200);
  }
});

test('nothing that was refused is in the ranking, and the form of a tier is given as JSON Schema', async () => {
  const { body } = await ask('/units/huyen-1');
  const { body: schema } = await ask('/forms/district', undefined, 'en');

  expect(body.result.total.points.exact).toBe('4.5');
  expect(schema.properties.staff).toMatchObject({ type: 'integer', minimum: 1, maximum: 3000 });
});

test('after a kill and a start there are the same ranking and the same bytes of the record, which verifies', async () => {
  await ask('/units/huyen-2', { staff: 60, 'staff-with-computer': 60 });
  await ask('/units/huyen-3', { staff: 60, 'staff-with-computer': 15 });
  const { body: rankings } = await ask('/rankings');
  const { text: record } = await ask('/record');
  await kill();
  await start('2019-10-12T01:00:00Z');

  expect((await ask('/rankings')).body).toEqual(rankings);
  expect((await ask('/record')).text).toBe(record);
  const [, ranking] = rankings;
  expect(
    ranking.rows.map(({ place, unit, value, state }: Record<string, Record<string, string>>) =>
      [place?.shown, unit?.title, value?.shown ?? state?.title].join(' '),
    ),
  ).toEqual([
    '1 Huyện số 2 (giả lập) 6',
    '2 Huyện số 1 (giả lập) 4,5',
    '3 Huyện số 3 (giả lập) 1,5',
    ' Huyện số 4 (giả lập) chưa gửi, còn trong thời hạn',
  ]);

  writeFileSync(join(folder, 'record.json'), record);
  const cli = join(packageOf(folder), 'dist/cli.js');
  const told = execFileSync(process.execPath, [cli, 'verify', 'record.json', '--lang', 'en'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(told).toContain('VERIFIED: derived again, every digit is the same.');
  expect(told).not.toContain('The file is not, byte for byte, as the program writes it');
});

test('a submission takes the place of that before, and is there after the next kill', async () => {
  await ask('/units/huyen-3', { staff: 60, 'staff-with-computer': 30 });
  await kill();
  await start('2019-10-12T01:00:00Z');

  expect((await ask('/units/huyen-3')).body.result.total.points.exact).toBe('3');
});
