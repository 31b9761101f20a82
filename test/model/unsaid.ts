import { waysOf } from '../../src/model/alteration.js';
import { heldIn, isObject, type PlainSchema, type Schema, shapeOf } from '../../src/stages/shape/schema-walk.js';

/** The places of a schema that say neither how they are altered nor why not; objects and records say it of their keys. */
export function unsaid(root: Schema): readonly string[] {
  const visited = new Set<unknown>();
  const places: string[] = [];
  const visit = (schema: Schema, place: string): void => {
    const ways = waysOf(schema);
    if (ways?.some((way) => way === 'unaltered' || way === 'in-expression')) return;
    const { def } = (schema as PlainSchema)._zod;
    // rules stand inside rules
    if (isObject(schema) && visited.has(def)) return;
    if (isObject(schema)) visited.add(def);
    const inside = heldIn(schema);
    if (isObject(schema)) {
      for (const [name, inner] of Object.entries(shapeOf(schema)))
        visit(inner, place === '' ? name : `${place}.${name}`);
    } else if (def.type === 'record') visit(def.valueType, `${place}.*`);
    else if (def.type === 'array') {
      if (!ways) places.push(place);
      visit(def.element, `${place}[]`);
    } else if (ways) {
      for (const inner of inside ?? []) if (isContainer(inner)) visit(inner, place);
    } else if (inside && def.type !== 'pipe') for (const inner of inside) visit(inner, place);
    else places.push(place);
  };
  visit(root, '');
  return places;
}

/** Whether there are keys or entries below a schema. */
function isContainer(schema: Schema): boolean {
  const { def } = (schema as PlainSchema)._zod;
  return ['object', 'array', 'record'].includes(def.type) || (heldIn(schema) ?? []).some(isContainer);
}
