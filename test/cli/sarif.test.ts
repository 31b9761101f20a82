import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

const PACK = formatText('small.pack.yaml');
const WRONG = changed(
  changed(changed(PACK, 'max: 27', 'max: 27,5'), 'when: has-website', 'when: "has-websit"'),
  'max: 20,',
  'max: 1.000,',
);
/** A division by zero for a unit without staff: a finding that only informs. */
const DIVIDING = changed(PACK, 'flag: { when: has-website }', "logic: { '/': [ { number: 5 }, { var: staff } ] }");
const cwd = folderOf({ 'bộ 1.yaml': WRONG, 'p.yaml': PACK, 'dividing.yaml': DIVIDING });

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly properties: { readonly vi: string; readonly en: string };
}

async function sarif(file: string) {
  const { code, out, err } = await call(['check', file, '--format', 'sarif', '--lang', 'en'], { cwd });
  const log = JSON.parse(out);
  return { code, err, log, run: log.runs[0], results: log.runs[0].results as readonly Result[] };
}

test('the log has what SARIF 2.1.0 requires of a log, a run, a tool and a result', async () => {
  const { code, err, log, run, results } = await sarif('bộ 1.yaml');

  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
  expect(log.runs).toHaveLength(1);
  expect(run.tool.driver.name).toBe('tieuchi');
  expect(run.columnKind).toBe('utf16CodeUnits');
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['none', 'note', 'warning', 'error']).toContain(level);
    expect(message.text).not.toBe('');
    expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('b%E1%BB%99%201.yaml');
    expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
    expect(locations[0]?.physicalLocation.region.startColumn).toBeGreaterThan(0);
  }
});

test('each issue is a result at its place, told in the language and in both', async () => {
  const { results } = await sarif('bộ 1.yaml');
  const places = results.map(({ ruleId, level, locations }) => {
    const region = locations[0]?.physicalLocation.region;
    return `${ruleId} ${level} ${region?.startLine}:${region?.startColumn}`;
  });

  expect(places).toEqual(['decimal-comma error 28:14', 'fact-undeclared error 40:37', 'thousands-point warning 41:35']);
  expect(results[0]?.message.text).toBe(results[0]?.properties.en);
  expect(results[0]?.properties.vi).toContain('có dấu phẩy');
});

test('a fix stands where one is certain, and applying all of them mends what it can', async () => {
  const { results } = await sarif('bộ 1.yaml');
  const fixed = results.filter(({ fixes }) => fixes !== undefined);
  const lines = WRONG.split('\n');
  for (const { fixes = [] } of fixed) {
    for (const { deletedRegion, insertedContent } of fixes[0]?.artifactChanges[0]?.replacements ?? []) {
      const { startLine, startColumn, endColumn = 0 } = deletedRegion;
      const line = lines[startLine - 1] ?? '';
      lines[startLine - 1] = line.slice(0, startColumn - 1) + insertedContent.text + line.slice(endColumn - 1);
    }
  }

  expect(fixed.map(({ ruleId }) => ruleId)).toEqual(['decimal-comma', 'fact-undeclared']);
  expect(lines.join('\n')).toBe(
    changed(
      changed(changed(PACK, 'max: 27', 'max: 27.5'), 'when: has-website', 'when: "has-website"'),
      'max: 20,',
      'max: 1.000,',
    ),
  );
});

test('a finding that only informs is a note, in its result and in its rule', async () => {
  const { run, results } = await sarif('dividing.yaml');
  const [note] = results.filter(({ ruleId }) => ruleId === 'division-by-zero');

  expect(note?.level).toBe('note');
  expect(run.tool.driver.rules[note?.ruleIndex ?? -1].defaultConfiguration.level).toBe('note');
});

test('a pack without a fault has no results; --format json is --json, and tells a fix', async () => {
  const { code, results } = await sarif('p.yaml');
  const { out } = await call(['check', 'bộ 1.yaml', '--format', 'json'], { cwd });

  expect({ code, results }).toEqual({ code: 0, results: [] });
  expect(JSON.parse(out).issues[0].fix).toEqual({ line: 28, column: 14, endColumn: 18, text: '27.5' });
});
