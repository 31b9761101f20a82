import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { NodeFormulas, SheetCells } from '../../src/form/formula/sheet-cells.js';
import { tierFormulas } from '../../src/form/formula/tier-formulas.js';
import { defineOperator } from '../../src/logic/index.js';
import type { Doc } from '../support/naive-expressions.js';
import { smallPack } from '../support/small-pack.js';

const FACTS = [
  { id: 'a', type: 'count', max: '99' },
  { id: 'b', type: 'count', max: '99' },
  { id: 'x', type: 'number' },
  { id: 'yes', type: 'boolean' },
  { id: 'plan', type: 'choice', options: ['on-time', 'late'] },
  { id: 'sent', type: 'date' },
  { id: 'note', type: 'text' },
  { id: 'apps', type: 'list', of: 'text' },
  { id: 'mark', type: 'mark', provider: 'council', min: '0', max: '10' },
];

/** Every fact of the unit stands in a cell of its name; `$` and the row are left to others. */
const CELLS: SheetCells = {
  fact: (id) => (['apps', 'mark'].includes(id) ? undefined : id.toUpperCase()),
  list: (id) => `${id.toUpperCase()}1:${id.toUpperCase()}9`,
  column: () => undefined,
  attribute: (id) => (id === 'urban' ? { value: true } : { cell: id.toUpperCase() }),
  claim: (id) => `CLAIM_${id}`,
  evidence: (id) => ({ beside: `EVIDENCE_${id}` }),
  node: (id, measure) => `${id}_${measure}`,
  yes: 'Có',
  no: 'Không',
  optionText: (_, option) => `"${option}"`,
  levelText: (_, level) => `Mức ${level}`,
  text: { missing: 'thiếu', 'not-applicable': 'không áp dụng', unscorable: 'sai' },
};

function formulas(pack: Doc, operators = {}, cells: Partial<SheetCells> = {}): Readonly<Record<string, NodeFormulas>> {
  const compiled = createEngine({ ...BUILT_IN, operators: { ...BUILT_IN.operators, ...operators } }).compilePack(pack);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const { plan } = compiled.value;
  const [tier] = plan.tiers;
  if (!tier) throw new Error('no tier');
  return Object.fromEntries(tierFormulas(plan, tier, { ...CELLS, ...cells }).map((each) => [each.node, each]));
}

