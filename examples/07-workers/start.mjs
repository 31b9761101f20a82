// A worker that reads TypeScript; a program that is built begins its worker itself.
import { register } from 'tsx/esm/api';

register();
await import('./worker.mts');
