/**
 * @fileoverview Commands that wait for their answer. Each is told exactly once what became of it,
 * also when nobody answers: a message that is denied has no answer, and a lost connection forgets
 * them.
 */
(function () {
  'use strict';

  /**
   * Why a command did not succeed. Code 0: not said by the board; `lost`: the connection went away
   * before the answer came, so that nobody knows.
   *
   * @typedef {{code: number, message: string, lost: boolean}}
   */
  SliderSync.Failure;

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
        fail({code: 0, message: 'No answer from the server. Try again.', lost: false});
      }, patience);
    }
    try {
      bus.send(address, body, function (failure, message) {
        if (failure) fail(refusal(failure));
        else end(null, message.body);
      });
    } catch (closed) {
      fail({code: 0, message: '', lost: true});
    }
  };

  /** What a refusal ends with because somebody else holds the control: `Ana is moving this`. */
  var HELD = / is moving this$/;

  /**
   * @param {?SliderSync.Failure} failure
   * @return {string} who holds the control that was to be moved; empty when that is not the reason
   */
  SliderSync.holderIn = function (failure) {
    var isHeld = !!failure && failure.code === 423 && HELD.test(failure.message);
    return isHeld ? failure.message.replace(HELD, '') : '';
  };

  /** The connection is gone: nobody knows what became of what was not answered. */
  Commands.prototype.lose = function () {
    this.pending_.slice().forEach(function (fail) {
      fail({code: 0, message: '', lost: true});
    });
  };

  /**
   * @param {EventBus.Failure} failure
   * @return {SliderSync.Failure}
   */
  function refusal(failure) {
    var said = failure.failureType === 'RECIPIENT_FAILURE';
    return {
      code: said ? failure.failureCode : 0,
      message: said ? failure.message : 'Not available at the moment. Try again.',
      lost: false
    };
  }
})();
