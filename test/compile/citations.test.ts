import { describe, expect, test } from 'vitest';
import type { Doc } from '../support/naive-expressions.js';
import { smallPack } from '../support/small-pack.js';
import { told } from './told.js';

const title = { vi: 'Tên' };
const rule = { flag: { when: 'yes' } };
const yes = { id: 'yes', type: 'boolean' };
const text = (key: string, more: Doc = {}) => ({ key, number: '1', title, issued: '2018-10-01', ...more });
const gap = (id: string, more: Doc = {}) => ({ id, at: ['commune'], kind: 'ambiguous', choice: title, ...more });

/** A pack with these keys; one criterion `a` in the group `total`. */
const pack = (more: Doc, { facts = [], child = {}, tier = {}, group = {} }: Doc = {}): Doc =>
  smallPack(
    [yes, ...(facts as readonly Doc[])],
    [{ id: 'a', rule, ...(child as Doc) }],
    { pack: more, tier },
    group as Doc,
  );

describe('the words of a pack, wherever they stand', () => {
  const english = { en: 'Name' };
  const levels = {
    ...{ by: 'points', basis: 'exact' },
    ...{ steps: [{ id: 'I', atLeast: 5, title: english }], floor: { id: 'none', title: english } },
  };
  const ranking = {
    ...{ id: 'r', of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' },
    ...{ tieBreak: [], notSubmitted: 'omit', title: english },
  };
  const choice = { id: 'c', type: 'choice', options: [{ id: 'x', title: english }] };
  const list = { id: 'l', type: 'list', of: { n: 'number' }, columns: [{ id: 'n', title: english }] };
  const verifiers = [{ id: 'v', title: english }];

  test.each([
    ['a text', pack({ texts: [text('t', { title: english })] }), 'texts/0/title'],
    ['an attribute', pack({ attributes: [{ id: 'p', type: 'number', title: english }] }), 'attributes/0/title'],
    ['a constant', pack({ constants: [{ id: 'k', value: 1, title: english }] }), 'constants/0/title'],
    ['a fact', pack({}, { facts: [{ id: 'n', type: 'count', title: english }] }), 'facts/1/title'],
    ['how a fact is measured', pack({}, { facts: [{ id: 'n', type: 'count', measure: english }] }), 'facts/1/measure'],
    ['an option', pack({}, { facts: [choice] }), 'facts/1/options/0/title'],
    ['a column', pack({}, { facts: [list] }), 'facts/1/columns/0/title'],
    [
      'a verifier',
      pack({ procedure: { ranked: 'reported', verification: { verifiers } } }),
      'procedure/verification/verifiers/0/title',
    ],
    ['a tier', pack({}, { tier: { title: english } }), 'tiers/0/title'],
    ['a cohort', pack({}, { tier: { cohorts: [{ id: 'all', title: english }] } }), 'tiers/0/cohorts/0/title'],
    ['a ranking', pack({}, { tier: { rankings: [ranking] } }), 'tiers/0/rankings/0/title'],
    ['a criterion', pack({}, { child: { title: english } }), 'tiers/0/criteria/0/children/0/title'],
    ['why a row is as it is', pack({}, { child: { background: english } }), 'tiers/0/criteria/0/children/0/background'],
    ['a gap', pack({ gaps: [gap('g', { choice: english })] }), 'gaps/0/choice'],
  ])('%s that has words in another language alone', (_, document, path) => {
    expect(
      told({ ...document, languages: ['vi', 'en'] }).filter((line) => !line.startsWith('translation-missing')),
    ).toEqual([`language-missing ${path}: vi`]);
  });

  test('a level and the label below them all', () => {
    const found = told({ ...pack({}, { group: { levels } }), languages: ['vi', 'en'] });

    expect(found.filter((line) => !line.startsWith('translation-missing'))).toEqual([
      'language-missing tiers/0/criteria/0/levels/steps/0/title: vi',
      'language-missing tiers/0/criteria/0/levels/floor/title: vi',
    ]);
  });

  test('each further language that texts lack is told once, where it is first lacking, with how many lack it', () => {
    const both = { vi: 'Tên', en: 'Name' };
    const document = {
      ...pack({}, { child: { title: { ...both, fr: 'Nom' } } }),
      languages: ['vi', 'en', 'fr'],
      title: both,
    };

    // the pack, the fact, the tier and the group lack French; all of these but the pack lack English
    expect(told(document)).toEqual(['translation-missing title: fr, 4', 'translation-missing facts/0/title: en, 3']);
  });

  test('a plain text, which may stand for words, is of no language', () => {
    expect(told(pack({}, { child: { background: 'Theo biên bản' } }))).toEqual([]);
  });

  test('a language that is not declared is told at the words, in place of a translation that is missing', () => {
    const document = { ...pack({}, { child: { title: { vi: 'Tên', de: 'Name' } } }), languages: ['vi', 'en'] };

    expect(told(document)).toEqual([
      'translation-missing title: en, 4',
      'language-undeclared tiers/0/criteria/0/children/0/title/de: de',
    ]);
  });

  test('a first language that is nearly written is not also missing', () => {
    expect(told(pack({}, { child: { title: { vj: 'Tên' } } }))).toEqual([
      'language-undeclared tiers/0/criteria/0/children/0/title/vj: vj',
    ]);
  });

  test('four texts without the first language are told each', () => {
    const facts = ['x', 'y', 'z', 'u'].map((id) => ({ id, type: 'boolean', title: { en: 'Name' } }));
    const found = told({ ...pack({}, { facts }), languages: ['vi', 'en'] });

    expect(found.filter((line) => !line.startsWith('translation-missing'))).toEqual(
      [1, 2, 3, 4].map((n) => `language-missing facts/${n}/title: vi`),
    );
  });

  test('a language in four texts is told at the languages, in three at each', () => {
    const german = { vi: 'Tên', de: 'Name' };
    const facts = ['x', 'y', 'z'].map((id) => ({ id, type: 'boolean', title: german }));

    expect(told(pack({}, { facts, child: { title: german } }))).toEqual(['language-undeclared languages: de']);
    expect(told(pack({}, { facts }))).toEqual([1, 2, 3].map((n) => `language-undeclared facts/${n}/title/de: de`));
  });
});

describe('a cited text', () => {
  const inForce = (days: Doc) => [text('t', { inForce: days })];

  test.each([
    ['a tier', pack({}, { tier: { cite: ['t'] } }), 'tiers/0/cite/0'],
    ['a criterion, a clause of it', pack({}, { child: { cite: ['t#d1'] } }), 'tiers/0/criteria/0/children/0/cite/0'],
    ['a gap', pack({ gaps: [gap('g', { clause: 't#d1' })] }), 'gaps/0/clause'],
  ])('of %s is one of those that are listed', (_, document, path) => {
    expect(told({ ...document, texts: [text('t')] })).toEqual([]);
    expect(told({ ...document, texts: [text('tt')] })).toEqual([`text-undeclared ${path}: t, tt`]);
  });

  test('is in force by its own days, not by those of another text', () => {
    const texts = [text('t'), text('u', { inForce: { from: '2020-01-01' } })];
    const at = 'tiers/0/criteria/0/children/0/cite/0';

    expect(told(pack({ texts }, { child: { cite: ['u'] } }))).toEqual([`text-not-in-force ${at}: u, 2020-01-01`]);
    expect(told(pack({ texts }, { child: { cite: ['t'] } }))).toEqual([]);
  });

  test('is told at its place in the list', () => {
    const document = pack({ texts: [text('t')] }, { child: { cite: ['t', 'other', 't'] } });

    expect(told(document)).toEqual(['text-undeclared tiers/0/criteria/0/children/0/cite/1: other']);
  });

  test.each([
    ['from the last day of the period on', { from: '2019-12-31' }],
    ['to the first day of the period', { from: '2018-01-01', to: '2019-01-01' }],
    ['without an end, from long before', { from: '1990-01-01' }],
  ])('is in force: %s', (_, days) => {
    expect(told(pack({ texts: inForce(days) }, { child: { cite: ['t'] } }))).toEqual([]);
  });

  test.each([
    ['only after the period', { from: '2020-01-01' }, '2020-01-01'],
    ['only before the period', { from: '2018-01-01', to: '2018-12-31' }, '2018-01-01, 2018-12-31'],
  ])('is not in force: %s', (_, days, values) => {
    const at = 'tiers/0/criteria/0/children/0/cite/0';

    expect(told(pack({ texts: inForce(days) }, { child: { cite: ['t'] } }))).toEqual([
      `text-not-in-force ${at}: t, ${values}`,
    ]);
  });

  test('may be in force for one day, and not end before it begins', () => {
    expect(told(pack({ texts: inForce({ from: '2019-05-01', to: '2019-05-01' }) }))).toEqual([]);
    expect(told(pack({ texts: inForce({ from: '2019-05-02', to: '2019-05-01' }) }))).toEqual([
      'period-order texts/0/inForce/to: 2019-05-02, 2019-05-01',
    ]);
  });
});

describe('the place of a gap', () => {
  test.each(['commune', 'commune#deadline', 'commune/total', 'commune/a', 'commune/a#rule'])('is there: %s', (at) => {
    expect(told(pack({ gaps: [gap('g', { at: [at] })] }))).toEqual([]);
  });

  test.each(['province', 'commune/b', 'commune/total/a', 'total', 'province/a'])('is not there: %s', (at) => {
    expect(told(pack({ gaps: [gap('g', { at: ['commune', at] })] }))).toEqual([`gap-place gaps/0/at/1: ${at}`]);
  });
});

describe('a name that is given twice is told of where it stands the second time', () => {
  const attribute = { id: 'p', type: 'number', title };
  const constant = { id: 'k', value: 1, title };
  const tier = (id: string) => ({ ...((smallPack([yes], [{ id: 'a', rule }]).tiers as readonly Doc[])[0] as Doc), id });
  const dated = {
    id: 'k',
    values: [
      { from: '2019-01-01', value: 1 },
      { from: '2018-01-01', value: 2 },
      { from: '2019-01-01', value: 3 },
    ],
    title,
  };

  test.each([
    ['an attribute', pack({ attributes: [attribute, attribute] }), 'attributes/1/id: p'],
    ['a constant', pack({ constants: [constant, { ...constant, id: 'm' }, constant] }), 'constants/2/id: k'],
    ['a day of a constant', pack({ constants: [dated] }), 'constants/0/values/2/from: 2019-01-01'],
    ['a gap', pack({ gaps: [gap('g'), gap('g')] }), 'gaps/1/id: g'],
    ['a tier', pack({ tiers: [tier('x'), tier('x')] }), 'tiers/1/id: x'],
    ['a text', pack({ texts: [text('t'), text('t')] }), 'texts/1/key: t'],
    ['a language', pack({ languages: ['vi', 'vi'] }), 'languages/1: vi'],
  ])('%s', (_, document, rest) => {
    expect(told(document)).toEqual([`id-duplicate ${rest}`]);
  });

  test('a period may be one day, and not end before it begins', () => {
    const period = (from: string, to: string) => pack({ period: { from, to, zone: '+07:00' } });

    expect(told(period('2019-05-01', '2019-05-01'))).toEqual([]);
    expect(told(period('2019-05-02', '2019-05-01'))).toEqual(['period-order period/to: 2019-05-02, 2019-05-01']);
  });
});
