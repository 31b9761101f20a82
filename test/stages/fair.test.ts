import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/model/expression.js';
import { type Issue, issue, type Path } from '../../src/model/issue.js';
import { fairness } from '../../src/stages/shape/fair.js';

const DOCUMENT: Json = {
  id: 'bo-tieu-chi',
  languages: ['vi'],
  facts: [{ id: 'so-may', title: { vi: 'Số máy' } }, { id: 'nhan-luc' }, { id: 'a1' }, { title: { vi: 'Không tên' } }],
  tiers: [
    {
      id: 'xa',
      criteria: [
        { id: 'may', max: 5, levels: { steps: [{ id: 'A', range: { low: { at: 4 } } }] }, note: 'x' },
        { id: 'nguoi' },
      ],
    },
  ],
  texts: [{ key: 'qd-812' }],
  period: { from: '2019-01-01', to: '2019-12-31' },
};
const MAY: Path = ['tiers', 0, 'criteria', 0];

/** Whether an issue is told beside a fault at this place. */
const isTold = (edit: Path, other: Issue) => fairness(DOCUMENT, [edit])(other);
const at = (...path: Path) => issue('null-value', path);
const naming = (fact: string, ...path: Path) => issue('fact-type', path, { fact, found: 'text', expected: 'number' });
/** An issue that names a fact and does not rest on the list of facts. */
const bound = (fact: string) => issue('fact-bounds', ['period', 'to'], { fact });

describe('beside a fault at one place of a document', () => {
  const fault: Path = ['facts', 0, 'title'];

  test.each<readonly [string, Issue]>([
    ['what is told at the same place', at('facts', 0, 'title')],
    ['what is told inside it', at('facts', 0, 'title', 'vi')],
    ['what is told of the thing that has it', at('facts', 0)],
    ['what is told of the list', at('facts')],
    ['what is told of another key of the thing', issue('fact-bounds', ['facts', 0, 'max'], { fact: 'x' })],
    ['what names the thing elsewhere', bound('so-may')],
  ])('%s is not told', (_, other) => {
    expect(isTold(fault, other)).toBe(false);
  });

  test.each<readonly [string, Issue]>([
    ['what is told of the next thing', at('facts', 1)],
    ['what is told of another part', at('period', 'to')],
    ['what names another thing', bound('nhan-luc')],
    ['what names a thing that is nearly called so: its id was read', bound('so-mayy')],
    ['what is not declared in another list', issue('text-undeclared', ['period'], { text: 'x', suggestion: '' })],
    [
      'an operator that nobody knows, in the same thing',
      issue('operator-unknown', ['facts', 0, 'max', 'x'], { operator: 'x', suggestion: '' }),
    ],
  ])('%s is told', (_, other) => {
    expect(isTold(fault, other)).toBe(true);
  });
});

test('of an entry that was left out nobody knows what it declared; one that lost a title declares all the same', () => {
  const undeclared = issue('fact-undeclared', ['period'], { fact: 'x', suggestion: '' });

  expect([isTold(['facts', 0], undeclared), isTold(['facts', 0, 'title'], undeclared)]).toEqual([false, true]);
});

test('of a fault deep inside a thing, what is told up to three steps above may follow from it', () => {
  const deep: Path = ['window', 'first', 'second', 'third', 'fourth'];
  const told = [0, 1, 2, 3, 4].map((up) => isTold(deep, at(...deep.slice(0, deep.length - up))));

  expect(told).toEqual([false, false, false, false, true]);
});

test('a fault in a list of values leaves the other values of the list alone', () => {
  expect(isTold(['languages', 0], at('languages', 1))).toBe(true);
});

test('a fault of one key leaves no other key of the same thing to be told, though it has no id', () => {
  expect(isTold(['period', 'from'], issue('period-order', ['period', 'to'], { from: '2', to: '1' }))).toBe(false);
});

test('the document has an id, and is not the thing that has every fault', () => {
  expect(isTold(['languages', 0], bound('bo-tieu-chi'))).toBe(true);
  expect(isTold(['period', 'from'], naming('x', 'languages', 0))).toBe(true);
});

test('what is told of the whole document may follow from a fault of one of its parts', () => {
  expect(isTold(['facts'], at())).toBe(false);
});

