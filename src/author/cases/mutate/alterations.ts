import type { Json } from '../../../model/expression.js';
import type { Path } from '../../../model/issue.js';
import { type Schema, schemaBelow } from '../../../stages/shape/schema-walk.js';
import type { Alteration } from './alteration.js';
import { type Parameter, parameterAt } from './parameter.js';
import { usualWays } from './usual-ways.js';
import { ALTERED_BY, nameOfWay } from './ways.js';

/** Every alteration of a pack in canonical form, in the order of the document, as the schema says of each parameter. */
export function alterationsOf(document: Json, schema: Schema): readonly Alteration[] {
  return alterationsAt(document, schema, []);
}

function alterationsAt(value: Json, schema: Schema | undefined, path: Path): readonly Alteration[] {
  const parameter = parameterAt(schema, value);
  const ways = parameter.ways ?? usualWays(parameter, value);
  const alterations = ways.flatMap((way) => ALTERED_BY[nameOfWay(way)](value, path, way as never));
  const isFinal = ways.some((way) => way === 'unaltered' || way === 'in-expression');
  return isFinal ? alterations : [...alterations, ...alterationsBelow(value, parameter, path)];
}

function alterationsBelow(value: Json, { plain }: Parameter, path: Path): readonly Alteration[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = (inner: Json, step: string | number) =>
    alterationsAt(inner, plain && schemaBelow(plain, step), [...path, step]);
  return Array.isArray(value)
    ? value.flatMap((entry: Json, index) => below(entry, index))
    : Object.entries(value).flatMap(([key, inner]) => below(inner, key));
}
