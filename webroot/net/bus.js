/**
 * @fileoverview The event bus in a browser, over SockJS. Its interface and its envelopes are those of
 * vertx-eventbus.js, so what is written for that works here, too; but a failure is all that the server
 * says of it, and nothing is sent on a socket that is closing.
 */

/**
 * @param {string} url
 * @param {Object=} options for SockJS, too; `vertxbus_ping_interval`: milliseconds between pings,
 *     below 0: none
 * @constructor
 */
function EventBus(url, options) {
  'use strict';
  /** @type {number} one of EventBus.CONNECTING, OPEN, CLOSING, CLOSED */
  this.state = EventBus.CONNECTING;
  /** @type {number} */
  this.pingInterval = (options && options['vertxbus_ping_interval']) || 5000;
  /** @type {?function()} */
  this.onopen = null;
  /** @type {?function()} told after onopen, if it was open before */
  this.onreconnect = null;
  /** @type {?function(*)} */
  this.onclose = null;
  /** @type {function(EventBus.Failure)} told of refusals that answer nothing */
  this.onerror = function (failure) {
    if (window.console) console.error(failure);
  };
  /** @private {function(): !SockJS} */
  this.dial_ = function () {
    return new SockJS(url, null, options || {});
  };
  /** @private {number|undefined} */
  this.ping_ = undefined;
  /** @private {number|undefined} */
  this.retry_ = undefined;
  /** @private Whether it connects again by itself. */
  this.reconnects_ = false;
  /** @private Attempts to connect again since it was open. */
  this.tries_ = 0;
  /** @package Counts questions. */
  this.asked_ = 0;
  this.connect_();
}

(function () {
  'use strict';

  /** The state of a WebSocket that takes frames. */
  var TAKES_FRAMES = 1;
  /** The first and the longest pause before it connects again, in milliseconds. */
  var SHORTEST = 1000;
  var LONGEST = 5000;

  EventBus.CONNECTING = 0;
  EventBus.OPEN = 1;
  EventBus.CLOSING = 2;
  EventBus.CLOSED = 3;

  /** @param {boolean} enable */
  EventBus.prototype.enablePing = function (enable) {
    var self = this;
    clearInterval(this.ping_);
    if (!enable || this.pingInterval <= 0) return;
    this.write_({'type': 'ping'});
    this.ping_ = setInterval(function () {
      self.write_({'type': 'ping'});
    }, this.pingInterval);
  };

  /** @param {boolean} enable whether it connects again by itself when it was closed */
  EventBus.prototype.enableReconnect = function (enable) {
    this.reconnects_ = enable;
    if (!enable) clearTimeout(this.retry_);
  };

  EventBus.prototype.close = function () {
    this.state = EventBus.CLOSING;
    this.enableReconnect(false);
    this.sockJSConn.close();
  };

  /**
   * Handlers belong to a connection: on the next one there are none.
   *
   * @private
   */
  EventBus.prototype.connect_ = function () {
    var self = this;
    var isAgain = this.tries_ > 0;
    this.state = EventBus.CONNECTING;
    /** @package {!Object<string, !Array<EventBus.Callback>>} */
    this.handlers_ = Object.create(null);
    /** @package {!Object<string, EventBus.Callback>} */
    this.replies_ = Object.create(null);
    /** @type {!SockJS} */
    this.sockJSConn = this.dial_();
    this.sockJSConn.onopen = function () {
      self.state = EventBus.OPEN;
      self.tries_ = 0;
      self.enablePing(true);
      if (self.onopen) self.onopen();
      if (isAgain && self.onreconnect) self.onreconnect();
    };
    this.sockJSConn.onclose = function (event) {
      self.state = EventBus.CLOSED;
      self.enablePing(false);
      if (self.reconnects_) self.retry_ = setTimeout(self.connect_.bind(self), self.pause_());
      if (self.onclose) self.onclose(event);
    };
    this.sockJSConn.onmessage = function (event) {
      self.receive_(JSON.parse(event.data));
    };
  };

  /**
   * @return {number} before the next attempt
   * @private
   */
  EventBus.prototype.pause_ = function () {
    var longest = Math.min(LONGEST, SHORTEST * Math.pow(2, this.tries_));
    this.tries_++;
    return longest * (0.5 + Math.random() / 2);
  };

  /**
   * A WebSocket that is closing takes no frame any more, and the browser complains of each; the bus
   * hears of that only when it has closed. Whoever waits for an answer is told then.
   *
   * @param {!Object} envelope
   * @package
   */
  EventBus.prototype.write_ = function (envelope) {
    var transport = /** @type {?} */ (this.sockJSConn)['_transport'];
    var socket = transport && transport['ws'];
    if (socket && socket.readyState !== TAKES_FRAMES) return;
    this.sockJSConn.send(JSON.stringify(envelope));
  };
})();
