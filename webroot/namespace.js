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
