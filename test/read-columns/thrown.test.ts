import { describe, expect, test } from 'vitest';
import { assess, compilePack } from '../../src/index.js';
import { openAssessment, score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml') as { submissions: { facts: object }[] };
const [FIRST, ...OTHERS] = ASSESSMENT.submissions;

const THROWN = { null: null, undefined, 'a number': 5, 'an error': new Error('no') };

/** A proxy that throws at every look at it. */
function throwing(thrown: unknown): object {
  const fail = (): never => {
    throw thrown;
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail });
}

const PLACES: Readonly<Record<string, (proxy: object) => unknown>> = {
  'an assessment': (proxy) => proxy,
  'a submission': (proxy) => ({ ...ASSESSMENT, submissions: [...ASSESSMENT.submissions, proxy] }),
  facts: (proxy) => ({ ...ASSESSMENT, submissions: [{ ...FIRST, facts: proxy }, ...OTHERS] }),
};

describe.each(Object.entries(THROWN))('a proxy that throws %s', (_, thrown) => {
  test.each(Object.entries(PLACES))('in place of %s is refused as no plain data', (_, placed) => {
    const document = placed(throwing(thrown));

    for (const read of [assess, score, openAssessment]) {
      const call = () => read(PACK, document as never);
      expect(call).toThrow(/not-plain|plain data/);
      expect(call).toThrow(expect.objectContaining({ name: 'AssessmentError' }));
    }
  });
});
