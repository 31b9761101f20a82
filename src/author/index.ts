/** The door for those who write and check documents: text to object, with the place of everything in it. */
export { allIssues } from './all-issues.js';
export { type AssessmentHead, type CsvOptions, readAssessmentCsv } from './csv-assessment.js';
export { type LocatedIssue, locateIssue, type Position, type Source } from './locate.js';
export { readSource, type SourceOptions } from './source.js';
export { writeSource } from './yaml-write.js';
