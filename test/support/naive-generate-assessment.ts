import { type Draw, eighths } from './naive-draw.js';
import type { Doc } from './naive-expressions.js';
import { FACTS } from './naive-generate-rules.js';
import { nodesUnder } from './naive-measures.js';

const GIVEN = FACTS.filter(({ type }) => type !== undefined && type !== 'mark');
const MARKS = FACTS.filter(({ type }) => type === 'mark');

const WAYS = [
  ...['once', 'once', 'once', 'once', 'once', 'twice', 'late', 'too-late'],
  ...['never', 'never', 'longer', 'awaited'],
];
const EXTENSIONS = [{ through: '2019-10-20' }, { before: '2019-10-25' }, { before: '2019-10-01' }];

/** Units that submit in time, late, twice or not at all; figures at, between and beyond their boundaries. */
export function assessmentOf(draw: Draw, pack: Doc): Doc {
  const [tier] = pack.tiers;
  const nodes: readonly Doc[] = tier.criteria.flatMap(nodesUnder);
  const early = tier.deadline !== undefined && draw.chance(8);
  const units: Doc[] = [];
  const submissions: Doc[] = [];
  const extensions: Doc[] = [];
  const verifications: Doc[] = [];
  const marks: Doc[] = [];
  const clock = { minute: 0 };
  for (let index = draw.int(4, 8); index > 0; index -= 1) {
    const twin = submissions.length > 0 && draw.chance(40) ? draw.pick(submissions) : undefined;
    const unit = {
      id: `u${String.fromCharCode(97 + ((index * 5) % 26))}`,
      tier: 'commune',
      attributes: units.find(({ id }) => id === twin?.unit)?.attributes ?? attributesOf(draw),
    };
    units.push(unit);
    const sent = draw.pick(early ? ['once', 'once', 'never'] : WAYS);
    const send = (at: string) => submissions.push({ ...(twin ?? saysOf(draw, nodes)), unit: unit.id, at });
    if (['once', 'twice'].includes(sent)) send(draw.pick(['2019-10-14T08:00:00+07:00', '2019-10-13T16:59:59Z']));
    if (sent === 'once' && !early && draw.chance(20)) send('2019-10-17T23:59:59+07:00');
    if (sent === 'twice' || sent === 'late') send('2019-10-18T00:00:00+07:00');
    if (sent === 'too-late') send('2019-10-17T17:00:01Z');
    if (sent === 'longer') send('2019-10-19T10:00:00+07:00');
    if (tier.deadline && (['longer', 'awaited'].includes(sent) || draw.chance(5))) {
      const deadline = sent === 'awaited' ? { through: '2019-12-01' } : draw.pick(EXTENSIONS);
      extensions.push({ unit: unit.id, deadline, by: 'so', reason: 'x' });
    }
    const at = () => {
      clock.minute += 1;
      return `2019-10-14T${String(10 + Math.floor(clock.minute / 60)).padStart(2, '0')}:${String(clock.minute % 60).padStart(2, '0')}:00+07:00`;
    };
    const copied = marks.filter((mark) => mark.unit === twin?.unit);
    if (twin && draw.chance(70)) marks.push(...copied.map((mark) => ({ ...mark, unit: unit.id })));
    else marks.push(...marksOf(draw, unit.id, at));
    if (draw.chance(twin ? 25 : 50)) {
      const sentBy = submissions.filter((one) => one.unit === unit.id);
      verifications.push(...verificationsOf(draw, unit.id, nodes, sentBy, at));
    }
  }
  return {
    format: 'tieuchi/assessment@1',
    id: 'drawn-assessment',
    pack: { id: 'drawn', version: '1.0.0' },
    state: 'draft',
    figures: 'synthetic',
    asOf: early ? '2019-10-17T20:00:00+07:00' : '2019-12-01T00:00:00+07:00',
    units,
    extensions,
    submissions,
    verifications,
    marks,
    decisions: decisionsOf(
      draw,
      tier.rankings,
      units.map(({ id }) => id),
    ),
  };
}

