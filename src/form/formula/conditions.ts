/** A condition in a formula. */
export interface Condition {
  readonly is: 'truth';
  /** Its text. */
  readonly t: string;
  /** Its value, where it is the same for every unit. */
  readonly always?: boolean;
  /** Whether its text may give an error in a branch that is not taken. */
  readonly isRisky?: true;
  /** The conditions of which it is the alternative. */
  readonly anyOf?: readonly Condition[];
  /** The cell of which it says that it is blank, or that it holds no number. */
  readonly lacks?: { readonly cell: string; readonly what: 'anything' | 'number' };
  /** The text that says the opposite. */
  readonly opposite?: string;
}

/** What counts the cells that hold something. */
const COUNT = { anything: 'COUNTA', number: 'COUNT' } as const;

/** Characters of one text in a formula: Excel refuses a file with a longer one. */
const MOST_OF_TEXT = 255;

/** A text in a formula: quotes are doubled, a long text is joined of parts. */
export function quoted(text: string): string {
  const letters = [...text];
  const parts: string[] = [''];
  for (const letter of letters) {
    const last = parts.at(-1) ?? '';
    if (last.length + letter.length > MOST_OF_TEXT) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}

/** A condition that is the same for every unit. */
export function always(value: boolean): Condition {
  return { is: 'truth', t: value ? 'TRUE' : 'FALSE', always: value };
}

/** A condition by its text. */
export function condition(t: string, isRisky = false, opposite?: string): Condition {
  return { is: 'truth', t, ...(isRisky ? { isRisky } : {}), ...(opposite === undefined ? {} : { opposite }) };
}

/** Whether a cell is blank. */
export function isBlank(cell: string): Condition {
  return { is: 'truth', t: `ISBLANK(${cell})`, lacks: { cell, what: 'anything' } };
}

/** Whether a cell of text has no letter: also one that was cleared with a blank. */
export function hasNoText(cell: string): Condition {
  return condition(`TRIM(${cell})=""`, false, `TRIM(${cell})<>""`);
}

/** Whether a cell is marked with x. Never an error itself. */
export function isMarked(cell: string): Condition {
  return condition(`COUNTIF(${cell},"x")>0`);
}

/** Whether a cell holds no number. */
export function isNoNumber(cell: string): Condition {
  return {
    is: 'truth',
    t: `NOT(ISNUMBER(${cell}))`,
    opposite: `ISNUMBER(${cell})`,
    lacks: { cell, what: 'number' },
  };
}

/** Whether one of the conditions holds, asked from left to right as far as one may be an error. */
export function any(conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((each) => each.anyOf ?? [each]).filter((each) => each.always !== false);
  if (parts.some((each) => each.always)) return always(true);
  const unlike = withoutRepeats(parts);
  const [first, ...rest] = unlike;
  if (!first) return always(false);
  if (rest.length === 0) return first;
  if (rest.some(({ isRisky }) => isRisky)) {
    return { is: 'truth', t: `IF(${first.t},TRUE,${any(rest).t})`, isRisky: true };
  }
  const texts = [
    ...lackingText(unlike, 'anything'),
    ...lackingText(unlike, 'number'),
    ...unlike.flatMap(({ t, lacks }) => (lacks ? [] : [t])),
  ];
  const t = anyText(texts);
  return { is: 'truth', t, anyOf: unlike, ...(first.isRisky ? { isRisky: true } : {}) };
}

/** The text that one of these conditions holds; of one condition, itself. */
export function anyText(texts: readonly string[]): string {
  const all = texts.join(',');
  return texts.length === 1 ? all : `OR(${all})`;
}

/** Cells that lack something are counted at once. */
function lackingText(conditions: readonly Condition[], what: 'anything' | 'number'): readonly string[] {
  const lacking = conditions.filter(({ lacks }) => lacks?.what === what);
  const cells = lacking.flatMap(({ lacks }) => lacks?.cell ?? []);
  return cells.length < 2 ? lacking.map(({ t }) => t) : [`${COUNT[what]}(${cells.join(',')})<${cells.length}`];
}

/** Whether all of the conditions hold, asked from left to right as far as one may be an error. */
export function all(conditions: readonly Condition[]): Condition {
  if (conditions.some((each) => each.always === false)) return always(false);
  const parts = withoutRepeats(conditions.filter((each) => each.always === undefined));
  const [first, ...rest] = parts;
  if (!first) return always(true);
  if (rest.length === 0) return first;
  if (rest.some(({ isRisky }) => isRisky)) return condition(`IF(${first.t},${all(rest).t},FALSE)`, true);
  return condition(`AND(${parts.map(({ t }) => t).join(',')})`, first.isRisky);
}

/** Whether the condition does not hold. */
export function not(of: Condition): Condition {
  if (of.always !== undefined) return always(!of.always);
  const { t, opposite, isRisky } = of;
  return { ...condition(opposite ?? `NOT(${t})`, isRisky), opposite: t };
}

/** `then` where the condition holds, else `otherwise`; only that of the two is asked. */
export function either(asked: Condition, then: Condition, otherwise: Condition): Condition {
  if (asked.always !== undefined) return asked.always ? then : otherwise;
  if (then.always !== undefined && then.always === otherwise.always) return then;
  if (then.t === otherwise.t) return then;
  if (then.always === true) return any([asked, otherwise]);
  if (then.always === false && otherwise.always === true) return not(asked);
  if (otherwise.always === false) return all([asked, then]);
  return condition(`IF(${asked.t},${then.t},${otherwise.t})`, asked.isRisky);
}

function withoutRepeats(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter(({ t }, index) => conditions.findIndex((each) => each.t === t) === index);
}
