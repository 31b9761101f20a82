import { describe, expect, test } from 'vitest';
import { type CsvOptions, readAssessmentCsv } from '../../src/author/text/tables/csv-assessment.js';
import type { Json } from '../../src/model/expression.js';
import { told } from './told.js';

const head = { format: 'tieuchi/assessment@1', id: 'thu', figures: 'synthetic' };
const types: Record<string, 'boolean' | 'count' | 'number' | 'text'> = {
  'has-website': 'boolean',
  staff: 'count',
  rate: 'number',
  note: 'text',
};
const options: CsvOptions = { factTypes: (id) => types[id] };
const read = (text: string, more: Partial<CsvOptions> = {}) => readAssessmentCsv(text, head, { ...options, ...more });
const entries = (text: string) => {
  const { units, submissions } = read(text).document as Record<string, Json>;
  return { units, submissions };
};

const AT = '2019-10-20T08:00:00+07:00';

describe('what is read', () => {
  test('a row is a unit, and a submission where it has an instant or a fact', () => {
    const source = read(
      [
        'unit,tier,parent,at,name,@urban,has-website,staff,rate,note',
        `xa-a,commune,huyen-b,${AT},Xã A,true,true,60,2.50,"mưa, lũ"`,
        'xa-c,commune,,,,false,,,,',
        '',
      ].join('\n'),
    );

    expect(source.issues).toEqual([]);
    expect(source.document).toEqual({
      ...head,
      units: [
        { id: 'xa-a', tier: 'commune', parent: 'huyen-b', name: { vi: 'Xã A' }, attributes: { urban: true } },
        { id: 'xa-c', tier: 'commune', attributes: { urban: false } },
      ],
      submissions: [
        { unit: 'xa-a', at: AT, facts: { 'has-website': true, staff: '60', rate: '2.50', note: 'mưa, lũ' } },
      ],
    });
  });

  test('semicolons, a byte order mark and CRLF, as Vietnamese Excel writes', () => {
    expect(entries(`\uFEFFunit;tier;at;rate\r\nxa-a;commune;${AT};2,5\r\n`)).toEqual({
      units: [{ id: 'xa-a', tier: 'commune' }],
      submissions: [{ unit: 'xa-a', at: AT, facts: { rate: '2,5' } }],
    });
  });

  test('a number stays the text that was written: the rule of decimals comes later', () => {
    const { submissions } = entries(`unit,tier,at,rate\na,t,${AT},12345678901234567890.10\nb,t,${AT},1e3\n`);

    expect(submissions).toMatchObject([{ facts: { rate: '12345678901234567890.10' } }, { facts: { rate: '1e3' } }]);
  });

  test.each([
    ['true', true],
    ['FALSE', false],
    ['có', true],
    ['Không', false],
    ['x', true],
    ['1', '1'],
    ['tốt', 'tốt'],
  ])('the boolean %s is %j', (cell, value) => {
    expect(entries(`unit,tier,at,has-website\na,t,${AT},${cell}\n`).submissions).toMatchObject([
      { facts: { 'has-website': value } },
    ]);
  });

  test('cells are trimmed and in NFC, blank rows and columns without a name are nothing', () => {
    expect(entries('unit , tier,,name,\n xa-a ,t,,Xa\u0303 A,\n,,,,\n\n  ,,,,\n')).toEqual({
      units: [{ id: 'xa-a', tier: 't', name: { vi: 'Xã A' } }],
      submissions: [],
    });
  });

  test('a cell may hold lines and quotes', () => {
    expect(entries(`unit,tier,at,note\na,t,${AT},"một ""hai""\nba"\n`).submissions).toMatchObject([
      { facts: { note: 'một "hai"\nba' } },
    ]);
  });

  test('what a row leaves out is told later, by the schema', () => {
    // a row that names no unit submits nothing: that it names none is told once, of the unit
    expect(entries('unit,tier,at,staff\n,t,,5\nb,t,,5\n')).toEqual({
      units: [{ tier: 't' }, { id: 'b', tier: 't' }],
      submissions: [{ unit: 'b', facts: { staff: '5' } }],
    });
  });

  test('a declared attribute has its own type', () => {
    const attributeTypes = (id: string) => (({ urban: 'boolean', area: 'number' }) as const)[id];
    const source = read('unit,tier,@urban,@area,@other\na,t,true,1.000,x\n', { attributeTypes });

    expect(told(source)).toEqual([
      '1:5 | csv-column-unknown | @other → ',
      '2:4 | thousands-point | units.0.attributes.area | 1.000 → 1000',
    ]);
    expect(source.document).toMatchObject({ units: [{ attributes: { urban: true, area: '1.000' } }] });
  });
});

