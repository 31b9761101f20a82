/** A room of `src/`: the files whose lines are broken, and the tests that must notice. */
interface Room {
  readonly files: readonly string[];
  /** Folders of `test/`, or single files there. */
  readonly tests: readonly string[];
}

/** The rooms that `npm run mutate` knows, by name. */
export const ROOMS: Readonly<Record<string, Room>> = {
  combiners: { files: ['src/combiners/**/*.ts'], tests: ['combiners'] },
  kinds: {
    files: ['src/kinds/**/*.ts'],
    tests: ['kinds', 'explain/kinds.test.ts', 'explain/units.test.ts', 'explain/outcomes.test.ts', 'together'],
  },
  kit: { files: ['src/kit/**/*.ts'], tests: ['kit'] },
  rank: {
    files: ['src/stages/rank.ts', 'src/stages/rank/**/*.ts', 'src/stages/cohort.ts'],
    tests: ['ranking', 'policies', 'second-opinion/near-ties.test.ts'],
  },
  record: {
    files: ['src/stages/record.ts', 'src/stages/record/**/*.ts'],
    tests: [
      ...['stages/record-digests.test.ts', 'stages/record-parts.test.ts', 'stages/record-rows.test.ts'],
      ...['docs/record-format.test.ts', 'together', 'ranking'],
    ],
  },
  evaluate: {
    files: ['src/stages/evaluate.ts', 'src/stages/evaluate/**/*.ts'],
    tests: ['policies', 'ranking', 'together', 'audit/hidden.test.ts', 'audit/hidden-rows.test.ts'],
  },
  'read-assessment': {
    files: ['src/stages/read-assessment.ts', 'src/stages/read-assessment/**/*.ts'],
    tests: [
      ...['bad-assessments', 'ranking', 'policies', 'procedure', 'marks', 'read-columns/verifications.test.ts'],
      'stages/read-facts.test.ts',
    ],
  },
  shape: {
    files: ['src/stages/shape.ts', 'src/stages/shape/**/*.ts'],
    tests: ['stages', 'bad-packs', 'bad-assessments'],
  },
  logic: {
    files: ['src/logic/**/*.ts'],
    tests: [
      ...['logic', 'jsonlogic/official.test.ts', 'plugins/answers.test.ts'],
      ...['together/children.test.ts', 'together/cohort.test.ts'],
    ],
  },
  compile: {
    files: ['src/stages/compile.ts', 'src/stages/compile/**/*.ts'],
    tests: ['compile', 'bad-packs', 'policies', 'together', 'kinds/derived-default.test.ts'],
  },
  views: {
    files: ['src/views/**/*.ts'],
    tests: ['views', 'status/status.test.ts', 'status/whole-status.test.ts'],
  },
  'second-opinion': {
    files: ['src/audit/second-opinion.ts', 'src/audit/second-opinion/**/*.ts'],
    tests: [
      'second-opinion/apart.test.ts',
      'second-opinion/days-from.test.ts',
      'second-opinion/each-value.test.ts',
      'second-opinion/fraction.test.ts',
      'second-opinion/irrational.test.ts',
      'second-opinion/near-ties.test.ts',
      'second-opinion/operators.test.ts',
      'second-opinion/opinion-words.test.ts',
      'second-opinion/parted.test.ts',
      'second-opinion/series.test.ts',
      'second-opinion/twice.test.ts',
      'second-opinion/wrong-digits.test.ts',
    ],
  },
  verify: {
    files: ['src/audit/verify.ts', 'src/audit/verify/**/*.ts'],
    tests: [
      'audit/forms.test.ts',
      'audit/hidden-inputs.test.ts',
      'audit/hidden-reasons.test.ts',
      'audit/hidden-rows.test.ts',
      'audit/hidden.test.ts',
      'audit/named-places.test.ts',
      'audit/no-plain-data.test.ts',
      'audit/observed-records.test.ts',
      'audit/old-records.test.ts',
      'audit/other-plugins.test.ts',
      'audit/outside-the-format.test.ts',
      'audit/stated-lines.test.ts',
      'audit/stated-rows.test.ts',
      'audit/verify-options.test.ts',
      'together/audit.test.ts',
    ],
  },
  sign: {
    files: ['src/audit/sign/**/*.ts'],
    // the generated test counts its draws, of which a run for a broken line makes too few
    tests: ['base64', 'cli', 'ed25519', 'keys', 'openssl', 'pae', 'sign-record', 'verify-signature', 'words'].map(
      (name) => `sign/${name}.test.ts`,
    ),
  },
  redact: {
    files: ['src/audit/redact.ts', 'src/audit/disclosed.ts', 'src/audit/detach.ts'],
    tests: [
      'audit/disclosed.test.ts',
      'audit/forms.test.ts',
      'audit/hidden-inputs.test.ts',
      'audit/hidden-rows.test.ts',
      'audit/hidden.test.ts',
      'audit/written-again.test.ts',
      'together/audit.test.ts',
      'cli/verify-about.test.ts',
    ],
  },
  'row-marks': { files: ['src/audit/row-marks.ts', 'src/audit/row-marks/**/*.ts'], tests: ['marks'] },
  prove: {
    files: ['src/author/prove/explore*.ts', 'src/author/prove/bound-*.ts', 'src/author/prove/group-rows.ts'],
    tests: ['author/prove'],
  },
};

/** The room of that name; any other name ends the run with the names there are. */
export function roomOf(name: string): Room {
  const room = ROOMS[name];
  if (!room) throw new Error(`Which room? ${Object.keys(ROOMS).join(', ')}`);
  return room;
}
