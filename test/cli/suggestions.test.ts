import { expect, test } from 'vitest';
import { call, folderOf } from './calling.js';

test.each([
  [['chekc', 'x'], 'không có lệnh chekc; có phải ý bạn là check?'],
  [['scor', 'a', 'b'], 'không có lệnh scor; có phải ý bạn là score?'],
  [['help', 'scor'], 'không có lệnh scor; có phải ý bạn là score?'],
  [['score', '--finding', 'a', 'b'], 'không có tùy chọn --finding; có phải ý bạn là --findings?'],
  [['verify', '--secnd-opinion', 'a'], 'không có tùy chọn --secnd-opinion; có phải ý bạn là --second-opinion?'],
  [['--secnd-opinion', 'verify', 'a'], 'không có tùy chọn --secnd-opinion; có phải ý bạn là --second-opinion?'],
  [['--halp'], 'không có tùy chọn --halp; có phải ý bạn là --help?'],
  [
    ['check', 'Gia_Lai_2019'],
    'không có tệp hay bộ tiêu chí kèm theo nào là "Gia_Lai_2019" (có phải ý bạn là gia-lai-2019?)',
  ],
  [
    ['check', 'gia-lai-2018'],
    'không có tệp hay bộ tiêu chí kèm theo nào là "gia-lai-2018" (có phải ý bạn là gia-lai-2019?)',
  ],
  [['check', 'x', '--format', 'jsno'], 'không dùng được "jsno" (có phải ý bạn là json?); chỉ nhận: human, json, sarif'],
  [['schema', 'asessment'], 'không dùng được "asessment" (có phải ý bạn là assessment?); chỉ nhận: pack,'],
  [
    ['diff', 'a', '--layers', 'reported,verifed'],
    'không dùng được "reported,verifed" (có phải ý bạn là verified?); chỉ nhận: hai lớp',
  ],
  [['nothing-like-it'], 'không có lệnh nothing-like-it; xem: tieuchi --help'],
])('%j names what was meant, where a word is near', async (argv, sentence) => {
  const { code, err } = await call(argv);

  expect(code).toBe(2);
  expect(err).toContain(`lỗi: ${sentence}`);
});

test.each([
  [['scor', '--lang', 'en'], 'there is no command scor; did you mean score?'],
  [
    ['check', 'gia-lai-2018', '--lang', 'en'],
    'a shipped pack "gia-lai-2018" (did you mean gia-lai-2019?); shipped are:',
  ],
  [
    ['check', 'x', '--lang', 'en', '--format', 'jsno'],
    '"jsno" cannot be used (did you mean json?); allowed are: human,',
  ],
  [['check', 'x', '--lang', 'en', '--wacth'], 'there is no option --wacth; did you mean --watch?'],
])('%j names it in English', async (argv, sentence) => {
  const { code, err } = await call(argv);

  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test('a word that goes on from the nearest is named too', async () => {
  expect((await call(['diff', 'a', '--layr', 'x'])).err).toContain('có phải ý bạn là --layer, --layers?');
});

test('the beginning of a word stands for it, where no word is near', async () => {
  expect((await call(['boun', 'x'])).err).toContain('không có lệnh boun; có phải ý bạn là boundaries?');
  expect((await call(['verify', 'x', '--sec'])).err).toContain('có phải ý bạn là --second-opinion?');
  expect((await call(['check', 'gia-lai'])).err).toContain('có phải ý bạn là gia-lai-2019?');
  expect((await call(['bo', 'x'])).err).toContain('không có lệnh bo; xem: tieuchi --help');
});

test('a command is not suggested for an option, nor an option of another command', async () => {
  expect((await call(['check', 'x', '--score'])).err).toBe(
    'lỗi: không có tùy chọn --score; xem: tieuchi check --help\n',
  );
  expect((await call(['check', 'verify', '--second-opinon'])).err).toBe(
    'lỗi: không có tùy chọn --second-opinon; xem: tieuchi check --help\n',
  );
});

test('of a file that is not there, near ones of its folder are named', async () => {
  const cwd = folderOf({ 'record.json': '', 'pack.yaml': '', 'other.txt': '' });
  const missing = async (file: string) => (await call(['verify', file], { cwd })).err;

  expect(await missing('recrod.json')).toBe('lỗi: không có tệp "recrod.json"; có phải ý bạn là record.json?\n');
  expect(await missing('./record.jsn')).toBe('lỗi: không có tệp "./record.jsn"; có phải ý bạn là record.json?\n');
  expect(await missing(`${cwd}/pack.yml`)).toContain(`có phải ý bạn là ${cwd}/pack.yaml?`);
  expect(await missing('nothing')).toContain('không có tệp "nothing"; hãy kiểm tra tên và đường dẫn\n');
  expect(await missing('none/record.json')).toContain('hãy kiểm tra tên và đường dẫn\n');
});

test('help of a command that there is not is one line', async () => {
  expect(await call(['help', 'explian'])).toEqual({
    code: 2,
    out: '',
    err: 'lỗi: không có lệnh explian; có phải ý bạn là explain?\n',
  });
  expect((await call(['help', 'explain'])).code).toBe(0);
});
