/** @fileoverview Messages on the event bus: sends them, and hands those that come in to their handlers. */
(function () {
  'use strict';

  /**
   * Why something failed. The protocol describes `reason`, `control` and `details`.
   *
   * @typedef {{
   *   failureCode: number,
   *   failureType: string,
   *   message: string,
   *   reason: (string|undefined),
   *   control: (string|undefined),
   *   details: (!Object<string, string|number|boolean>|undefined)
   * }}
   */
  EventBus.Failure;

  /** @typedef {{address: string, body: *}} */
  EventBus.Message;

  /** @typedef {function(?EventBus.Failure, ?EventBus.Message)} */
  EventBus.Callback;

  /**
   * Sends a message to one receiver.
   *
   * @param {string} address of a command
   * @param {*} body
   * @param {(Object|EventBus.Callback)=} headers which this server ignores
   * @param {EventBus.Callback=} callback called with the answer; without a callback there is none
   */
  EventBus.prototype.send = function (address, body, headers, callback) {
    var called = typeof headers === 'function' ? headers : callback;
    var envelope = {'type': 'send', 'address': address, 'headers': {}, 'body': body};
    this.checkOpen_();
    if (called) {
      envelope['replyAddress'] = 'r' + ++this.asked_;
      this.replies_[envelope['replyAddress']] = called;
    }
    this.write_(envelope);
  };

  /**
   * Sends a message that has no answer.
   *
   * @param {string} address
   * @param {*} body
   */
  EventBus.prototype.publish = function (address, body) {
    this.checkOpen_();
    this.write_({'type': 'publish', 'address': address, 'headers': {}, 'body': body});
  };

  /**
   * Subscribes to an event.
   *
   * @param {string} address
   * @param {(Object|EventBus.Callback)} headers which this server ignores
   * @param {EventBus.Callback=} callback
   */
  EventBus.prototype.registerHandler = function (address, headers, callback) {
    var called = typeof headers === 'function' ? headers : callback;
    this.checkOpen_();
    if (!this.handlers_[address]) {
      this.handlers_[address] = [];
      this.write_({'type': 'register', 'address': address, 'headers': {}});
    }
    this.handlers_[address].push(/** @type {EventBus.Callback} */ (called));
  };

  /**
   * Ends a subscription.
   *
   * @param {string} address
   * @param {(Object|EventBus.Callback)} headers
   * @param {EventBus.Callback=} callback that was registered
   */
  EventBus.prototype.unregisterHandler = function (address, headers, callback) {
    var called = typeof headers === 'function' ? headers : callback;
    var handlers = this.handlers_[address] || [];
    var index = handlers.indexOf(/** @type {EventBus.Callback} */ (called));
    this.checkOpen_();
    if (index < 0) return;
    handlers.splice(index, 1);
    if (handlers.length) return;
    delete this.handlers_[address];
    this.write_({'type': 'unregister', 'address': address, 'headers': {}});
  };

  /**
   * Hands an envelope to those who wait for it.
   *
   * @param {?} envelope that came in
   * @package
   */
  EventBus.prototype.receive_ = function (envelope) {
    var address = envelope['address'];
    var isFailure = envelope['type'] === 'err';
    var callbacks = this.handlers_[address] || [];
    if (this.replies_[address]) {
      callbacks = [this.replies_[address]];
      delete this.replies_[address];
    }
    callbacks.slice().forEach(function (callback) {
      callback(isFailure ? envelope : null, isFailure ? null : envelope);
    });
    if (isFailure && !callbacks.length) this.onerror(envelope);
  };

  /** @private */
  EventBus.prototype.checkOpen_ = function () {
    if (this.state !== EventBus.OPEN) throw new Error('INVALID_STATE_ERR');
  };
})();
