/**
 * @fileoverview Who holds one control: this page from the first move here until the board refuses that or
 * it is released; somebody else while the people say so, or just after a refusal; otherwise nobody.
 */
(function () {
  'use strict';

  /** How long after the last key others may have the field, in milliseconds. */
  var TYPING = 1500;
  /** How long a refusal alone counts as somebody else's hold, in milliseconds. */
  var SUSPICION = 700;

  /**
   * @param {!SliderSync.Field} field
   * @param {!SliderSync.Controls} controls
   * @param {function(): boolean} isBusy whether this page still needs it
   * @param {function()} changed called when the holder may have changed
   * @param {function(SliderSync.Failure)} lost called when somebody else got it instead
   * @constructor
   */
  SliderSync.HoldState = function (field, controls, isBusy, changed, lost) {
    var id = field.input.id;
    /** @type {?SliderSync.Profile} Who else holds it, as the people say. */
    this.holder = null;
    /** @private */
    this.isBusy_ = isBusy;
    /** @private */
    this.changed_ = changed;
    /** @private Whether a refusal says that somebody holds it, and the people do not say so yet. */
    this.isSuspected_ = false;
    /** @private {number|undefined} */
    this.suspicion_ = undefined;
    /** @private {number} */
    this.typing_ = 0;
    /** @private */
    this.lease_ = new SliderSync.HoldLease(id, field.isHeld, controls.send, lost, controls.learn);
  };

  var HoldState = SliderSync.HoldState;

  /** @return {boolean} whether somebody else holds it */
  HoldState.prototype.isOthers = function () {
    return !this.lease_.isHeld() && (this.isSuspected_ || this.holder !== null);
  };

  /** @return {boolean} whether only a refusal says that somebody else holds it */
  HoldState.prototype.isSuspected = function () {
    return this.isSuspected_ && this.isOthers();
  };

  /** Holds the control for this page. */
  HoldState.prototype.take = function () {
    this.lease_.take();
  };

  /** Takes note of a change that renews the hold. */
  HoldState.prototype.noteRenewal = function () {
    this.lease_.noteRenewal();
  };

  /** Keeps the hold for a while, since something was typed. */
  HoldState.prototype.keepWhileTyping = function () {
    var self = this;
    clearTimeout(this.typing_);
    this.typing_ = setTimeout(function () {
      self.finish();
    }, TYPING);
  };

  /** Ends typing, and lets others have the control unless this page still needs it. */
  HoldState.prototype.finish = function () {
    clearTimeout(this.typing_);
    this.typing_ = 0;
    this.releaseIfIdle();
  };

  /** Lets others have the control, unless this page still needs it. */
  HoldState.prototype.releaseIfIdle = function () {
    if (!this.typing_ && !this.isBusy_()) this.lease_.release(this.changed_);
  };

  /** @param {?SliderSync.Profile} holder somebody else; null: it is free or held by this page */
  HoldState.prototype.setHolder = function (holder) {
    this.holder = holder;
    if (holder) this.isSuspected_ = false;
    this.changed_();
  };

  /** Gives the hold up, since a refusal says that somebody else has it. */
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

  /** Forgets the hold without telling the board. */
  HoldState.prototype.forget = function () {
    clearTimeout(this.typing_);
    this.typing_ = 0;
    this.lease_.forget();
  };
})();
