/**
 * @fileoverview Commands that wait for their answer. Each is told exactly once what became of it,
 * also when nobody answers: a message that is denied has no answer, and a lost connection forgets
 * them.
 */
(function () {
  'use strict';

  /** @constructor */
  SliderSync.Commands = function () {
    /** @private What ends each unanswered command, when the connection goes. */
    this.pending_ = /** @type {!Array<function(SliderSync.Failure)>} */ ([]);
  };

  var Commands = SliderSync.Commands;

  /**
   * Sends a command; it may be answered, refused, lost with the connection, or out of time.
   *
   * @param {?EventBus} bus
   * @param {string} address
   * @param {!Object} body
   * @param {number} patience in milliseconds; 0: as long as the connection lives
   * @param {function(?SliderSync.Failure, *)} done called exactly once
   */
  Commands.prototype.send = function (bus, address, body, patience, done) {
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
    if (patience) {
      timer = setTimeout(function () {
        fail(unanswered(SliderSync.Reason.UNCONFIRMED));
      }, patience);
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

  /** The connection is gone: nobody knows what became of what was not answered. */
  Commands.prototype.lose = function () {
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
   * @param {EventBus.Failure} failure as the server said it
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
