/** The occasion and its units: made up, as all figures of this example are. The names say so. */
export const register = {
  format: 'tieuchi/assessment@1',
  id: 'gia-lap-2019',
  pack: { id: 'gia-lai-2019', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-10-01T00:00:00Z',
  units: [1, 2, 3, 4].map((number) => ({
    id: `huyen-${number}`,
    tier: 'district',
    name: { vi: `Huyện số ${number} (giả lập)`, en: `District ${number} (synthetic)` },
    attributes: { 'has-procedures': true },
  })),
} as const;
