/**
 * @fileoverview The lease by which this page holds one control at the board: nobody else can move the
 * control meanwhile. A lease ends by itself unless it is renewed.
 *
 *     free ---take---> holding ---release---> releasing ---answered---> free
 *       ^________________| refused, connection lost
 */
(function () {
  'use strict';

  /** The time between two renewals, in milliseconds; changes of the control renew the lease, too. */
  var RENEWAL = 200;

  /**
   * @param {string} control
   * @param {boolean} isHoldable whether the control can be held
   * @param {function(string, !Object, function(?SliderSync.Failure, *))} send
   * @param {function(SliderSync.Failure)} refused called when somebody else holds the control
   * @param {function(string)} learned called with the id of this browser's participant
   * @constructor
   */
  SliderSync.HoldLease = function (control, isHoldable, send, refused, learned) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.isHoldable_ = isHoldable;
    /** @private */
    this.send_ = send;
    /** @private */
    this.refused_ = refused;
    /** @private */
    this.learned_ = learned;
    /** @private The number of the present lease, which late answers do not have; 0: none. */
    this.holding_ = 0;
    /** @private */
    this.last_ = 0;
    /** @private How many releases are not answered. */
    this.releasing_ = 0;
    /** @private */
    this.isRenewed_ = false;
    /** @private {number|undefined} */
    this.renewal_ = undefined;
  };

  var HoldLease = SliderSync.HoldLease;

  /** @return {boolean} whether this page holds the control, as far as it knows */
  HoldLease.prototype.isHeld = function () {
    return this.holding_ > 0 || this.releasing_ > 0;
  };

  /** Holds the control, and renews the lease from now on. */
  HoldLease.prototype.take = function () {
    var self = this;
    if (!this.isHoldable_ || this.holding_) return;
    this.holding_ = ++this.last_;
    this.hold_();
    this.renewal_ = setInterval(function () {
      if (!self.isRenewed_) self.hold_();
      self.isRenewed_ = false;
    }, RENEWAL);
  };

  /** Takes note of a change that renews the lease. */
  HoldLease.prototype.noteRenewal = function () {
    this.isRenewed_ = true;
  };

  /**
   * Lets others have the control.
   *
   * @param {function()} done called when the board has answered
   */
  HoldLease.prototype.release = function (done) {
    var self = this;
    if (!this.holding_) return;
    this.forget();
    this.releasing_++;
    this.send_('release', {'control': this.control_}, function () {
      self.releasing_--;
      done();
    });
  };

  /** Forgets the lease without telling the board. */
  HoldLease.prototype.forget = function () {
    clearInterval(this.renewal_);
    this.holding_ = 0;
  };

  /** @private */
  HoldLease.prototype.hold_ = function () {
    var self = this;
    var which = this.holding_;
    this.send_('hold', {'control': this.control_}, function (failure, reply) {
      var participant = reply && /** @type {?} */ (reply)['participant'];
      if (typeof participant === 'string') self.learned_(participant);
      if (!failure || self.holding_ !== which) return;
      if (SliderSync.isFor(failure, SliderSync.Reason.NOT_HOLDABLE)) {
        self.isHoldable_ = false;
        self.forget();
      }
      if (SliderSync.isFor(failure, SliderSync.Reason.HELD)) self.refused_(failure);
    });
  };
})();
