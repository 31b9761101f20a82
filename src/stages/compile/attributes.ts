import { FACT_TYPE_TAKES } from '../../model/fact-type.js';
import type { Compiling } from './context.js';
import { reportRepeats } from './repeats.js';
import { attributeOptions } from './scope.js';

/** A choice among attributes lists its options, each once; no other attribute has any. */
export function checkAttributes(context: Compiling): void {
  const { pack, report } = context;
  for (const [index, attribute] of (pack.attributes ?? []).entries()) {
    const { type, options } = attribute;
    const path = ['attributes', index, 'options'];
    const hasOptions = FACT_TYPE_TAKES[type].needs === 'options';
    if (hasOptions && options === undefined) report('key-missing', path, { key: 'options' });
    if (!hasOptions && options !== undefined) report('fact-key-misplaced', path, { key: 'options', type });
    reportRepeats(context, attributeOptions(attribute), path);
  }
}
