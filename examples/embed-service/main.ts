// Serves at PORT, keeps its database in DATA. NOW stands in for the clock, as today is after the deadline of 2019.
import { openService } from './service.js';

const { DATA = 'service-data', PORT = '8169', NOW } = process.env;
const service = await openService(DATA, () => NOW ?? new Date().toISOString());
service.listen(Number(PORT), '127.0.0.1', () => console.log('listening', service.address()));
