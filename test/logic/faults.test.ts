import { describe, expect, test } from 'vitest';
import { BOOLEAN, type Expression, NUMBER } from '../../src/model/expression.js';
import { faults, type Reading } from './asking.js';

const staff = { var: 'staff' };

test('type-checking goes on after a fault: all are told, in the order in which they stand', () => {
  const expression = {
    if: [
      { '>': [{ var: 'staf' }, true] },
      { '+': [{ missing: ['staff'] }, null, { '%': [{ var: 'computer' }] }] },
      { because: [1, { map: [{ var: 'applications' }, { var: 'user' }] }] },
    ],
  };

  expect(faults(expression)).toEqual([
    'fact-undeclared at if.0.>.0.var fact=staf suggestion=staff',
    'operand-type at if.0.>.1 operator=> expected=number | date found=boolean',
    'operator-refused at if.1.+.0.missing operator=missing reason=use-present',
    'literal-null at if.1.+.1',
    'operands-count at if.1.+.2 operator=% expected=2 found=1',
    'fact-undeclared at if.1.+.2.%.0.var fact=computer suggestion=computers',
    'operand-type at if.2.because.0 operator=because expected=text found=number',
    'item-unknown at if.2.because.1.map.1.var name=user suggestion=users',
  ]);
});

test('what was reported once is not reported again by what stands around it', () => {
  expect(faults({ '<': [{ '+': [{ var: 'nope-at-all' }, 1] }, 2] }, { type: BOOLEAN })).toEqual([
    'fact-undeclared at <.0.+.0.var fact=nope-at-all suggestion=',
  ]);
  expect(faults({ map: [{ var: 'nope-at-all' }, { '+': [{ var: 'users' }, 1] }] })).toEqual([
    'fact-undeclared at map.0.var fact=nope-at-all suggestion=',
  ]);
});

test('beside what was reported nobody knows what a string is read as', () => {
  expect(faults({ '<': [{ var: 'issued' }, '2019-03-31'] })).toEqual([
    'fact-undeclared at <.0.var fact=issued suggestion=',
  ]);
  expect(faults({ '==': ['late', { var: 'pla' }] })).toEqual(['fact-undeclared at ==.1.var fact=pla suggestion=plan']);
});

test('a fault stands before those inside it, and after those of what is written before it', () => {
  const placesOf = (expression: Expression) => faults(expression).map((line) => line.split(' ')[2]);
  const plan = { if: [5, { var: 'plan' }, { var: 'plan' }] };

  // a string is checked last, as it is read by the type of what it stands beside
  expect(placesOf({ '==': ['lat', plan] })).toEqual(['==.0', '==.1.if.0']);
  expect(placesOf({ in: [{ var: 'plan' }, ['late', 'late', 'lat', 'late', plan, 'non']] })).toEqual([
    ...['in.1.2', 'in.1.4.if.0', 'in.1.5'],
  ]);
  expect(placesOf({ max: [1, 2, 3, 4, 5, 6, 7, 8, true, 10, false, 'x'] })).toEqual(['max.8', 'max.10', 'max.11']);
  // what differs is known once both operands are checked, and stands around them
  expect(faults({ '==': [{ '+': ['x', { '*': [1, 'y'] }] }, 'text'] })).toEqual([
    'operands-differ at the top operator=== left=number right=text',
    'operand-type at ==.0.+.0 operator=+ expected=number found=text',
    'operand-type at ==.0.+.1.*.1 operator=* expected=number found=text',
  ]);
});

test('an if of a wrong number of operands is checked inside, where conditions and values cannot be told apart', () => {
  expect(faults({ if: [{ var: 'staf' }, 'x', true, { var: 'computer' }] })).toEqual([
    'else-missing at the top',
    'fact-undeclared at if.0.var fact=staf suggestion=staff',
    'fact-undeclared at if.3.var fact=computer suggestion=computers',
  ]);
});

test('paths begin where the expression stands in its document', () => {
  expect(faults(null)).toEqual(['literal-null at the top']);
});

