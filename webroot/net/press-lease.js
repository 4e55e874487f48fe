/**
 * @fileoverview The lease by which this page presses one button at the board. The board releases the
 * button by itself when it hears nothing for a while, so the press is repeated. It knows nothing of the
 * page.
 */
(function () {
  'use strict';

  /** The time between two signs, in milliseconds. */
  var SIGN = 100;
  /** While so many signs are not answered none is sent: they would arrive late, all at once. */
  var UNANSWERED = 3;

  /**
   * @param {string} control
   * @param {function(string, !Object, function(?SliderSync.Failure, *))} send
   * @param {function(SliderSync.Failure)} refused called once when the board does not take the press
   * @constructor
   */
  SliderSync.PressLease = function (control, send, refused) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.send_ = send;
    /** @private */
    this.refused_ = refused;
    /** @private The number of the present press, which late answers do not have; 0: none. */
    this.pressing_ = 0;
    /** @private */
    this.last_ = 0;
    /** @private */
    this.unanswered_ = 0;
    /** @private {number|undefined} */
    this.signs_ = undefined;
  };

  var PressLease = SliderSync.PressLease;

  /** @return {boolean} whether this page presses the button */
  PressLease.prototype.isPressed = function () {
    return this.pressing_ > 0;
  };

  /** Presses the button from now on. */
  PressLease.prototype.press = function () {
    if (this.pressing_) return;
    this.pressing_ = ++this.last_;
    this.unanswered_ = 0;
    this.sign_();
    this.signs_ = setInterval(this.sign_.bind(this), SIGN);
  };

  /** Releases the button. */
  PressLease.prototype.release = function () {
    if (!this.pressing_) return;
    this.forget();
    this.send_('release', {'control': this.control_}, function () {});
  };

  /** Ends the press without telling the board. */
  PressLease.prototype.forget = function () {
    clearInterval(this.signs_);
    this.pressing_ = 0;
  };

  /** @private */
  PressLease.prototype.sign_ = function () {
    var self = this;
    var which = this.pressing_;
    if (this.unanswered_ >= UNANSWERED) return;
    this.unanswered_++;
    this.send_('press', {'control': this.control_}, function (failure) {
      if (self.pressing_ !== which) return;
      self.unanswered_--;
      if (failure && !mayPass(failure)) {
        self.forget();
        self.refused_(failure);
      }
    });
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {boolean} whether a later sign may succeed
   */
  function mayPass(failure) {
    return (
      failure.lost ||
      SliderSync.isFor(failure, SliderSync.Reason.UNAVAILABLE) ||
      SliderSync.isFor(failure, SliderSync.Reason.UNCONFIRMED)
    );
  }
})();
