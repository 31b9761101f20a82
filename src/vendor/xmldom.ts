export { DOMParser, type Element, type Node } from '@xmldom/xmldom';
