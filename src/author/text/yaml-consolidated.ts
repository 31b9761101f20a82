import { Document, isCollection, isMap, isPair, isScalar, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { isList, isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { listGiven, notGiven } from '../../model/given-as.js';
import type { Path } from '../../model/issue.js';
import { placesAt } from '../amend/address.js';
import { type Origin, originsByAddress } from '../amend/origins.js';
import { plainGiven } from './plain-given.js';
import { isCompleteBeforeComment } from './yaml-lexeme-slips.js';
import { withoutExponent } from './yaml-write.js';

/** The most characters of an object of plain values that is written on one line. */
const LINE = 100;

/**
 * A pack as YAML, with the comment `say(origin)` beside each value that has an origin. Removed values are listed at the top,
 * after the lines of `head`. The text reads as the same document.
 *
 * @param document The document of the pack.
 * @param origins The origins of its values.
 * @param say The comment on a value, on one line.
 * @param head Lines at the top; by default none.
 * @example
 * consolidatedYaml(resolved.document, resolved.origins, ({ clause }) => clause);
 */
export function consolidatedYaml(
  document: Json,
  origins: readonly Origin[],
  say: (origin: Origin) => string,
  head: readonly string[] = [],
): string {
  listGiven('A list of origins', origins);
  if (typeof say !== 'function') notGiven('A function that tells an origin', say);
  if (!isList(head)) notGiven('A list of lines', head);
  const yaml = new Document(writable(plainGiven(document)));
  const commented = new Set<unknown>();
  for (const [address, origin] of originsByAddress(origins)) {
    const [path] = placesAt(document, address).paths;
    if (path !== undefined) comment(yaml, path, say(origin), commented);
  }
  flow(yaml.contents, commented);
  const removed = origins.filter(({ did }) => did === 'removed').map((origin) => `${say(origin)}: ${origin.at}`);
  const top = [...head, ...removed].map((line) => ` ${line}`).join('\n');
  if (top !== '') yaml.commentBefore = top;
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The document with numbers without exponents: one that JavaScript prints with an exponent becomes text. */
function writable(value: Json): unknown {
  if (typeof value === 'number') return /e/.test(String(value)) ? new Scalar(withoutExponent(value)) : value;
  if (Array.isArray(value)) return value.map(writable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json }).map(([key, inner]) => [key, writable(inner)]),
  );
}

/** Adds a comment: beside a plain value, else above the list item or the key. */
function comment(yaml: Document, path: Path, text: string, commented: Set<unknown>): void {
  for (const [index] of path.entries()) commented.add(yaml.getIn(path.slice(0, index), true));
  const node = yaml.getIn(path, true) as Node | undefined;
  if (isScalar(node)) {
    node.comment = ` ${text}`;
    // a text without quotes beside a comment would be reported as one that the comment cuts short
    if (typeof node.value === 'string' && !isCompleteBeforeComment(node.value)) node.type = Scalar.QUOTE_DOUBLE;
  } else if (typeof path.at(-1) === 'number' && node) node.commentBefore = ` ${text}`;
  else {
    const parent = path.length === 1 ? yaml.contents : yaml.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    if (isPair(pair) && isScalar(pair.key)) pair.key.commentBefore = ` ${text}`;
  }
}

/** Writes short collections without comments on one line; gives the length. */
function flow(node: unknown, commented: ReadonlySet<unknown>): number {
  if (isScalar(node)) return String(node.value).length;
  if (!isCollection(node)) return 0;
  const items = node.items as readonly (Pair | Node)[];
  const lengths = items.map((item) =>
    isPair(item) ? 4 + flow(item.key, commented) + flow(item.value, commented) : 2 + flow(item, commented),
  );
  const length = lengths.reduce((sum, part) => sum + part, 4);
  const hasComment = commented.has(node) || items.some((item) => !isPair(item) && Boolean(item.commentBefore));
  if (!hasComment && length <= LINE && isSmall(node as YAMLMap)) node.flow = true;
  return hasComment ? LINE + 1 : length;
}

function isSmall(node: YAMLMap): boolean {
  return (node.items as readonly (Pair | Node)[]).every((item) => {
    const value = isPair(item) ? item.value : item;
    return !isCollection(value) || value.flow === true;
  });
}
