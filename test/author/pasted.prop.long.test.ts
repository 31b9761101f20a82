import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allIssues, type LocatedIssue, locateIssue, mendedLine, readSource } from '../../src/author/index.js';
import { safeCompilePack } from '../../src/index.js';
import type { Issue } from '../../src/model/issue.js';

/** Titles as annexes print them; none of them is plain YAML everywhere. */
const TITLES = [
  'Cổng thông tin: đầy đủ, kịp thời',
  '[mới] Dịch vụ công trực tuyến',
  'Mục #3: kết nối',
  '- 5 điểm nếu đạt',
  '& các đơn vị, phòng ban',
  '* Ghi chú: theo Quyết định 169',
  '% hồ sơ, trực tuyến',
  '@tỉnh Gia Lai',
  '`Một cửa` điện tử',
  '? Có kế hoạch: hay không',
  '! Bắt buộc, không có ngoại lệ',
  '> 50% hồ sơ đúng hạn',
  '| Cột ngăn',
  "Sở 'Nội vụ', Sở Tài chính: hai đơn vị",
  'Máy tính (LAN, WAN), {bắt buộc}',
  'Tỷ lệ {a} trên [b], làm tròn',
] as const;

const pack = (block: string, flow: string): string => `format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Bộ tiêu chí }
languages: [vi]
standing: reconstructed
texts: []
period: { from: 2025-01-01, to: 2025-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: reported }
facts:
  - { id: done, type: boolean, title: { vi: Đã làm } }
  - { id: way, type: choice, options: [ one, two ], title: { vi: Cách làm } }
tiers:
  - id: unit
    title: { vi: Đơn vị }
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng điểm }
        max: 12
        combine: sum
        children:
          - id: first
            title:
              vi: ${block}
            max: 6
            mayClaimNotApplicable: true
            rule: { flag: { when: done } }
          - { id: second, title: { vi: ${flow} }, max: 6, rule: { choice: { fact: way, points: { one: 6, two: 0 } } } }
    rankings:
      - { id: by-total, of: total, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
gaps: []
`;

const inQuotes = (text: string) => `"${text}"`;

/** One line of a pack as it gets when it is pasted or typed in a hurry; the same line where the slip has no place. */
type Slip = (line: string) => string;

