import { compilePack } from 'tieuchi';
import { giaLai2019 } from 'tieuchi/packs/gia-lai-2019';
import { defineConfig, type Plugin } from 'vite';
import { syntheticAssessment } from './figures.js';

/** Serves `assessment.json`, as the server of an office would. */
function assessment(): Plugin {
  const text = () =>
    JSON.stringify(syntheticAssessment(compilePack(giaLai2019), { department: 20, district: 17, commune: 34 }));
  return {
    name: 'assessment',
    configureServer: ({ middlewares }) => void middlewares.use('/assessment.json', (_, answer) => answer.end(text())),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assessment.json', source: text() });
    },
  };
}

export default defineConfig({ base: './', build: { target: 'es2022' }, plugins: [assessment()] });
