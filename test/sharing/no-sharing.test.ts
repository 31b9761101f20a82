import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as giaLai from '../../criteria-packs/gia-lai-2019/index.js';
import * as audit from '../../src/audit/index.js';
import * as author from '../../src/author/index.js';
import type { AssessmentRecord, CompiledPack } from '../../src/index.js';
import * as core from '../../src/index.js';
import type { Pack } from '../../src/model/pack.js';
import * as sheet from '../../src/sheet/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { reached, shared } from './shared.js';

const text = (path: string): string => readFileSync(`${import.meta.dirname}/../../${path}`, 'utf8');
const SMALL = 'test/fixtures/format/small';
const B11 = 'examples/shapes/B11';

/** What a caller holds and may change at any time: made anew for each test, nothing in it frozen. */
async function held() {
  const pack = documentOf(`${SMALL}.pack.yaml`);
  const assessment = documentOf(`${SMALL}.assessment.yaml`);
  const compiled = core.compilePack(pack);
  const record = structuredClone(core.assess(compiled, assessment));
  const shape = core.compilePack(documentOf(`${B11}/pack.yaml`));
  const read = author.readCases(shape, documentOf(`${B11}/cases.yaml`));
  const cases = read.ok ? [structuredClone(read.value)] : [];
  const annex = await sheet.readSheet(readFileSync(`${import.meta.dirname}/../fixtures/annex-40.csv`));
  const table = annex.ok ? annex.value : [];
  return { pack, assessment, compiled, record, salt: salted(record, compiled), shape, cases, table };
}
type Held = Awaited<ReturnType<typeof held>>;

/** The record of the same assessment with a salt for every unit. */
function salted(record: AssessmentRecord, compiled: CompiledPack) {
  const assessment = audit.assessmentOf(record) as { units: { id: string }[] };
  const salts = saltsFor(assessment.units.map(({ id }) => id));
  return structuredClone(core.assess(compiled, { ...assessment, salts }));
}

const HAND_OUTS: Readonly<Record<string, (held: Held) => unknown>> = {
  compilePack: ({ pack }) => core.compilePack(pack),
  'safeCompilePack, with issues': ({ pack }) => core.safeCompilePack({ ...(pack as object), id: 3, tiers: [] }),
  assess: ({ compiled, assessment }) => core.assess(compiled, assessment),
  'safeAssess, with issues': ({ compiled, assessment }) =>
    core.safeAssess(compiled, { ...(assessment as object), id: 3 }),
  packJsonSchema: () => core.packJsonSchema(),
  recordJsonSchema: () => core.recordJsonSchema(),
  'exact numbers': () => [core.exact.whole(0), core.exact.total([])],
  verify: ({ record }) => audit.verify(record),
  explain: ({ record, compiled }) => audit.explain({ record, pack: compiled }, { unit: 'xa-a' }, 'vi'),
  'explain a criterion': ({ record, compiled }) =>
    audit.explain({ record, pack: compiled }, { unit: 'xa-a', criterion: 'total' }, 'vi'),
  diff: ({ record, compiled }) =>
    audit.diff(
      { record, pack: compiled, layer: 'reported' },
      { record: structuredClone(record), pack: compiled, layer: 'reported' },
    ),
  redact: ({ salt }) => audit.redact(salt, ['xa-b']),
  excerpt: ({ salt }) => audit.excerpt(salt, 'xa-a'),
  detach: ({ record }) => audit.detach(record),
  assessmentOf: ({ record }) => audit.assessmentOf(record),
  statementOf: ({ record }) => audit.statementOf(record),
  secondOpinion: ({ compiled, assessment }) => {
    const { replay } = audit.verify(core.assess(compiled, assessment));
    return replay && audit.secondOpinion(replay.compiled.plan, replay.scored);
  },
  readSource: () => author.readSource(text(`${SMALL}.pack.yaml`)).document,
  prove: ({ compiled }) => author.prove(compiled),
  readCases: ({ shape }) => author.readCases(shape, documentOf(`${B11}/cases.yaml`)),
  runCases: ({ shape, cases }) => author.runCases(shape, cases),
  coverage: ({ shape, cases }) => author.coverage(shape, cases),
  boundaries: ({ shape, cases }) => author.boundaries(shape, cases),
  mutationScore: ({ shape, cases }) => author.mutationScore(shape, cases),
  mutants: ({ shape }) => author.mutants(shape.pack.document as unknown as Pack),
  comparePacks: ({ compiled }) => author.comparePacks(compiled, core.compilePack(documentOf(`${SMALL}.pack.yaml`))),
  asOf: ({ pack }) => author.asOf({ document: pack }, '2019-06-01'),
  importAnnex: ({ table }) => sheet.importAnnex(table, { id: 'p', title: 'P', tier: { id: 't', title: 'T' } } as never),
  exportPack: ({ compiled }) => sheet.exportPack(compiled.pack.document as never),
};

describe('what a door hands out is frozen, or is nobody else’s', () => {
  test.each(Object.keys(HAND_OUTS))(
    '%s: two calls share nothing that can be changed, and neither shares it with its input',
    async (name) => {
      const given = await held();
      const ask = HAND_OUTS[name];
      const before = JSON.stringify({ ...given, compiled: 0, shape: 0, table: 0 });
      const [one, other] = [ask?.(given), ask?.(given)];

      expect(one).toBeDefined();
      expect(shared(one, other)).toEqual([]);
      expect(shared(one, given)).toEqual([]);
      expect(JSON.stringify({ ...given, compiled: 0, shape: 0, table: 0 })).toBe(before);
    },
  );
});

test('the tables and numbers that the doors export are frozen through and through', () => {
  const { params: _, ...coreDoor } = core;
  for (const [door, all] of Object.entries({ coreDoor, audit, author, sheet, giaLai })) {
    const open = Object.entries(all).flatMap(([name, value]) =>
      typeof value === 'function'
        ? []
        : [...reached(value)]
            .filter(([part]) => typeof part === 'object' && !Object.isFrozen(part) && !isModule(part))
            .map(([, path]) => `${name}${path}`),
    );
    expect([door, open]).toEqual([door, []]);
  }
});

/** A namespace cannot be changed. */
function isModule(part: object): boolean {
  return Object.prototype.toString.call(part) === '[object Module]';
}

test('a caller who edits the assessment after it was scored, or tries to edit the pack of a record, changes no other record', async () => {
  const { compiled, assessment } = await held();
  const before = audit.recordText(core.assess(compiled, assessment));
  const record = core.assess(compiled, assessment);
  const open = assessment as unknown as { units: { name: Record<string, string> }[]; submissions: { facts: object }[] };
  for (const unit of open.units) unit.name = { vi: 'khác' };
  for (const submission of open.submissions) submission.facts = {};

  expect(audit.recordText(record)).toBe(before);
  expect(() => {
    (record.pack.document as { id: string }).id = 'khac';
  }).toThrow(TypeError);
  expect(audit.verify(record).verdict).toBe('verified');
});
