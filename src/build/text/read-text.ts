import { alwaysRead } from '../../logic/index.js';
import type { Plan } from '../../model/plan.js';
import type { ExpressionContext } from './expression-context.js';
import { type FactPlace, isPlain } from './fact-places.js';
import type { Layout } from './layout.js';
import { startLines } from './lines.js';
import { truthOf } from './node-text.js';
import { nodeSources } from './sources.js';
import { startWriting } from './write-expression.js';

/** The most figures that one function reads. */
const MANY_FIGURES = 40;

/**
 * The bodies of the functions that put the plain figures of a unit into `F`, NaN where one is absent, and answer how many
 * facts are absent; −1 where the unit must be read with care: a figure is not plain, out of bounds, or may break a relation.
 */
export function writeReads(plan: Plan, layout: Layout, codeOf: (text: string) => number): readonly string[] {
  // every figure is looked up before any is checked, so that the waits for memory overlap
  const figures = inParts(layout.facts).map((places) => [
    ...places.map(({ of, id, at }) => `const v${at} = ${of}${memberOf(id)};`),
    ...places.flatMap((place) => readPlace(place, codeOf)),
  ]);
  const relations = inParts(plan.relations).map((part) =>
    part.flatMap((relation) => writeRelation(layout, codeOf, relation)),
  );
  return [...figures, ...relations].map((body) =>
    ['let odd = false, absent = 0;', ...body, 'return odd ? -1 : absent;'].join('\n'),
  );
}

/** A list in parts, one for each function. */
function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / MANY_FIGURES);
  return Array.from({ length: count }, (_, part) => all.slice(part * MANY_FIGURES, (part + 1) * MANY_FIGURES));
}

/** `.id` or `["the-id"]`. */
function memberOf(id: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(id) ? `.${id}` : `[${JSON.stringify(id)}]`;
}

function readPlace(place: FactPlace, codeOf: (text: string) => number): readonly string[] {
  const { at, type, of } = place;
  const v = `v${at}`;
  // an absent attribute is a mistake: the full reader reports it
  const ifAbsent = `if (${v} === undefined) absent += 1; else `;
  const otherwise = `{ F[${at}] = NaN; ${of === 'facts' ? ifAbsent : ''}odd = true; }`;
  if (!isPlain(type)) return [`F[${at}] = NaN; ${ifAbsent}odd = true;`];
  if (type.is === 'boolean') return [`if (typeof ${v} === 'boolean') F[${at}] = +${v}; else ${otherwise}`];
  if (type.is === 'choice') {
    const options = type.options.map(
      (option) => `if (${v} === ${JSON.stringify(option)}) F[${at}] = ${codeOf(option)}; else`,
    );
    return [...options, otherwise];
  }
  if (type.is === 'date') {
    const day = `d${at}`;
    return [
      `const ${day} = typeof ${v} === 'string' ? dayOf(${v}) : NaN;`,
      `if (${day} === ${day}) F[${at}] = ${day}; else ${otherwise}`,
    ];
  }
  return readNumber(place, otherwise);
}

/** A whole number up to this is checked in integers, without floating point. */
const SHORT = 2 ** 30;

function readNumber({ at, scale, low, high, step }: FactPlace, otherwise: string): readonly string[] {
  const [v, w] = [`v${at}`, scale === 1 ? `v${at}` : `w${at}`];
  const isOnStep = step ? ` && (${w} - ${step.first}) % ${step.every} === 0` : '';
  const isShort = scale === 1 && low >= -SHORT && high <= SHORT;
  const whole = isShort ? `${w} | 0` : `${w} + 0`;
  const isSame = isShort
    ? `(${w} | 0) === ${w}`
    : scale === 1
      ? `Math.floor(${w}) === ${w}`
      : `${w} / ${scale} === ${v}`;
  const put = `if (${isSame} && ${w} >= ${low} && ${w} <= ${high}${isOnStep}) F[${at}] = ${whole}; else ${otherwise}`;
  return [
    `if (typeof ${v} === 'number') {`,
    ...(scale === 1 ? [] : [`const ${w} = Math.round(${v} * ${scale});`]),
    put,
    `} else ${otherwise}`,
  ];
}

/**
 * Statements that make a unit odd where a relation does not hold, or has no answer although all figures that it always
 * needs are there.
 */
function writeRelation(
  layout: Layout,
  codeOf: (text: string) => number,
  { typed, references }: Plan['relations'][number],
): readonly string[] {
  const lines = startLines();
  const sources = nodeSources(layout, codeOf);
  const context: ExpressionContext = { ...startWriting(), lines, sources };
  const holds = references.nodes.length + references.rows.length > 0 ? undefined : truthOf({ typed }, context);
  const always = alwaysRead(typed).flatMap((fact) => {
    const place = layout.facts.find(({ of, id }) => of === 'facts' && id === fact);
    return place && isPlain(place.type) ? [`F[${place.at}] === F[${place.at}]`] : [];
  });
  const areThere = always.length === 0 ? 'true' : always.join(' && ');
  if (holds === undefined) return [`if (${areThere}) odd = true;`];
  if (holds !== '') lines.add(`h = ${holds} ? 1 : 0;`);
  return ['{ let h = 2;', 'b: {', ...lines.all(), '}', `if (h !== 1 && (h === 0 || (${areThere}))) odd = true;`, '}'];
}
