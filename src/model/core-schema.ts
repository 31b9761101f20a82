import { CORE_FILE, type Core, isCoreFile } from './core.js';
import { strictObject } from './objects.js';
import { packAttribute, packConstant, packFact, packRelation, packText } from './pack-facts.js';
import { text } from './scalar.js';
import { format } from './scalars.js';
import * as z from './schemas.js';

const file = text('extends-name', { pattern: CORE_FILE.source }, isCoreFile);

/** The schema of tieuchi/core@1. */
export const coreSchema: z.Schema<Core> = strictObject({
  format: format('tieuchi/core@1'),
  extends: z.array(file).min(1).describe('The files of the cores that this one extends').exactOptional(),
  texts: z
    .array(packText)
    .describe('Legal documents; a pack that extends the core has those that it cites')
    .exactOptional(),
  constants: z.array(packConstant).describe('Numbers that rules share; a pack has those that it reads').exactOptional(),
  attributes: z
    .array(packAttribute)
    .describe('What is known of each unit from the register; every pack has all of them')
    .exactOptional(),
  facts: z.array(packFact).describe('What may be asked; a pack has those that it reads').exactOptional(),
  relations: z
    .array(packRelation)
    .describe('What always holds between facts; a pack has those whose facts it has')
    .exactOptional(),
}).describe('The common core of several packs');
