// Signs that word processors write in place of those of a keyboard, each list as the inside of a class of a regular expression.

/** Signs that word processors write for a hyphen: other dashes, minus, bullets. */
export const ODD_DASH = '\\u2010-\\u2015\\u2212\\uff0d\\u2022\\u00b7\\u25aa\\u25cf';

/** Bullets of word processors, also those of symbol fonts, in the private use area. */
export const BULLET =
  '\\u2022\\u2023\\u25a0-\\u25ff\\u2190-\\u21ff\\u2605\\u2606\\u2660-\\u2667\\u2700-\\u27bf\\ue000-\\uf8ff';

/** Curly, low and angle quotation marks, and full-width ones. */
export const CURLY = '\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb\\u2018\\u2019\\u201a\\u201b\\uff02\\uff07';
