/**
 * @fileoverview The one name that these scripts put into the global namespace, besides `EventBus`.
 */

/** @const */
var SliderSync = {};

/**
 * The value of a control.
 *
 * @typedef {string|number|boolean}
 */
SliderSync.Value;

/**
 * The texts of the page, in the language that the server has chosen. It puts them right after this script.
 *
 * language: as in the `lang` attribute of a page
 * singular: the numbers that take the singular
 * texts: by key
 *
 * @type {{language: string, singular: !Array<number>, texts: !Object<string, string>}}
 */
SliderSync.texts;
