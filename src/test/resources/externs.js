/**
 * @fileoverview What the scripts use of vertx-eventbus.js and SockJS.
 * @externs
 */

/**
 * @param {string} url
 * @param {Object=} options for SockJS, too
 * @constructor
 */
function EventBus(url, options) {}

/** @typedef {{failureCode: number, failureType: string, message: string}} */
EventBus.Failure;

/** @typedef {{address: string, body: *}} */
EventBus.Message;

/** @type {?function()} */
EventBus.prototype.onopen;

/** @type {?function(*)} */
EventBus.prototype.onclose;

/** @type {?function(EventBus.Failure)} */
EventBus.prototype.onerror;

/**
 * @param {string} address
 * @param {*} body
 * @param {function(?EventBus.Failure, ?EventBus.Message)} callback
 */
EventBus.prototype.send = function (address, body, callback) {};

/**
 * @param {string} address
 * @param {function(?EventBus.Failure, ?EventBus.Message)} callback
 */
EventBus.prototype.registerHandler = function (address, callback) {};

/** @type {number} */
EventBus.prototype.pingInterval;

/** @param {boolean} enable */
EventBus.prototype.enablePing = function (enable) {};

EventBus.prototype.close = function () {};
