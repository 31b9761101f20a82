import type { CompiledPack } from '../engine.js';
import type { Words } from '../model/lowering.js';
import { STANDINGS, type Standing } from '../model/standing.js';
import { pointsOfAllStandings } from '../model/standing-points.js';
import { VERSION } from '../model/version.js';
import { notesOn } from './notes.js';

/** What a module says of itself in its first lines: in Vietnamese, then in English. */
export function headLines(compiled: CompiledPack): readonly string[] {
  const { id, version, digest } = compiled.pack;
  const of = `${id} ${version}, ${digest}`;
  const sentences: readonly Words[] = [
    {
      vi: `Chấm điểm theo riêng bộ tiêu chí ${of}, đúng đến từng chữ số như tieuchi.`,
      en: `Scores units by this criteria pack and no other, with the digits of tieuchi: ${of}.`,
    },
    ...standingWords(compiled),
    {
      vi: `Do tieuchi ${VERSION} tạo ra: lệnh tieuchi build PACK --out FILE tạo lại đúng từng byte. Đừng sửa tệp này.`,
      en: `Written by tieuchi ${VERSION}: tieuchi build PACK --out FILE makes it again, byte for byte. Do not edit it.`,
    },
    {
      vi: 'Nhập score, scoreAll từ tệp này; tệp không cần thư viện nào.',
      en: 'Import score, scoreAll from this file; it imports nothing.',
    },
    ...notesOn(compiled),
  ];
  return vietnameseFirst(sentences);
}

/** The sentences in Vietnamese, a blank line, and the same in English. */
export function vietnameseFirst(sentences: readonly Words[]): readonly string[] {
  return [...sentences.map(({ vi }) => vi), '', ...sentences.map(({ en }) => en)];
}

/** How many points are not official; nothing where all are. */
export function standingWords({ pack: { standing } }: CompiledPack): readonly Words[] {
  const whole = pointsOfAllStandings(standing);
  return STANDINGS.toReversed().flatMap((part) => {
    const sentence = NOT_OFFICIAL[part];
    return sentence && standing[part] !== '0' ? [sentence(standing[part], whole)] : [];
  });
}

/** The sentence for points of each standing; official points have none. */
const NOT_OFFICIAL: Readonly<Record<Standing, ((part: string, whole: string) => Words) | undefined>> = {
  official: undefined,
  reconstructed: (part, whole) => ({
    vi: `PHỤC DỰNG: ${part}/${whole} điểm theo tiêu chí không nằm trong văn bản nào; kết quả không phải là kết quả chính thức.`,
    en: `RECONSTRUCTED: ${part} of ${whole} points are of criteria that stand in no text; results are not official.`,
  }),
  derived: (part, whole) => ({
    vi: `SUY RA từ kết quả đã công bố: ${part}/${whole} điểm.`,
    en: `DERIVED from published results: ${part} of ${whole} points.`,
  }),
};