function givenFor(draw: Draw, { id, type, options }: Doc): Doc {
  if (type === 'boolean') return draw.chance(65);
  if (type === 'choice') return draw.pick(options);
  if (type === 'list') return draw.pick([[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd']]);
  if (type === 'date') return draw.pick(['2019-01-31', '2019-02-01']);
  if (id === 'judged') return draw.pick(['0', '5', '10', '9.5', ...(draw.chance(20) ? ['10.5', '-1'] : [])]);
  if (id === 'survey') return draw.pick(['0', '0.25', '1', ...(draw.chance(20) ? ['0.3', '1.25'] : [])]);
  if (id === 'amount')
    return draw.pick(['0', '1', '2.5', '3', '-0.5', '8', ...(draw.chance(20) ? ['8.1', '-2.1'] : [])]);
  if (id === 'index') return draw.pick(['0', '1', '3', '0.33', '2.99', '-1', '7']);
  if (id === 'grade') return draw.pick(['0', '1', '2.5', '3', '4', ...(draw.chance(20) ? ['0.75', '4.5'] : [])]);
  if (id === 'trained' || id === 'done') return draw.pick([0, 1, 1, 2, ...(draw.chance(20) ? [4] : [])]);
  return draw.pick([0, 1, 2, 3, 3, 4, '5', ...(draw.chance(20) ? [7, -1] : [])]);
}

function attributesOf(draw: Draw): Doc {
  return { urban: draw.chance(70), size: draw.pick([0, 1, '2.5', 3]), cluster: draw.pick(['one', 'two']) };
}

function marksOf(draw: Draw, unit: string, at: () => string): readonly Doc[] {
  const given = MARKS.filter(() => draw.chance(80));
  return given.map((fact) => ({ unit, fact: fact.id, value: givenFor(draw, fact), by: 'council', at: at() }));
}

/** What one submission says of facts and criteria. */
function saysOf(draw: Draw, nodes: readonly Doc[]): Doc {
  const complete = draw.chance(60) ? 100 : 75;
  const facts = GIVEN.filter(() => draw.chance(complete)).map((fact) => {
    const value = givenFor(draw, fact);
    return [fact.id, draw.chance(8) ? { value, estimated: true } : value];
  });
  const criteria = nodes.map((node) => {
    const away = node.mayClaimNotApplicable && draw.chance(30) ? { notApplicable: { reason: 'x' } } : {};
    const claimed = node.rule && draw.chance(25) ? { claimed: eighths(node.max, draw.int(0, 8)) } : {};
    const evidence = node.rule && draw.chance(60) ? { evidence: [{ number: '1' }] } : {};
    return [node.id, { ...away, ...claimed, ...evidence }];
  });
  return { facts: Object.fromEntries(facts), criteria: Object.fromEntries(criteria) };
}

function verificationsOf(
  draw: Draw,
  unit: string,
  nodes: readonly Doc[],
  submissions: readonly Doc[],
  at: () => string,
): readonly Doc[] {
  const said = (what: Doc) => ({ unit, at: at(), by: 'team', method: 'desk', note: 'x', ...what });
  const claimed = new Set(
    submissions.flatMap(({ criteria }) => Object.keys(criteria).filter((id) => criteria[id].notApplicable)),
  );
  const ruling = () => draw.pick(['accepted', 'accepted', 'refused']);
  return [
    ...GIVEN.filter(() => draw.chance(12)).map((fact) => said({ fact: fact.id, value: givenFor(draw, fact) })),
    ...GIVEN.filter(() => draw.chance(4)).map((fact) => said({ fact: fact.id, value: givenFor(draw, fact) })),
    ...nodes
      .filter(({ id }) => claimed.has(id) && draw.chance(70))
      .map(({ id }) => said({ criterion: id, notApplicable: ruling() })),
    ...nodes.filter(({ rule }) => rule && draw.chance(15)).map(({ id }) => said({ criterion: id, evidence: ruling() })),
    ...nodes
      .filter(({ mayAward }) => mayAward && draw.chance(40))
      .map(({ id, max }) => said({ criterion: id, points: eighths(max, draw.int(0, 8)) })),
    ...(draw.chance(70) ? [said({ done: true })] : []),
  ];
}

/** Orders of units that may be equal; none is in two orders of one ranking. */
function decisionsOf(draw: Draw, rankings: readonly Doc[], ids: readonly string[]): readonly Doc[] {
  return rankings
    .filter(() => draw.chance(50))
    .map(({ id }) => {
      const some = draw.some(ids);
      const order = some.length > 1 ? some : ids.slice(0, 2);
      return {
        ranking: id,
        order: draw.chance(50) ? order : order.toReversed(),
        by: 'board',
        at: '2019-10-17T12:00:00+07:00',
        note: 'x',
      };
    });
}
