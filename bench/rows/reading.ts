import { assessmentSchema } from '../../src/model/assessment.js';
import { admit } from '../../src/model/document.js';
import { readAssessment } from '../../src/stages/read-assessment.js';
import { plainFigures } from '../../src/stages/results.js';
import { readShape } from '../../src/stages/shape.js';
import { OPTIONS } from '../engine.js';
import type { Row } from '../row.js';

const shared = { table: 'read', unit: 'µs per unit × criterion', against: 'parse' } as const;

export const READING: readonly Row[] = [
  {
    ...shared,
    name: 'parse',
    what: 'JSON.parse of the text of an assessment',
    prepare: (data, units) => {
      const text = JSON.stringify(data({ units }).assessment);
      return { run: () => JSON.parse(text) };
    },
  },
  {
    ...shared,
    name: 'read-columns',
    what: '**read**: text to checked figures in columns',
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const text = JSON.stringify(assessment);
      const { plan, pack } = compiled;
      return {
        run: () => {
          const read = plainFigures(JSON.parse(text), plan, pack.digest, OPTIONS.limits);
          if (!read) throw new Error('the assessment is not plain');
          return read;
        },
      };
    },
  },
  {
    ...shared,
    name: 'read',
    what: 'text to checked inputs, each unit an object',
    most: 1000,
    prepare: (data, units) => {
      const { compiled, assessment } = data({ units });
      const text = JSON.stringify(assessment);
      return { run: () => read(JSON.parse(text)) };
      function read(document: unknown) {
        const shape = readShape(assessmentSchema, admit(document, OPTIONS.limits).document ?? null);
        if (!shape.partial) throw new Error('not an assessment');
        return readAssessment(shape.partial, compiled.plan, compiled.pack.digest);
      }
    },
  },
];
