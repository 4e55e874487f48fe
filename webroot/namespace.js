/**
 * @fileoverview Makes the one name that these scripts put into the global namespace, besides `EventBus`.
 */

/** @const */
var SliderSync = {};
