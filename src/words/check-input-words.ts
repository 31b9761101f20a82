import type { CheckInput, CheckValue } from '../model/check-finding.js';
import type { Words } from '../model/lowering.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { shownFigure } from './number.js';
import { harmless } from './visible.js';

const INPUT_WORDS = {
  input: { vi: 'ví dụ: {values}', en: 'for example: {values}' },
  beside: { vi: 'bên cạnh đơn vị có {values}', en: 'beside a unit with {values}' },
  below: {
    vi: 'với {count:number} đơn vị cấp dưới, mỗi đơn vị có {values}',
    en: 'with {count:number} units below, each with {values}',
  },
  oneBelow: { vi: 'với một đơn vị cấp dưới có {values}', en: 'with one unit below with {values}' },
  silent: {
    vi: 'với {count:number} đơn vị cấp dưới không gửi gì',
    en: 'with {count:number} units below that sent nothing',
  },
  oneSilent: { vi: 'với một đơn vị cấp dưới không gửi gì', en: 'with one unit below that sent nothing' },
  none: { vi: 'không có số liệu nào', en: 'no figures at all' },
  items: { vi: '{count:number} mục', en: '{count:number} items' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  away: { vi: 'không áp dụng {node}', en: '{node} does not apply' },
} satisfies Record<string, Words>;

/** An input on one line, figures by their ids: `for example: staff = 12; site = yes`. */
export function checkInput(input: CheckInput, language: Language): string {
  const beside = (input.beside ?? []).map((unit) =>
    fill(INPUT_WORDS.beside, { params: { values: figuresOf(unit, language) }, language }),
  );
  const all = [figuresOf(input, language), ...belowOf(input, language), ...beside];
  return fill(INPUT_WORDS.input, { params: { values: all.join('; ') }, language });
}

/** The units below, those that are alike together. */
function belowOf({ below = [] }: CheckInput, language: Language): readonly string[] {
  const alike = new Map<string, { readonly unit: CheckInput; readonly count: number }>();
  for (const unit of below) {
    const key = JSON.stringify(unit);
    alike.set(key, { unit, count: (alike.get(key)?.count ?? 0) + 1 });
  }
  return [...alike.values()].map(({ unit, count }) => {
    const values = [figuresOf(unit, language), ...belowOf(unit, language)].join('; ');
    const words = unit.silent
      ? INPUT_WORDS[count === 1 ? 'oneSilent' : 'silent']
      : INPUT_WORDS[count === 1 ? 'oneBelow' : 'below'];
    return fill(words, { params: { count: String(count), values }, language });
  });
}

function figuresOf({ facts, attributes, notApplicable }: CheckInput, language: Language): string {
  const figures = Object.entries({ ...attributes, ...facts }).map(
    ([id, value]) => `${id} = ${shownValue(value, language)}`,
  );
  const away = notApplicable.map((node) => fill(INPUT_WORDS.away, { params: { node }, language }));
  return [...figures, ...away].join('; ') || INPUT_WORDS.none[language];
}

function shownValue(value: CheckValue, language: Language): string {
  if (typeof value === 'boolean') return INPUT_WORDS[value ? 'yes' : 'no'][language];
  if (typeof value === 'string') return harmless(shownFigure(value, language, false));
  return fill(INPUT_WORDS.items, { params: { count: String(value.length) }, language });
}
