/**
 * @fileoverview What the scripts use of SockJS.
 * @externs
 */

/**
 * @param {string} url
 * @param {*} reserved
 * @param {Object} options
 * @constructor
 */
function SockJS(url, reserved, options) {}

/** @type {?function()} */
SockJS.prototype.onopen;

/** @type {?function(*)} */
SockJS.prototype.onclose;

/** @type {?function({data: string})} */
SockJS.prototype.onmessage;

/** @param {string} text */
SockJS.prototype.send = function (text) {};

SockJS.prototype.close = function () {};
