import type { Language } from '../../src/words/index.js';
import type { Plan } from './year.js';

/** What is said of a year before it begins. */
export function titleOfYear({ units }: Plan, lang: Language): string {
  const count = (tier: string) => units.filter((unit) => unit.tier === tier).length;
  const [departments, districts, communes] = ['department', 'district', 'commune'].map(count);
  return {
    vi: `MỘT NĂM ĐÁNH GIÁ: ${departments} sở, ${districts} huyện, ${communes} xã. MỌI SỐ LIỆU ĐỀU GIẢ LẬP.`,
    en: `A YEAR OF ASSESSMENT: ${departments} departments, ${districts} districts, ${communes} communes.\nALL FIGURES ARE SYNTHETIC.`,
  }[lang];
}

const HEADS = {
  forms: { vi: 'Lập phiếu cho từng đơn vị', en: 'A form for each unit' },
  filled: {
    vi: '{forms} phiếu điền xong gửi về; {absent} đơn vị không gửi',
    en: '{forms} forms come back filled in; {absent} units send none',
  },
  collected: { vi: 'Thu phiếu, xem ai còn thiếu', en: 'Forms are collected; who is still awaited' },
  verified: {
    vi: 'Thẩm định {verified} đơn vị, trong đó {visited} đơn vị tại chỗ',
    en: '{verified} units are verified, {visited} of them on the spot',
  },
  approved: { vi: 'Chốt số liệu, xếp hạng, phê duyệt, lập phụ lục', en: 'Closed, ranked, approved; the annexes' },
  corrected: { vi: 'Đính chính một số liệu đếm trùng', en: 'A figure that was counted twice is corrected' },
  proved: { vi: 'Tính lại cả hai biên bản', en: 'Both records are derived again' },
} as const;

/** The heading of a step. */
export function headOfStep(step: keyof typeof HEADS, { forms, roles }: Plan, lang: Language): string {
  const counts: Readonly<Record<string, number>> = {
    forms: forms.length,
    absent: roles.who('absent').length,
    verified: roles.verified.length,
    visited: roles.visited.length,
  };
  return HEADS[step][lang].replaceAll(/\{(\w+)\}/g, (_, key: string) => String(counts[key]));
}

/** What is said at the end: where the files lie, and how long it took. */
export function endOfYear(folder: string, seconds: string, lang: Language): string {
  const list =
    'register.yaml forms/ sent/ verify/ verified/ year.json\n  approved-year.json corrected-year.json approved.json corrected.json';
  return {
    vi: `\nCác tệp nằm ở ${folder}:\n  ${list}\n  Phụ lục: phu-luc.docx, phu-luc.xlsx, phu-luc.html, dinh-chinh.docx\nXong sau ${seconds.replace('.', ',')} giây.`,
    en: `\nThe files lie in ${folder}:\n  ${list}\n  Annexes: phu-luc.docx, phu-luc.xlsx, phu-luc.html, dinh-chinh.docx\nDone in ${seconds} seconds.`,
  }[lang];
}
