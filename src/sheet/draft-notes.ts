import type { Json } from '../model/expression.js';
import type { NoteReading } from './annex-notes.js';
import { type DraftNode, sumOf } from './draft-criteria.js';

/** A note of the annex with where it stands and what is read of it. */
export interface ReadNote extends NoteReading {
  readonly row: number;
  readonly text: string;
}

/**
 * A note held against the draft: leaving out criteria is taken only where their rules say the same, and a conversion only
 * to the total. What is not taken is unread.
 */
export function checkedNote(note: NoteReading, nodes: readonly DraftNode[]): NoteReading {
  const all = nodes.flatMap(allOf);
  const isSaid = note.leftOut.every((code) => all.some((node) => node.code === code && isLeftOutByRule(node.rule)));
  const isTotal = note.converted === undefined || note.converted === sumOf(nodes);
  if (isSaid && isTotal) return note;
  const { converted: _, ...rest } = note;
  return { ...rest, unread: [...note.unread, note.leftOut.join(', ')] };
}

/** What the notes of an annex say together. Two that round differently say nothing of rounding. */
export function joinedNotes(notes: readonly ReadNote[]): NoteReading {
  const places = new Set(notes.flatMap((note) => note.places ?? []));
  const [first] = places;
  const converted = notes.map((note) => note.converted).find((one) => one !== undefined);
  return {
    ...(places.size === 1 && first !== undefined ? { places: first } : {}),
    ...(converted === undefined ? {} : { converted }),
    leftOut: notes.flatMap(({ leftOut }) => leftOut),
    unread: notes.flatMap(({ unread }) => unread),
  };
}

/** Whether the rule itself answers that the criterion does not apply. */
export function isLeftOutByRule(rule: Json | undefined): boolean {
  return JSON.stringify(rule ?? null).includes('"whenZero":"not-applicable"');
}

function allOf(node: DraftNode): readonly DraftNode[] {
  return [node, ...node.children.flatMap(allOf)];
}
