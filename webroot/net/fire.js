/**
 * @fileoverview One fire of a trigger. It has an id, so that it counts once although it is sent again when
 * no answer comes. It is given up soon: nobody wants a cue that fires long after the hand. It knows
 * nothing of the page.
 */
(function () {
  'use strict';

  /** How long it is sent again, in milliseconds. */
  var PATIENCE = 3000;
  /** The time between two attempts, in milliseconds. */
  var RETRY = 200;

  /**
   * @param {string} control
   * @param {function(): boolean} isLive whether the connection is live
   * @param {function(string, !Object, function(?SliderSync.Failure, *))} send
   * @param {function(?SliderSync.Failure, boolean)} done called once: why it has failed, and whether it may
   *     have fired all the same
   * @constructor
   */
  SliderSync.Fire = function (control, isLive, send, done) {
    /** @private */
    this.body_ = {'control': control, 'id': newId()};
    /** @private */
    this.isLive_ = isLive;
    /** @private */
    this.send_ = send;
    /** @private */
    this.done_ = done;
    /** @private */
    this.end_ = Date.now() + PATIENCE;
    /** @private Whether the board may have executed an attempt that failed. */
    this.mayHaveFired_ = false;
    this.attempt_();
  };

  var Fire = SliderSync.Fire;

  /** @private */
  Fire.prototype.attempt_ = function () {
    this.send_('fire', this.body_, this.takeAnswer_.bind(this));
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @private
   */
  Fire.prototype.takeAnswer_ = function (failure) {
    var isUnknown = isUnanswered(failure);
    var mayPass = isUnknown || SliderSync.isFor(failure, SliderSync.Reason.UNAVAILABLE);
    if (isUnknown) this.mayHaveFired_ = true;
    if (failure && mayPass) this.wait_(failure);
    else this.done_(failure, false);
  };

  /**
   * Waits for the next attempt, and for the connection.
   *
   * @param {SliderSync.Failure} failure of the last attempt
   * @private
   */
  Fire.prototype.wait_ = function (failure) {
    var self = this;
    if (Date.now() + RETRY > this.end_) {
      this.done_(failure, this.mayHaveFired_);
      return;
    }
    setTimeout(function () {
      if (self.isLive_()) self.attempt_();
      else self.wait_(failure);
    }, RETRY);
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @return {boolean} whether nobody knows what became of the attempt
   */
  function isUnanswered(failure) {
    return !!failure && (failure.lost || SliderSync.isFor(failure, SliderSync.Reason.UNCONFIRMED));
  }

  /** @return {string} an id that no other fire has */
  function newId() {
    return [Date.now(), Math.random(), Math.random()]
      .map(function (number) {
        return number.toString(36).replace('0.', '').substring(0, 10);
      })
      .join('-');
  }
})();
