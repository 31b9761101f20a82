export { bareReader } from './bare-reader.js';
export { type Checked, checkExpression, type Expected, type OperatorTable } from './check.js';
export { compileExpression } from './compile.js';
export { defineOperator } from './define-operator.js';
export { OPERATORS, operatorTable } from './operators/index.js';
export { howOf } from './operators/rounding.js';
export { references } from './references.js';
export type { FixedOperator, StrictType, StrictValue } from './strict.js';
export { type Derived, substitute, substitutedSize } from './substitute.js';
