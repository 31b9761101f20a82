import { describe, expect, test } from 'vitest';
import { type DeriveOptions, derivePack, readSource } from '../../src/author/index.js';
import type { Pack } from '../../src/model/pack.js';
import { MODEL } from './somewhere.js';

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

  test('a constant of which the new period takes another value than the model did is to be decided', () => {
    // 1 from 2018 on, 2 from 2019 on: the model of 2019 scored by 2
    const { said, notes, text } = derived({ year: 2018 });
    const note = notes.find(({ code }) => code === 'constant-differs');

    expect(said('constant-differs')).toEqual(['constants/rate 2 1']);
    expect(text.split('\n')[(note?.line ?? 0) - 1]).toContain('id: rate');
    expect(derived({ year: 2026 }).said('constant-differs')).toEqual([]);
    expect(derived({ year: 2016 }).said('constant-differs')).toEqual([]);
  });

  test.each([
    [2020, 'dời 1 năm (01/01/2019 → 01/01/2020', 'moved by 1 year (2019-01-01 → 2020-01-01'],
    [2018, 'lùi 1 năm (01/01/2019 → 01/01/2018', 'moved back by 1 year (2019-01-01 → 2018-01-01'],
    [2017, 'lùi 2 năm (01/01/2019 → 01/01/2017', 'moved back by 2 years (2019-01-01 → 2017-01-01'],
  ])('are said to be moved to %i as a person says it', (year, vi, en) => {
    const { choice } = derived({ year }).pack.gaps.find(({ id }) => id === 'derived-period') ?? {};

    expect(choice).toEqual({ vi: expect.stringContaining(vi), en: expect.stringContaining(en) });
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

  test('marks a comment that names the year after a longer word that has it in it', () => {
    const { text } = derived({}, MODEL.replace('# ngày cuối · the last day', '# số 20195 của năm 2019'));

    expect(text).toContain('# [dau-do-2019] số 20195 của năm 2019\n');
  });
});
