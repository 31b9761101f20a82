// The Gia Lai pack, whose names `tieuchi types` wrote: the same types as those of a literal, and of each tier only the facts
// that it is asked. Checked as `literal.test-d.ts` is.
import {
  type CriterionId,
  compilePack,
  type FactId,
  type LevelId,
  type RankingId,
  resultOf,
  type Submission,
  type TierId,
} from 'tieuchi';
import { type GiaLai2019Names, giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { openAssessment, scoreUnit } from 'tieuchi/score';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_ extends true>(): void {}

type P = typeof giaLai2019;

holds<Same<TierId<P>, 'department' | 'district' | 'commune'>>();
holds<Same<TierId<P>, keyof GiaLai2019Names['tiers']>>();
holds<Same<RankingId<P, 'commune'>, 'communes'>>();
holds<Same<LevelId<P, 'district'>, 'I' | 'II' | 'III' | 'IV' | 'none'>>();
holds<'staff' extends FactId<P, 'commune'> ? true : false>();
holds<'computers' extends CriterionId<P, 'commune'> ? true : false>();
holds<'total' extends CriterionId<P, 'commune'> ? false : true>();

export const sent: Submission<P, 'commune'> = {
  unit: 'xa-a',
  at: '2019-11-01T00:00:00+07:00',
  facts: { staff: 20, 'staff-with-computer': '20', 'has-prize': false },
};

// @ts-expect-error a fact that communes are not asked
export const other: Submission<P, 'commune'>['facts'] = { 'has-server-room': true };

// @ts-expect-error a fact that is not there
export const wrong: Submission<P, 'district'>['facts'] = { stuff: 20 };

export function use(assessment: unknown): void {
  const pack = compilePack(giaLai2019);
  const live = openAssessment(pack, assessment);
  live.set('xa-a', 'staff', 21);
  // @ts-expect-error a fact that is not there
  live.set('xa-a', 'staf', 21);
  // what `facts` gave is set again as it is
  live.set('xa-a', 'staff', live.facts('xa-a').staff);
  // @ts-expect-error a ranking that is not there
  live.ranking('commune');
  const level: LevelId<P> | undefined = resultOf(live, 'xa-a')?.total?.level?.id;
  scoreUnit(pack, { tier: 'commune', criteria: { computers: { claimed: 1 }, prize: { claimed: '1' } } });
  // @ts-expect-error points that are no number
  scoreUnit(pack, { tier: 'commune', criteria: { computers: { claimed: true } } });
  // @ts-expect-error a criterion that is not there
  scoreUnit(pack, { tier: 'commune', criteria: { computer: { claimed: '1' } } });
  console.log(level);
}
