import { bug } from '../../kit/bug.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { add, type Exact, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';
import { digestOf, type Hash } from '../../kit/sha256.js';
import type { Json } from '../../model/expression.js';
import type { Pack, PackNode, Standing } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { RecordPack } from '../../model/record.js';
import { STANDINGS } from '../../model/standing.js';

/** The pack as the record names it: the whole document, its digests, and its points by standing. */
export function recordPack(pack: Pack, hash: Hash): RecordPack {
  return {
    id: pack.id,
    version: pack.version,
    digest: digestOf(canonicalJson(pack), hash),
    scoring: digestOf(canonicalJson(scoringOf(pack as unknown as Json)), hash),
    standing: pointsByStanding(pack),
    document: pack as unknown as Json,
  };
}

/** Keys that say where a pack comes from, or how it is shown, and never move a score, wherever they stand below its top. */
export const NOT_SCORING: readonly string[] = [
  'title',
  'cite',
  'code',
  'note',
  'background',
  'modelledOn',
  'standing',
  'measure',
  'better',
  'columns',
  'verifier',
  'authority',
  'zeros',
];
export const NOT_SCORING_AT_TOP: readonly string[] = [
  'id',
  'version',
  'languages',
  'texts',
  'gaps',
  'title',
  'standing',
  'authority',
];
/** Below these stand params and expressions, whose keys are the author's. */
export const WHOLE: readonly string[] = ['rule', 'combine', 'appliesTo', 'gate', 'where', 'derive', 'holds', 'of'];

function scoringOf(pack: Json): Json {
  return strip(pack, NOT_SCORING_AT_TOP);
}

/** A part of a pack without what says where it comes from or how it is shown. */
export function scoringPart(value: Json): Json {
  return strip(value, NOT_SCORING);
}

function strip(value: Json, omitted: readonly string[]): Json {
  if (Array.isArray(value)) return value.map(scoringPart);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !omitted.includes(key) && !isShownOnly(key, inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, WHOLE.includes(key) ? inner : scoringPart(inner)]));
}

/** `publish` that prints no measure and says how zeros are shown is as good as none. */
function isShownOnly(key: string, value: Json): boolean {
  if (key !== 'publish' || typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((inner) => NOT_SCORING.includes(inner));
}

/** The points of criteria by standing: of a row whose keys differ, by the weakest. */
function pointsByStanding(pack: Pack): RecordPack['standing'] {
  const points: Record<Standing, Exact> = { official: ZERO, derived: ZERO, reconstructed: ZERO };
  for (const { standing = pack.standing, criteria } of pack.tiers) {
    const above = typeof standing === 'string' ? standing : (standing.criteria ?? pack.standing);
    for (const node of criteria) addPoints(node, [above], points);
  }
  const { official, derived, reconstructed } = points;
  return { official: toText(official), derived: toText(derived), reconstructed: toText(reconstructed) };
}

/** Adds up the maxima of criteria; bonus, penalty and informational rows stand outside the maximum. */
function addPoints(node: PackNode, above: readonly Standing[], points: Record<Standing, Exact>): void {
  if (!ROLE_IS[node.role ?? 'criterion'].inMaximum) return;
  const standings = standingsOf(node, above);
  for (const child of node.children ?? []) addPoints(child, standings, points);
  if (node.children !== undefined) return;
  const weakest = STANDINGS.findLast((standing) => standings.includes(standing)) ?? bug('no standing');
  points[weakest] = add(points[weakest], fromDecimal(node.max));
}

/**
 * The standings of a node: the one that it states; or, stated by key, those of its keys and, for its other keys, the
 * inherited ones.
 */
function standingsOf({ standing, children }: PackNode, above: readonly Standing[]): readonly Standing[] {
  if (standing === undefined) return above;
  if (typeof standing === 'string') return [standing];
  const keys = Object.keys(standing);
  const whole = children === undefined && keys.includes('rule') && keys.includes('max');
  return whole ? Object.values(standing) : [...Object.values(standing), ...above];
}
