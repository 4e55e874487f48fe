/**
 * @fileoverview The hold on one control, as the board knows it: nobody else may move the control
 * meanwhile. It ends by itself when it is not renewed.
 *
 *     free ---take---> holding ---let go---> leaving ---answered---> free
 *       ^________________| refused, connection lost
 */
(function () {
  'use strict';

  /** How often a hold is renewed that nothing else has renewed, in milliseconds. */
  var RENEWAL = 200;

  /**
   * @param {string} control
   * @param {boolean} isWanted whether this kind of control is ever held
   * @param {function(string, !Object, function(?SliderSync.Failure, *))} send
   * @param {function(SliderSync.Failure)} refused told when somebody else holds it
   * @param {function(string)} learned told under which id one holds
   * @constructor
   */
  SliderSync.HoldLease = function (control, isWanted, send, refused, learned) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.isWanted_ = isWanted;
    /** @private */
    this.send_ = send;
    /** @private */
    this.refused_ = refused;
    /** @private */
    this.learned_ = learned;
    /** @private Which one it is, so that late answers do no harm; 0: none. */
    this.holding_ = 0;
    /** @private */
    this.last_ = 0;
    /** @private Releases that are not answered. */
    this.leaving_ = 0;
    /** @private */
    this.isRenewed_ = false;
    /** @private {number|undefined} */
    this.renewal_ = undefined;
  };

  var HoldLease = SliderSync.HoldLease;

  /** @return {boolean} whether it is one's own as far as one knows */
  HoldLease.prototype.isMine = function () {
    return this.holding_ > 0 || this.leaving_ > 0;
  };

  /** Holds the control from now on. */
  HoldLease.prototype.take = function () {
    var self = this;
    if (!this.isWanted_ || this.holding_) return;
    this.holding_ = ++this.last_;
    this.hold_();
    this.renewal_ = setInterval(function () {
      if (!self.isRenewed_) self.hold_();
      self.isRenewed_ = false;
    }, RENEWAL);
  };

  /** Something has gone that renews the hold. */
  HoldLease.prototype.renewed = function () {
    this.isRenewed_ = true;
  };

  /**
   * Others may have it.
   *
   * @param {function()} done told when the board knows
   */
  HoldLease.prototype.letGo = function (done) {
    var self = this;
    if (!this.holding_) return;
    this.forget();
    this.leaving_++;
    this.send_('release', {'control': this.control_}, function () {
      self.leaving_--;
      done();
    });
  };

  /** The board knows nothing of it any longer, or is not to. */
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
        self.isWanted_ = false;
        self.forget();
      }
      if (SliderSync.isFor(failure, SliderSync.Reason.HELD)) self.refused_(failure);
    });
  };
})();
