import { describe, expect, test } from 'vitest';
import { nextVersion } from '../../src/author/compare/versions.js';
import { comparePacks, type PackComparison, readSource } from '../../src/author/index.js';
import { assess, compilePack } from '../../src/index.js';
import { call, changed, folderOf, formatText } from '../cli/calling.js';

const SMALL = formatText('small.pack.yaml');
const compiled = (text: string) => compilePack(readSource(text).document);

/** The small pack beside one in which these texts are changed. */
function compared(...changes: readonly (readonly [string, string])[]): PackComparison {
  const text = changes.reduce((whole, [from, to]) => changed(whole, from, to), SMALL);
  return comparePacks(compiled(SMALL), compiled(text));
}

/** `effect change address`, one a difference. */
const shown = ({ differences }: PackComparison) =>
  differences.map(({ effect, change, at }) => `${effect} ${change} ${at}`);

const MARK = '  - { id: visits, type: count, title: { vi: Lượt xem, en: Visits } }\ntiers:\n';

describe('what a new pack does differently', () => {
  test.each<readonly [string, readonly (readonly [string, string])[], readonly string[], string]>([
    ['nothing', [], [], 'none'],
    ['the id', [['id: vi-du-nho', 'id: vi-du-khac']], ['words changed id'], 'patch'],
    ['the version alone', [['1.0.0', '1.0.1']], [], 'none'],
    ['a title', [['en: Website }', 'en: Site }']], ['words changed tiers/commune/criteria/website/title/en'], 'patch'],
    [
      'a citation',
      [['[ "vi-du#1" ]', '[ "vi-du#9" ]']],
      [
        'words removed tiers/commune/criteria/website/cite/vi-du#1',
        'words added tiers/commune/criteria/website/cite/vi-du#9',
      ],
      'patch',
    ],
    [
      'the end that two bands share',
      [
        ['{ atLeast: 70, atMost: 90, points: 1 }', '{ atLeast: 75, atMost: 90, points: 1 }'],
        ['{ below: 70, points: 0 }', '{ below: 75, points: 0 }'],
      ],
      [
        'scores changed tiers/commune/criteria/on-time/rule/bands/points/1/atLeast',
        'scores changed tiers/commune/criteria/on-time/rule/bands/points/2/below',
      ],
      'major',
    ],
    ['a text', [['issued: 2018-10-01', 'issued: 2018-10-02']], ['words changed texts/vi-du/issued'], 'patch'],
    ['one more fact that nothing reads', [['tiers:\n', MARK]], ['besides added facts/visits'], 'minor'],
    [
      'one more ranking',
      [
        [
          'gaps: []',
          '      - { id: by-points, of: total, by: points, basis: exact, cohort: all, ties: dense, tieBreak: [], notSubmitted: omit }\ngaps: []',
        ],
      ],
      ['besides added tiers/commune/rankings/by-points'],
      'minor',
    ],
    [
      'a row for information',
      [
        [
          '          - { id: website,',
          '          - { id: about, role: informational, max: 0, title: { vi: Giới thiệu, en: About }, rule: { flag: { when: has-website } } }\n          - { id: website,',
        ],
      ],
      ['besides added tiers/commune/criteria/about'],
      'minor',
    ],
    [
      'a maximum',
      [
        ['max: 5,', 'max: 4,'],
        ['max: 27', 'max: 26'],
      ],
      ['scores changed tiers/commune/criteria/total/max', 'scores changed tiers/commune/criteria/website/max'],
      'major',
    ],
    [
      'an end of a level',
      [
        ['{ id: I,  atLeast: 90 }', '{ id: I,  atLeast: 95 }'],
        ['below: 90 }', 'below: 95 }'],
      ],
      [
        'scores changed tiers/commune/criteria/total/levels/steps/I/atLeast',
        'scores changed tiers/commune/criteria/total/levels/steps/II/below',
      ],
      'major',
    ],
    [
      'a criterion less',
      [
        [/ {10}- \{ id: website[\s\S]*?\} \} \}\n/.exec(SMALL)?.[0] ?? '', ''],
        ['max: 27', 'max: 22'],
      ],
      ['scores changed tiers/commune/criteria/total/max', 'scores removed tiers/commune/criteria/website'],
      'major',
    ],
    ['a policy', [['whenMissing: zero', 'whenMissing: withhold']], ['scores changed policies/whenMissing'], 'major'],
    [
      'how ties are broken',
      [['prefer: high', 'prefer: low']],
      ['scores changed tiers/commune/rankings/total/tieBreak'],
      'major',
    ],
    [
      'which value of a ranking stands first',
      [['by: percent,', 'by: percent, prefer: low,']],
      ['scores added tiers/commune/rankings/total/prefer'],
      'major',
    ],
    [
      'what a fact may be',
      [['id: files, type: count,', 'id: files, type: count, max: 100,']],
      ['scores added facts/files/max'],
      'major',
    ],
    [
      'the facts in another order',
      [
        ['  - { id: has-website, type: boolean, title: { vi: Có trang thông tin điện tử, en: Has a website } }\n', ''],
        [
          'tiers:\n',
          '  - { id: has-website, type: boolean, title: { vi: Có trang thông tin điện tử, en: Has a website } }\ntiers:\n',
        ],
      ],
      ['besides reordered facts'],
      'minor',
    ],
  ])('%s', (_, changes, differences, bump) => {
    const comparison = compared(...changes);

    expect(shown(comparison)).toEqual(differences);
    expect(comparison.bump).toBe(bump);
    expect(comparison.comparable).toBe(bump === 'none' || bump === 'patch');
  });

  test('a criterion that moves to another group is the same criterion', () => {
    type Node = { id: string; children: Node[] };
    const pack = structuredClone(readSource(SMALL).document) as unknown as { tiers: { criteria: Node[] }[] };
    const [total] = pack.tiers[0]?.criteria ?? [];
    const website = total?.children.shift();
    const title = { vi: 'Thông tin', en: 'Information' };
    total?.children.unshift({ id: 'information', title, max: 5, combine: 'sum', children: [website] } as never);

    expect(shown(comparePacks(compiled(SMALL), compilePack(pack)))).toEqual([
      'scores changed tiers/commune/criteria/website/parent',
      'scores added tiers/commune/criteria/information',
    ]);
  });

  test('what is told to be besides moves no score that was given', () => {
    const assessment = readSource(formatText('small.assessment.yaml')).document as {
      readonly pack: { version: string };
    };
    const scores = (text: string) => {
      const { entries, rankings } = assess(compiled(text), assessment);
      return entries
        .map((entry) => ('layers' in entry ? entry.layers.reported?.groups : entry))
        .concat(rankings as never);
    };

    expect(scores(changed(SMALL, 'tiers:\n', MARK))).toEqual(scores(SMALL));
  });
});

