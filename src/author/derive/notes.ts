import { type DeriveNote, deriveNote } from '../../model/derive-note.js';
import { valueAt } from '../../model/document.js';
import { DROPPED_PART_IS } from '../../model/dropped-part.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { addressOf } from '../amend/address.js';
import { pathAfter, placesIn } from '../drop/edits.js';
import { nodePath } from '../drop/part-at.js';
import { readSource } from '../text/source.js';
import { markOf } from './comments.js';
import { otherValues } from './dates.js';
import type { Derivation } from './derivation.js';
import { type DerivationChanges, yearsOf } from './derivation-changes.js';
import { firstNameIn, modelNames } from './model-names.js';

/** The text of the derived pack, and its document. */
interface DerivedText {
  readonly text: string;
  readonly document: Json;
}

/** A note for each difference from the model and for each thing a person must decide, in the order of the lines of the new text. */
export function notesOf(
  derivation: Derivation,
  changes: DerivationChanges,
  derived: DerivedText,
): readonly DeriveNote[] {
  const { locateKey } = readSource(derived.text);
  const placed = [
    ...decisionNotes(derivation, changes, derived),
    ...droppedNotes(derivation, changes),
    ...standingNotes(derivation, changes),
    ...movedNotes(derivation, changes),
  ].map((note) => (note.path === undefined ? note : { ...note, line: locateKey(note.path)?.line ?? 1 }));
  const marked = markedComments(derivation, derived.text);
  return [...marked, ...placed].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** One note on all marked comments, at the line of the first. */
function markedComments(derivation: Derivation, text: string): readonly DeriveNote[] {
  const mark = markOf(derivation);
  const lines = text.split('\n').flatMap((line, index) => (line.includes(`# ${mark}`) ? [index + 1] : []));
  const [first] = lines;
  if (first === undefined) return [];
  return [{ ...deriveNote('comments-marked', { mark, count: String(lines.length) }), line: first }];
}

function decisionNotes(
  derivation: Derivation,
  { isTitleMade }: DerivationChanges,
  { document }: DerivedText,
): readonly DeriveNote[] {
  const { pack, dropped } = derivation;
  const { names } = modelNames(pack, derivation.document, dropped.gone, yearsOf(derivation));
  const gaps = (document as { readonly gaps: readonly { readonly id: string }[] }).gaps;
  const modelGaps = pack.gaps.map(({ id }) => id);
  const title = (document as { readonly title: Readonly<Record<string, string>> }).title;
  return [
    ...(isTitleMade ? [deriveNote('title-made', { title: title[pack.languages[0] ?? ''] ?? '' }, ['title'])] : []),
    ...cutsInPoints(derivation),
    ...levelsGone(derivation),
    ...dropped.gone
      .filter(({ sort }) => sort === 'verifiers')
      .map(({ path }) => deriveNote('verifiers-gone', { at: addressOf(derivation.document, path) }, ['procedure'])),
    ...constantsThatDiffer(derivation),
    ...wordsThatName(document, names),
    ...gaps.map(({ id: gap }, index) =>
      modelGaps.includes(gap)
        ? deriveNote('gap-carried', { gap, lost: placesLost(derivation, gap) }, ['gaps', index])
        : deriveNote('gap-added', { gap }, ['gaps', index]),
    ),
  ];
}

/** The places that a gap of the model had and that are gone. */
function placesLost({ pack, dropped }: Derivation, gap: string): string {
  const places = dropped.gone.flatMap(({ path, sort }) => {
    const [, index, , at] = path;
    const of = pack.gaps[Number(index)];
    return sort === 'gap-place' && of?.id === gap ? [of.at[Number(at)] ?? ''] : [];
  });
  return places.join(', ');
}

/** Keys whose values are words for people. Gaps have notes of their own, and texts keep their titles. */
const WORDS_KEYS: readonly (string | number | undefined)[] = ['title', 'note', 'background', 'measure'];

/** Titles and notes of the derived pack that name the place, the year or a tier of the model. */
function wordsThatName(document: Json, names: readonly string[]): readonly DeriveNote[] {
  return placesIn(document).flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path[0] === 'texts' || path[0] === 'gaps' || path.length < 2) return [];
    if (!WORDS_KEYS.includes(path.at(-1)) && !WORDS_KEYS.includes(path.at(-2))) return [];
    // a national text of that year stands behind a row, whatever year is assessed
    const isBackground = path.at(-1) === 'background' || path.at(-2) === 'background';
    const name = firstNameIn(value, isBackground ? names.filter((word) => !/^\d+$/.test(word)) : names);
    return name === undefined ? [] : [deriveNote('words-name', { at: addressOf(document, path), name }, path)];
  });
}

