import { FALSE, MANY, NEITHER, type NumberRegister, numberOf, product } from '../../logic/loops/index.js';
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
export function startCodes({ conditions, ifAbsent }: NodeProgram, { frame, from, size }: Block, out: Uint8Array): void {
  out.fill(SCORED);
  for (const { register } of conditions)
    for (let i = 0; i < size; i += 1) {
      const answer = register.t[i];
      if (answer === FALSE) out[i] = NOT_APPLICABLE;
      else if (answer === NEITHER && out[i] === SCORED) out[i] = SINGLE;
    }
  for (const id of ifAbsent) {
    const states = frame.columns.facts[id]?.states;
    for (let i = 0; i < size; i += 1) if ((states?.[from + i] ?? FACT_IS.absent) === FACT_IS.absent) out[i] = SINGLE;
  }
}

/** Puts into the frame what the loops of a criterion answered for a block; rows of code `SINGLE` are left out. */
export function storeLeaf(program: LeafProgram, block: Block, codes: Uint8Array): void {
  const { frame, from, size } = block;
  markMissing(program, block, codes);
  const { points, operands, reasons, node } = program;
  for (const operand of operands)
    for (let i = 0; i < size; i += 1)
      if (codes[i] === SCORED && (operand.is === 'truth' ? operand.t[i] === NEITHER : Number.isNaN(operand.n[i])))
        codes[i] = SINGLE;
  markNotApplicable(program, codes, size);
  markOutside(program, codes, size);
  if (reasons === MANY) markAll(codes, size, () => true);
  else if (typeof reasons !== 'number') markAll(codes, size, (i) => reasons[i] === MANY);
  const columns = frame.nodes[node.id] as NodeFrame;
  storeColumn(columns.earned, points, codes, block);
  if (columns.unrounded) storeColumn(columns.unrounded, program.unrounded, codes, block);
  const { statuses, reasons: reasonCodes } = columns;
  const [ofAll, byRow] = typeof reasons === 'number' ? [reasons, undefined] : [0, reasons];
  for (let i = 0; i < size; i += 1) {
    const code = codes[i] as number;
    statuses[from + i] = code;
    reasonCodes[from + i] = code !== SCORED ? 0 : byRow === undefined ? ofAll : (byRow[i] as number);
  }
  tellNotApplicable(program, reasonCodes, block, codes);
}

/** What the rule itself says not to apply to. The same constant for all rows is left to the evaluator: no rule says that. */
function markNotApplicable({ notApplicable }: LeafProgram, codes: Uint8Array, size: number): void {
  if (typeof notApplicable === 'number') return;
  for (let i = 0; i < size; i += 1)
    if (codes[i] === SCORED && notApplicable[i] !== 0) codes[i] = notApplicable[i] === MANY ? SINGLE : NOT_APPLICABLE;
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

function markAll(codes: Uint8Array, size: number, isSingle: (i: number) => boolean): void {
  for (let i = 0; i < size; i += 1) if (codes[i] === SCORED && isSingle(i)) codes[i] = SINGLE;
}

/** Points that no number tells, or that lie outside the range of the criterion. */
function markOutside({ node, points: { n, d } }: LeafProgram, codes: Uint8Array, size: number): void {
  const max = numberOf(node.max) ?? { n: Number.NaN, d: 1 };
  const isFree = !node.inScale;
  if (typeof d === 'number') {
    const most = product(max.n, d);
    for (let i = 0; i < size; i += 1) {
      const value = n[i] as number;
      // a comparison with NaN is false
      const isIn = isFree ? !Number.isNaN(value) : value >= 0 && product(value, max.d) <= most;
      if (codes[i] === SCORED && !isIn) codes[i] = SINGLE;
    }
    return;
  }
  for (let i = 0; i < size; i += 1) {
    const value = n[i] as number;
    const isIn = isFree ? !Number.isNaN(value) : value >= 0 && product(value, max.d) <= product(max.n, d[i] as number);
    if (codes[i] === SCORED && !isIn) codes[i] = SINGLE;
  }
}

/** A rule of which a required fact is absent is missing, unless a relation that it requires is known not to hold. */
function markMissing({ node, requires, operands }: LeafProgram, { frame, from, size }: Block, codes: Uint8Array): void {
  const absent = (id: string, i: number) =>
    (frame.columns.facts[id]?.states[from + i] ?? FACT_IS.absent) === FACT_IS.absent;
  const whereAbsent = operands.length > 0 ? SINGLE : MISSING;
  for (const id of node.required) {
    const states = frame.columns.facts[id]?.states;
    for (let i = 0; i < size; i += 1)
      if (codes[i] === SCORED && (states === undefined || states[from + i] === FACT_IS.absent)) codes[i] = whereAbsent;
  }
  for (const relation of requires)
    for (let i = 0; i < size; i += 1) {
      const code = codes[i] as number;
      if (code === SCORED && relation.register.t[i] !== 1) codes[i] = SINGLE;
      else if (code === MISSING && !canBeMissing(relation, i, absent)) codes[i] = SINGLE;
    }
}

function canBeMissing({ register, always }: Condition, i: number, absent: (id: string, i: number) => boolean): boolean {
  return register.t[i] === 1 || (register.t[i] === NEITHER && always.some((id) => absent(id, i)));
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
