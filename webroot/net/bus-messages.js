/** @fileoverview What goes over the event bus in a browser, and who is told of what comes. */
(function () {
  'use strict';

  /**
   * Why something failed. `reason`, `control` and `details`: see the description of the protocol.
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
   * @param {string} address of a command
   * @param {*} body
   * @param {(Object|EventBus.Callback)=} headers which this server does not read
   * @param {EventBus.Callback=} callback told what became of it; without one there is no answer
   */
  EventBus.prototype.send = function (address, body, headers, callback) {
    var told = typeof headers === 'function' ? headers : callback;
    var envelope = {'type': 'send', 'address': address, 'headers': {}, 'body': body};
    this.checkOpen_();
    if (told) {
      envelope['replyAddress'] = 'r' + ++this.asked_;
      this.replies_[envelope['replyAddress']] = told;
    }
    this.write_(envelope);
  };

  /**
   * @param {string} address
   * @param {*} body
   */
  EventBus.prototype.publish = function (address, body) {
    this.checkOpen_();
    this.write_({'type': 'publish', 'address': address, 'headers': {}, 'body': body});
  };

  /**
   * @param {string} address of an event
   * @param {(Object|EventBus.Callback)} headers which this server does not read
   * @param {EventBus.Callback=} callback
   */
  EventBus.prototype.registerHandler = function (address, headers, callback) {
    var told = typeof headers === 'function' ? headers : callback;
    this.checkOpen_();
    if (!this.handlers_[address]) {
      this.handlers_[address] = [];
      this.write_({'type': 'register', 'address': address, 'headers': {}});
    }
    this.handlers_[address].push(/** @type {EventBus.Callback} */ (told));
  };

  /**
   * @param {string} address
   * @param {(Object|EventBus.Callback)} headers
   * @param {EventBus.Callback=} callback that was registered
   */
  EventBus.prototype.unregisterHandler = function (address, headers, callback) {
    var told = typeof headers === 'function' ? headers : callback;
    var handlers = this.handlers_[address] || [];
    var index = handlers.indexOf(/** @type {EventBus.Callback} */ (told));
    this.checkOpen_();
    if (index < 0) return;
    handlers.splice(index, 1);
    if (handlers.length) return;
    delete this.handlers_[address];
    this.write_({'type': 'unregister', 'address': address, 'headers': {}});
  };

  /**
   * @param {?} envelope that came
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
