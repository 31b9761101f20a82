import { everyPageHolds } from './every-page.js';

everyPageHolds('kept');
