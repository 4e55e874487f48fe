/**
 * @fileoverview The event bus in a browser, over SockJS. It has the interface and the envelopes of
 * vertx-eventbus.js, so that pages written for that script work here. Two things differ: callbacks get
 * all that the server says of a failure, and nothing is sent on a socket that is closing.
 */

/**
 * @param {string} url
 * @param {Object=} options for SockJS, too; `vertxbus_ping_interval`: milliseconds between pings,
 *     below 0: none; `dial`: opens a socket in place of SockJS's
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
  /** @type {?function()} called after onopen, if the bus was open before */
  this.onreconnect = null;
  /** @type {?function(*)} */
  this.onclose = null;
  /** @type {function(EventBus.Failure)} called for failures that answer no message */
  this.onerror = function (failure) {
    if (window.console) console.error(failure);
  };
  /** @private {function(): !SockJS} */
  this.dial_ =
    (options && options['dial']) ||
    function () {
      return new SockJS(url, null, options || {});
    };
  /** @private {number|undefined} */
  this.ping_ = undefined;
  /** @private {number|undefined} */
  this.retry_ = undefined;
  /** @private Whether the bus connects again by itself. */
  this.reconnects_ = false;
  /** @private How often it tried to connect again since it was open. */
  this.tries_ = 0;
  /** @package How many messages asked for an answer. */
  this.asked_ = 0;
  this.connect_();
}

(function () {
  'use strict';

  /** `WebSocket.OPEN`. */
  var WEB_SOCKET_OPEN = 1;
  /** The shortest and the longest pause before the bus connects again, in milliseconds. */
  var SHORTEST = 1000;
  var LONGEST = 5000;

  EventBus.CONNECTING = 0;
  EventBus.OPEN = 1;
  EventBus.CLOSING = 2;
  EventBus.CLOSED = 3;

  /**
   * Starts or stops pings.
   *
   * @param {boolean} enable
   */
  EventBus.prototype.enablePing = function (enable) {
    var self = this;
    clearInterval(this.ping_);
    if (!enable || this.pingInterval <= 0) return;
    this.write_({'type': 'ping'});
    this.ping_ = setInterval(function () {
      self.write_({'type': 'ping'});
    }, this.pingInterval);
  };

  /** @param {boolean} enable whether the bus connects again by itself after the socket was closed */
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
   * Opens a socket. Handlers belong to a socket: a new one has none.
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
      if (self.reconnects_) self.retry_ = setTimeout(self.connect_.bind(self), self.nextPause_());
      if (self.onclose) self.onclose(event);
    };
    this.sockJSConn.onmessage = function (event) {
      self.receive_(JSON.parse(event.data));
    };
  };

  /**
   * @return {number} milliseconds before the next attempt
   * @private
   */
  EventBus.prototype.nextPause_ = function () {
    var longest = Math.min(LONGEST, SHORTEST * Math.pow(2, this.tries_));
    this.tries_++;
    return longest * (0.5 + Math.random() / 2);
  };

  /**
   * Sends an envelope, unless the socket is closing: a browser logs an error for each frame that is sent
   * then. The bus learns of the end only when the socket has closed; callers that wait are told then.
   *
   * @param {!Object} envelope
   * @package
   */
  EventBus.prototype.write_ = function (envelope) {
    var transport = /** @type {?} */ (this.sockJSConn)['_transport'];
    var socket = transport ? transport['ws'] : /** @type {?} */ (this.sockJSConn);
    if (socket && socket.readyState !== WEB_SOCKET_OPEN) return;
    this.sockJSConn.send(JSON.stringify(envelope));
  };
})();
