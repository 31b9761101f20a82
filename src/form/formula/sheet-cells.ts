import type { NoValue } from '../../model/expression.js';

/** Where the inputs stand in the sheet. A cell that is blank is an absent figure, and a text of blanks alone is none. */
export interface SheetCells {
  /**
   * The cell of a fact, `'Phiếu'!$D$12`; undefined where the form has none: lists, and what others than the unit give.
   * Booleans stand there as `yes` or `no`, choices as the text of `optionText`, dates as the days that sheets count.
   */
  readonly fact: (id: string) => string | undefined;
  /** Of a list of texts, the range of its items, `$D$12:$D$31`: blank rows are no items, and without any it is absent. */
  readonly list: (id: string) => string | undefined;
  /** Of a list of rows, the range of a column; undefined where the form has none. */
  readonly column: (id: string, column: string) => string | undefined;
  /** The cell in which a unit says of a list that it has no item, and how it says so; undefined where the form has none. */
  readonly saysNone?: (id: string) => { readonly cell: string; readonly text: string } | undefined;
  /**
   * The cell in which a unit marks a figure as an estimate, where the pack takes none: what is marked is an absent figure.
   * Undefined where estimates count.
   */
  readonly estimate?: (id: string) => string | undefined;
  /** An attribute of the unit: its value where it is known when the form is made, else its cell. */
  readonly attribute: (id: string) => { readonly value: unknown } | { readonly cell: string } | undefined;
  /** The cell in which a unit claims that the criterion does not apply, where the pack lets it; not blank: it does. */
  readonly claim: (criterion: string) => string | undefined;
  /**
   * The cells in which a unit gives evidence of a criterion. Evidence is given where `beside` has a cell that is not blank,
   * or where a row of `listed` has the name of the criterion and a part that is not blank. Without this function evidence
   * is taken as given.
   */
  readonly evidence?: (criterion: string) => EvidenceCells | undefined;
  /** The cell where the formula of a node stands. */
  readonly node: (id: string, measure: SheetMeasure) => string;
  /** The text of true. */
  readonly yes: string;
  /** The text of false. */
  readonly no: string;
  /** The text of an option of a fact or of an attribute. */
  readonly optionText: (fact: string, option: string) => string;
  /** The name of a level, as it is printed. */
  readonly levelText: (node: string, level: string) => string;
  /** What a cell shows where a node has no value: "chưa đủ số liệu". No two are alike. */
  readonly text: Readonly<Record<NoValue['status'], string>>;
}

/** Where the evidence of a criterion stands. */
interface EvidenceCells {
  readonly beside: string;
  readonly listed?: { readonly range: string; readonly parts: string; readonly name: string };
}

/** What a sheet shows of a node. */
export type SheetMeasure = 'points' | 'converted' | 'percent' | 'level';

/**
 * Why no formula says a rule: others give the figure; the form has no cell for it; other units are asked; a function of a
 * plugin, or one whose values are irrational; a walk over a list that no sheet does; a number with more digits than sheets
 * hold; a part of the group has no formula; the formula is longer, or nested deeper, than sheets take.
 */
const WITHOUT_FORMULA = [
  'given-by-others',
  'no-cell',
  'other-units',
  'function',
  'list-walk',
  'too-many-digits',
  'part-without',
  'too-long',
] as const;
/** Why no formula says a rule. */
export type WithoutFormula = (typeof WITHOUT_FORMULA)[number];

/** A formula without the leading `=`, or why there is none. */
export type CellFormula = { readonly formula: string } | { readonly without: WithoutFormula };

/** The formulas of one node. Of criteria only what they print beside points is there, and their level. */
export interface NodeFormulas {
  /** The node, by its id. */
  readonly node: string;
  /** Its points as printed, exact where they are not printed; or the text of why it has none. */
  readonly points: CellFormula;
  /** Its converted points. */
  readonly converted?: CellFormula;
  /** Converted points in percent of the maximum; absent where that is 0. */
  readonly percent?: CellFormula;
  /** The name of its level. */
  readonly level?: CellFormula;
  /** The facts below it for which the form has no cell, since others give them: they are taken as absent. */
  readonly awaits: readonly string[];
  /**
   * The criteria for which it has no formula, since they ask other units: itself, or below it. Absent where something else is
   * the reason.
   */
  readonly waits?: readonly string[];
  /** Of a group that waits for such criteria: the points of all else in it; absent where points are not what is added up. */
  readonly others?: CellFormula;
}
