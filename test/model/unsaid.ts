import { waysOf } from '../../src/model/alteration.js';
import { heldIn, isObject, type PlainSchema, type Schema, shapeOf } from '../../src/stages/shape/schema-walk.js';

/** The places of a schema that say neither how they are altered nor why not; objects and records say it of their keys. */
export function unsaid(root: Schema): readonly string[] {
  const seen = new Set<unknown>();
  const found: string[] = [];
  const visit = (schema: Schema, place: string): void => {
    const ways = waysOf(schema);
    if (ways?.some(({ by }) => by === 'nothing' || by === 'expression')) return;
    const { def } = (schema as PlainSchema)._zod;
    // rules stand inside rules
    if (isObject(schema) && seen.has(def)) return;
    if (isObject(schema)) seen.add(def);
    const held = heldIn(schema);
    if (isObject(schema)) {
      for (const [name, inner] of Object.entries(shapeOf(schema)))
        visit(inner, place === '' ? name : `${place}.${name}`);
    } else if (def.type === 'record') visit(def.valueType, `${place}.*`);
    else if (def.type === 'array') {
      if (!ways) found.push(place);
      visit(def.element, `${place}[]`);
    } else if (ways) {
      for (const inner of held ?? []) if (isContainer(inner)) visit(inner, place);
    } else if (held && def.type !== 'pipe') for (const inner of held) visit(inner, place);
    else found.push(place);
  };
  visit(root, '');
  return found;
}

/** Whether there are keys or entries below a schema. */
function isContainer(schema: Schema): boolean {
  const { def } = (schema as PlainSchema)._zod;
  return ['object', 'array', 'record'].includes(def.type) || (heldIn(schema) ?? []).some(isContainer);
}
