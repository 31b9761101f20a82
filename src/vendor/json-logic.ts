export { default as jsonLogic } from 'json-logic-js';
