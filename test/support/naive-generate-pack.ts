import { type Draw, eighths } from './naive-draw.js';
import type { Doc } from './naive-expressions.js';
import { print, read, total } from './naive-fractions.js';
import { condition, FACTS, ruleOf } from './naive-generate-rules.js';

const MODES = ['half-up', 'half-even', 'up', 'down', 'ceil', 'floor'];
export const COMBINERS = ['sum', 'mean', 'weighted-mean', 'min', 'max', 'best'];
const MEASURES = ['points', 'percent', 'converted'];
const TITLE = { vi: 'Tên' };

/** A valid pack of one tier, drawn: nested groups, every kind, combiner, role and policy. */
export function packOf(draw: Draw): Doc {
  const named = { next: 0 };
  const criteria = Array.from({ length: draw.int(1, 2) }, () =>
    groupOf(draw, named, { depth: draw.int(1, 3), away: true }),
  );
  if (draw.chance(20)) criteria.push(leafOf(draw, named, {}));
  return {
    format: 'tieuchi/pack@1',
    id: 'drawn',
    version: '1.0.0',
    title: TITLE,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: policiesOf(draw, 100),
    procedure: {
      ranked: draw.pick(['reported', 'verified', ['reported', 'verified']]),
      ...optional(draw, 30, () => ({ whenUnverified: draw.pick(['finding', 'withhold']) })),
      ...optional(draw, 30, () => ({
        evidence: { needs: ['number'], whenAbsent: draw.pick(['off', 'finding', 'zero']) },
      })),
      ...optional(draw, 30, () => ({ estimates: draw.pick(['allowed', 'finding', 'refused']) })),
    },
    attributes: [
      { id: 'urban', type: 'boolean', title: TITLE },
      { id: 'size', type: 'number', title: TITLE },
      { id: 'cluster', type: 'choice', options: ['one', 'two'], title: TITLE },
    ],
    facts: FACTS.map((fact) => ({ ...fact, title: TITLE })),
    relations: draw.chance(30) ? [{ holds: { '<=': [{ var: 'staff' }, { '+': [{ var: 'files' }, 3] }] } }] : [],
    tiers: [
      {
        id: 'commune',
        title: TITLE,
        ...optional(draw, 85, () => ({
          deadline: draw.pick([{ before: '2019-10-18' }, { through: '2019-10-17' }]),
          late: draw.pick(['not-submitted', 'accept-with-finding']),
        })),
        cohorts: [
          { id: 'all' },
          { id: 'urban-ones', where: { attribute: 'urban' } },
          { id: 'clusters', by: 'cluster' },
        ],
        criteria,
        rankings: Array.from({ length: draw.int(1, 3) }, (_, index) => rankingOf(draw, criteria, `ranking-${index}`)),
      },
    ],
    gaps: [],
  };
}

const optional = (draw: Draw, percent: number, make: () => Doc): Doc => (draw.chance(percent) ? make() : {});

function policiesOf(draw: Draw, percent: number): Doc {
  return {
    ...optional(draw, percent, () => ({ whenMissing: draw.pick(['zero', 'exclude', 'withhold']) })),
    ...optional(draw, percent, () => ({ whenNotApplicable: draw.pick(['exclude', 'full', 'zero']) })),
    ...optional(draw, percent, () => ({ whenUnscorable: draw.pick(['withhold', 'zero']) })),
  };
}

function roundingOf(draw: Draw): Doc {
  const mode = draw.pick(MODES);
  return draw.chance(70) ? { places: draw.int(0, 2), mode } : { step: draw.pick(['0.25', '0.3', '2']), mode };
}

/** What any node may say. */
function nodeOf(draw: Draw, named: { next: number }, max: string): Doc {
  named.next += 1;
  return {
    id: `n${named.next}`,
    title: TITLE,
    max,
    ...policiesOf(draw, 20),
    ...optional(draw, 15, () => ({
      appliesTo: draw.pick([
        { attribute: 'urban' },
        { '<': [{ attribute: 'size' }, 3] },
        { '!=': [{ attribute: 'cluster' }, 'two'] },
        { var: 'yes-c' },
        { '>=': [{ var: 'survey' }, { number: '0.25' }] },
      ]),
    })),
    ...optional(draw, 30, () => ({ mayClaimNotApplicable: true })),
    ...optional(draw, 30, () => ({
      round: draw.chance(80)
        ? roundingOf(draw)
        : [
            { places: 2, mode: draw.pick(MODES) },
            { step: '0.25', mode: draw.pick(MODES) },
          ],
    })),
    ...optional(draw, 15, () => ({ evidence: { whenAbsent: draw.pick(['off', 'zero']) } })),
    publish: Object.fromEntries(MEASURES.map((by) => [by, { places: draw.int(0, 2), mode: draw.pick(MODES) }])),
  };
}

function leafOf(
  draw: Draw,
  named: { next: number },
  more: Doc,
  max = draw.pick(['1', '2', '3', '5', '7.5', '10']),
): Doc {
  return {
    ...nodeOf(draw, named, max),
    ...optional(draw, 30, () => ({ mayAward: 'verifier' })),
    rule: ruleOf(draw, { max, depth: 2, away: true }),
    ...more,
  };
}

