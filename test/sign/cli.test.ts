import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../src/audit/index.js';
import { recordText } from '../../src/audit/record-text.js';
import { runSign, type SignOptions } from '../../src/cli/commands/sign.js';
import { printVerdict } from '../../src/cli/print/signature.js';
import { checkSignature, envelopeBeside } from '../../src/cli/signature-files.js';
import { isUsageError } from '../../src/cli/usage-error.js';
import type { Language } from '../../src/words/index.js';
import { call, folderOf, formatText } from '../cli/calling.js';
import { saltsFor } from '../support/salts.js';
import { bench, PRIVATE, PUBLIC, smallRecord } from '../support/signing.js';

const KEY = 'sha256:e744c0791320c3285460eddb523f14c88d857ada46b97a5690d88cf978b9191f';
const RECORD = recordText(smallRecord());

/** A record, the key of RFC 8410 and that of another signer, in a folder of their own. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const { openssl, write } = bench();
  write('key.pem', openssl('genpkey', '-algorithm', 'ed25519'));
  const other = { 'b.pem': openssl('pkey', '-in', 'key.pem'), 'b.pub': openssl('pkey', '-in', 'key.pem', '-pubout') };
  return folderOf({ 'r.json': RECORD, 'a.pem': PRIVATE, 'a.pub': PUBLIC, ...other, ...files });
}

async function signing(cwd: string, key: string, more: Partial<SignOptions> = {}) {
  const said = { out: '', err: '' };
  const io = {
    cwd,
    env: {},
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = await runSign(io, 'r.json', { lang: 'vi', key, ...more });
  return { code, ...said };
}

function checking(cwd: string, key: string, language: Language = 'vi'): string {
  const files = { record: 'r.json', key, envelope: envelopeBeside('r.json') };
  const record = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as AnyRecord;
  const all = record.register.length;
  const units = { all, rederived: all, redacted: [] };
  return printVerdict(checkSignature(cwd, record, files), files, { language, units });
}

const textOf = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

test('the signature is written beside the record, one line of canonical JSON, and nothing else is', async () => {
  const cwd = folder();
  const before = readdirSync(cwd);
  const { code, out, err } = await signing(cwd, 'a.pem');

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`Đã ký; chữ ký ghi vào r.json.dsse.json\nMã khóa: ${KEY}\n`);
  expect(readdirSync(cwd).toSorted()).toEqual([...before, 'r.json.dsse.json'].toSorted());
  expect(textOf(cwd, 'r.json.dsse.json')).toMatch(
    new RegExp(
      `^\\{"payload":"[^"]+","payloadType":"application/vnd\\.tieuchi\\.statement\\+json","signatures":\\[\\{"keyid":"${KEY}","sig":"[^"]{88}"\\}\\]\\}\\n$`,
    ),
  );
  expect(textOf(cwd, 'r.json')).toBe(RECORD);
});

test('with --out it is written there', async () => {
  const cwd = folder();
  const { out } = await signing(cwd, 'a.pem', { out: 'chu-ky.json', lang: 'en' });

  expect(out).toBe(`Signed; the signature was written to chu-ky.json\nId of the key: ${KEY}\n`);
  expect(readdirSync(cwd)).not.toContain('r.json.dsse.json');
});

test('a second signer is added, and both are found valid', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');
  const { code, out } = await signing(cwd, 'b.pem');

  expect(code).toBe(0);
  expect(out).toMatch(/^Đã ký thêm vào r\.json\.dsse\.json; tệp có 2 chữ ký\nMã khóa: sha256:[0-9a-f]{64}\n$/);
  expect(checking(cwd, 'a.pub')).toBe(`Chữ ký hợp lệ: người giữ khóa ${KEY} đã ký biên bản này.\n`);
  expect(checking(cwd, 'b.pub', 'en')).toMatch(/^The signature is valid: the holder of the key sha256:/);
});

test('signing twice with one key writes nothing the second time', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');
  const before = textOf(cwd, 'r.json.dsse.json');
  const { code, out } = await signing(cwd, 'a.pem');

  expect({ code, out }).toEqual({
    code: 0,
    out: 'Khóa này đã ký trong r.json.dsse.json; không ghi gì thêm\n',
  });
  expect(textOf(cwd, 'r.json.dsse.json')).toBe(before);
});

test('an envelope of another record is not overwritten', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');
  const before = textOf(cwd, 'r.json.dsse.json');
  writeFileSync(join(cwd, 'r.json'), recordText(smallRecord(['staff: 60', 'staff: 61'])));
  const { code, out, err } = await signing(cwd, 'a.pem');

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(
    'r.json.dsse.json: [envelope-of-another] lỗi: tệp chữ ký đã có ở đó là của nội dung khác; hãy ghi vào tệp khác\n',
  );
  expect(textOf(cwd, 'r.json.dsse.json')).toBe(before);
  expect(checking(cwd, 'a.pub').split('\n')[0]).toBe(`Khóa ${KEY} đã ký một biên bản khác.`);
  expect(checking(cwd, 'a.pub', 'en')).toMatch(/\n {2}record: signed is sha256:\w+, this record has sha256:\w+\n/);
});

test.each(['r.json', 'a.pem', 'blank', 'cut', 'twice'])('%s, which is no envelope, is not overwritten', async (out) => {
  const cwd = folder({ blank: '', cut: '{"payload":"', twice: '{"payload":"","payload":"","signatures":[]}' });
  const before = textOf(cwd, out);
  const { code, err } = await signing(cwd, 'a.pem', { out, lang: 'en' });

  expect(code).toBe(1);
  expect(err).toContain(`${out}: [envelope-invalid] error: this is not a DSSE envelope`);
  expect(textOf(cwd, out)).toBe(before);
});

test('a record that was changed is not signed', async () => {
  const cwd = folder({ 'r.json': RECORD.replace('"state":"submitted"', '"state":"awaited"') });
  const { code, err } = await signing(cwd, 'a.pem', { lang: 'en' });

  expect(code).toBe(3);
  expect(err).toMatch(/^r\.json: error: NOT INTACT: the digests in the record do not fit what it holds/);
  expect(readdirSync(cwd)).not.toContain('r.json.dsse.json');
});

test('the wrong key is told with its file, and nothing of it is printed', async () => {
  const cwd = folder();
  const { code, err } = await signing(cwd, 'a.pub', { lang: 'en' });

  expect(code).toBe(1);
  expect(err).toBe(
    'a.pub: [key-is-public] error: this is a public key, and signing needs the private one; choose the file of the private key\n',
  );
  await signing(cwd, 'a.pem');
  expect(checking(cwd, 'a.pem')).toMatch(/^a\.pem: \[key-is-private\] lỗi: đây là khóa bí mật/);
  expect(checking(cwd, 'a.pem')).not.toContain('MC4C');
});

test('the answers of a check are told in words', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');

  expect(checking(cwd, 'b.pub', 'en')).toMatch(
    new RegExp(`^No signature is by the key sha256:\\w+; the envelope states: "${KEY}"\\.\\n$`),
  );
  const envelope = textOf(cwd, 'r.json.dsse.json');
  const said = (text: string) => {
    writeFileSync(join(cwd, 'r.json.dsse.json'), text);
    return checking(cwd, 'a.pub', 'en');
  };
  expect(said(envelope.replace('"sig":"', '"sig":"AAAA').replace(/.{4}"\}\]/, '"}]'))).toBe(
    `The signature that states the key ${KEY} does not hold: it, or what it signs, was changed.\n`,
  );
  expect(said(envelope.replace('vnd.tieuchi.statement+json', 'json'))).toBe(
    'The envelope signs a "application/json", not a record of tieuchi.\n',
  );
  expect(said(envelope.slice(0, 40))).toBe(
    'r.json.dsse.json: [envelope-invalid] error: this is not a DSSE envelope; check that it is the right file\n',
  );
  expect(said(envelope.replace('"signatures":', '"signature":'))).toMatch(/"signatures" is wrong/);
});

test('a file that is not there is wrong usage', async () => {
  const cwd = folder();
  const thrown = async (act: () => unknown) => {
    try {
      await act();
    } catch (error) {
      return isUsageError(error) ? `${error.key} ${error.params.file}` : error;
    }
    return 'nothing';
  };

  expect(await thrown(() => signing(cwd, 'none.pem'))).toBe('file-missing none.pem');
  expect(await thrown(() => checking(cwd, 'a.pub'))).toBe('file-missing r.json.dsse.json');
  expect(await thrown(() => signing(cwd, 'a.pem', { out: 'none/chu-ky.json' }))).toBe(
    'file-unwritable none/chu-ky.json',
  );
});

/** The same record with salts, and one unit's part of it. */
async function inParts(): Promise<string> {
  const cwd = folder({ 'pack.yaml': formatText('small.pack.yaml') });
  const salts = Object.entries(saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e'])).map(
    ([id, salt]) => `  ${id}: ${salt}\n`,
  );
  writeFileSync(join(cwd, 'salted.yaml'), `${formatText('small.assessment.yaml')}salts:\n${salts.join('')}`);
  await call(['score', 'pack.yaml', 'salted.yaml', '--out', 'whole.json'], { cwd });
  await call(['excerpt', 'whole.json', '--unit', 'xa-a', '--out', 'part.json'], { cwd });
  return cwd;
}

