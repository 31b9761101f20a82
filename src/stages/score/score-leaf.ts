import { FALSE, MANY, MOST, NEITHER, type NumberRegister, numberOf, product, TRUE } from '../../logic/loops/index.js';
import { FACT_IS } from '../../model/columns.js';
import { STATUS_CODES } from '../../model/results.js';
import type { Frame, NodeFrame } from './frame.js';
import type { Condition, LeafProgram, NodeProgram } from './leaf-program.js';

/** Codes of a row: those of `STATUS_CODES`, and one for a row that is scored by itself. */
export const SCORED = STATUS_CODES.indexOf('scored');
export const MISSING = STATUS_CODES.indexOf('missing');
export const NOT_APPLICABLE = STATUS_CODES.indexOf('not-applicable');
export const SINGLE = STATUS_CODES.length;

/** A block of rows of a frame. */
export interface Block {
  readonly frame: Frame;
  readonly from: number;
  readonly size: number;
}

/** Whether a node applies: the codes of a block before its rule is asked. */
export function startCodes({ conditions, ifAbsent }: NodeProgram, block: Block, codes: Uint8Array): void {
  const { size } = block;
  codes.fill(SCORED);
  for (const { register } of conditions) {
    const { t } = register;
    for (let i = 0; i < size; i += 1)
      if (t[i] === FALSE) codes[i] = NOT_APPLICABLE;
      else if (t[i] === NEITHER && codes[i] === SCORED) codes[i] = SINGLE;
  }
  for (const fact of ifAbsent)
    forAbsent(fact, block, (i) => {
      codes[i] = SINGLE;
    });
}

/** Calls `then` for each row of the block in which a fact is absent: that is few of them. */
function forAbsent(fact: string, { frame, from, size }: Block, then: (i: number) => void): void {
  const states = frame.columns.facts[fact]?.states;
  for (let i = 0; i < size; i += 1) if (states === undefined || states[from + i] === FACT_IS.absent) then(i);
}

/** Puts into the frame what the loops of a criterion answered for a block; rows of code `SINGLE` are left out. */
export function storeLeaf(program: LeafProgram, block: Block, codes: Uint8Array): void {
  const { frame, size } = block;
  const { operands, reasons, node } = program;
  markMissing(program, block, codes);
  for (const operand of operands)
    if (operand.is === 'truth') markWhere(operand.t, NEITHER, codes, size);
    else markNone(operand.n, codes, size);
  markNotApplicable(program, block, codes);
  if (reasons === MANY) markWhere(codes, SCORED, codes, size);
  else if (typeof reasons !== 'number') markWhere(reasons, MANY, codes, size);
  const columns = frame.nodes[node.id] as NodeFrame;
  storePoints(program, columns, block, codes);
  if (columns.unrounded) storeColumn(columns.unrounded, program.unrounded, codes, block);
  storeReasons(program, columns.reasons, block, codes);
}

/** Points that no number tells, or that lie outside the range of the criterion, are left to the evaluator. */
function storePoints({ node, points }: LeafProgram, columns: NodeFrame, block: Block, codes: Uint8Array): void {
  const max = numberOf(node.max) ?? { n: Number.NaN, d: 1 };
  const { d } = points;
  if (typeof d === 'number' && typeof columns.earned.d === 'number') {
    const [least, most] = node.inScale ? [0, product(max.n, d) / max.d] : [Number.NEGATIVE_INFINITY, MOST];
    storeWithin({ numbers: points.n, least, most }, columns, block, codes);
    return;
  }
  if (node.inScale) markOutside(points, max, codes, block.size);
  else markNone(points.n, codes, block.size);
  storeColumn(columns.earned, points, codes, block);
  const { statuses } = columns;
  for (let i = 0; i < block.size; i += 1) statuses[block.from + i] = codes[i] as number;
}

/** Numbers between two ends; `most` is a quotient of whole numbers below 2^53: as it is rounded, none of them changes sides. */
interface Within {
  readonly numbers: Float64Array;
  readonly least: number;
  readonly most: number;
}

function storeWithin(
  { numbers, least, most }: Within,
  { statuses, earned }: NodeFrame,
  { from, size }: Block,
  codes: Uint8Array,
): void {
  const { n } = earned;
  for (let i = 0; i < size; i += 1) {
    const value = numbers[i] as number;
    let code = codes[i] as number;
    // a comparison with NaN is false
    if (code === SCORED && !(value >= least && value <= most)) {
      code = SINGLE;
      codes[i] = code;
    }
    statuses[from + i] = code;
    n[from + i] = code === SCORED ? value : Number.NaN;
  }
}