describe('what is told', () => {
  test.each([
    ['', ['1:1 | source-empty']],
    [' , ,\n\n', ['1:1 | source-empty']],
    ['unit,staff\na,1\n', ['1:1 | csv-column-missing | tier', '1:1 | csv-column-missing | at']],
    ['unit,tier,unit,staf\na,t,b,5\n', ['1:3 | csv-column-duplicate | unit', '1:4 | csv-column-unknown | staf → ']],
    ['unit,tier,,at\na,t,5,\n', ['1:3 | csv-column-unknown |  → ']],
    [
      'unit,tier,@__proto__,constructor\na,t,1,2\n',
      ['1:3 | csv-column-unknown | @__proto__ → ', '1:4 | csv-column-unknown | constructor → '],
    ],
    [
      `unit,tier,at,staff\na,t,${AT},1.000\nb,t,${AT},12.500\n`,
      [
        '2:4 | thousands-point | submissions.0.facts.staff | 1.000 → 1000',
        '2:4 | whole-number-needed | submissions.0.facts.staff | 1.000',
        '3:4 | thousands-point | submissions.1.facts.staff | 12.500 → 12500',
        '3:4 | whole-number-needed | submissions.1.facts.staff | 12.500',
      ],
    ],
    [
      'unit,tier\na,t,,\nb,t,2,5\nc\n',
      [
        '3:3 | csv-syntax | the row has more cells than the header',
        '4:1 | csv-syntax | the row has fewer cells than the header',
      ],
    ],
    ['unit,tier\na,t\nb,"t\nc,t\n', ['3:2 | csv-syntax | a quotation mark is not closed']],
    ['unit,tier\na,t"\n', ['2:2 | csv-syntax | a quotation mark stands inside a cell that does not begin with one']],
    ['unit,tier\n"a"b,t\n', ['2:1 | csv-syntax | text follows a closing quotation mark']],
    [
      'unit,tier\na,\u0001\n',
      ['2:3 | source-syntax | a character that no program shows stands here; delete it, and type the place again'],
    ],
  ])('%j', (text, issues) => {
    expect(told(read(text))).toEqual(issues);
  });

  test('a table may be as large as the limits', () => {
    expect(told(read('unit,tier\na,t\n', { limits: { bytes: 14 } }))).toEqual([]);
    expect(told(read('unit,tier\na,t\n', { limits: { bytes: 13 } }))).toEqual(['1:1 | source-too-large | 13 → bytes']);
    expect(told(read('unit,tier\na,t\n', { limits: { nodes: 1 } }))).toEqual([
      '1:1 | source-too-many-nodes | 1 → nodes',
    ]);
  });

  test('after a hundred rows that do not fit, the rest is not read', () => {
    const source = read(`unit,tier\n${'a,b,c\n'.repeat(1000)}`);

    expect(source.issues.length).toBe(100);
    expect(source.issues.at(-1)).toMatchObject({ position: { line: 101, column: 3 } });
  });
});

describe('locate', () => {
  const source = read(`unit,tier,at,@urban,staff\n\n"a\n",t,${AT},true,5\r\nb,t,${AT},,7\n`);

  test.each([
    [['units', 0], 3, 1],
    [['units', 0, 'tier'], 3, 2],
    [['units', 0, 'attributes', 'urban'], 3, 4],
    [['submissions', 1, 'facts', 'staff'], 5, 5],
    [['submissions', 1, 'at'], 5, 3],
    [['submissions', 1, 'facts', 'other'], 5, 5],
    [['units', 1, 'parent'], 5, 1],
    [['asOf'], 1, 1],
  ] as const)('%j is on the line and in the cell', (path, line, column) => {
    expect(source.locate(path)).toEqual({ line, column });
  });
});
