import { isObject } from '../../kit/plain-data.js';
import { closest, closestOrEmpty } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { gapPlace } from '../../model/gap-place.js';
import type { Path } from '../../model/issue.js';
import { flatten } from '../../model/node-tree.js';
import type { PackNode } from '../../model/pack.js';
import { keyCited, textCited } from '../../model/text-cited.js';
import type { Compiling } from './context.js';
import { remembered } from './memo.js';
import { reportRepeats } from './repeats.js';

/** Words and citations: every `title`, `choice` and `cite` of the pack, and the places of its gaps. */
export function checkCitations(context: Compiling): void {
  const { pack } = context;
  const keys = pack.texts.map(({ key }) => key);
  reportRepeats(context, keys, ['texts'], 'key');
  const lacking: UntranslatedText[] = [];
  walk(context, pack as unknown as Json, [], { keys, lacking });
  reportLacking(context, lacking);
  reportRepeats(context, pack.languages, ['languages']);
  checkOrder(context, pack.period, ['period', 'to']);
  for (const [index, { inForce }] of pack.texts.entries())
    checkOrder(context, inForce, ['texts', index, 'inForce', 'to']);
  for (const [index, gap] of pack.gaps.entries()) {
    if (gap.clause !== undefined) checkCite(context, gap.clause, ['gaps', index, 'clause'], keys);
    for (const [place, at] of gap.at.entries()) checkPlace(context, at, ['gaps', index, 'at', place]);
  }
  const { gaps, attributes = [], constants = [], tiers } = pack;
  checkUnique(context, gaps, ['gaps']);
  checkUnique(context, attributes, ['attributes']);
  checkUnique(context, constants, ['constants']);
  // of two values with the same first day it would be unknown which holds
  for (const [index, { values = [] }] of constants.entries()) {
    const days = values.map(({ from }) => from);
    reportRepeats(context, days, ['constants', index, 'values'], 'from');
  }
  checkUnique(context, tiers, ['tiers']);
}

/** Checks the citations of a node of the pack and of all below it. */
export function checkCitationsOf(context: Compiling, node: PackNode, path: Path): void {
  const keys = context.pack.texts.map(({ key }) => key);
  walk(context, node as unknown as Json, path, { keys, lacking: [] });
}

/** Reports a window of days that ends before it begins; one without an end, or none, is in order. */
function checkOrder(
  context: Compiling,
  days: { readonly from: string; readonly to?: string } | undefined,
  path: Path,
): void {
  if (days?.to !== undefined && days.from > days.to)
    context.report('period-order', path, { from: days.from, to: days.to });
}

function checkUnique(context: Compiling, items: readonly { readonly id: string }[], path: Path): void {
  const ids = items.map(({ id }) => id);
  reportRepeats(context, ids, path, 'id');
}

/** A text without words in one of the languages of the pack. */
interface UntranslatedText {
  readonly language: string;
  readonly path: Path;
}

/** `keys`: of the declared texts. `lacking`: collects the missing translations. */
interface Walk {
  readonly keys: readonly string[];
  readonly lacking: UntranslatedText[];
}

/** One warning for each language, where it is first lacking: a pack that is not yet translated lacks it everywhere. */
function reportLacking({ pack, report }: Compiling, lacking: readonly UntranslatedText[]): void {
  for (const language of pack.languages) {
    const places = lacking.filter((text) => text.language === language);
    const [first] = places;
    if (first) report('translation-missing', first.path, { language, count: String(places.length) });
  }
}

/** Keys whose value is words by language, `{ vi: …, en: … }`, or a plain text. */
const WORDS: readonly string[] = ['title', 'choice', 'measure', 'note', 'background'];

/** Keys whose values are not walked: params and expressions, where a rule kind may use the same names. */
const CLOSED: readonly string[] = ['rule', 'appliesTo', 'gate', 'where', 'derive', 'holds', 'of', 'points'];

function walk(context: Compiling, value: Json, path: Path, on: Walk): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    on.lacking.push(...lackingIn(context, value, path, on));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (WORDS.includes(key)) checkWords(context, inner, at, on.lacking);
    else if (key === 'cite' && Array.isArray(inner)) {
      for (const [index, cite] of inner.entries()) checkCite(context, String(cite), [...at, index], on.keys);
    } else if (!CLOSED.includes(key)) walk(context, inner, at, on);
  }
}

/** Walks a list, entry by entry, and gives the words that it lacks; a list, or an entry, that was walked before is known. */
function lackingIn(context: Compiling, list: readonly Json[], path: Path, { keys }: Walk): readonly UntranslatedText[] {
  const { texts, languages, period } = context.pack;
  const known = (value: Json | readonly Json[], at: Path, make: () => readonly UntranslatedText[]) =>
    remembered(context, ['words', value, at.join(' '), texts, languages, period], make);
  return known(list, path, () =>
    list.flatMap((item, index) => {
      const at = [...path, index];
      return known(item, at, () => {
        const lacking: UntranslatedText[] = [];
        walk(context, item, at, { keys, lacking });
        return lacking;
      });
    }),
  );
}

function checkWords(context: Compiling, words: Json, path: Path, lacking: UntranslatedText[]): void {
  if (!isObject(words)) return;
  const { languages } = context.pack;
  const [first = ''] = languages;
  const undeclared = Object.keys(words).filter((language) => !languages.includes(language));
  for (const language of undeclared) context.report('language-undeclared', [...path, language], { language });
  const hasFirst = Object.hasOwn(words, first) || closest(first, undeclared) !== undefined;
  if (!hasFirst) context.report('language-missing', path, { language: first });
  if (!hasFirst || undeclared.length > 0) return;
  for (const language of languages) {
    if (!Object.hasOwn(words, language)) lacking.push({ language, path });
  }
}

function checkCite(context: Compiling, cite: string, path: Path, keys: readonly string[]): void {
  const key = keyCited(cite);
  const { texts, period } = context.pack;
  if (!keys.includes(key))
    context.report('text-undeclared', path, { text: key, suggestion: closestOrEmpty(key, keys) });
  const inForce = textCited(texts, cite)?.inForce;
  if (inForce === undefined) return;
  const { from, to = '' } = inForce;
  if (from > period.to || (to !== '' && to < period.from))
    context.report('text-not-in-force', path, { text: key, from, to });
}

/** The place of a gap: a tier, or a node of it. */
function checkPlace(context: Compiling, place: string, path: Path): void {
  const { at, tier: tierId, node } = gapPlace(place);
  const tier = context.pack.tiers.find(({ id }) => id === tierId);
  if (!tier || (at !== tierId && !flatten(tier.criteria).some(({ id }) => id === node)))
    context.report('gap-place', path, { place });
}
