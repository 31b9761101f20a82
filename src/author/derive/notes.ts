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
import { type Headed, yearsOf } from './headed-edits.js';
import type { Making } from './making.js';
import { modelNames, namedIn } from './model-names.js';

/** The derived text and what is read of it. */
export interface DerivedText {
  readonly text: string;
  readonly document: Json;
}

/** All that is otherwise than in the model, and what of it a person must decide, with its lines in the new text. */
export function notesOf(making: Making, headed: Headed, derived: DerivedText): readonly DeriveNote[] {
  const { locateKey } = readSource(derived.text);
  const placed = [
    ...decided(making, headed, derived),
    ...left(making, headed),
    ...standing(making, headed),
    ...moved(making, headed),
  ].map((note) => (note.path === undefined ? note : { ...note, line: locateKey(note.path)?.line ?? 1 }));
  const marked = markedComments(making, derived.text);
  return [...marked, ...placed].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The comments that are marked, by the first of them. */
function markedComments(making: Making, text: string): readonly DeriveNote[] {
  const mark = markOf(making);
  const lines = text.split('\n').flatMap((line, index) => (line.includes(`# ${mark}`) ? [index + 1] : []));
  const [first] = lines;
  if (first === undefined) return [];
  return [{ ...deriveNote('comments-marked', { mark, count: String(lines.length) }), line: first }];
}

function decided(making: Making, { isTitleMade }: Headed, { document }: DerivedText): readonly DeriveNote[] {
  const { pack, dropped } = making;
  const { names } = modelNames(pack, making.document, dropped.gone, yearsOf(making));
  const gaps = (document as { readonly gaps: readonly { readonly id: string }[] }).gaps;
  const own = pack.gaps.map(({ id }) => id);
  const title = (document as { readonly title: Readonly<Record<string, string>> }).title;
  return [
    ...(isTitleMade ? [deriveNote('title-made', { title: title[pack.languages[0] ?? ''] ?? '' }, ['title'])] : []),
    ...cutsInPoints(making),
    ...levelsGone(making),
    ...dropped.gone
      .filter(({ sort }) => sort === 'verifiers')
      .map(({ path }) => deriveNote('verifiers-gone', { at: addressOf(making.document, path) }, ['procedure'])),
    ...wordsThatName(document, names),
    ...gaps.map(({ id: gap }, index) =>
      own.includes(gap)
        ? deriveNote('gap-carried', { gap, lost: placesLost(making, gap) }, ['gaps', index])
        : deriveNote('gap-added', { gap }, ['gaps', index]),
    ),
  ];
}

/** The places that a gap of the model had and that are gone. */
function placesLost({ pack, dropped }: Making, gap: string): string {
  const places = dropped.gone.flatMap(({ path, sort }) => {
    const [, index, , at] = path;
    const of = pack.gaps[Number(index)];
    return sort === 'gap-place' && of?.id === gap ? [of.at[Number(at)] ?? ''] : [];
  });
  return places.join(', ');
}

/** Keys whose words people read; gaps are told one by one, and texts keep their titles. */
const READ: readonly (string | number | undefined)[] = ['title', 'note', 'background', 'measure'];

/** Words that still say the place, the year or a tier of the model. */
function wordsThatName(document: Json, names: readonly string[]): readonly DeriveNote[] {
  return placesIn(document).flatMap(({ path, value }) => {
    if (typeof value !== 'string' || path[0] === 'texts' || path[0] === 'gaps' || path.length < 2) return [];
    if (!READ.includes(path.at(-1)) && !READ.includes(path.at(-2))) return [];
    // a national text of that year stands behind a row, whatever year is assessed
    const isBackground = path.at(-1) === 'background' || path.at(-2) === 'background';
    const name = namedIn(value, isBackground ? names.filter((one) => !/^\d+$/.test(one)) : names);
    return name === undefined ? [] : [deriveNote('words-name', { at: addressOf(document, path), name }, path)];
  });
}

/** Levels by points of a group whose maximum is another now. */
function cutsInPoints({ document, dropped }: Making): readonly DeriveNote[] {
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

/** Levels, or conditions of levels, that went along: what is left is another scale. */
function levelsGone({ document, dropped }: Making): readonly DeriveNote[] {
  const removed = dropped.gone.map(({ path }) => path);
  return dropped.gone.flatMap(({ path, sort }) => {
    if (DROPPED_PART_IS[sort].ofLevels === 'none') return [];
    const node = pathAfter(removed, nodePath(path));
    return [deriveNote('level-gone', { at: addressOf(document, path), sort }, node)];
  });
}

function left({ document, dropped }: Making, { uncited, edits }: Headed): readonly DeriveNote[] {
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

function standing({ document, pack, options }: Making, { official, texts, edits }: Headed): readonly DeriveNote[] {
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

function moved({ document }: Making, { moved: days, titles, edits }: Headed): readonly DeriveNote[] {
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