/** Slips of writing, each told as broken syntax, or as a number or a word that is none. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'a text loses its quotation marks': (line) => line.replace(/"([^"+]{8,})"/, '$1'),
  'a text loses the mark that closes it, at the end of a line': (line) => line.replace(/^(\s+vi: "[^"]+)"$/, '$1'),
  'curly marks stand for straight ones': (line) => line.replace(/"([^"+]{8,})"/, '“$1”'),
  'angle marks stand for straight ones': (line) => line.replace(/"([^"+]{8,})"/, '«$1»'),
  'no space after a colon': (line) => line.replace(/^(\s+(?:- )?\w+): (?=[\w"])/, '$1:'),
  'no space after a colon in braces': (line) => line.replace(/, max: /, ', max:'),
  'a no-break space after a colon': (line) => line.replace(/^(\s+(?:- )?\w+): (?=[\w"])/, '$1:\u00a0'),
  'a narrow no-break space after a colon in braces': (line) => line.replace(/, max: /, ', max:\u202f'),
  'an ideographic space after a number': (line) => line.replace(/^(\s+max: \d+)$/, '$1\u3000'),
  'no-break spaces as indentation': (line) =>
    line.replace(/^ {8,}(?=(max|combine|rule|title))/, (b) => b.replaceAll(' ', '\u00a0')),
  'a tab as indentation': (line) => line.replace(/^ {8,}(?=(max|combine|title|mayC))/, '\t\t'),
  'a colon of full width': (line) => line.replace(/^(\s+(?:- )?\w+): (?=[\w"])/, '$1：'),
  'a comma of full width in braces': (line) => line.replace(/, max: /, '， max: '),
  'no space after a dash': (line) => line.replace(/^(\s+)- (?=id: (first|total))/, '$1-'),
  'an en dash for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1– '),
  'a non-breaking hyphen for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1‑ '),
  'a bullet of a symbol font for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1\uf0b7 '),
  'a bullet and a tab for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1\uf0a7\t'),
  'an arrow for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1➢ '),
  'the letter o, as a second bullet, for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1o '),
  'a number for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$11. '),
  'a letter for a dash': (line) => line.replace(/^(\s+)- (?=[i{])/, '$1b) '),
  'a tab after a dash': (line) => line.replace(/^(\s+)- (?=id)/, '$1-\t'),
  'no dash before braces': (line) => line.replace(/^(\s+)- (?=\{ id: (way|second))/, '$1  '),
  'a comma after an item': (line) => line.replace(/^(\s+- \{.*\})$/, '$1,'),
  'two commas in braces': (line) => line.replace(/, max: /, ',, max: '),
  'a semicolon in braces': (line) => line.replace(/, max: /, '; max: '),
  'no comma in braces': (line) => line.replace(/(max: 6), rule/, '$1 rule'),
  'an equals sign in braces': (line) => line.replace(/, max: /, ', max = '),
  'no colon after a key that stands alone': (line) =>
    line.replace(/^(\s*(?:facts|tiers|criteria|children|title)):$/, '$1'),
  'a curly mark closes what a straight one opens': (line) => line.replace(/"([^"+]{8,})"/, '"$1”'),
  'the word for points after a number': (line) => line.replace(/^(\s+max: \d+)$/, '$1 điểm'),
  'yes in quotation marks': (line) => line.replace(/Applicable: true/, 'Applicable: "true"'),
  'a space too many before a key': (line) => line.replace(/^ {12}(?=max|mayC)/, ' '.repeat(13)),
  'a space too few before a key': (line) => line.replace(/^ {12}(?=max|mayC)/, ' '.repeat(11)),
  'a full stop after a number': (line) => line.replace(/^(\s+max: \d+)$/, '$1.'),
  'a comma after a number': (line) => line.replace(/^(\s+max: \d+)$/, '$1,'),
  'a semicolon after a number': (line) => line.replace(/^(\s+max: \d+)$/, '$1;'),
  'digits of full width': (line) => line.replace(/^(\s+max: )6$/, '$1６'),
  'yes in Vietnamese for true': (line) => line.replace(/Applicable: true/, 'Applicable: có'),
  'yes in English for true': (line) => line.replace(/Applicable: true/, 'Applicable: yes'),
  'two letters of a key in the wrong order': (line) => line.replace(/^(\s+(?:- )?)title:/, '$1titel:'),
  'a Vietnamese key without accents': (line) => line.replace(/^(\s+)max:/, '$1diem-toi-da:'),
  'a Vietnamese key with accents': (line) => line.replace(/^(\s+)max:/, '$1điểm tối đa:'),
  'the Vietnamese name of a rule': (line) => line.replace(/rule:/, 'cách tính:'),
  'a rule kind that is nearly it': (line) => line.replace(/flag:/, 'flga:'),
  'a fact that is nearly it': (line) => line.replace(/when: done/, 'when: dnoe'),
  'a closed word in Vietnamese': (line) => line.replace(/standing: \w+/, 'standing: dựng lại'),
};

const check = (text: string): readonly (Issue | LocatedIssue)[] => {
  const source = readSource(text);
  const compiled = source.document === undefined ? undefined : safeCompilePack(source.document);
  const later = compiled === undefined ? [] : compiled.ok ? compiled.warnings : compiled.errors;
  return allIssues(source, later);
};

describe('one slip in a line of a valid pack is told once, at that line, with the line as it was meant', () => {
  test.each(Object.entries(SLIPS))('%s', (_, slip) => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...TITLES), fc.constantFrom(...TITLES), fc.nat(), (block, flow, pick) => {
        const valid = pack(inQuotes(block), inQuotes(flow));
        const lines = valid.split('\n');
        const places = lines.flatMap((line, index) => (slip(line) === line ? [] : [index]));
        if (places.length === 0) return;
        const at = places[pick % places.length] ?? 0;
        const wrong = lines.with(at, slip(lines[at] ?? '')).join('\n');
        const issues = check(wrong);
        const source = readSource(wrong);
        // some texts need no quotation marks where they stand: without them the line says the same
        if (isDeepStrictEqual(source.document, readSource(valid).document) && issues.length === 0) return;
        tried += 1;

        expect({ text: lines[at], issues: issues.map((one) => locateIssue(source, one).line) }).toEqual({
          text: lines[at],
          issues: [at + 1],
        });
        const [issue] = issues;
        const mended = issue && mendedLine(issue, wrong, locateIssue(source, issue));
        const again = lines.with(at, mended ?? '').join('\n');
        expect(check(again)).toEqual([]);
        expect(readSource(again).document).toEqual(readSource(valid).document);
      }),
      { seed: 20_251_125, numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

describe('a slip of more than a line, or one that may be meant in two ways, is told once', () => {
  const valid = pack('Một mục', 'Hai');

  test.each([
    ['a text that was wrapped', 'vi: Một mục', 'vi: Một mục\nnữa', ['27 source-syntax →                 nữa']],
    [
      'a note without its sign',
      '            max: 6',
      '            Ghi chú của phòng\n            max: 6',
      ['27 source-syntax →             # Ghi chú của phòng'],
    ],
    ['a heading', 'tiers:', 'PHẦN II\ntiers:', ['14 source-syntax → # PHẦN II']],
    ['a rule of hyphens', 'tiers:', '------\ntiers:', ['14 source-syntax → # ------']],
    [
      'a line at the margin that nobody knows',
      '            max: 6',
      '%Tỷ lệ\n            max: 6',
      ['27 source-syntax'],
    ],
    ['two keys on one line', '6\n            mayC', '6 mayC', ['27 source-syntax']],
    ['two keys on one line after words', 'Một mục\n            max', 'Một mục max', ['26 source-syntax']],
    ['braces that are not closed', 'two: 0 } } } }', 'two: 0 } } }', ['30 source-syntax']],
    ['a folded text without a line', '            max: 6', '            max: >6', ['27 source-syntax']],
    ['a sign of comparison', '            max: 6', '            max: >= 6', ['27 source-syntax']],
    ['a second document', 'tiers:', '---\ntiers:', ['14 source-several-documents']],
    ['a raised digit', '            max: 6', '            max: 6²', ['27 decimal-invalid']],
    ['a number where a text belongs', 'zone: "+07:00"', 'zone: +7', ['8 wrong-type']],
    ['a curly mark alone', 'vi: Một mục', 'vi: “Một mục', ['26 quotes-curly →               vi: "Một mục"']],
    ['a straight mark alone', 'vi: Một mục', 'vi: Một mục"', ['26 quotes-curly →               vi: "Một mục"']],
    ['marks of two kinds', 'vi: Một mục', 'vi: “Một mục"', ['26 quotes-curly →               vi: "Một mục"']],
    ['inches', 'vi: Một mục', 'vi: Màn hình 24"', []],
    ['a list of words with bullets', 'languages: [vi]', 'languages:\n  • vi', ['6 source-syntax →   - vi']],
  ])('%s', (_, from, to, expected) => {
    expect(valid).toContain(from);
    const wrong = valid.replace(from, to);
    const source = readSource(wrong);

    expect(
      check(wrong).map((issue) => {
        const at = locateIssue(source, issue);
        const mended = mendedLine(issue, wrong, at);
        return `${at.line} ${issue.code}${mended === undefined ? '' : ` → ${mended}`}`;
      }),
    ).toEqual(expected);
  });
});

test('the pack of these tests is valid', () => {
  expect(check(pack('Một', 'Hai'))).toEqual([]);
});
