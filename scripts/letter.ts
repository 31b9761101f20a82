// Prints every duty of the letter 1252/STTTT-CNTT, and how it is held; test/letter shows each by a test.
import { dutiesTable } from '../test/letter/duties.js';

process.stdout.write(dutiesTable());
