import { fold } from './fold.js';

/** What a note says that the engine can do. */
export interface NoteReading {
  /** Decimal places that points are printed with. */
  readonly places?: number;
  /** The scale that points are brought back to where criteria do not apply. */
  readonly converted?: string;
  /** Codes of criteria that are left out for units that they do not apply to. */
  readonly leftOut: readonly string[];
}

const ROUNDED = /lam tron[^.;]*?(?:den|toi|lay)? ?(\d|mot|hai|ba) (?:chu so|so) (?:thap phan|le|sau dau phay)/;
const CONVERTED = /quy doi (?:ve|theo|sang)?(?: thang)?(?: diem)? ?(\d+)/;
const LEFT_OUT = /(?:loai|khong tinh|khong cham|bo) (?:cac )?tieu chi ((?:[ivx\d]+(?:\.\d+)*(?:, | va )?)+)/;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3 };

/** Reads a note: rounding, conversion, and which criteria are left out. */
export function readNote(text: string): NoteReading {
  const folded = fold(text);
  const [, places] = ROUNDED.exec(folded) ?? [];
  const [, converted] = CONVERTED.exec(folded) ?? [];
  const [, codes = ''] = LEFT_OUT.exec(folded) ?? [];
  return {
    ...(places === undefined ? {} : { places: COUNTS[places] ?? Number(places) }),
    ...(converted === undefined ? {} : { converted }),
    leftOut: codes
      .split(/, | va /)
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== ''),
  };
}