function groupOf(
  draw: Draw,
  named: { next: number },
  { depth, max }: { readonly depth: number; readonly away: boolean; readonly max?: string },
): Doc {
  const combine = draw.pick(COMBINERS);
  const alike = combine === 'best' ? draw.pick(['2', '5', '10']) : undefined;
  const children = Array.from({ length: draw.int(combine === 'best' ? 2 : 1, 4) }, () => {
    const weight = combine === 'weighted-mean' ? { weight: draw.pick(['1', '2', '0.5', '3', '0']) } : {};
    const group = depth > 1 && draw.chance(35);
    const child = group
      ? groupOf(draw, named, { depth: depth - 1, away: true, ...(alike ? { max: alike } : {}) })
      : leafOf(draw, named, {}, alike);
    return { ...child, ...weight };
  });
  if (combine === 'weighted-mean' && children.every(({ weight }) => weight === '0'))
    children[0] = { ...children[0], weight: '1' };
  const printed = print(total(children.map((child) => read(child.max))));
  const node = nodeOf(draw, named, max ?? '1');
  const own = max ?? (combine === 'sum' && draw.chance(70) ? printed : draw.pick(['10', '50', '33']));
  return {
    ...node,
    max: own,
    combine: combine === 'best' ? { best: draw.int(1, children.length) } : combine,
    ...optional(draw, 25, () => ({ notBelow: draw.pick(['0', '0', '-1', '2']) })),
    ...optional(draw, 40, () => ({ levels: levelsOf(draw, node.id, own, children) })),
    children: [...children, ...outsiders(draw, named)],
  };
}

/** Children that stand outside the maximum. */
function outsiders(draw: Draw, named: { next: number }): readonly Doc[] {
  const outside = (role: Doc) => {
    if (draw.chance(70)) return leafOf(draw, named, role);
    return {
      ...nodeOf(draw, named, '3'),
      ...role,
      combine: 'sum',
      children: [leafOf(draw, named, {}), leafOf(draw, named, {})],
    };
  };
  const bonus = () => outside({ role: 'bonus' });
  const penalty = () => outside({ role: 'penalty', whenMissing: draw.pick(['zero', 'exclude', 'withhold']) });
  const information = () => ({
    ...nodeOf(draw, named, '0'),
    role: 'informational',
    rule: { 'per-item': { count: 'files', each: '0', atMost: '0' } },
  });
  return [bonus, penalty, information].filter(() => draw.chance(25)).map((make) => make());
}

/** Ends that meet, from the top down, perhaps with a gate on the best step. */
function levelsOf(draw: Draw, id: string, max: string, children: readonly Doc[]): Doc {
  const by = draw.pick(MEASURES);
  const [high, low] = [6, 4].map((count) => eighths(by === 'percent' ? '100' : max, count));
  const gates: readonly Doc[] = [
    condition(draw),
    { '>=': [{ percent: draw.pick(children).id }, 50] },
    { '<': [{ points: id }, { number: max }] },
    { all: [{ nodes: [id, 'leaves'] }, { '>=': [{ var: 'points' }, 0] }] },
    ...children.flatMap((child) =>
      child.children
        ? [{ all: [{ nodes: [child.id, draw.pick(['leaves', 'children'])] }, { '>': [{ var: 'percent' }, 20] }] }]
        : [],
    ),
  ];
  const gate = draw.chance(50) ? { gate: draw.pick(gates) } : {};
  const inclusive = draw.chance(50);
  const open = draw.chance(30);
  return {
    by,
    basis: draw.pick(['exact', 'published']),
    steps: [
      { id: 'I', [inclusive ? 'atLeast' : 'above']: high, ...gate },
      { id: 'II', [draw.pick(['atLeast', 'above'])]: low, ...(open ? {} : { [inclusive ? 'below' : 'atMost']: high }) },
    ],
    floor: { id: 'none' },
  };
}

function rankingOf(draw: Draw, criteria: readonly Doc[], id: string): Doc {
  const below = criteria
    .flatMap((node) => [node, ...(node.children ?? [])])
    .filter(({ role }) => role !== 'informational');
  const breaks: readonly Doc[] = [
    { of: draw.pick(below).id, by: draw.pick(MEASURES), prefer: draw.pick(['high', 'low']) },
    { fact: draw.pick(['files', 'amount', 'people', 'sent-on']), prefer: draw.pick(['high', 'low']) },
    { decision: true },
  ];
  const ranking = {
    id,
    of: draw.pick(criteria).id,
    by: draw.pick(MEASURES),
    basis: draw.pick(['exact', 'published']),
    cohort: draw.pick(['all', 'urban-ones', 'clusters']),
    ties: draw.pick(['competition', 'dense', 'modified', 'average', 'ordinal']),
    tieBreak: draw.chance(50) ? draw.some(breaks) : [],
    notSubmitted: draw.pick(['last-shared', 'last-bottom', 'omit']),
  };
  return { ...ranking, ...preferenceOf(ranking) };
}

/** Which value stands first, or nothing said: of what was drawn, so that no later draw is another. */
function preferenceOf({ by, ties, notSubmitted }: Doc): Doc {
  const preferences = [{ prefer: 'low' }, {}, { prefer: 'high' }];
  return preferences[`${by} ${ties} ${notSubmitted}`.length % preferences.length] ?? {};
}
