import { FACT_TYPE_TAKES } from '../../model/fact-type.js';
import type { Compiling } from './context.js';
import { attributeOptions } from './scope.js';

/** A choice among attributes lists its options, each once; no other attribute has any. */
export function checkAttributes({ pack, report }: Compiling): void {
  for (const [index, attribute] of (pack.attributes ?? []).entries()) {
    const { type, options } = attribute;
    const path = ['attributes', index, 'options'];
    const hasOptions = FACT_TYPE_TAKES[type].needs === 'options';
    if (hasOptions && options === undefined) report('key-missing', path, { key: 'options' });
    if (!hasOptions && options !== undefined) report('fact-key-misplaced', path, { key: 'options', type });
    const ids = attributeOptions(attribute);
    for (const [place, id] of ids.entries()) {
      if (ids.indexOf(id) !== place) report('id-duplicate', [...path, place], { id });
    }
  }
}
