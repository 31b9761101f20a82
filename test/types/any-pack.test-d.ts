// A component or a function that takes what any pack has is given what a pack has whose names are known, and not the other way
// round. Checked as `literal.test-d.ts` is.
import {
  compilePack,
  definePack,
  describePack,
  type FactDescription,
  type NamesOf,
  type NodeDescription,
  type NodeResult,
  type PackDescription,
  type PackTitles,
  type RankingResult,
  rankingOf,
  resultOf,
  titlesOf,
  type UnitIssue,
  type UnitResult,
  unitIssues,
} from 'tieuchi';
import { explainOpen } from 'tieuchi/audit';
import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { type LiveAssessment, openAssessment, type Results, type ScoredAlone, score, scoreUnit } from 'tieuchi/score';

export declare function show(shown: {
  readonly results?: Results;
  readonly unit?: UnitResult | undefined;
  readonly node?: NodeResult | undefined;
  readonly ranking?: RankingResult | undefined;
  readonly issues?: readonly UnitIssue[];
  readonly described?: PackDescription;
  readonly fact?: FactDescription | undefined;
  readonly row?: NodeDescription | undefined;
  readonly alone?: ScoredAlone | undefined;
  readonly titles?: PackTitles;
  readonly live?: LiveAssessment;
}): void;

export function ofNames(assessment: unknown): void {
  const pack = compilePack(giaLai2019);
  const results = score(pack, assessment);
  const live = openAssessment(pack, assessment);
  const unit = resultOf(results, 'xa-a');
  const described = describePack(pack, { tier: 'commune' });
  const scored = scoreUnit(pack, { tier: 'commune', facts: { staff: 20 } });
  show({ results, unit, node: unit?.total, ranking: rankingOf(results, 'communes'), issues: unitIssues(live, 'xa-a') });
  show({ described, fact: described.facts[0], row: described.nodes[0], titles: titlesOf(pack), live });
  show({ alone: scored.ok ? scored.value : undefined });
  const open: LiveAssessment = live;
  explainOpen(open, compilePack(JSON.parse('{}')), { unit: 'xa-a' }, 'vi');
}

export function ofLiteral(assessment: unknown): void {
  const pack = compilePack(
    definePack({
      format: 'tieuchi/pack@1',
      id: 'small',
      version: '1.0.0',
      title: { en: 'Small' },
      languages: ['en'],
      standing: 'reconstructed',
      texts: [],
      gaps: [],
      period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
      policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
      procedure: { ranked: 'reported' },
      facts: [{ id: 'has-website', type: 'boolean', title: { en: 'Website' } }],
      tiers: [
        {
          id: 'commune',
          title: { en: 'Communes' },
          cohorts: [{ id: 'all' }],
          criteria: [{ id: 'website', title: { en: 'Website' }, max: 5, rule: { flag: { when: 'has-website' } } }],
        },
      ],
    }),
  );
  const live = openAssessment(pack, assessment);
  const described = describePack(pack, { tier: 'commune' });
  show({ unit: live.result('xa-a'), issues: live.issues('xa-a'), live, described, titles: titlesOf(live) });
}

type Names = NamesOf<typeof giaLai2019>;

export function known(any: {
  readonly unit: UnitResult;
  readonly live: LiveAssessment;
  readonly fact: FactDescription;
}): void {
  // @ts-expect-error of any pack: its nodes may have other ids
  const unit: UnitResult<Names> = any.unit;
  // @ts-expect-error of any pack: it takes other facts
  const live: LiveAssessment<Names> = any.live;
  // @ts-expect-error of any pack: it may have another id
  const fact: FactDescription<Names> = any.fact;
  // @ts-expect-error of another tier
  const tier: UnitResult<Names, 'commune'> = live.result('xa-a') as UnitResult<Names, 'district'>;
  console.log(unit, live, fact, tier);
}
