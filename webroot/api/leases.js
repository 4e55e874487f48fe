/**
 * @fileoverview What a program holds and presses on a board. Leases are renewed until the program ends
 * them; a press ends with the connection, and a hold is taken again.
 */
(function () {
  'use strict';

  /** Refusals after which the same may succeed. */
  var PASSING = ['UNAVAILABLE', 'UNCONFIRMED', 'TOO_MANY_REQUESTS'];

  /**
   * @param {function(string, !Object, function(?SliderSync.Failure, *))} send
   * @constructor
   */
  SliderSync.Leases = function (send) {
    /** @private */
    this.send_ = send;
    /** @private */
    this.holds_ = /** @type {!Object<string, !SliderSync.HoldLease>} */ (Object.create(null));
    /** @private */
    this.presses_ = /** @type {!Object<string, !SliderSync.PressLease>} */ (Object.create(null));
    /** @private What ends each press early. */
    this.lostPresses_ = /** @type {!Object<string, function(SliderSync.Failure)>} */ (Object.create(null));
  };

  var Leases = SliderSync.Leases;

  /**
   * @param {string} control
   * @return {boolean} whether the program holds it, or is about to
   */
  Leases.prototype.isHeld = function (control) {
    return !!this.holds_[control];
  };

  /**
   * Holds a control until it is released. Without a connection it waits.
   *
   * @param {string} control
   * @param {SliderSync.Done} done called with the first answer
   * @param {SliderSync.Done} lost called when somebody else has got it instead later
   */
  Leases.prototype.hold = function (control, done, lost) {
    var self = this;
    var told = once(done, lost);
    /** @type {!SliderSync.HoldLease} */
    var lease;
    if (this.holds_[control]) {
      done(SliderSync.success({'control': control}));
      return;
    }
    lease = this.holds_[control] = new SliderSync.HoldLease(
      control,
      true,
      function (verb, body, answered) {
        self.send_(verb, body, function (failure, reply) {
          answered(failure, reply);
          if (verb !== 'hold' || self.holds_[control] !== lease) return;
          if (!failure) told(SliderSync.success(reply));
          else if (!mayPass(failure)) {
            lease.forget();
            delete self.holds_[control];
            told(SliderSync.refusal(failure));
          }
        });
      },
      function () {},
      function () {}
    );
    lease.take();
  };

  /**
   * Presses a button until it is released, or the connection is lost.
   *
   * @param {string} control
   * @param {SliderSync.Done} done called with the first answer
   * @param {SliderSync.Done} lost called when the press has ended by itself later
   */
  Leases.prototype.press = function (control, done, lost) {
    var self = this;
    var told = once(done, lost);
    /** @type {function(SliderSync.Failure)} */
    var end = function (failure) {
      self.forget_(control);
      told(SliderSync.refusal(failure));
    };
    if (this.presses_[control]) {
      done(SliderSync.success({'control': control}));
      return;
    }
    this.lostPresses_[control] = end;
    this.presses_[control] = new SliderSync.PressLease(
      control,
      function (verb, body, answered) {
        self.send_(verb, body, function (failure, reply) {
          answered(failure, reply);
          if (verb === 'press' && !failure) told(SliderSync.success(reply));
        });
      },
      end
    );
    this.presses_[control].press();
  };

  /**
   * Ends a hold or a press.
   *
   * @param {string} control
   * @param {SliderSync.Done} done
   */
  Leases.prototype.release = function (control, done) {
    var held = this.holds_[control];
    var pressed = this.presses_[control];
    this.forget_(control);
    delete this.holds_[control];
    if (pressed) pressed.release();
    if (held) {
      held.release(function () {
        done(SliderSync.success({'control': control}));
      });
    } else {
      done(SliderSync.success({'control': control}));
    }
  };

  /**
   * Ends all presses, since the connection is lost: what is not seen is not to be pressed.
   *
   * @param {SliderSync.Failure} failure
   */
  Leases.prototype.letGo = function (failure) {
    Object.keys(this.presses_).forEach(function (control) {
      this.presses_[control].forget();
      this.lostPresses_[control](failure);
    }, this);
  };

  /** Ends everything, and tells the board. */
  Leases.prototype.close = function () {
    Object.keys(this.presses_).concat(Object.keys(this.holds_)).forEach(function (control) {
      this.release(control, function () {});
    }, this);
  };

  /**
   * @param {string} control that is not pressed any more
   * @private
   */
  Leases.prototype.forget_ = function (control) {
    delete this.presses_[control];
    delete this.lostPresses_[control];
  };

  /**
   * @param {SliderSync.Done} done
   * @param {SliderSync.Done} lost
   * @return {SliderSync.Done} tells the first outcome to one, and a later refusal to the other
   */
  function once(done, lost) {
    var isTold = false;
    return function (outcome) {
      if (!isTold) done(outcome);
      else if (!outcome.ok) lost(outcome);
      isTold = true;
    };
  }

  /**
   * @param {SliderSync.Failure} failure
   * @return {boolean} whether the same may succeed later
   */
  function mayPass(failure) {
    return failure.lost || PASSING.indexOf(failure.reason) >= 0;
  }
})();