test('what is told inside a part that was left out is not told', () => {
  expect(isTold(['languages'], at('languages', 1))).toBe(false);
  expect(isTold(['window', 'first'], at('window', 'first', 'second', 'third'))).toBe(false);
});

test('of a thing with an id no other fault is told, however deep in it', () => {
  const deep = issue('fact-bounds', [...MAY, 'rule', 'share', 'part'], { fact: 'x' });

  expect(isTold([...MAY, 'levels', 'by'], deep)).toBe(false);
  expect(isTold(['tiers', 0, 'criteria', 1, 'levels', 'by'], deep)).toBe(true);
});

test('two keys of one part deep in the document stand beside each other, and two parts do not', () => {
  expect(isTold(['window', 'first', 'from'], at('window', 'first', 'to'))).toBe(false);
  expect(isTold(['window', 'first', 'from'], at('window', 'second', 'to'))).toBe(true);
});

test('the nearest thing with an id is meant, not those around it', () => {
  const fault: Path = [...MAY, 'levels', 'steps', 0, 'range', 'low'];

  expect(isTold(fault, bound('A'))).toBe(false);
  expect(isTold(fault, bound('may'))).toBe(true);
  expect(isTold(fault, bound('xa'))).toBe(true);
});

describe('where an id itself is at fault', () => {
  test('what is called nearly so is not told, since whoever misspelt it wrote it differently elsewhere', () => {
    const told = ['nhan-luc', 'nhan-lucc', 'nhanluc', 'so-may', 'nguoi'].map((name) =>
      isTold(['facts', 1, 'id'], bound(name)),
    );

    expect(told).toEqual([false, false, false, true, true]);
  });

  test('words of two letters are like too many others: only the same one is not told', () => {
    expect(['a1', 'a2'].map((name) => isTold(['facts', 2, 'id'], bound(name)))).toEqual([false, true]);
  });

  test('the key of a text is one', () => {
    const told = (text: string) => isTold(['texts', 0, 'key'], issue('fact-bounds', ['period', 'to'], { fact: text }));

    expect([told('qd-812'), told('qd-813'), told('cv-4')]).toEqual([false, false, true]);
  });

  test('an id that is no text may be any: whatever rests on its list is not told', () => {
    const undeclared = issue('fact-undeclared', [...MAY, 'rule'], { fact: 'x', suggestion: '' });
    const ofTexts = issue('text-undeclared', [...MAY, 'rule'], { text: 'x', suggestion: '' });

    expect([undeclared, ofTexts].map((one) => isTold(['facts', 3, 'id'], one))).toEqual([false, true]);
  });

  test('an id of a row that is no text makes the list of rows unsure, and an id that is text makes none', () => {
    const rows = issue('node-undeclared', ['period'], { node: 'x', suggestion: '' });
    const facts = issue('fact-undeclared', ['period'], { fact: 'zzzz', suggestion: '' });

    expect([rows, facts].map((one) => isTold(['tiers', 0, 'criteria', 2, 'id'], one))).toEqual([false, true]);
    expect(isTold(['facts', 1, 'id'], facts)).toBe(true);
  });

  test('only the first fifty are compared', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `${'xyz'[index % 3]}${String(index).repeat(4)}q`);
    const document: Json = { facts: ids.map((id) => ({ id })) };
    const isFair = fairness(
      document,
      ids.map((_, index) => ['facts', index, 'id']),
    );
    const told = (name: string) => isFair(issue('fact-bounds', ['period'], { fact: name }));

    expect([told(`${ids[49]}q`), told(`${ids[55]}q`), told(`${ids[55]}`)]).toEqual([false, true, false]);
  });
});

test('what names the stand-in for something that could not be read is not told', () => {
  expect(isTold(['languages', 0], bound('tieuchi-stand-in'))).toBe(false);
  expect(isTold(['languages', 0], bound('tieuchi'))).toBe(true);
});

test('a key that is misspelt is as one that could not be read', () => {
  const missing = issue('language-missing', [...MAY, 'note'], { language: 'en' });

  expect(fairness(DOCUMENT, [], ['languages'])(missing)).toBe(false);
  expect(fairness(DOCUMENT, [], ['texts'])(missing)).toBe(true);
  expect(fairness(DOCUMENT, [])(missing)).toBe(true);
});
