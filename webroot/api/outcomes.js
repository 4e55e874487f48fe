/**
 * @fileoverview Outcomes of commands: what a program is told. A refusal is data, and nothing is thrown.
 */
(function () {
  'use strict';

  /**
   * Whether a command succeeded, with the reply or the refusal that docs/protocol.md describes.
   *
   * @typedef {{ok: boolean}}
   */
  SliderSync.Outcome;

  /** @typedef {function(SliderSync.Outcome)} */
  SliderSync.Done;

  /** @type {SliderSync.Failure} Why a command was not sent. */
  SliderSync.NotSent = {
    reason: SliderSync.Reason.UNAVAILABLE,
    control: '',
    details: {},
    message: 'there is no connection to the board',
    lost: false
  };

  /** @type {SliderSync.Failure} After it nobody knows whether a command was done. */
  SliderSync.Lost = {
    reason: SliderSync.Reason.UNCONFIRMED,
    control: '',
    details: {},
    message: 'the connection was lost before the answer',
    lost: true
  };

  /**
   * @param {*=} reply
   * @return {SliderSync.Outcome} with what the reply has
   */
  SliderSync.success = function (reply) {
    return /** @type {SliderSync.Outcome} */ (extend({'ok': true}, reply));
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {SliderSync.Outcome}
   */
  SliderSync.refusal = function (failure) {
    var known = failure.reason ? failure : SliderSync.Lost;
    return /** @type {SliderSync.Outcome} */ ({
      'ok': false,
      'reason': known.reason,
      'control': failure.control,
      'details': known.details,
      'message': known.message
    });
  };

  /**
   * Tells the outcome to a callback, and by a promise where the browser has them.
   *
   * @param {?SliderSync.Done|undefined} done
   * @param {function(SliderSync.Done)} begin begins, and takes what is to be called at the end
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  SliderSync.promise = function (done, begin) {
    /** @type {function(SliderSync.Done)} */
    var run = function (resolve) {
      begin(function (outcome) {
        resolve(outcome);
        if (done) SliderSync.call(done, [outcome]);
      });
    };
    if (window.Promise) return new Promise(run);
    run(function () {});
    return undefined;
  };

  /**
   * Calls a function of the program. What it throws is the program's, and stops nothing else.
   *
   * @param {!Function} called
   * @param {!Array<*>} values
   */
  SliderSync.call = function (called, values) {
    try {
      called.apply(null, values);
    } catch (thrown) {
      setTimeout(function () {
        throw thrown;
      }, 0);
    }
  };

  /**
   * @param {!Object} target
   * @param {*} source
   * @return {!Object}
   */
  function extend(target, source) {
    var given = /** @type {!Object} */ (source || {});
    Object.keys(given).forEach(function (name) {
      target[name] = given[name];
    });
    return target;
  }
})();
