import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { UnfilledCase } from '../cases/boundaries.js';

/** Cases as YAML, a line or two each: figures in braces, numbers bare. `heading` stands above as a comment. */
export function casesYaml(document: { readonly cases: readonly UnfilledCase[] }, heading: string): string {
  const yaml = new Document(document, { aliasDuplicateObjects: false });
  yaml.commentBefore = heading
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  visit(yaml, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isShortDecimal(node.value)) node.value = Number(node.value);
    },
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (isMap(value) && name !== undefined && name !== 'cases') value.flow = true;
      // units, rows and decisions: one of them a line
      if (isSeq(value) && name !== 'cases' && name !== 'rankings')
        for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return yaml.toString({ lineWidth: 120, flowCollectionPadding: true });
}

/** A number whose digits a double keeps, so that it may stand without quotes. */
function isShortDecimal(text: string): boolean {
  return /^-?\d{1,10}(\.\d{1,5})?$/.test(text) && String(Number(text)) === text;
}
