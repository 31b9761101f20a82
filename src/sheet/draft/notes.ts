import { fold } from '../../kit/unicode.js';
import type { Json } from '../../model/expression.js';
import { allNodes, type DraftNode, sumOf } from './draft-criteria.js';

/** A note of the annex: its row, its text, and its reading. */
export interface ReadNote extends NoteReading {
  readonly row: number;
  readonly text: string;
}

/**
 * A reading of a note that fits the draft. Criteria that it leaves out must have rules that say the same, and a conversion
 * must be to the total; else these parts are unread.
 */
export function checkedNote(note: NoteReading, nodes: readonly DraftNode[]): NoteReading {
  const all = allNodes(nodes);
  const isInRules = note.leftOut.every((code) => all.some((node) => node.code === code && isLeftOutByRule(node.rule)));
  const isTotal = note.converted === undefined || note.converted === sumOf(nodes);
  if (isInRules && isTotal) return note;
  const { converted: _, ...rest } = note;
  return { ...rest, unread: [...note.unread, note.leftOut.join(', ')] };
}

/** The readings of all notes as one. Where two round differently, there is no rounding. */
export function joinedNotes(notes: readonly ReadNote[]): NoteReading {
  const places = new Set(notes.flatMap((note) => note.places ?? []));
  const [first] = places;
  const converted = notes.map((note) => note.converted).find((scale) => scale !== undefined);
  return {
    ...(places.size === 1 && first !== undefined ? { places: first } : {}),
    ...(converted === undefined ? {} : { converted }),
    leftOut: notes.flatMap(({ leftOut }) => leftOut),
    unread: notes.flatMap(({ unread }) => unread),
  };
}

/** Whether the rule itself says when the criterion does not apply. */
export function isLeftOutByRule(rule: Json | undefined): boolean {
  return JSON.stringify(rule ?? null).includes('"whenZero":"not-applicable"');
}

/** The parts of a note that a pack can state, and its clauses that no pattern covers. */
export interface NoteReading {
  /** Decimal places that points are printed with. */
  readonly places?: number;
  /** The scale to which points are converted where criteria do not apply. */
  readonly converted?: string;
  /** Codes of criteria that are left out for some units. */
  readonly leftOut: readonly string[];
  readonly unread: readonly string[];
}

const ROUNDED =
  /^(?:(?:tong )?(?:so )?(?:diem|ket qua)(?: (?:so|cham|danh gia|tong hop|cuoi cung|cong bo))? )?(?:duoc )?lam tron (?:so )?(?:(?:den|toi|lay) )?(\d|mot|hai|ba) (?:chu so|so) (?:thap phan|le|sau dau phay|o phan thap phan)$/;
const LEFT_OUT =
  /^(?:cac )?(?:don vi|co quan|xa|huyen|so) (?:nao )?khong (?:co|phat sinh|thuc hien) [^:;,]+? thi (?:loai|khong tinh|khong cham|bo) (?:cac )?tieu chi (?<codes>[ivx\d]+(?:\.\d+)*(?:(?:, | va )[ivx\d]+(?:\.\d+)*)*)(?: va quy doi (?:ve|theo|sang) (?:thang )?(?:diem )?(?<scale>\d+)(?: diem)?)?$/;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3 };

/** Reads the clauses of a note: rounding, and criteria left out with a conversion. Any other clause is unread. */
export function readNote(text: string): NoteReading {
  const clauses = text
    .replace(/^(?:ghi chú|lưu ý|chú thích|\(?\*+\)?)\s*:?\s*/iu, '')
    .split(/[;\n]|\.(?=\s|$)/u)
    .map((clause) => clause.trim().replace(/^[-+•*]\s*/, ''))
    .filter((clause) => clause !== '');
  let places: number | undefined;
  let converted: string | undefined;
  const leftOut: string[] = [];
  const unread: string[] = [];
  for (const clause of clauses) {
    const [, count] = ROUNDED.exec(fold(clause)) ?? [];
    const groups = LEFT_OUT.exec(fold(clause))?.groups;
    if (count !== undefined && places === undefined) places = COUNTS[count] ?? Number(count);
    else if (groups && converted === undefined) {
      leftOut.push(...(groups.codes ?? '').split(/, | va /).map((code) => code.trim().toUpperCase()));
      converted = groups.scale;
    } else unread.push(clause);
  }
  return {
    ...(places === undefined ? {} : { places }),
    ...(converted === undefined ? {} : { converted }),
    leftOut,
    unread,
  };
}