function markOutside(
  { n, d }: NumberRegister,
  max: { readonly n: number; readonly d: number },
  codes: Uint8Array,
  size: number,
): void {
  for (let i = 0; i < size; i += 1) {
    const value = n[i] as number;
    // a comparison with NaN is false
    const isIn = value >= 0 && product(value, max.d) <= product(max.n, typeof d === 'number' ? d : (d[i] as number));
    if (codes[i] === SCORED && !isIn) codes[i] = SINGLE;
  }
}

/** The reasons of what was scored, and of what the rule says not to apply. 0, with which a column begins, is none. */
function storeReasons(program: LeafProgram, column: Uint8Array, block: Block, codes: Uint8Array): void {
  const { from, size } = block;
  const { reasons } = program;
  if (typeof reasons !== 'number')
    for (let i = 0; i < size; i += 1) column[from + i] = codes[i] === SCORED ? (reasons[i] as number) : 0;
  else if (reasons !== 0 || typeof program.notApplicable !== 'number')
    for (let i = 0; i < size; i += 1) column[from + i] = codes[i] === SCORED ? reasons : 0;
  tellNotApplicable(program, column, block, codes);
}

/** Leaves to the evaluator what was scored and has this value. */
export function markWhere(values: Uint8Array, value: number, codes: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) if (codes[i] === SCORED && values[i] === value) codes[i] = SINGLE;
}

/** Leaves to the evaluator what was scored and has no number. */
export function markNone(numbers: Float64Array, codes: Uint8Array, size: number): void {
  for (let i = 0; i < size; i += 1) {
    if (codes[i] === SCORED && Number.isNaN(numbers[i])) codes[i] = SINGLE;
  }
}

/**
 * What the rule itself says not to apply to. The same constant for all rows is left to the evaluator: no rule says that.
 * A row that lacks an optional fact is left to it too: only it knows whether the rule came to look at the fact.
 */
function markNotApplicable({ notApplicable, node }: LeafProgram, block: Block, codes: Uint8Array): void {
  if (typeof notApplicable === 'number') return;
  const { size } = block;
  for (let i = 0; i < size; i += 1)
    if (codes[i] === SCORED && notApplicable[i] !== 0) codes[i] = notApplicable[i] === MANY ? SINGLE : NOT_APPLICABLE;
  for (const fact of node.optional)
    forAbsent(fact, block, (i) => {
      if (codes[i] === NOT_APPLICABLE) codes[i] = SINGLE;
    });
}

/** Where a condition does not hold, the register says 0 or is not asked: the code then stands since before the rule. */
function tellNotApplicable(
  { notApplicable, conditions }: LeafProgram,
  reasonCodes: Uint8Array,
  { from, size }: Block,
  codes: Uint8Array,
): void {
  if (typeof notApplicable === 'number') return;
  for (let i = 0; i < size; i += 1) {
    const isByRule = codes[i] === NOT_APPLICABLE && conditions.every(({ register }) => register.t[i] !== FALSE);
    if (isByRule) reasonCodes[from + i] = notApplicable[i] as number;
  }
}

/** A rule of which a required fact is absent is missing, unless a relation that it requires is known not to hold. */
function markMissing({ node, requires, operands }: LeafProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  const whereAbsent = operands.length > 0 ? SINGLE : MISSING;
  for (const fact of node.required)
    forAbsent(fact, block, (i) => {
      if (codes[i] === SCORED) codes[i] = whereAbsent;
    });
  const isAbsent = (fact: string, i: number) =>
    (frame.columns.facts[fact]?.states[from + i] ?? FACT_IS.absent) === FACT_IS.absent;
  for (const relation of requires) {
    const { t } = relation.register;
    for (let i = 0; i < size; i += 1) {
      if (t[i] === TRUE) continue;
      const code = codes[i] as number;
      if (code === SCORED || (code === MISSING && !canBeMissing(relation, i, isAbsent))) codes[i] = SINGLE;
    }
  }
}

function canBeMissing(
  { register, always }: Condition,
  i: number,
  isAbsent: (id: string, i: number) => boolean,
): boolean {
  return register.t[i] === NEITHER && always.some((fact) => isAbsent(fact, i));
}

/** Copies the numbers of rows that are scored. */
export function storeColumn(
  { n, d }: NodeFrame['earned'],
  register: NumberRegister,
  codes: Uint8Array,
  { from, size }: Block,
): void {
  const [tops, bottoms] = [register.n, register.d];
  for (let i = 0; i < size; i += 1) if (codes[i] === SCORED) n[from + i] = tops[i] as number;
  if (typeof d === 'number') return;
  for (let i = 0; i < size; i += 1)
    if (codes[i] === SCORED) d[from + i] = typeof bottoms === 'number' ? bottoms : (bottoms[i] as number);
}
