export { default as distance } from 'leven';