/** The points of a rule, without the questions that come first, and how cells are checked. */
function pointsOf(rule: Doc, node: Doc = {}): string {
  const { points } = formulas(smallPack(FACTS, [{ id: 'c', rule, ...node }])).c as NodeFormulas;
  if (!('formula' in points)) return points.without;
  return points.formula
    .replace(/^IF\((?:OR\()?(?:IF\(IS|ISERROR|SUMPRODUCT\(--ISERROR).*?"sai",(?=IF\(|[^"])/s, '')
    .replace(/\)$/, '');
}

/** Items that have a letter; a cell that was cleared with a blank is none. */
const ITEMS = 'IFERROR(SUMPRODUCT(--(TRIM(APPS1:APPS9)<>"")),COUNTA(APPS1:APPS9))';

const logic = (expression: Doc) => pointsOf({ logic: expression });

test('a criterion asks in turn whether a cell is bad, whether one is blank, and then for its points', () => {
  const { c } = formulas(smallPack(FACTS, [{ id: 'c', rule: { share: { part: 'a', whole: 'b', whenZero: 'zero' } } }]));

  expect(c?.points).toEqual({
    formula:
      'IF(OR(IF(ISNUMBER(B),OR(B<0,B>99,B<>INT(B)),NOT(ISBLANK(B))),IF(ISNUMBER(A),OR(A<0,A>99,A<>INT(A)),NOT(ISBLANK(A))),IF(COUNT(A,B)<2,FALSE,A>B)),"sai",IF(COUNTA(A,B)<2,"thiếu",IF(B=0,0,10*A/B)))',
  });
});

test('a floor is compared in whole numbers, with no quotient that a sheet rounds', () => {
  const share = { part: 'a', whole: 'b', whenZero: 'zero', atLeast: '80.5' };

  expect(pointsOf({ share })).toBe('IF(COUNTA(A,B)<2,"thiếu",IF(B=0,0,IF(200*A>=161*B,10*A/B,0)))');
  expect(pointsOf({ share: { ...share, complement: true } })).toBe(
    'IF(COUNTA(A,B)<2,"thiếu",IF(B=0,0,IF(200*(B-A)>=161*B,10*(B-A)/B,0)))',
  );
});

test('posts have the points of the worse one', () => {
  const posts = { of: 'x', low: '2', high: '12', prefer: 'high', from: '4', whenOutside: 'clamp' };

  // 4 + (10 − 4) × (x − 2) / 10
  expect(pointsOf({ goalposts: posts })).toBe('IF(ISBLANK(X),"thiếu",(20+3*(MIN(MAX(X,2),12)-2))/5)');
});

test.each<[string, Doc, string]>([
  ['a literal', { '+': [{ var: 'a' }, { number: '0.5' }] }, 'IF(ISBLANK(A),"thiếu",(2*A+1)/2)'],
  ['a sum', { '+': [{ var: 'a' }, { var: 'b' }] }, 'IF(COUNTA(A,B)<2,"thiếu",A+B)'],
  ['a difference', { '-': [{ var: 'a' }, { var: 'b' }] }, 'IF(COUNTA(A,B)<2,"thiếu",A-B)'],
  ['a product', { '*': [{ var: 'a' }, { var: 'b' }, { number: '3' }] }, 'IF(COUNTA(A,B)<2,"thiếu",3*A*B)'],
  ['a quotient', { '/': [{ var: 'a' }, { var: 'b' }] }, 'IF(COUNTA(A,B)<2,"thiếu",IF(B=0,"sai",A/B))'],
  [
    'what is taken from 1 is divided at the end',
    { '*': [{ number: '5' }, { '-': [{ number: '1' }, { '/': [{ var: 'a' }, { var: 'b' }] }] }] },
    'IF(COUNTA(A,B)<2,"thiếu",IF(B=0,"sai",5*(B-A)/B))',
  ],
  ['the lowest', { min: [{ var: 'a' }, { number: '4' }] }, 'IF(ISBLANK(A),"thiếu",MIN(A,4))'],
  ['the highest', { max: [{ var: 'a' }, { var: 'b' }] }, 'IF(COUNTA(A,B)<2,"thiếu",MAX(A,B))'],
  ['without a sign', { abs: [{ '-': [{ var: 'a' }, { var: 'b' }] }] }, 'IF(COUNTA(A,B)<2,"thiếu",ABS(A-B))'],
  [
    'rounding',
    { round: [{ '/': [{ var: 'a' }, { number: '7' }] }, { number: '2' }, 'half-up'] },
    'IF(ISBLANK(A),"thiếu",ROUND(100*A/7,0)/100)',
  ],
  [
    'rounding to the even digit',
    { round: [{ '/': [{ var: 'a' }, { number: '8' }] }, { number: '0' }, 'half-even'] },
    'IF(ISBLANK(A),"thiếu",(ROUND(A/8,0)-IF(MOD(A/8,2)=0.5,1,0)))',
  ],
  [
    'an order is asked by multiplying',
    {
      if: [
        {
          '>': [
            { '/': [{ '*': [{ number: '100' }, { var: 'a' }] }, { '+': [{ var: 'b' }, { number: '1' }] }] },
            { number: '90' },
          ],
        },
        { number: '2' },
        { number: '1' },
      ],
    },
    'IF(COUNTA(A,B)<2,"thiếu",IF(10*A>9*(B+1),2,1))',
  ],
  [
    'an option',
    { if: [{ '==': [{ var: 'plan' }, 'on-time'] }, { number: '2' }, { number: '1' }] },
    'IF(ISBLANK(PLAN),"thiếu",IF(PLAN="""on-time""",2,1))',
  ],
  [
    'a text',
    { if: [{ '==': [{ var: 'note' }, 'a "b"'] }, { number: '2' }, { number: '1' }] },
    'IF(TRIM(NOTE)="","thiếu",IF(EXACT(NOTE,"a ""b"""),2,1))',
  ],
  [
    'one of a list',
    { if: [{ in: [{ var: 'a' }, [{ number: '1' }, { number: '3' }]] }, { number: '2' }, { number: '1' }] },
    'IF(ISBLANK(A),"thiếu",IF(OR(A=1,A=3),2,1))',
  ],
  ['days', { days: [{ period: 'from' }, { var: 'sent' }] }, 'IF(ISBLANK(SENT),"thiếu",SENT-43466)'],
  [
    'what is behind a condition is asked there alone',
    { if: [{ and: [{ var: 'yes' }, { '>': [{ var: 'a' }, { number: '3' }] }] }, { number: '2' }, { number: '1' }] },
    'IF(OR(ISBLANK(YES),AND(YES="Có",ISBLANK(A))),"thiếu",IF(AND(YES="Có",A>3),2,1))',
  ],
  ['whether a figure is there', { if: [{ present: 'a' }, { var: 'a' }, { number: '0' }] }, 'IF(NOT(ISBLANK(A)),A,0)'],
  ['how many items', { count: { var: 'apps' } }, `IF(${ITEMS}=0,"thiếu",${ITEMS})`],
  [
    'whether an item is there',
    { if: [{ some: [{ var: 'apps' }, { '==': [{ var: '' }, 'x'] }] }, { number: '2' }, { number: '1' }] },
    `IF(${ITEMS}=0,"thiếu",IF(SUMPRODUCT((TRIM(APPS1:APPS9)<>"")*EXACT(APPS1:APPS9,"x")*1)>0,2,1))`,
  ],
  ['a figure of any number of places', { '*': [{ var: 'x' }, { number: '2' }] }, 'IF(ISBLANK(X),"thiếu",2*X)'],
])('%s', (_, expression, formula) => {
  expect(logic(expression)).toBe(formula);
});

test('whether a cell is bad is asked before what reads it, also where both say the same', () => {
  const optional = { if: [{ present: 'a' }, { '/': [{ number: '1' }, { var: 'a' }] }, { number: '0' }] };
  const rule = { logic: { '*': [optional, { number: '2' }] } };
  const { c } = formulas(smallPack(FACTS, [{ id: 'c', rule }]));

  expect(c?.points).toEqual({
    formula:
      'IF(IF(ISNUMBER(A),OR(A<0,A>99,A<>INT(A)),NOT(ISBLANK(A))),"sai",IF(AND(NOT(ISBLANK(A)),A=0),"sai",2*IF(NOT(ISBLANK(A)),1/A,0)))',
  });
});

test('a criterion that does not apply, by claim or by condition, says so before anything else', () => {
  const rule = { flag: { when: 'yes' } };
  const claimed = formulas(smallPack(FACTS, [{ id: 'c', rule, mayClaimNotApplicable: true }])).c;
  const conditional = formulas(
    smallPack(FACTS, [{ id: 'c', rule, appliesTo: { '>': [{ var: 'a' }, { number: '0' }] } }]),
  ).c;

  expect(claimed?.points).toMatchObject({
    formula: expect.stringMatching(/^IF\(IFERROR\(TRIM\(CLAIM_c\)<>"",FALSE\),"không áp dụng",IF\(/),
  });
  expect(conditional?.points).toMatchObject({
    formula: expect.stringContaining('FALSE,IF(ISBLANK(A),FALSE,A<=0)),"không áp dụng",IF('),
  });
});

test('a figure that is marked as an estimate is absent where the pack takes none, and is not checked', () => {
  const pack = smallPack(FACTS, [{ id: 'c', rule: { logic: { '+': [{ var: 'a' }, 1] } } }]);
  const { c } = formulas(pack, {}, { estimate: (id) => `ESTIMATE_${id.toUpperCase()}` });

  expect(c?.points).toEqual({
    formula:
      'IF(IF(COUNTIF(ESTIMATE_A,"x")>0,FALSE,IF(ISNUMBER(A),OR(A<0,A>99,A<>INT(A)),NOT(ISBLANK(A)))),"sai",IF(OR(ISBLANK(A),COUNTIF(ESTIMATE_A,"x")>0),"thiếu",A+1))',
  });
});

test('points that need evidence are 0 without any', () => {
  expect(pointsOf({ flag: { when: 'yes' } }, { evidence: { whenAbsent: 'zero' } })).toBe(
    'IF(ISBLANK(YES),"thiếu",IF(YES="Có",IF(IFERROR(SUMPRODUCT(--(TRIM(EVIDENCE_c)<>"")),1)=0,0,10),0))',
  );
});

test('texts that sheets would take for one another are told apart', () => {
  const choice = (options: readonly string[]) => {
    const facts = [{ id: 'plan', type: 'choice', options }];
    const rule = {
      choice: { fact: 'plan', points: Object.fromEntries(options.map((option, at) => [option, String(at)])) },
    };
    const { c } = formulas(
      smallPack(facts, [{ id: 'c', rule }]),
      {},
      { optionText: (_, option) => TITLES[option] ?? option },
    );
    return c?.points && 'formula' in c.points ? c.points.formula : '';
  };
  const TITLES: Readonly<Record<string, string>> = {
    low: 'mức a',
    high: 'MỨC A',
    one: '2019',
    two: '2020',
    long: 'x'.repeat(300),
  };

  expect(choice(['low', 'high'])).toContain('IF(EXACT(PLAN,"mức a"),0,');
  expect(choice(['one', 'two'])).toBe(
    'IF(IF(ISBLANK(PLAN),FALSE,IF(ISERROR(PLAN),TRUE,AND(PLAN&""<>"2019",PLAN&""<>"2020"))),"sai",IF(ISBLANK(PLAN),"thiếu",IF(PLAN&""="2019",0,1)))',
  );
  expect(choice(['low', 'long'])).toContain(`PLAN<>"${'x'.repeat(255)}"&"${'x'.repeat(45)}"`);
});

test('a relation that a unit breaks leaves the criteria of its figures without points', () => {
  const facts = [{ id: 'a', type: 'count', atMost: 'b' }, ...FACTS.slice(1)];
  const { c } = formulas(smallPack(facts, [{ id: 'c', rule: { logic: { var: 'a' } } }]));

  expect(c?.points).toEqual({
    formula:
      'IF(OR(IF(ISNUMBER(A),OR(A<0,A<>INT(A)),NOT(ISBLANK(A))),IF(COUNT(A,B)<2,FALSE,A>B)),"sai",IF(ISBLANK(A),"thiếu",A))',
  });
});

test('a group adds up, rounds what it prints from exact points, and says its level', () => {
  const group = {
    publish: { points: { places: 3, mode: 'half-up' }, percent: { places: 2, mode: 'half-up' } },
    levels: {
      by: 'percent',
      basis: 'published',
      steps: [
        { id: 'I', atLeast: '90' },
        { id: 'II', atLeast: '50', below: '90' },
      ],
      floor: { id: 'none' },
    },
  };
  const children = [
    { id: 'c', rule: { flag: { when: 'yes' } } },
    { id: 'd', rule: { share: { part: 'a', whole: 'b', whenZero: 'not-applicable' } } },
  ];
  const { total } = formulas(smallPack(FACTS, children, {}, group));

  expect(total).toEqual({
    node: 'total',
    points: {
      formula: 'IF(OR(c_points="sai",d_points="sai"),"sai",ROUND(ROUND(1000*SUM(c_points,d_points),8),0)/1000)',
    },
    converted: {
      formula:
        'IF(ISNUMBER(total_points),20*SUM(c_points,d_points)/(10+IF(d_points<>"không áp dụng",10,0)),total_points)',
    },
    percent: {
      formula:
        'IF(ISNUMBER(total_points),ROUND(ROUND(10000*SUM(c_points,d_points)/(10+IF(d_points<>"không áp dụng",10,0)),8),0)/100,total_points)',
    },
    level: {
      formula:
        'IF(ISNUMBER(total_points),IF(total_percent>=90,"Mức I",IF(AND(total_percent>=50,total_percent<90),"Mức II","Mức none")),total_points)',
    },
    awaits: [],
  });
});

test('what no formula says tells why, and so does the group above', () => {
  const twice = defineOperator({ name: 'twice', version: 1, args: ['number'], result: 'number', evaluate: ([x]) => x });
  const why = (expression: Doc, operators = {}) => {
    const requires = { operators: Object.keys(operators).map((id) => ({ id, version: 1 })) };
    const rule = { logic: expression };
    const all = formulas(smallPack(FACTS, [{ id: 'c', rule }], { pack: { requires } }), operators);
    return [all.c?.points, all.total?.points];
  };
  const part = { without: 'part-without' };

  expect(why({ twice: { var: 'a' } }, { twice })).toEqual([{ without: 'function' }, part]);
  expect(why({ root: [{ var: 'a' }, { number: '2' }] })).toEqual([{ without: 'function' }, part]);
  expect(why({ cohort: ['all', 'max', { var: 'a' }] })).toEqual([{ without: 'other-units' }, part]);
  expect(why({ '+': [{ var: 'a' }, { number: '12345678901234567890.5' }] })).toEqual([
    { without: 'too-many-digits' },
    part,
  ]);
});

test('a mark that others give is awaited, and the group goes on without it', () => {
  const children = [
    { id: 'c', rule: { mark: { fact: 'mark', outOf: '10' } } },
    { id: 'd', rule: { flag: { when: 'yes' } } },
  ];
  const { c, total } = formulas(smallPack(FACTS, children));

  expect(c).toEqual({ node: 'c', points: { without: 'given-by-others' }, awaits: ['mark'] });
  expect(total).toMatchObject({ points: { formula: 'IF(d_points="sai","sai",N(d_points))' }, awaits: ['mark'] });
});

test('a formula that is longer than a sheet takes says so', () => {
  const term = (at: number): Doc => ({
    if: [{ '>': [{ var: 'x' }, { number: String(at) }] }, { number: '1' }, { number: '0' }],
  });
  const terms = (count: number): Doc => ({ '+': Array.from({ length: count }, (_, at) => term(at)) });

  expect(pointsOf({ logic: terms(2) })).toBe('IF(ISBLANK(X),"thiếu",IF(X>0,1,0)+IF(X>1,1,0))');
  expect(pointsOf({ logic: terms(600) })).toBe('too-long');
});
