import {
  DERIVE_NOTES,
  DERIVE_PARTS,
  type DerivedPack,
  type DeriveNote,
  type DerivePart,
  DROPPED_PARTS,
  type DroppedPart,
} from '../../author/index.js';
import { DROPPED_PART_IS } from '../../model/dropped-part.js';
import { deriveNoteSentence, deriveReportLine, type Language, partWord } from '../../words/index.js';
import { wrapped } from '../wrap.js';

/** The blanks before a line of a part. */
const INDENT = 2;

/** What is left to decide, then all that is otherwise than in the model, part by part. */
export function printDerived(notes: readonly DeriveNote[], language: Language, width: number): string {
  return DERIVE_PARTS.map((part) => {
    const ofPart = notes.filter(({ code }) => DERIVE_NOTES[code].part === part);
    if (ofPart.length === 0) return '';
    const heading = deriveReportLine(part, language, { count: String(ofPart.length) });
    const lines = LINES_OF[part](ofPart, language).map((line) => wrapped(' '.repeat(INDENT) + line, width, 2 * INDENT));
    return `${[heading, ...lines].join('\n')}\n`;
  }).join('');
}

type LinesOf = (notes: readonly DeriveNote[], language: Language) => readonly string[];

/** One line for each note, with its line in the new file. */
const eachLine: LinesOf = (notes, language) =>
  notes.map((note) => {
    const sentence = noteSentence(note, language);
    return note.line === undefined
      ? sentence
      : deriveReportLine('line', language, { line: String(note.line), sentence });
  });

/** What was asked to go, line by line; what went along, a line for each sort. */
const droppedLines: LinesOf = (notes, language) => {
  const along = notes.filter(({ code }) => code === 'dropped-along');
  const sorts = DROPPED_PARTS.flatMap((sort) => {
    const ofSort = along.filter(({ params }) => params.sort === sort);
    if (ofSort.length === 0) return [];
    const names = [...new Set(ofSort.map(({ params }) => briefly(params.at ?? '', sort)))].join(', ');
    return [
      deriveReportLine('along', language, { sort: partWord(sort, language), count: String(ofSort.length), names }),
    ];
  });
  const others = notes.filter(({ code }) => code !== 'dropped-along');
  const roots = others.filter(({ code }) => code === 'dropped-root');
  const sums = others.filter(({ code }) => code !== 'dropped-root');
  return [...eachLine(roots, language), ...sorts, ...eachLine(sums, language)];
};

/** An address without the list that its sort says already: `facts/staff` is `staff`; of a place in a gap only its last step. */
function briefly(at: string, sort: DroppedPart): string {
  if (DROPPED_PART_IS[sort].inListOfIts) return at.slice(at.indexOf('/') + 1);
  if (sort === 'gap-place') return at.split('/').at(-1)?.replaceAll('~1', '/') ?? at;
  return at;
}

/** What is official no more on one line, then the texts. */
const standingLines: LinesOf = (notes, language) => {
  const values = notes.filter(({ code }) => code === 'now-derived');
  const names = values.map(({ params }) => (params.at ?? '').replace('/standing', '')).join(', ');
  const line = deriveReportLine('derived', language, { count: String(values.length), names });
  const others = notes.filter(({ code }) => code !== 'now-derived');
  return [...(values.length === 0 ? [] : [line]), ...eachLine(others, language)];
};

/** Cases file by file, each with the line in its file. */
const LINES_OF = {
  decide: eachLine,
  dropped: droppedLines,
  standing: standingLines,
  moved: eachLine,
  cases: eachLine,
} as const satisfies Record<DerivePart, LinesOf>;

function noteSentence({ code, params }: DeriveNote, language: Language): string {
  const sort = DROPPED_PARTS.find((part) => part === params.sort);
  return deriveNoteSentence(
    code,
    language,
    sort === undefined ? params : { ...params, sort: partWord(sort, language) },
  );
}

/** The report as data: codes, params and lines are API, sentences are for people; the pack itself where it goes to no file. */
export function derivedAsJson(
  { compiled, cases, notes, text }: DerivedPack,
  out: string | undefined,
  language: Language,
) {
  return {
    id: compiled.pack.id,
    digest: compiled.pack.digest,
    cases: cases.map(({ name }) => name),
    notes: notes.map((note) => ({
      part: DERIVE_NOTES[note.code].part,
      ...note,
      sentence: noteSentence(note, language),
      vi: noteSentence(note, 'vi'),
      en: noteSentence(note, 'en'),
    })),
    ...(out === undefined ? { text } : {}),
  };
}
