import { expect, test } from 'vitest';
import { detach } from '../../src/audit/detach.js';
import { readRecord } from '../../src/audit/read-record.js';
import { type AnyRecord, recordLines, recordText } from '../../src/audit/record-text.js';
import { redact } from '../../src/audit/redact.js';
import { verbatim } from '../../src/audit/verify/verbatim-record.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 as hash } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { resealed } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, xs } from '../together/house.js';

const PACK = packOf({ share: [10, { share: { part: 'x', whole: 9 } }] });
const UNITS = { ...xs({ a: 1, b: 2, c: 5 }), d: {} };
const RECORD = recordOf(PACK, assessmentOf(UNITS, { salts: saltsFor(Object.keys(UNITS)) }));
const SMALL = assess(
  compilePack(documentOf('test/fixtures/format/small.pack.yaml')),
  documentOf('test/fixtures/format/small.assessment.yaml'),
  { hash },
);

const byText = (text: string): boolean => verbatim({ text }, 'inputs', { hash }) !== undefined;
const byLines = (text: string): boolean => verbatim({ lines: () => text.split('\n') }, 'whole', { hash }) !== undefined;
const linesOf = (record: AssessmentRecord): string => [...recordLines(record)].join('');

/** Whether the record is read and verifies. */
function isVerified(text: string): boolean {
  const read = readRecord(text);
  return read.ok && verify(read.value.record, { hash }).verified;
}

test('a record that is as the library writes it is known by its text and by its lines, without what its units came to', () => {
  expect([byText(recordText(RECORD)), byText(recordText(SMALL))]).toEqual([true, true]);
  expect([byLines(linesOf(RECORD)), byLines(linesOf(SMALL))]).toEqual([true, true]);
  const found = verbatim({ text: recordText(RECORD) }, 'inputs', { hash });
  expect(found?.record.entries.map(({ unit }) => unit)).toEqual(['a', 'b', 'c', 'd']);
  expect(JSON.stringify(found?.record)).not.toContain('10/9');
  const whole = verbatim({ text: recordText(RECORD) }, 'whole', { hash });
  expect(whole?.record).toEqual(RECORD);
  expect(recordText(found?.replay.replay?.record as AnyRecord)).toBe(recordText(RECORD));
});

test('what no schema allows is not known, though the same text is written again', () => {
  const { engine } = RECORD;
  const odd = [{ ...engine, note: 'x' }, { ...engine, semantics: 'x' }, { ...engine, version: '' }, [engine], null];
  const texts = odd.map((other) => recordText(resealed({ ...RECORD, engine: other as AssessmentRecord['engine'] })));

  expect(texts.map(isVerified)).toEqual([false, false, false, false, false]);
  expect(texts.map(byText)).toEqual([false, false, false, false, false]);
});

test('another text of the same record, a part of one and what is no record are not known', () => {
  const [text, lines] = [recordText(RECORD), linesOf(RECORD)];
  const hidden = redact(RECORD, ['b'], { hash });
  const others = [
    text.slice(0, -1),
    `${text}\n`,
    `\uFEFF${text}`,
    text.replace(',"engine"', ', "engine"'),
    text.replace('"a"', '"\\u0061"'),
    text.slice(0, -200),
    recordText(detach(RECORD, { hash })),
    ...(hidden.ok ? [recordText(hidden.value)] : ['']),
    '',
    '{}\n',
    'null\n',
    '{"entries":[]}\n',
    '{"entries":[null],"assessment":{},"pack":{},"register":[],"plugins":[],"statistics":[],"engine":{}}\n',
  ];
  const cut = lines.split('\n');
  const otherLines = [
    lines.slice(0, -1),
    `${lines}\n`,
    cut.toSpliced(2, 1).join('\n'),
    cut.toSpliced(2, 0, cut[2] ?? '').join('\n'),
    cut.toSpliced(2, 0, '').join('\n'),
    cut.slice(0, 3).join('\n'),
    [cut[0], cut[2], cut[1], ...cut.slice(3)].join('\n'),
    lines.replace('\n', '\r\n'),
    '\n',
    '',
  ];

  expect(others.filter(byText)).toEqual([]);
  expect(otherLines.filter(byLines)).toEqual([]);
});
