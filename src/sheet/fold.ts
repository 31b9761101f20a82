export { fold } from '../kit/unicode.js';
