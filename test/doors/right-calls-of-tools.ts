import { nodeSha256 } from '../../src/cli/hash.js';
import { OPTIONS } from '../sheet/annexes.js';
import { PRIVATE, PUBLIC } from '../support/signing.js';
import type { Scene } from './scene.js';

/** The options of an import of a sheet. */
const IMPORT = {
  ...OPTIONS,
  text: { key: 'a', number: '1', title: 'T', issued: '2019-01-01' },
  period: { from: '2019-01-01', to: '2019-12-31' },
  official: true,
  sheet: 'x',
};

const VI = { lang: 'vi' };
const settings = { hash: nodeSha256, limits: { nodes: 100_000 } };
const INSTANT = '2019-12-01T00:00:00+07:00';

/** The same for the doors of those who write packs, send forms, check records and print annexes. */
export function toolCalls(s: Scene): Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> {
  const { pack, assessment, record, document, side, telling } = s;
  const [ranked] = s.compared.rankings;
  const row = ranked?.rows.find(({ unit }) => unit === 'xa-a');
  const issue = { code: 'key-missing', severity: 'error', path: ['x', 1], params: { key: 'id' } };
  const position = { line: 1, column: 1 };
  const units = assessment.units;
  return {
    './author': {
      describedIn: [{ type: 'object', description: 'x' }, 'vi'],
      isCoreFile: ['a.core.yaml'],
      asOf: [{ document, origins: [] }, '2019-06-30'],
      isInForce: [
        { key: 'a', number: '1', title: { vi: 'x' }, issued: '2019-01-01', inForce: { from: '2019-01-02' } },
        '2019-06-30',
      ],
      resolveAmendment: [{ document, origins: [] }, { format: 'tieuchi/amendment@1' }, {}, settings],
      comparePacks: [pack, s.newer],
      derivePack: [
        { text: JSON.stringify(document), cases: [] },
        {
          authority: { vi: 'X' },
          id: 'xx',
          year: 2026,
          title: { vi: 'X' },
          tiers: ['commune'],
          without: [],
          binding: [],
        },
        {},
        settings,
      ],
      draftPack: [
        {
          id: 'x',
          title: 'X',
          languages: ['vi'],
          tiers: [{ id: 'a', title: 'A' }],
          groups: [{ id: 'b', title: 'B' }],
          year: 2026,
          administration: 'two-tier',
          sorts: [],
          schema: 's',
        },
        'vi',
      ],
      idAsGiven: ['x'],
      idFrom: ['Cấp xã'],
      namedThings: ['a, b', ['c']],
      administrationOf: [2026],
      communeSorts: ['two-tier', 'vi'],
      tiersOf: ['two-tier', 'vi'],
      checkCore: [{ format: 'tieuchi/core@1' }],
      joinPack: [document, [{ format: 'tieuchi/core@1' }]],
      prove: [pack, {}],
      allIssues: [s.source, [issue]],
      fixOf: [issue, 'a: 1', position],
      linesOf: ['a\nb'],
      mendedLine: [issue, 'a: 1', position],
      locateIssue: [s.source, issue],
      readSource: ['a: 1', { limits: {} }],
      decodeText: [new Uint8Array([65])],
      isFigureTable: [s.table, s.csvOptions],
      readAssessmentCsv: ['id,tier\nxa-a,commune', s.head, s.csvOptions],
      readAssessmentTable: [s.table, s.head, s.csvOptions],
      figureOptions: [pack],
      consolidatedYaml: [document, [], () => 'x', ['h']],
      withSalts: ['submissions:\n  - { unit: xa-a }\n', { 'xa-a': 'ab' }],
      casesYaml: [{ cases: [] }, 'h'],
      writeSource: [document],
      boundaries: [pack, [], {}, { steps: 100 }],
      coverage: [pack, [], {}],
      mutants: [pack.pack.document, {}],
      mutationScore: [pack, [], {}, { steps: 100 }],
      readCases: [pack, { format: 'tieuchi/cases@1' }, settings],
      runCases: [pack, []],
    },
    './audit': {
      explainFaultSentence: [{ code: 'explain-unit-unknown', params: { unit: 'x', suggestion: '' } }, 'vi'],
      assessmentOf: [record],
      correctionFault: [record, s.second],
      detach: [record, { hash: nodeSha256 }],
      diff: [side, { ...side, record: s.second }, settings],
      tellAttribution: [
        row?.attribution ?? { before: '1', after: '2', difference: '1', lines: [], interaction: '0' },
        'points',
        'commune',
        telling,
        String,
      ],
      tellingOf: [record, s.second, 'vi', [], true],
      tellMove: [
        row?.moved ?? { overtakenBy: [], overtook: [], caughtUpWith: [], enteredAbove: [], leftAbove: [] },
        telling,
        3,
      ],
      tellRow: [row, ranked, telling],
      tellStanding: [row, ranked, telling],
      unitTitle: ['xa-a', telling],
      tellPackChange: [s.packChange, telling],
      tellUnitChange: [s.unitChange, 'commune', telling],
      shownDifference: ['1.5', telling],
      disclosedBy: [record, record],
      explain: [
        { record, pack, verification: s.verification },
        { unit: 'xa-a', criterion: 'computers', layer: 'reported' },
        'vi',
        {},
      ],
      explainOpen: [s.live, pack, { unit: 'xa-a', criterion: 'computers', layer: 'reported' }, 'vi', {}],
      tellFinding: [
        { code: 'fact-missing', params: { fact: 'staff' } },
        s.entry,
        { titles: s.titles, tier: 'commune', layer: 'reported' },
      ],
      tellReason: [{ code: 'x', params: {} }, s.entry, { titles: s.titles, tier: 'commune', layer: 'reported' }],
      readRecord: ['{}', { nodes: 10 }],
      readRecordLines: [['{}'], { nodes: 10 }],
      recordOf: [record, { nodes: 100_000 }],
      recordLines: [record],
      recordText: [record],
      excerpt: [record, 'xa-a', settings],
      redact: [record, ['xa-a'], settings],
      reliance: [record, { ...settings, verification: s.verification }],
      markNotes: [s.marks, s.ranking, s.titles, { units: 5, subjects: 3 }],
      rowMarks: [record, s.ranking],
      decisionNotes: [record, s.ranking, s.titles],
      secondOpinion: [pack.plan, s.verification.replay?.scored, new Set()],
      signRecord: [record, PRIVATE, { envelope: s.envelope, ...settings }],
      statementOf: [record],
      verifySignature: [record, s.envelope, PUBLIC, settings],
      brokenDigests: [record, nodeSha256],
      refusalOf: [s.verification],
      verify: [record, { ...settings, plugins: {}, known: {} }],
    },
    './sheet': {
      importAnnex: [s.tables, IMPORT],
      exportPack: [document],
      writeCsv: [s.sheets],
      writeWorkbook: [s.sheets],
      importSheet: [s.tables, IMPORT],
      proofLines: [s.imported, 'vi'],
      writeProof: [s.imported, 'vi'],
      readAnnexFile: [s.annexBytes, s.sheetLimits],
      readAssessmentFile: [new TextEncoder().encode('id,tier\nxa-a,commune'), s.head, s.csvOptions, s.sheetLimits],
      readSheet: [s.annexBytes, s.sheetLimits, 'visible'],
      cellName: [1, 0],
      slug: ['x', 'y'],
    },
    './form': {
      collectForms: [
        pack,
        [{ name: 'a.xlsx', bytes: s.form, received: INSTANT }],
        assessment,
        { ...VI, onProgress: () => {} },
      ],
      readForm: [s.form, pack, { units, ...VI, received: INSTANT }],
      registerForms: [pack, units, { ...VI, plugins: {} }],
      verificationForms: [pack, assessment, VI],
      formWorkbook: [pack, { tier: 'commune', unit: 'xa-a', units, ...VI, plugins: {}, submission: s.submissions[0] }],
      xlsFormWorkbook: [pack, { tier: 'commune', unit: 'xa-a', units, ...VI, plugins: {} }],
    },
    './report': {
      annexOf: [
        record,
        {
          ...VI,
          tier: 'commune',
          decision: {},
          authority: 'x',
          file: 'r.json',
          plugins: {},
          verification: s.verification,
        },
      ],
      rankedTiers: [record],
      annexDocx: [s.annex],
      annexRows: [s.annex],
      annexHtml: [s.annex],
      annexXlsx: [s.annex],
    },
  };
}