/** One table a code: expression, fault, and how it is read where that matters. */
type Row = readonly [expression: Expression, fault: string, reading?: Reading];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'operator-unknown': [
    [{ summ: [1, 2] }, 'operator-unknown at summ operator=summ suggestion='],
    [{ flor: [1] }, 'operator-unknown at flor operator=flor suggestion=floor'],
    [{ item: [''] }, 'operator-unknown at item operator=item suggestion='],
    [{ list: [1] }, 'operator-unknown at list operator=list suggestion='],
    [{ constructor: [1] }, 'operator-unknown at constructor operator=constructor suggestion='],
  ],
  'operator-refused': [
    [{ missing: ['staff'] }, 'operator-refused at missing operator=missing reason=use-present'],
    [{ missing_some: [1, ['staff']] }, 'operator-refused at missing_some operator=missing_some reason=use-present'],
    [{ var: ['staff', 0] }, 'operator-refused at var.1 operator=var reason=use-present'],
    [{ '===': [1, 1] }, 'operator-refused at === operator==== reason=use-equals'],
    [{ '!==': [1, 1] }, 'operator-refused at !== operator=!== reason=use-equals'],
    [{ '!!': [1] }, 'operator-refused at !! operator=!! reason=truthiness'],
    [{ '?:': [true, 1, 2] }, 'operator-refused at ?: operator=?: reason=use-if'],
    [{ cat: ['a', 'b'] }, 'operator-refused at cat operator=cat reason=on-text'],
    [{ substr: ['abc', 1] }, 'operator-refused at substr operator=substr reason=on-text'],
    [{ merge: [[1], [2]] }, 'operator-refused at merge operator=merge reason=on-lists'],
    [{ log: [1] }, 'operator-refused at log operator=log reason=side-effect'],
  ],
  'operands-count': [
    [{ '+': [] }, 'operands-count at the top operator=+ expected=1+ found=0'],
    [{ max: [] }, 'operands-count at the top operator=max expected=1+ found=0'],
    [{ '-': [3, 2, 1] }, 'operands-count at the top operator=- expected=1–2 found=3'],
    [{ '/': [1] }, 'operands-count at the top operator=/ expected=2 found=1'],
    [{ '==': [1, 1, 1] }, 'operands-count at the top operator=== expected=2 found=3'],
    [{ '>': [3, 2, 1] }, 'operands-count at the top operator=> expected=2 found=3'],
    [{ '<': [1, 2, 3, 4] }, 'operands-count at the top operator=< expected=2–3 found=4'],
    [{ and: [] }, 'operands-count at the top operator=and expected=1+ found=0'],
    [{ if: [true] }, 'operands-count at the top operator=if expected=3, 5, … found=1'],
    [{ var: [] }, 'operands-count at the top operator=var expected=1 found=0'],
    [{ map: [{ var: 'visits' }] }, 'operands-count at the top operator=map expected=2 found=1'],
    [{ reduce: [{ var: 'visits' }, 1] }, 'operands-count at the top operator=reduce expected=3 found=2'],
    [{ in: ['a'] }, 'operands-count at the top operator=in expected=2 found=1'],
    [{ round: [1, 2] }, 'operands-count at the top operator=round expected=3 found=2'],
    [{ because: ['why'] }, 'operands-count at the top operator=because expected=2 found=1'],
    [{ nodes: ['total'] }, 'operands-count at the top operator=nodes expected=2 found=1'],
    [
      { 'not-applicable': ['none-due', 'late'] },
      'operands-count at the top operator=not-applicable expected=1 found=2',
      { tail: true },
    ],
    [{ published: ['total'] }, 'operands-count at the top operator=published expected=2 found=1'],
    [{ level: ['total', 'website'] }, 'operands-count at the top operator=level expected=1 found=2'],
    [{ present: ['staff', 'errors'] }, 'operands-count at the top operator=present expected=1 found=2'],
  ],
  'operand-type': [
    [{ '+': ['1', 1] }, 'operand-type at +.0 operator=+ expected=number found=text'],
    [{ '!': 0 }, 'operand-type at ! operator=! expected=boolean found=number'],
    [{ round: ['one', 1, 'up'] }, 'operand-type at round.0 operator=round expected=number found=text'],
    [{ '<': [{ var: 'plan' }, 3] }, 'operand-type at <.0 operator=< expected=number | date found=choice'],
    [{ count: staff }, 'operand-type at count operator=count expected=list of unknown found=number'],
    [{ reduce: [staff, 1, 0] }, 'operand-type at reduce.0 operator=reduce expected=list found=number'],
    [{ map: [staff, 1] }, 'operand-type at map.0 operator=map expected=list found=number'],
    [
      { largest: [{ var: 'words' }, 1] },
      'operand-type at largest.0 operator=largest expected=list of number found=list of text',
    ],
    [
      { in: [{ var: 'visits' }, []] },
      'operand-type at in.0 operator=in expected=number | boolean | text | date | choice | level found=list of number',
    ],
    [{ var: 1 }, 'operand-type at var operator=var expected=text found=number'],
    [{ var: null }, 'operand-type at var operator=var expected=text found=null'],
    [{ var: [['staff']] }, 'operand-type at var.0 operator=var expected=text found=list'],
    [{ points: [{ var: 'name' }] }, 'operand-type at points.0 operator=points expected=text found=object'],
    [{ published: [5, 'percent'] }, 'operand-type at published.0 operator=published expected=text found=number'],
    [{ nodes: [5, 'leaves'] }, 'operand-type at nodes.0 operator=nodes expected=text found=number'],
    [{ attribute: 5 }, 'operand-type at attribute operator=attribute expected=text found=number'],
    [{ constant: 5 }, 'operand-type at constant operator=constant expected=text found=number'],
    [
      { 'not-applicable': 1 },
      'operand-type at not-applicable operator=not-applicable expected=text found=number',
      { tail: true },
    ],
    [{ present: 5 }, 'operand-type at present operator=present expected=var found=number'],
    [{ present: { count: { var: 'visits' } } }, 'operand-type at present operator=present expected=var found=number'],
    [{ days: [1, { var: 'issued-on' }] }, 'operand-type at days.0 operator=days expected=date found=number'],
  ],
  'operands-differ': [
    [{ '==': [1, '1'] }, 'operands-differ at the top operator=== left=number right=text'],
    [{ '==': [{ var: 'plan' }, { var: 'name' }] }, 'operands-differ at the top operator=== left=choice right=text'],
    [{ '==': [{ var: 'plan' }, { var: 'kind' }] }, 'operands-differ at the top operator=== left=choice right=choice'],
    [{ '<': [{ var: 'issued-on' }, staff] }, 'operands-differ at the top operator=< left=date right=number'],
    [{ if: [true, 1, true, 2, 'three'] }, 'operands-differ at if.4 operator=if left=number right=text'],
    [{ in: [1, ['1', '2']] }, 'operands-differ at the top operator=in left=number right=text'],
    [
      { reduce: [{ var: 'visits' }, { '>': [{ var: 'current' }, 0] }, 0] },
      'operands-differ at reduce.1 operator=reduce left=number right=boolean',
    ],
  ],
  'result-type': [
    [{ var: 'has-plan' }, 'result-type at the top expected=number found=boolean', { type: NUMBER }],
    ['12', 'result-type at the top expected=number found=text', { type: NUMBER }],
    [{ var: 'visits' }, 'result-type at the top expected=boolean found=list of number', { type: BOOLEAN }],
  ],
  'condition-type': [
    [{ if: [staff, 1, 0] }, 'condition-type at if.0 found=number'],
    [{ and: [true, { var: 'name' }] }, 'condition-type at and.1 found=text'],
    [{ or: [{ var: 'plan' }] }, 'condition-type at or.0 found=choice'],
    [{ filter: [{ var: 'visits' }, { '%': [{ var: '' }, 2] }] }, 'condition-type at filter.1 found=number'],
    [{ all: [{ var: 'visits' }, { var: '' }] }, 'condition-type at all.1 found=number'],
  ],
  'else-missing': [
    [{ if: [true, 1] }, 'else-missing at the top'],
    [{ if: [true, { 'not-applicable': 'none-due' }] }, 'else-missing at the top', { tail: true }],
    [{ if: [true, 1, false, 2] }, 'else-missing at the top'],
  ],
  'two-keys': [
    [{ '+': [1], '-': [2] }, 'two-keys at the top keys=+, -'],
    [{ round: [1, { step: 1, mode: 'up' }, 'up'] }, 'two-keys at round.1 keys=step, mode'],
    [{ '+': [{}, 1] }, 'two-keys at +.0 keys='],
  ],
  'list-mixed': [
    [[1, 2, 'three'], 'list-mixed at 2 left=number right=text'],
    [{ in: [1, [1, true]] }, 'list-mixed at in.1.1 left=number right=boolean'],
  ],
  'literal-list': [
    [{ in: ['a', 'team'] }, 'literal-list at in.1 operator=in'],
    [{ in: [1, { var: 'visits' }] }, 'literal-list at in.1 operator=in'],
  ],
  'literal-null': [
    [{ '==': [staff, null] }, 'literal-null at ==.1'],
    [{ round: [1, null, 'up'] }, 'literal-null at round.1'],
  ],
  'literal-number': [
    [{ number: 'twelve' }, 'literal-number at number found=twelve'],
    [{ '+': [{ number: '1e3' }, 1] }, 'literal-number at +.0.number found=1e3'],
    [{ number: ['1'] }, 'literal-number at number found=list'],
    [{ number: true }, 'literal-number at number found=boolean'],
    [{ round: [1, staff, 'up'] }, 'literal-number at round.1 found=object'],
    [{ round: [1, '2', 'up'] }, 'literal-number at round.1 found=2'],
    [{ round: [1, { step: staff }, 'up'] }, 'literal-number at round.1.step found=object'],
    [0.1234567890123456, 'literal-number at the top found=0.1234567890123456'],
    [2 ** 53, 'literal-number at the top found=9007199254740992'],
  ],
  'item-unknown': [
    [{ map: [{ var: 'applications' }, { var: 'user' }] }, 'item-unknown at map.1.var name=user suggestion=users'],
    [{ map: [{ var: 'visits' }, { var: 'length' }] }, 'item-unknown at map.1.var name=length suggestion='],
    [
      { reduce: [{ var: 'applications' }, { var: 'current.user' }, 0] },
      'item-unknown at reduce.1.var name=current.user suggestion=users',
    ],
    [
      { reduce: [{ var: 'visits' }, { var: '' }, 0] },
      'operands-differ at reduce.1 operator=reduce left=number right=row',
    ],
    [
      { map: [{ var: 'applications' }, { var: 'constructor' }] },
      'item-unknown at map.1.var name=constructor suggestion=',
    ],
  ],
  'item-outside': [
    [{ map: [{ var: 'visits' }, { '+': [{ var: '' }, staff] }] }, 'item-outside at map.1.+.1.var name=staff'],
    [{ some: [{ var: 'visits' }, { attribute: 'civil' }] }, 'item-outside at some.1.attribute name=civil'],
    [{ map: [{ var: 'visits' }, { points: 'website' }] }, 'item-outside at map.1.points name=website'],
    [{ all: [{ var: 'visits' }, { present: 'staff' }] }, 'item-outside at all.1.present name=staff'],
  ],
  'level-unknown': [
    [{ '==': [{ level: 'total' }, 'III'] }, 'level-unknown at ==.1 level=III node=total suggestion=II'],
  ],
  'node-without-levels': [[{ '==': [{ level: 'website' }, 'I'] }, 'node-without-levels at ==.0.level node=website']],
  'node-undeclared': [
    [{ points: 'totals' }, 'node-undeclared at points node=totals suggestion=total'],
    [
      { map: [{ var: 'visits' }, { points: 'websit' }] },
      'node-undeclared at map.1.points node=websit suggestion=website',
    ],
    [{ nodes: ['totl', 'leaves'] }, 'node-undeclared at nodes.0 node=totl suggestion=total'],
    [{ level: 'totl' }, 'node-undeclared at level node=totl suggestion=total'],
    [{ published: ['totl', 'percent'] }, 'node-undeclared at published.0 node=totl suggestion=total'],
  ],
  'basis-without-publish': [
    [{ published: ['total', 'points'] }, 'basis-without-publish at published.1 measure=points node=total'],
    [{ published: ['website', 'percent'] }, 'basis-without-publish at published.1 measure=percent node=website'],
  ],
  'measure-informational': [[{ percent: 'note' }, 'measure-informational at percent node=note']],
  'not-applicable-place': [
    [{ '+': [1, { 'not-applicable': 'none-due' }] }, 'not-applicable-place at +.1', { tail: true }],
    [{ if: [{ 'not-applicable': 'none-due' }, 1, 0] }, 'not-applicable-place at if.0', { tail: true }],
    [{ 'not-applicable': 'none-due' }, 'not-applicable-place at the top'],
  ],
  'fact-undeclared': [
    [{ var: 'staf' }, 'fact-undeclared at var fact=staf suggestion=staff'],
    [{ var: '' }, 'fact-undeclared at var fact= suggestion='],
    [{ var: 'applications.name' }, 'fact-undeclared at var fact=applications.name suggestion=applications'],
    [{ present: 'staf' }, 'fact-undeclared at present fact=staf suggestion=staff'],
    [{ present: { var: ['staf'] } }, 'fact-undeclared at present.var.0 fact=staf suggestion=staff'],
  ],
  'attribute-undeclared': [
    [{ attribute: 'populaton' }, 'attribute-undeclared at attribute attribute=populaton suggestion=population'],
  ],
  'constant-undeclared': [
    [{ constant: 'targets' }, 'constant-undeclared at constant constant=targets suggestion=target'],
  ],
  'option-unknown': [[{ '==': [{ var: 'plan' }, 'lat'] }, 'option-unknown at ==.1 option=lat fact= suggestion=late']],
  'date-invalid': [
    [{ '<': [{ var: 'issued-on' }, '2019-02-29'] }, 'date-invalid at <.1 found=2019-02-29'],
    [{ '<': ['31/03/2019', { period: 'to' }] }, 'date-invalid at <.0 found=31/03/2019'],
  ],
  'not-one-of': [
    [{ period: 'end' }, 'not-one-of at period found=end expected=from, to suggestion='],
    [{ nodes: ['total', 'all'] }, 'not-one-of at nodes.1 found=all expected=children, leaves suggestion='],
    [{ nodes: ['total', 5] }, 'not-one-of at nodes.1 found=number expected=children, leaves suggestion='],
    [
      { published: ['total', 'percents'] },
      'not-one-of at published.1 found=percents expected=points, percent, converted suggestion=percent',
    ],
    [
      { published: ['total', 'grade'] },
      'not-one-of at published.1 found=grade expected=points, percent, converted suggestion=',
    ],
    [
      { published: ['total', 5] },
      'not-one-of at published.1 found=number expected=points, percent, converted suggestion=',
    ],
    [
      { round: [1, 2, 5] },
      'not-one-of at round.2 found=number expected=half-up, half-even, up, down, ceil, floor suggestion=',
    ],
    [
      { round: [1, 2, 'nearest'] },
      'not-one-of at round.2 found=nearest expected=half-up, half-even, up, down, ceil, floor suggestion=',
    ],
  ],
  'number-range': [
    [{ round: [1, -1, 'up'] }, 'number-range at round.1 found=-1 atLeast=0 atMost=60'],
    [{ round: [1, 61, 'up'] }, 'number-range at round.1 found=61 atLeast=0 atMost=60'],
    [{ round: [1, { step: 0 }, 'up'] }, 'number-range at round.1.step found=0 atLeast=>0 atMost='],
  ],
  'whole-number-needed': [[{ round: [1, 1.5, 'up'] }, 'whole-number-needed at round.1 found=1.5']],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows.map(([expression, fault, reading]) => ({ expression, fault, reading })))('$fault', (row) => {
    expect(faults(row.expression, row.reading)).toEqual([row.fault]);
  });
});
