import { describe, expect, test } from 'vitest';
import { type DeriveOptions, derivePack, readSource } from '../../src/author/index.js';
import type { Pack } from '../../src/model/pack.js';

/** Two tiers, with one of everything that may depend on a tier or a row. The texts and the place are invented. */
const MODEL = `# Bộ của tỉnh Đâu Đó · of Somewhere
format: tieuchi/pack@1
id: dau-do-2019
version: 2.1.0
title: { vi: Bộ của tỉnh Đâu Đó năm 2019, en: "Somewhere, 2019" }
languages: [vi, en]
standing: official # mọi dòng là chính thức · official
authority: { vi: tỉnh Đâu Đó, en: Somewhere province }
texts:
  - { key: qd-1, number: 1/QĐ-VD, title: { vi: Quyết định, en: A decision }, issued: 2019-01-02 }
  - key: tt-2
    number: 2/TT-VD
    title: { vi: Thông tư, en: A circular }
    issued: 2018-02-03
  # chỉ cấp huyện dẫn · cited by districts alone
  - key: qd-3
    number: 3/QĐ-VD
    title: { vi: Của huyện, en: Of districts }
    issued: 2019-03-04
period: { from: 2019-01-01, to: 2019-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure:
  ranked: verified
  handedIn: finding
  verification:
    verifiers:
      - { id: so-a, title: { vi: Sở A, en: Department A } }
      - { id: phong-b, title: { vi: Phòng B, en: Office B }, tiers: [ district ] }
      - { id: phong-c, title: { vi: Phòng C, en: Office C }, facts: [ trained ] }
constants:
  - { id: goal, value: 20 }
  - id: rate
    values: [ { from: 2018-01-01, value: 1 }, { from: 2019-01-01, value: 2 } ]
attributes:
  - { id: is-urban, type: boolean, title: { vi: Đô thị, en: Urban } }
facts:
  # Con người · people
  - { id: staff, type: count, min: 1, title: { vi: Cán bộ, en: Staff } }
  - { id: trained, type: count, atMost: staff, title: { vi: Đã tập huấn năm 2019, en: Trained in 2019 } }
  # Kế hoạch · plans
  - { id: issued-on, type: date, title: { vi: Ngày ban hành, en: Issued on } }
  - { id: visits, type: count, title: { vi: Lượt truy cập, en: Visits } }
  - { id: errors, type: count, title: { vi: Số lỗi, en: Errors } }
  - { id: error-share, derive: { "/": [ { var: errors }, { var: staff } ] }, title: { vi: Tỷ lệ lỗi, en: Share of errors } }
  - { id: never-read, type: count, title: { vi: Không ai đọc, en: Read by nothing } }
relations:
  - { holds: { "<=": [ { var: errors }, { var: visits } ] } }
tiers:
  - id: district
    title: { vi: Cấp huyện, en: Districts }
    standing: { deadline: official }
    collects: commune
    deadline: { before: 2019-11-01 }
    late: not-submitted
    cohorts: [ { id: all } ]
    criteria:
      - id: total
        title: { vi: Tổng, en: Total }
        max: 10
        cite: [ "qd-3#1" ]
        combine: sum
        children:
          - { id: visits-c, max: 4, title: { vi: Truy cập, en: Visits }, rule: { per-item: { count: visits, each: 1, atMost: 4 } } }
          - { id: below, max: 6, title: { vi: Cấp xã, en: Communes }, rule: { logic: { "*": [ 6, { children: [ share, { ">=": [ { percent: total }, 50 ] }, false ] } ] } } }
    rankings:
      - { id: districts, of: total, by: percent, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
  - id: commune
    title: { vi: Cấp xã, en: Communes }
    submits: parent
    deadline: { through: 2019-10-15 } # ngày cuối · the last day
    late: not-submitted
    cohorts: [ { id: all }, { id: urban, where: { attribute: is-urban } } ]
    criteria:
      - id: total
        title: { vi: Tổng, en: Total }
        max: 20
        cite: [ "qd-1#1", "tt-2" ]
        combine: sum
        levels:
          by: points
          basis: exact
          steps: [ { id: I, atLeast: 14, gate: { ">=": [ { points: plan }, 5 ] } }, { id: II, atLeast: 10 } ]
          floor: { id: none }
        children:
          # chỉ dòng plan: hạn 31/3 · of plan alone
          - { id: plan, max: 5, title: { vi: Kế hoạch 2019, en: Plan of 2019 }, rule: { logic: { if: [ { "<=": [ { var: issued-on }, "2019-03-31" ] }, 5, 0 ] } } }
          - { id: training, max: 8, title: { vi: Tập huấn, en: Training }, rule: { share: { part: trained, whole: staff } } }
          - { id: clean, max: 7, title: { vi: Ít lỗi, en: Few errors }, rule: { logic: { "*": [ 7, { "-": [ 1, { min: [ 1, { "*": [ { var: error-share }, { constant: rate } ] } ] } ] } ] } } }
    rankings:
      - { id: communes, of: total, by: points, basis: exact, cohort: urban, ties: competition, tieBreak: [ { of: training, by: points, prefer: high }, { fact: staff, prefer: low } ], notSubmitted: omit }
gaps:
  - id: plan-day
    at: [ "commune/plan#rule", "commune/total" ]
    clause: "qd-1#2"
    kind: ambiguous
    choice: { vi: Ngày là ngày ký, en: The day is that of the signature }
  - { id: of-districts, at: [ district/below ], kind: not-found, choice: { vi: Của huyện, en: Of districts } }
`;

