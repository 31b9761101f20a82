// A pack as a literal: what the compiler then knows, and every wrong reference as an error at its place. Checked by
// `npm run types`, and against the package under three versions of TypeScript by `consumer.long.test.ts`.
import {
  type CriterionId,
  compilePack,
  type DefinedPack,
  definePack,
  describePack,
  type FactId,
  type Issue,
  isAssessmentError,
  isPackError,
  issueSentence,
  type LevelId,
  type MarkId,
  type NodeId,
  type RankingId,
  rankingOf,
  resultOf,
  type Submission,
  type TierId,
  titlesOf,
} from 'tieuchi';
import { explainOpen } from 'tieuchi/audit';
import { readField } from 'tieuchi/format';
import { openAssessment, score, scoreUnit, submissionSchema } from 'tieuchi/score';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_ extends true>(): void {}

const TITLE = { vi: 'Tên', en: 'Name' };

const HEAD = {
  format: 'tieuchi/pack@1',
  id: 'small',
  version: '1.0.0',
  title: TITLE,
  languages: ['vi', 'en'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  gaps: [],
} as const;

const FACTS = [
  { id: 'staff', type: 'count', title: TITLE, min: 1 },
  { id: 'trained', type: 'count', title: TITLE, atMost: 'staff' },
  { id: 'has-site', type: 'boolean', title: TITLE },
  { id: 'grade', type: 'choice', title: TITLE, options: ['good', { id: 'fair', title: TITLE }] },
  { id: 'meetings', type: 'list', title: TITLE, of: { day: 'date', present: 'number' } },
  { id: 'seen-on', type: 'date', title: TITLE },
  { id: 'survey', type: 'mark', title: TITLE, provider: 'office', max: '10' },
  { id: 'trained-share', title: TITLE, derive: { '/': [{ var: 'trained' }, { var: 'staff' }] } },
] as const;

const CONSTANTS = [{ id: 'target', title: TITLE, value: 80 }] as const;
const ATTRIBUTES = [{ id: 'is-rural', type: 'boolean', title: TITLE }] as const;

const COHORTS = [{ id: 'all' }] as const;

const pack = definePack({
  ...HEAD,
  constants: CONSTANTS,
  attributes: ATTRIBUTES,
  facts: FACTS,
  relations: [{ holds: { '<=': [{ var: 'trained' }, { var: 'staff' }] } }],
  tiers: [
    {
      id: 'commune',
      title: TITLE,
      cohorts: [{ id: 'all', where: { '!': [{ attribute: 'is-rural' }] } }],
      criteria: [
        {
          id: 'total',
          title: TITLE,
          max: 70,
          combine: 'sum',
          publish: { points: { places: 2, mode: 'half-up' } },
          levels: {
            by: 'percent',
            basis: 'exact',
            steps: [{ id: 'A', atLeast: 80, gate: { '>=': [{ points: 'site' }, 5] } }],
            floor: { id: 'none' },
          },
          children: [
            { id: 'site', title: TITLE, max: '10', rule: { flag: { when: 'has-site' } } },
            { id: 'training', title: TITLE, max: 10, rule: { share: { part: 'trained', whole: 'staff', target: 80 } } },
            {
              id: 'quality',
              title: TITLE,
              max: 10,
              rule: { choice: { fact: 'grade', points: { good: 10, fair: 5 } } },
            },
            {
              id: 'size',
              title: TITLE,
              max: 10,
              rule: {
                bands: {
                  of: 'staff',
                  points: [
                    { below: 10, points: 5 },
                    { atLeast: 10, points: 10 },
                  ],
                },
              },
            },
            {
              id: 'diligence',
              title: TITLE,
              max: 10,
              rule: { 'per-item': { count: 'meetings', each: 1, atMost: 10 } },
            },
            {
              id: 'own',
              title: TITLE,
              max: 10,
              rule: {
                logic: {
                  if: [
                    { all: [{ var: 'meetings' }, { '>': [{ var: 'present' }, 0] }] },
                    { min: [10, { constant: 'target' }] },
                    0,
                  ],
                },
              },
            },
            { id: 'survey-mark', title: TITLE, max: 10, rule: { mark: { fact: 'survey' } } },
          ],
        },
      ],
      rankings: [
        {
          id: 'overall',
          of: 'total',
          by: 'points',
          basis: 'published',
          cohort: 'all',
          ties: 'competition',
          tieBreak: [
            { fact: 'staff', prefer: 'high' },
            { of: 'site', by: 'points', prefer: 'high' },
          ],
          notSubmitted: 'last-shared',
        },
      ],
    },
    {
      id: 'village',
      title: TITLE,
      cohorts: COHORTS,
      criteria: [{ id: 'alone', title: TITLE, max: 5, rule: { flag: { when: 'has-site' } } }],
    },
  ],
});

type P = typeof pack;

holds<Same<TierId<P>, 'commune' | 'village'>>();
holds<Same<FactId<P, 'village'>, 'staff' | 'trained' | 'has-site' | 'grade' | 'meetings' | 'seen-on'>>();
holds<Same<NodeId<P, 'village'>, 'alone'>>();
holds<
  Same<CriterionId<P, 'commune'>, 'site' | 'training' | 'quality' | 'size' | 'diligence' | 'own' | 'survey-mark'>
>();
holds<Same<Exclude<NodeId<P, 'commune'>, CriterionId<P, 'commune'>>, 'total'>>();
holds<Same<MarkId<P>, 'survey'>>();
holds<Same<LevelId<P>, 'A' | 'none'>>();
holds<Same<LevelId<P, 'village'>, never>>();
holds<Same<RankingId<P>, 'overall'>>();
// of what the compiler knows nothing, any text is a name
holds<Same<FactId, string>>();
holds<Same<TierId<DefinedPack>, string>>();

export const sent: Submission<P, 'commune'> = {
  unit: 'xa-a',
  at: '2020-01-01T00:00:00+07:00',
  facts: {
    staff: 60,
    trained: { value: '50', estimated: true },
    'has-site': true,
    grade: 'fair',
    meetings: [{ day: '2019-02-03', present: 5 }],
    'seen-on': '2019-05-01',
  },
  criteria: { site: { claimed: '10' } },
};

export const wrong: Submission<P, 'commune'>['facts'][] = [
  // @ts-expect-error a fact that is not there
  { stuff: 60 },
  // @ts-expect-error no option of it
  { grade: 'bad' },
  // @ts-expect-error a number is no boolean
  { 'has-site': 1 },
  // @ts-expect-error a derived fact is not given
  { 'trained-share': 1 },
];

export const wrongMark: Submission<P, 'commune'> = {
  unit: 'xa-a',
  at: '2020-01-01T00:00:00+07:00',
  // @ts-expect-error a mark is given by others
  facts: { survey: 7 },
};

export const wrongColumn: Submission<P, 'commune'> = {
  unit: 'xa-a',
  at: '2020-01-01T00:00:00+07:00',
  // @ts-expect-error no column of its rows
  facts: { meetings: [{ day: '2019-02-03', absent: 5 }] },
};

export const wrongCriterion: Submission<P, 'village'> = {
  unit: 'thon-a',
  at: '2020-01-01T00:00:00+07:00',
  // @ts-expect-error a criterion of the other tier
  criteria: { site: { claimed: '10' } },
};

// @ts-expect-error a tier that is not there
export type WrongTier = Submission<P, 'district'>;

export function use(assessment: unknown): void {
  const compiled = compilePack(pack);
  const results = score(compiled, assessment);
  const result = resultOf(results, 'xa-a');
  const level: 'A' | 'none' | undefined = result?.total?.level?.id;
  const tier: 'commune' | 'village' | undefined = result?.tier.id;
  const node = result?.nodes.find(({ id }) => id === 'site');
  // @ts-expect-error a node that is not there
  result?.nodes.find(({ id }) => id === 'sight');
  // @ts-expect-error a level that is not there
  if (level === 'B') return;

  const ranking = rankingOf(results, 'overall');
  // @ts-expect-error a ranking that is not there
  rankingOf(results, 'overal');
  for (const row of ranking?.rows ?? []) {
    const state: 'ranked' | 'not-submitted' | undefined = row.place && row.state.id;
    console.log(state, row.place?.shown);
  }

  for (const row of results.rankings.flatMap(({ rows }) => rows)) {
    if (row.state === 'ranked') console.log(row.place.n);
    // @ts-expect-error a unit that is withheld has no place
    if (row.state === 'withheld') console.log(row.place.n);
  }

  const described = describePack(compiled, { tier: 'village' });
  const only: 'alone' | undefined = described.nodes[0]?.id;
  // @ts-expect-error a tier that is not there
  describePack(compiled, { tier: 'villages' });
  const titles = titlesOf(compiled);
  // titles are the names of an issue, of whatever pack
  issueSentence({} as Issue, 'en', titles);
  const { fact, level: levelTitle } = titles;
  fact('staff');
  // @ts-expect-error a fact that is not there
  fact('stuff');
  levelTitle('commune', 'total', 'A');
  // @ts-expect-error a node of another tier
  levelTitle('village', 'total', 'A');

  const live = openAssessment(compiled, assessment);
  live.set('xa-a', 'staff', 61);
  live.set('xa-a', 'grade', { value: 'good', estimated: true });
  live.set('xa-a', 'grade');
  // @ts-expect-error a fact that is not there
  live.set('xa-a', 'staf', 61);
  // @ts-expect-error no option of it
  live.set('xa-a', 'grade', 'better');
  // @ts-expect-error a ranking that is not there
  live.ranking('all');
  // a mark is set as a figure is, and stands among figures, though no unit gives it
  live.set('xa-a', 'survey', 7.5);
  live.set('xa-a', 'survey');
  // @ts-expect-error a mark is its value alone
  live.set('xa-a', 'survey', { value: 7, estimated: true });
  // @ts-expect-error a mark is a number
  live.set('xa-a', 'survey', true);
  const mark: number | string | undefined = live.facts('xa-a').survey;
  // what `facts` gave is set again as it is
  const { staff, grade } = live.facts('xa-a');
  live.set('xa-a', 'staff', staff);
  live.set('xa-a', 'grade', grade);
  // @ts-expect-error what another fact had
  live.set('xa-a', 'grade', staff);
  // what stands in the field of a fact is set for it as it is read, and for no fact by name whose values are others
  for (const field of describePack(compiled, { tier: 'commune' }).facts) {
    live.set('xa-a', field.id, readField(field, '60', { lang: 'vi' }));
    // @ts-expect-error what the field of any fact may hold
    live.set('xa-a', 'grade', readField(field, '60', { lang: 'vi' }));
  }
  for (const field of described.facts) live.set('xa-a', field.id, readField(field, 'true', { lang: 'vi' }));
  fact('survey');
  const lacking: FactId<P> | MarkId<P> | undefined = live.issues('xa-a')[0]?.facts[0]?.id;
  const isMark = lacking === 'survey' || described.facts.some(({ id }) => id === 'survey');

  const scored = scoreUnit(compiled, { tier: 'village', facts: { 'has-site': true } });
  const alone: 'alone' | false | undefined = scored.ok && scored.value.result.nodes[0]?.id;
  // @ts-expect-error a tier that is not there
  scoreUnit(compiled, { tier: 'village2', facts: {} });
  // @ts-expect-error a fact that is not there
  scoreUnit(compiled, { tier: 'village', facts: { 'has-sit': true } });

  const validated = submissionSchema(compiled, 'village')['~standard'].validate({});
  if (!validated.issues) validated.value['has-site']?.valueOf();
  // @ts-expect-error a tier that is not there
  submissionSchema(compiled, 'town');

  explainOpen(live, compiled, { unit: 'xa-a', criterion: 'total' }, 'vi');
  // @ts-expect-error a node that is not there
  explainOpen(live, compiled, { unit: 'xa-a', criterion: 'totals' }, 'vi');

  console.log(level, tier, node, only, lacking, alone, mark, isMark);
}

// without names everything goes on as before
export function untyped(document: unknown, assessment: unknown): void {
  const compiled = compilePack(document);
  const live = openAssessment(compiled, assessment);
  live.set('any', 'fact', 1);
  const id: string | undefined = resultOf(live, 'any')?.nodes[0]?.id;
  rankingOf(live, 'any-ranking');
  const named = compilePack<P>(document);
  // @ts-expect-error a ranking that is not there
  rankingOf(score(named, assessment), 'any-ranking');
  try {
    score(named, assessment);
  } catch (error) {
    if (isPackError(error) || isAssessmentError(error)) console.log(error.issues.length, id);
  }
}

const TIER = { id: 'commune', title: TITLE, cohorts: COHORTS } as const;
const CRITERION = { title: TITLE, max: 10 } as const;

definePack({
  ...HEAD,
  constants: CONSTANTS,
  attributes: ATTRIBUTES,
  facts: [
    { id: 'staff', type: 'count', title: TITLE },
    // @ts-expect-error atMost
    { id: 'trained', type: 'count', title: TITLE, atMost: 'staf' },
    { id: 'has-site', type: 'boolean', title: TITLE },
    { id: 'grade', type: 'choice', title: TITLE, options: ['good', 'fair'] },
    { id: 'meetings', type: 'list', title: TITLE },
    { id: 'survey', type: 'mark', title: TITLE, provider: 'office' },
    // @ts-expect-error a type that is not there
    { id: 'kind', type: 'counter', title: TITLE },
    // @ts-expect-error a fact in a derived one
    { id: 'share', title: TITLE, derive: { '/': [{ var: 'traned' }, { var: 'staff' }] } },
  ],
  relations: [
    // @ts-expect-error a fact in a relation
    { holds: { '<=': [{ var: 'trained' }, { var: 'stuff' }] } },
  ],
  tiers: [
    {
      ...TIER,
      criteria: [
        // @ts-expect-error a fact of a flag
        { ...CRITERION, id: 'a', rule: { flag: { when: 'has-sight' } } },
        // @ts-expect-error a fact among several
        { ...CRITERION, id: 'b', rule: { flag: { all: ['has-site', 'has-sight'] } } },
        // @ts-expect-error the part of a share
        { ...CRITERION, id: 'c', rule: { share: { part: 'trayned', whole: 'staff' } } },
        // @ts-expect-error what bands measure
        { ...CRITERION, id: 'd', rule: { bands: { of: 'staf', points: [{ points: 1 }] } } },
        // @ts-expect-error the whole of a ratio in bands
        { ...CRITERION, id: 'e', rule: { bands: { of: { part: 'trained', whole: 'stff' }, points: [{ points: 1 }] } } },
        // @ts-expect-error a choice of a fact that is none
        { ...CRITERION, id: 'f', rule: { choice: { fact: 'grad', points: { good: 1, fair: 0 } } } },
        // @ts-expect-error an option that is not there
        { ...CRITERION, id: 'g', rule: { choice: { fact: 'grade', points: { good: 1, poor: 0 } } } },
        // @ts-expect-error an option that is left out
        { ...CRITERION, id: 'h', rule: { choice: { fact: 'grade', fractions: { good: '1/2' } } } },
        // @ts-expect-error what is counted
        { ...CRITERION, id: 'i', rule: { 'per-item': { count: 'meeting', each: 1, atMost: 2 } } },
        // @ts-expect-error an item of a checklist
        { ...CRITERION, id: 'j', rule: { checklist: { items: { 'has-sit': 1 }, need: 'sum', unanswered: 'missing' } } },
        {
          ...CRITERION,
          id: 'k',
          rule: {
            'best-of': {
              unanswered: 'missing',
              cases: [
                { max: 5, rule: { flag: { when: 'has-site' } } },
                // @ts-expect-error a fact in a case
                { max: 5, rule: { flag: { when: 'has-sit' } } },
              ],
            },
          },
        },
        {
          ...CRITERION,
          id: 'l',
          rule: {
            'sum-of': [
              { max: 5, rule: { flag: { when: 'has-site' } } },
              // @ts-expect-error a fact in a part
              { max: 5, rule: { share: { part: 'trained', whole: 'nobody' } } },
            ],
          },
        },
        // @ts-expect-error a fact in an expression
        { ...CRITERION, id: 'm', rule: { logic: { '+': [{ var: 'staff' }, { var: 'tained' }] } } },
        // @ts-expect-error a constant
        { ...CRITERION, id: 'n', rule: { logic: { '*': [{ constant: 'targt' }, 1] } } },
        // @ts-expect-error an attribute
        { ...CRITERION, id: 'o', appliesTo: { attribute: 'is-urban' }, rule: { flag: { when: 'has-site' } } },
        // @ts-expect-error a mark
        { ...CRITERION, id: 'p', rule: { mark: { fact: 'surveys' } } },
        // @ts-expect-error a rule kind that is not there
        { ...CRITERION, id: 'q', rule: { flags: { when: 'has-site' } } },
        // @ts-expect-error a key that is not there
        { ...CRITERION, id: 'r', rule: { flag: { whn: 'has-site' } } },
        // @ts-expect-error an operator that is not there
        { ...CRITERION, id: 's', rule: { logic: { plus: [1, 2] } } },
        // @ts-expect-error a deduction of what is not there
        { ...CRITERION, id: 't', rule: { deduct: { items: [{ count: 'errors', each: 1 }], notBelow: 0 } } },
        // @ts-expect-error a combiner that is not there
        { ...CRITERION, id: 'u', combine: 'total', children: [] },
        // @ts-expect-error a word that a policy does not have
        { ...CRITERION, id: 'v', whenMissing: 'nothing', rule: { flag: { when: 'has-site' } } },
        {
          ...CRITERION,
          id: 'w',
          rule: { flag: { when: 'has-site' } },
          levels: {
            by: 'percent',
            basis: 'exact',
            // @ts-expect-error a node in a gate
            steps: [{ id: 'A', atLeast: 80, gate: { '>=': [{ points: 'ww' }, 5] } }],
            floor: { id: 'none' },
          },
        },
      ],
      rankings: [
        {
          id: 'overall',
          // @ts-expect-error the node of a ranking
          of: 'totl',
          by: 'points',
          basis: 'exact',
          cohort: 'all',
          ties: 'competition',
          // @ts-expect-error the fact of a tie break
          tieBreak: [{ fact: 'staf', prefer: 'high' }],
          notSubmitted: 'omit',
        },
      ],
    },
  ],
});

// an issue has the params of its code
export function missing(issue: Issue): string | undefined {
  // @ts-expect-error not every issue has them
  console.log(issue.params.key);
  if (issue.code === 'key-missing') return issue.params.key;
  // @ts-expect-error no param of it
  if (issue.code === 'pack-mismatch') return issue.params.key;
  return undefined;
}
