import { fold } from './fold.js';

/** What a note says that the engine can do, and the clauses of it that no form covers. */
export interface NoteReading {
  /** Decimal places that points are printed with. */
  readonly places?: number;
  /** The scale that points are brought back to where criteria do not apply. */
  readonly converted?: string;
  /** Codes of criteria that are left out for units that they do not apply to. */
  readonly leftOut: readonly string[];
  readonly unread: readonly string[];
}

const ROUNDED =
  /^(?:(?:tong )?(?:so )?(?:diem|ket qua)(?: (?:so|cham|danh gia|tong hop|cuoi cung|cong bo))? )?(?:duoc )?lam tron (?:so )?(?:(?:den|toi|lay) )?(\d|mot|hai|ba) (?:chu so|so) (?:thap phan|le|sau dau phay|o phan thap phan)$/;
const LEFT_OUT =
  /^(?:cac )?(?:don vi|co quan|xa|huyen|so) (?:nao )?khong (?:co|phat sinh|thuc hien) [^:;,]+? thi (?:loai|khong tinh|khong cham|bo) (?:cac )?tieu chi (?<codes>[ivx\d]+(?:\.\d+)*(?:(?:, | va )[ivx\d]+(?:\.\d+)*)*)(?: va quy doi (?:ve|theo|sang) (?:thang )?(?:diem )?(?<scale>\d+)(?: diem)?)?$/;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3 };

/** Reads a note clause by clause: rounding, and which criteria are left out with a conversion. Any other clause is unread. */
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