test('whoever signs a part is told that the signature is of the whole, and so is whoever checks it', async () => {
  const cwd = await inParts();
  const whole = await call(['sign', 'whole.json', '--key', 'a.pem', '--lang', 'en'], { cwd });
  const part = await call(['sign', 'part.json', '--key', 'a.pem', '--lang', 'en'], { cwd });
  const said = async (file: string) =>
    (await call(['verify', file, '--key', 'a.pub', '--lang', 'en'], { cwd })).out.split('\n').at(-2);

  expect(whole.err).toBe('');
  expect(part.err).toBe(
    'The signature is of the whole record, and not of what is shown alone: 4 units are signed too of which this file does not show the figures, and which were not derived again.\n',
  );
  expect(textOf(cwd, 'part.json.dsse.json')).toBe(textOf(cwd, 'whole.json.dsse.json'));
  expect(await said('part.json')).toBe(
    `The signature is valid: the holder of the key ${KEY} signed the whole record, of which this file shows 1 of 5 units.`,
  );
  expect(await said('whole.json')).toBe(`The signature is valid: the holder of the key ${KEY} signed this record.`);
});

test('an id that an envelope states is quoted, so that it is no sentence about the signature', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');
  const envelope = JSON.parse(textOf(cwd, 'r.json.dsse.json'));
  const keyid = `${KEY}. Chữ ký hợp lệ: người giữ khóa b đã ký`;
  const stated = { ...envelope, signatures: envelope.signatures.map((one: object) => ({ ...one, keyid })) };
  writeFileSync(join(cwd, 'r.json.dsse.json'), JSON.stringify(stated));

  expect(checking(cwd, 'b.pub')).toContain(`; các chữ ký ghi mã khóa: "${keyid}".\n`);
});

test('a signature that does not hold is told before the figures, which may be right all the same; one that holds after them', async () => {
  const cwd = folder();
  await signing(cwd, 'a.pem');
  const linesBy = async (key: string) => {
    const { code, out } = await call(['verify', 'r.json', '--key', key, '--lang', 'vi'], { cwd });
    return { code, lines: out.trimEnd().split('\n') };
  };
  const [right, wrong] = [await linesBy('a.pub'), await linesBy('b.pub')];

  expect(right.code).toBe(0);
  expect(right.lines[0]).toBe('ĐÚNG: tính lại ra đúng từng chữ số.');
  expect(right.lines.at(-1)).toBe(`Chữ ký hợp lệ: người giữ khóa ${KEY} đã ký biên bản này.`);
  expect(wrong.code).toBe(3);
  expect(wrong.lines[0]).toMatch(/^Không có chữ ký nào .* sha256:/);
  expect(wrong.lines[1]).toBe('ĐÚNG: tính lại ra đúng từng chữ số.');
});
