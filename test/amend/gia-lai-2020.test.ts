import { beforeAll, expect, test } from 'vitest';
import { type Resolved, resolveAmendment, runCases } from '../../src/author/index.js';
import type { Amendment } from '../../src/model/amendment.js';
import type { Json } from '../../src/model/expression.js';
import type { Pack } from '../../src/model/pack.js';
import { casesOf, documentOf } from '../cases/loading.js';
import { call, folderOf } from '../cli/calling.js';
import { amendment, SMALL, told } from './base.js';

const FOLDER = 'examples/gia-lai-2020';
const BASE = documentOf('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml') as Json;
const AMENDMENT = documentOf(`${FOLDER}/gia-lai-2020.amendment.yaml`) as Amendment;

let of2020: Resolved;
beforeAll(() => {
  const result = resolveAmendment({ document: BASE }, AMENDMENT);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  expect(result.warnings).toEqual([]);
  of2020 = result.value;
});

test('its period follows the rule of the letter, and its deadlines the year before', () => {
  const { period, tiers, texts } = of2020.compiled.plan.pack;

  expect(period).toMatchObject({ from: '2019-11-01', to: '2020-10-31', standing: { from: 'derived', to: 'derived' } });
  expect(tiers.map(({ deadline }) => deadline)).toEqual([
    { before: '2020-10-18' },
    { before: '2020-10-25' },
    { before: '2020-10-25' },
  ]);
  expect(texts.at(-1)).toMatchObject({ key: 'qd-575', read: false });
});

test('no change cites the decision that is not in hand, and each but the period says that it is reconstructed', () => {
  const cited = AMENDMENT.changes.filter(({ clause }) => clause !== undefined);

  expect(cited.map(({ clause, at }) => `${clause} ${at}`)).toEqual([
    'cv-1252#I.2 period/from',
    'cv-1252#I.2 period/to',
    'cv-1252#I.2 period/standing',
  ]);
  expect(AMENDMENT.changes.filter(({ clause, reconstructed }) => !clause === !reconstructed)).toEqual([]);
  expect(of2020.origins.filter(({ clause }) => clause.startsWith('qd-575'))).toEqual([]);
  // what is printed says it: the title, the gap, and of nothing that it is official
  const { title, gaps } = of2020.document as unknown as Pack;
  expect(title.vi).toContain('phục dựng');
  expect(gaps.at(-1)).toMatchObject({ id: 'amendment-of-2020', clause: 'qd-575', kind: 'not-found' });
  expect(JSON.stringify(of2020.document)).not.toContain('"official"');
});

test('its cases hold', () => {
  const cases = casesOf(of2020.compiled, documentOf(`${FOLDER}/cases/moved-on.yaml`));
  const verdicts = runCases(of2020.compiled, [cases]);

  expect(verdicts.filter(({ passed }) => !passed)).toEqual([]);
  expect(verdicts).toHaveLength(9);
});

test('a change has a clause, or says that it is reconstructed; the consolidated pack says which', async () => {
  const change = { at: 'period/to', replace: '2019-12-31' };
  const written = (more: object) =>
    JSON.parse(JSON.stringify(amendment([{ clause: undefined, ...change, ...more }]))) as Json;
  const faults = (more: object) => {
    const result = resolveAmendment({ document: SMALL }, written(more));
    return result.ok ? [] : told(result.errors);
  };
  const given = written({ reconstructed: 'năm sau' });

  expect(faults({})).toEqual([expect.stringMatching(/^one-of-keys changes\.0 /)]);
  expect(faults({ clause: 'sua-doi#1', reconstructed: 'năm sau' })).toEqual([
    expect.stringMatching(/^one-of-keys changes\.0 /),
  ]);
  expect(resolveAmendment({ document: SMALL }, given)).toMatchObject({
    ok: true,
    value: { origins: [{ clause: '' }] },
  });
  const files = { 'pack.json': JSON.stringify(SMALL), 'change.json': JSON.stringify(given) };
  const { out } = await call(['resolve', 'change.json', '--base', 'pack.json'], { cwd: folderOf(files) });
  expect(out).toContain('to: 2019-12-31 # sửa, phục dựng: chưa biết văn bản nào quy định\n');
});
