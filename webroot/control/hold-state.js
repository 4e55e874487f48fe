/**
 * @fileoverview Whose turn it is at one control: one's own while one holds it, somebody else's while the
 * people say so or a refusal has just said so, otherwise nobody's. Under one's own hand it is one's
 * own until that is refused.
 */
(function () {
  'use strict';

  /** Who has not typed for so long lets others have the field, in milliseconds. */
  var TYPING = 1500;
  /** So long a refusal alone says that somebody else holds it, in milliseconds. */
  var SUSPICION = 700;

  /**
   * @param {!SliderSync.Field} field
   * @param {!SliderSync.Controls} controls
   * @param {function(): boolean} isBusy whether it has to stay one's own
   * @param {function()} changed told when it may be another's
   * @param {function(SliderSync.Failure)} lost told when somebody else has got it instead
   * @constructor
   */
  SliderSync.HoldState = function (field, controls, isBusy, changed, lost) {
    var id = field.input.id;
    /** @type {?SliderSync.Profile} Who holds it, as the people say, if not oneself. */
    this.holder = null;
    /** @private */
    this.isBusy_ = isBusy;
    /** @private */
    this.changed_ = changed;
    /** @private Whether somebody holds it of whom nothing is known but a refusal. */
    this.isSuspected_ = false;
    /** @private {number|undefined} */
    this.suspicion_ = undefined;
    /** @private {number} */
    this.typing_ = 0;
    /** @private */
    this.lease_ = new SliderSync.HoldLease(id, field.isHeld, controls.send, lost, controls.learn);
  };

  var HoldState = SliderSync.HoldState;

  /** @return {boolean} */
  HoldState.prototype.isOthers = function () {
    return !this.lease_.isMine() && (this.isSuspected_ || this.holder !== null);
  };

  /** @return {boolean} whether nothing is known of who holds it but a refusal */
  HoldState.prototype.isSuspected = function () {
    return this.isSuspected_ && this.isOthers();
  };

  HoldState.prototype.take = function () {
    this.lease_.take();
  };

  /** Something goes that renews the hold. */
  HoldState.prototype.renewed = function () {
    this.lease_.renewed();
  };

  /** Something was typed: it stays one's own for a while. */
  HoldState.prototype.type = function () {
    var self = this;
    clearTimeout(this.typing_);
    this.typing_ = setTimeout(function () {
      self.finish();
    }, TYPING);
  };

  /** What was typed is all. */
  HoldState.prototype.finish = function () {
    clearTimeout(this.typing_);
    this.typing_ = 0;
    this.end();
  };

  /** Others may have it, as soon as nothing speaks against it. */
  HoldState.prototype.end = function () {
    if (!this.typing_ && !this.isBusy_()) this.lease_.letGo(this.changed_);
  };

  /** @param {?SliderSync.Profile} holder somebody else; nobody: it is free or one's own */
  HoldState.prototype.heldBy = function (holder) {
    this.holder = holder;
    if (holder) this.isSuspected_ = false;
    this.changed_();
  };

  /** Somebody else has it. */
  HoldState.prototype.lose = function () {
    var self = this;
    this.forget();
    this.isSuspected_ = !this.holder;
    clearTimeout(this.suspicion_);
    this.suspicion_ = setTimeout(function () {
      self.isSuspected_ = false;
      self.changed_();
    }, SUSPICION);
  };

  /** The board knows nothing of one's hold any longer. */
  HoldState.prototype.forget = function () {
    clearTimeout(this.typing_);
    this.typing_ = 0;
    this.lease_.forget();
  };
})();