/** Groups whose maximum changed and whose levels are cut by points: the same cuts are now other parts of the maximum. */
function cutsInPoints({ document, dropped }: Derivation): readonly DeriveNote[] {
  const removed = dropped.gone.map(({ path }) => path);
  return dropped.followed.flatMap(({ path }) => {
    const node = nodePath(path);
    const levels = [...node, 'levels'];
    const by = valueAt(document, [...levels, 'by']);
    const after = pathAfter(removed, levels);
    if (after === undefined || by === undefined || by === 'percent') return [];
    const params = { at: addressOf(document, levels), node: String(valueAt(document, [...node, 'id'])) };
    return [deriveNote('cut-in-points', params, after)];
  });
}

/** Constants of which the new period takes another value than the period of the model did. */
function constantsThatDiffer(derivation: Derivation): readonly DeriveNote[] {
  const { document, pack, dropped } = derivation;
  const removed = dropped.gone.map(({ path }) => path);
  return otherValues(pack, yearsOf(derivation)).flatMap(({ path, before, after }) => {
    const now = pathAfter(removed, path);
    return now === undefined
      ? []
      : [deriveNote('constant-differs', { at: addressOf(document, path), before, after }, now)];
  });
}

/** Nodes that lost levels, or gates of levels, with a dropped part: the levels that remain are another scale. */
function levelsGone({ document, dropped }: Derivation): readonly DeriveNote[] {
  const removed = dropped.gone.map(({ path }) => path);
  return dropped.gone.flatMap(({ path, sort }) => {
    if (DROPPED_PART_IS[sort].ofLevels === 'none') return [];
    const node = pathAfter(removed, nodePath(path));
    return [deriveNote('level-gone', { at: addressOf(document, path), sort }, node)];
  });
}

function droppedNotes({ document, dropped }: Derivation, { uncited, edits }: DerivationChanges): readonly DeriveNote[] {
  const at = (path: Path) => addressOf(document, path);
  return [
    ...dropped.gone.map(({ path, sort, of, isRoot }) =>
      isRoot
        ? deriveNote('dropped-root', { at: at(path), sort })
        : deriveNote('dropped-along', { at: at(path), sort, of }),
    ),
    ...uncited.map((path) => deriveNote('dropped-along', { at: at(path), sort: 'text', of: '' })),
    ...dropped.followed.map(({ path, before, after }) =>
      deriveNote('sum-follows', { at: at(path), before, after }, pathAfter(edits.removed, path)),
    ),
  ];
}

function standingNotes(
  { document, pack, options }: Derivation,
  { official, texts, edits }: DerivationChanges,
): readonly DeriveNote[] {
  const bound = (options.binding ?? []).flatMap((key) => pack.texts.filter((text) => text.key === key));
  return [
    ...official.map((path) =>
      deriveNote('now-derived', { at: addressOf(document, path) }, pathAfter(edits.removed, path)),
    ),
    ...texts.models.map(({ path, key, number }) =>
      deriveNote('text-model', { text: key, number }, pathAfter(edits.removed, path)),
    ),
    ...bound.map(({ key, number }) => deriveNote('text-bound', { text: key, number })),
  ];
}

function movedNotes(
  { document }: Derivation,
  { moved: days, titles, edits }: DerivationChanges,
): readonly DeriveNote[] {
  const at = (path: Path) => addressOf(document, path);
  return [
    ...days
      .filter(({ before, value }) => before !== value)
      .map(({ path, before, value }) =>
        deriveNote('date-moved', { at: at(path), before, after: value }, pathAfter(edits.removed, path)),
      ),
    ...titles.map(({ path, before, value }) =>
      deriveNote('year-moved', { at: at(path), before, after: String(value) }, pathAfter(edits.removed, path)),
    ),
  ];
}