const FOR: DeriveOptions = { authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' }, id: 'noi-khac-2026', year: 2026 };

function derived(options: Partial<DeriveOptions> = {}, text = MODEL) {
  const result = derivePack({ text }, { ...FOR, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  const { notes } = result.value;
  const said = (code: string) =>
    notes.filter((note) => note.code === code).map(({ params }) => Object.values(params).join(' '));
  return { ...result.value, pack: readSource(result.value.text).document as unknown as Pack, said };
}

describe('what rests on the model', () => {
  test('is derived where it was official, and its texts are models but for those that are said to bind', () => {
    const { pack, text, said } = derived({ binding: ['tt-2'] });

    expect(pack.standing).toBe('derived');
    expect(pack.tiers[0]?.standing).toEqual({ deadline: 'derived' });
    expect(pack.texts.map(({ key, binds }) => [key, binds])).toEqual([
      ['qd-1', false],
      ['tt-2', undefined],
      ['qd-3', false],
    ]);
    expect(said('text-bound')).toEqual(['tt-2 2/TT-VD']);
    expect(text).toContain('standing: derived # [dau-do-2019] mọi dòng là chính thức · official\n');
  });

  test('a text that only what is gone cites goes too, with its comment', () => {
    const { pack, text } = derived({ tiers: ['commune'] });

    expect(pack.texts.map(({ key }) => key)).toEqual(['qd-1', 'tt-2']);
    expect(text).not.toContain('cited by districts alone');
  });

  test('its gaps say whose they are, and what nobody has decided is a gap of the new pack', () => {
    const { pack } = derived();
    const choices = Object.fromEntries(pack.gaps.map(({ id, choice }) => [id, choice.en]));

    expect(choices['plan-day']).toBe('As in dau-do-2019: The day is that of the signature');
    expect(choices['derived-period']).toContain('moved by 7 years (2019-01-01 → 2026-01-01; 2019-12-31 → 2026-12-31)');
    expect(choices['derived-days-in-rules']).toContain('2019-03-31 → 2026-03-31');
    expect(choices['derived-bodies']).toContain('so-a, phong-b, phong-c');
    expect(pack.gaps.find(({ id }) => id === 'derived-days-in-rules')?.at).toEqual(['commune/plan#rule']);
  });
});

describe('a tier that is left out', () => {
  const { pack, said, text } = derived({ tiers: ['commune'] });

  test('takes along what names it, and gives nobody a power that he had not', () => {
    expect(pack.procedure.verification?.verifiers?.map(({ id }) => id)).toEqual(['so-a', 'phong-c']);
    expect(pack.procedure.handedIn).toBeUndefined();
    expect(pack.tiers[0]?.submits).toBeUndefined();
    expect(pack.gaps.map(({ id }) => id)).not.toContain('of-districts');
    expect(said('dropped-along').join('\n')).toContain('procedure/verification/verifiers/phong-b verifier');
  });

  test('takes along figures that nobody is asked, and relations between figures that nobody is asked together', () => {
    expect(pack.facts.map(({ id }) => id)).toEqual([
      'staff',
      'trained',
      'issued-on',
      'errors',
      'error-share',
      'never-read',
    ]);
    expect(pack.relations).toBeUndefined();
    expect(text).toContain('  # Kế hoạch · plans\n  - { id: issued-on');
  });

  test('below another takes along the rows that count its units, and those groups follow', () => {
    const upper = derived({ tiers: ['district'] });

    expect(upper.pack.tiers[0]?.collects).toBeUndefined();
    expect(upper.pack.tiers[0]?.criteria[0]?.children?.map(({ id }) => id)).toEqual(['visits-c']);
    expect(upper.said('sum-follows')).toEqual(['tiers/district/criteria/total/max 10 4']);
    expect(upper.pack.constants?.map(({ id }) => id)).toEqual(['goal']);
    expect(upper.pack.attributes).toBeUndefined();
  });
});

test('where no verifier is left, the report says that anybody may verify', () => {
  const alone = MODEL.replace(/ {6}- \{ id: (?:so-a|phong-c).*\n/g, '');
  const { pack, said } = derived({ tiers: ['commune'] }, alone);

  expect(pack.procedure.verification?.verifiers).toBeUndefined();
  expect(said('verifiers-gone')).toEqual(['procedure/verification/verifiers']);
});

describe('a row that is left out', () => {
  test('takes along the gate that reads it, and what it alone read; its points vanish nowhere in silence', () => {
    const { pack, said, text } = derived({ without: ['plan'] });
    const [first] = pack.tiers[1]?.criteria[0]?.levels?.steps ?? [];

    expect(first).toEqual({ id: 'I', atLeast: 14 });
    expect(pack.facts.map(({ id }) => id)).not.toContain('issued-on');
    expect(pack.tiers[1]?.criteria[0]?.max).toBe(15);
    expect(said('sum-follows')).toEqual(['tiers/commune/criteria/total/max 20 15']);
    expect(said('level-gone')).toEqual(['tiers/commune/criteria/total/levels/steps/I/gate gate']);
    expect(pack.gaps.find(({ id }) => id === 'derived-left-out')?.at).toEqual([
      'commune/total#max',
      'commune/total#levels',
    ]);
    expect(said('cut-in-points')).toEqual(['tiers/commune/criteria/total/levels total']);
    expect(pack.gaps.find(({ id }) => id === 'derived-left-out')?.choice.en).toContain(
      '"Plan of 2019" (Communes). Maximums are the sums of the rows that are left: "Total" (Communes) 20 → 15;',
    );
    expect(pack.gaps.find(({ id }) => id === 'plan-day')?.at).toEqual(['commune/total']);
    // no program can tell that the comment is not about the rows below it too
    expect(text).toContain('# [dau-do-2019] chỉ dòng plan: hạn 31/3 · of plan alone\n');
  });

  test('takes along a level that cannot be reached any more, and its tie-break', () => {
    const { pack } = derived({ without: ['training', 'plan'] });
    const [total] = pack.tiers[1]?.criteria ?? [];

    expect(total?.max).toBe(7);
    expect(total?.levels).toBeUndefined();
    expect(pack.tiers[1]?.rankings?.[0]?.tieBreak).toEqual([{ fact: 'staff', prefer: 'low' }]);
  });

  test('the facts of a verifier go without making its remit wider', () => {
    const { pack } = derived({ without: ['training'] });

    expect(pack.facts.map(({ id }) => id)).not.toContain('trained');
    expect(pack.procedure.verification?.verifiers?.map(({ id }) => id)).toEqual(['so-a', 'phong-b']);
  });
});

describe('days and years', () => {
  test('belong to the new year, but for those of texts and of constants', () => {
    const { pack } = derived();

    expect(pack.period).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
    expect(pack.tiers.map(({ deadline }) => deadline)).toEqual([{ before: '2026-11-01' }, { through: '2026-10-15' }]);
    expect(JSON.stringify(pack.tiers[1]?.criteria[0]?.children?.[0]?.rule)).toContain('"2026-03-31"');
    expect(pack.tiers[1]?.criteria[0]?.children?.[0]?.title).toEqual({ vi: 'Kế hoạch 2026', en: 'Plan of 2026' });
    expect(pack.texts[0]?.issued).toBe('2019-01-02');
    expect(pack.constants?.[1]?.values?.map(({ from }) => from)).toEqual(['2018-01-01', '2019-01-01']);
  });

  test('of constants move only where none of their values would hold', () => {
    const { pack, said } = derived({ year: 2016 });

    expect(pack.constants?.[1]?.values?.map(({ from }) => from)).toEqual(['2015-01-01', '2016-01-01']);
    expect(said('date-moved')).toContain('constants/rate/values/2018-01-01/from 2018-01-01 2015-01-01');
  });

  test('29 February becomes the 28th where there is none', () => {
    const { pack } = derived(
      { year: 2021 },
      MODEL.replace('from: 2019-01-01, to: 2019-12-31', 'from: 2020-02-29, to: 2020-12-31'),
    );

    expect(pack.period).toMatchObject({ from: '2021-02-28', to: '2021-12-31' });
  });
});

describe('the text', () => {
  test('keeps everything else to the letter, in a file with Windows line ends too', () => {
    const { text } = derived({}, MODEL.replaceAll('\n', '\r\n'));

    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('deadline: { through: 2026-10-15 } # ngày cuối · the last day\r\n');
  });

  test('of a model in JSON is JSON', () => {
    const { text, said } = derived({ without: ['plan'] }, JSON.stringify(readSource(MODEL).document, null, 2));

    expect(JSON.parse(text)).toMatchObject({
      id: 'noi-khac-2026',
      authority: { vi: 'tỉnh Nơi Khác', en: 'Elsewhere' },
    });
    expect(said('comments-lost')).toEqual([]);
  });

  test('says each line of what is to be decided truly', () => {
    const { text, notes } = derived({ without: ['plan'] });
    const lines = text.split('\n');
    const [gap] = notes.filter(({ params }) => params.gap === 'derived-left-out');

    expect(lines[(gap?.line ?? 0) - 1]).toBe('  - id: derived-left-out');
    for (const note of notes.filter(({ code }) => code === 'date-moved'))
      expect(lines[(note.line ?? 0) - 1]).toContain(note.params.after);
  });

  test('whose layout is not known is written anew, and the report says that the comments are lost', () => {
    const odd = MODEL.replace('  - { id: goal, value: 20 }\n', '  - ? id\n    : goal\n    ? value\n    : 20\n');
    const { pack, said } = derived({ tiers: ['district'] }, odd.replace('gaps:\n', 'gaps: # x\n'));

    expect(pack.tiers.map(({ id }) => id)).toEqual(['district']);
    expect(said('comments-lost').length).toBeLessThan(2);
  });
});
