/**
 * @fileoverview Sends commands, and calls back exactly once for each. An answer may never come: the
 * server does not answer a message that it denies, and answers get lost with the connection.
 */
(function () {
  'use strict';

  /** @constructor */
  SliderSync.Commands = function () {
    /** @private For each unanswered command the function that makes it fail. */
    this.pending_ = /** @type {!Array<function(SliderSync.Failure)>} */ ([]);
  };

  var Commands = SliderSync.Commands;

  /**
   * Sends a command, and waits until it is answered or refused, or until the connection or the time is
   * over.
   *
   * @param {?EventBus} bus
   * @param {string} address
   * @param {!Object} body
   * @param {number} timeout in milliseconds; 0: as long as the connection lives
   * @param {function(?SliderSync.Failure, *)} done called exactly once
   */
  Commands.prototype.send = function (bus, address, body, timeout, done) {
    var pending = this.pending_;
    /** @type {number|undefined} */
    var timer;
    /** @type {function(?SliderSync.Failure, *=)} */
    var end = function (failure, reply) {
      var index = pending.indexOf(fail);
      if (index < 0) return;
      pending.splice(index, 1);
      clearTimeout(timer);
      done(failure, reply);
    };
    /** @type {function(SliderSync.Failure)} */
    var fail = function (failure) {
      end(failure);
    };
    pending.push(fail);
    if (timeout) {
      timer = setTimeout(function () {
        fail(unanswered(SliderSync.Reason.UNCONFIRMED));
      }, timeout);
    }
    try {
      bus.send(address, body, function (failure, message) {
        if (failure) fail(refusal(failure));
        else end(null, message.body);
      });
    } catch (closed) {
      fail(unanswered(''));
    }
  };

  /** Fails all unanswered commands, since the connection was lost. They may have succeeded. */
  Commands.prototype.failAll = function () {
    this.pending_.slice().forEach(function (fail) {
      fail(unanswered(''));
    });
  };

  /**
   * @param {string} reason empty: the connection was lost
   * @return {SliderSync.Failure}
   */
  function unanswered(reason) {
    return {reason: reason, control: '', details: {}, message: '', lost: !reason};
  }

  /**
   * @param {EventBus.Failure} failure from the server
   * @return {SliderSync.Failure}
   */
  function refusal(failure) {
    return {
      reason: failure.reason || '',
      control: failure.control || '',
      details: failure.details || {},
      message: failure.message || '',
      lost: false
    };
  }
})();