describe('the version that follows', () => {
  test.each<readonly [string, Parameters<typeof nextVersion>[1], string]>([
    ['1.4.2', 'major', '2.0.0'],
    ['1.4.2', 'minor', '1.5.0'],
    ['1.4.2', 'patch', '1.4.3'],
    ['1.4.2', 'none', '1.4.2'],
    ['0.4.2', 'major', '0.5.0'],
    ['0.4.2', 'minor', '0.4.3'],
    ['0.4.2', 'patch', '0.4.3'],
  ])('%s and a %s change: %s', (version, bump, next) => {
    expect(nextVersion(version, bump)).toBe(next);
  });

  test('is enough, or not', () => {
    const versions = (version: string) =>
      compared(['max: 5,', 'max: 4,'], ['max: 27', 'max: 26'], ['1.0.0', version]).versions;

    expect(versions('1.9.0')).toEqual({ old: '1.0.0', new: '1.9.0', next: '2.0.0', enough: false });
    expect(versions('2.0.0').enough).toBe(true);
    expect(versions('2.1.3').enough).toBe(true);
    expect(versions('0.9.9').enough).toBe(false);
  });
});

test('a tier that collects another asks its units where they belong: what was handed in may be refused', () => {
  const district = [
    'tiers:',
    '  - id: district',
    '    title: { vi: Cấp huyện, en: Districts }',
    '    collects: commune',
    '    cohorts: [ { id: all } ]',
    '    criteria: [ { id: d, max: 1, title: { vi: Mục, en: Row }, rule: { flag: { when: has-website } } } ]',
    '',
  ].join('\n');

  expect(shown(compared(['tiers:\n', district]))).toEqual(['scores added tiers/district']);
  expect(shown(compared(['tiers:\n', district.replace('    collects: commune\n', '')]))).toEqual([
    'besides added tiers/district',
  ]);
});

test('a list that is empty on one side is printed as a pack writes it', async () => {
  const tieBreak = 'tieBreak: [ { of: computers, by: points, prefer: high } ]';
  const cwd = folderOf({ 'a.yaml': SMALL, 'b.yaml': changed(SMALL, tieBreak, 'tieBreak: []') });
  const { out } = await call(['compare', 'a.yaml', 'b.yaml', '--lang', 'en'], { cwd });

  expect(out.replaceAll(/\n {4,}/g, ' ')).toContain(
    'tiers/commune/rankings/total/tieBreak changes: [ { of: computers, by: points, prefer: high } ] → []\n',
  );
});
