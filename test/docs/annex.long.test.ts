import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import type { Words } from '../../src/model/lowering.js';
import { DOCX_ROWS } from '../../src/report/index.js';
import { ANNEX_WORDS } from '../../src/words/annex-words.js';
import { DECISION_WORDS } from '../../src/words/decision-words.js';
import { GAP_WORDS } from '../../src/words/gap-words.js';
import { WORD_KEYS, word } from '../../src/words/index.js';
import { LEVEL_WORDS } from '../../src/words/level-words.js';
import { MARK_WORDS } from '../../src/words/mark-words.js';
import { UNRANKED_WORDS } from '../../src/words/unranked-words.js';
import { call, folderOf } from '../cli/calling.js';
import { page } from './page.js';
import { typeErrors } from './typescript.js';

const text = page('annex.md');
const fenced = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1] ?? '';
const commands = fenced('sh').trim().split('\n');
const example = new URL('../../examples/gia-lai-2019/gia-lai-2019.assessment.yaml', import.meta.url);
const cwd = folderOf({ 'assessment.yaml': readFileSync(example, 'utf8') });
const file = (name: string) => readFileSync(join(cwd, name));

/** A command as a shell hands it over: what follows ` #` is a remark, and quotation marks hold words together. */
function run(line: string) {
  const words = [...line.replace(/ +# .*/, '').matchAll(/"([^"]*)"|\S+/g)].map(([one, quoted]) => quoted ?? one);
  return call(words.slice(1), { cwd });
}

/** The first cells of the table under a heading of a page, without its head. */
function firstCells(page: string, heading: string): readonly string[] {
  const [, section = ''] = page.split(`${heading}\n`);
  const [, rows = ''] = (section.split('\n## ')[0] ?? '').split(/^\|---.*\n/m);
  return [...(rows.split('\n\n')[0] ?? '').matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell);
}

beforeAll(async () => {
  for (const line of commands) expect(await run(line), line).toMatchObject({ code: 0, err: '' });
});

test('the commands of docs/annex.md write a document, a workbook and a page', () => {
  expect(commands).toHaveLength(4);
  expect(['annex.docx', 'district.xlsx'].map((name) => file(name).subarray(0, 2).toString())).toEqual(['PK', 'PK']);
  expect(file('annex.html').toString()).toContain(
    'Quyết định số 123/QĐ-UBND ngày 20/12/2019 của Ủy ban nhân dân tỉnh Gia Lai',
  );
});

/** A sentence of the annex that shows that the part is there. */
const SHOWN_BY: Readonly<Record<string, keyof typeof ANNEX_WORDS | { readonly vi: string }>> = {
  'letterhead, PHỤ LỤC, title, decision': 'nation',
  'what the figures are worth': 'synthetic',
  'pack, assessment, period, deadline, as of': 'label-deadline',
  'table of places': 'over-totals',
  'tables of groups': 'over-groups',
  'units by level': 'caption-levels',
  notes: 'label-notes',
  gaps: GAP_WORDS.heading,
  'blanks to sign': 'signer-head',
  'digest and command': 'label-proof',
};

const PAGES = [
  { name: 'annex.md', parts: '## What stands in it', notes: '## The notes', rows: /takes ([\d,]+) rows/ },
  {
    name: 'vi/phu-luc-xep-hang.md',
    parts: '## Trong phụ lục có gì',
    notes: '## Ghi chú',
    rows: /nhận tất cả ([\d.]+) dòng/,
  },
] as const;

describe.each(PAGES)('docs/$name', ({ name, parts, notes, rows }) => {
  const told = page(name);

  test('its options are those of the command, but for those that many commands have', () => {
    const { options = [] } = COMMANDS.find((command) => command.name === 'report') ?? {};
    const common = ['--out', '--force', '--pack', '--assessment', '--plugins'];
    const flags = options.map(({ flags }) => flags.split(' ')[0] ?? '').filter((flag) => !common.includes(flag));
    const [above = ''] = told.split(parts);
    const named = [...above.matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/--[a-z-]+/g));

    expect(named.toSorted()).toEqual(flags.toSorted());
  });

  test('it has a row for each part', () => {
    expect(firstCells(told, parts)).toHaveLength(Object.keys(SHOWN_BY).length);
  });

  test('its notes are those that an annex has, word by word', () => {
    const sentences = [MARK_WORDS, ANNEX_WORDS, LEVEL_WORDS, DECISION_WORDS, UNRANKED_WORDS]
      .flatMap((words) => Object.values<Words>(words))
      .map(({ vi }) => vi);
    const said = [...sentences, ...WORD_KEYS.map((key) => word(key, 'vi'))].join('\n').toLowerCase();
    const named = firstCells(told, notes).flatMap((cell) => cell.replace('`(*)` ', '').split(/ ?… ?|, | \d+$/));

    expect(named.filter((phrase) => phrase !== '' && !said.includes(phrase.toLowerCase()))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  test('its limit is that of the code', () => {
    expect(Number(rows.exec(told)?.[1]?.replace(/[.,]/, ''))).toBe(DOCX_ROWS);
  });

  test('the exit code that it names is that of a record which was changed', async () => {
    const record = file('record.json').toString();
    writeFileSync(join(cwd, 'changed.json'), record.replace('"figures":"synthetic"', '"figures":"real"'));
    const { code } = await run('tieuchi report changed.json --out changed.html');

    expect(code).toBe(Number(/(?:exit code|mã thoát) (\d)/.exec(told)?.[1]));
  });
});

describe('what the page says stands in an annex', () => {
  test('is one row for each part', () => {
    expect(firstCells(text, '## What stands in it')).toEqual(Object.keys(SHOWN_BY));
  });

  test.each(Object.entries(SHOWN_BY))('stands in the annex of the commands: %s', (_, key) => {
    const beforeParams = (typeof key === 'string' ? ANNEX_WORDS[key] : key).vi.replace(/^.*\} ?|[{[].*$/g, '').trim();

    expect(beforeParams.length).toBeGreaterThan(4);
    expect(file('annex.html').toString().includes(beforeParams), beforeParams).toBe(true);
  });
});

test('its program compiles', () => {
  const given = "import type { AssessmentRecord } from 'tieuchi';\ndeclare const record: AssessmentRecord;\n";

  expect(typeErrors(`${given}${fenced('ts')}`)).toEqual([]);
  expect(typeErrors(`${given}${fenced('ts').replace("tier: 'district'", 'tier: 3')}`)).not.toEqual([]);
});
