import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { call, folderOf, formatText } from '../cli/calling.js';

const AMENDMENT = fileURLToPath(new URL('../../examples/gia-lai-2020/gia-lai-2020.amendment.yaml', import.meta.url));

/** The comments of a text: what stands behind `# `, line by line. */
const commentsOf = (text: string) => [...text.matchAll(/(?:^|\s)# (.*)$/gm)].map(([, comment = '']) => comment);

test.each([
  ['vi', 'chưa biết văn bản nào quy định', 'Bản hợp nhất'],
  ['en', 'no text is known that orders it', 'Consolidated'],
])(
  'what a consolidated pack says in %s of its amendments and its digest is marked as true of the model alone',
  async (lang, unordered, consolidated) => {
    const cwd = folderOf({});
    await call(['resolve', AMENDMENT, '--base', 'gia-lai-2019', '--out', 'model.yaml', '--lang', lang], { cwd });
    await call(
      ['derive', 'model.yaml', '--for', 'tỉnh Ví Dụ', '--year', '2022', '--tiers', 'commune', '--out', 'new.yaml'],
      { cwd },
    );
    const comments = commentsOf(readFileSync(join(cwd, 'new.yaml'), 'utf8'));
    const ofModel = comments.filter((comment) => comment.includes(unordered) || comment.includes(consolidated));

    expect(ofModel.length).toBeGreaterThan(5);
    expect(ofModel.filter((comment) => !comment.startsWith('[gia-lai-2020] '))).toEqual([]);
    expect(comments.filter((comment) => comment.includes('sha256:'))).toHaveLength(1);
  },
);

test('a pack that was read as of a day keeps that remark as one on the model', async () => {
  const cwd = folderOf({ 'pack.yaml': formatText('small.pack.yaml') });
  await call(['resolve', 'pack.yaml', '--as-of', '2019-10-31', '--out', 'model.yaml', '--lang', 'en'], { cwd });
  await call(['derive', 'model.yaml', '--for', 'tỉnh Ví Dụ', '--year', '2022', '--out', 'new.yaml'], { cwd });
  const comments = commentsOf(readFileSync(join(cwd, 'new.yaml'), 'utf8'));

  expect(comments).toContain('[vi-du-nho] As it reads on 2019-10-31: to be read, not to score by');
});
