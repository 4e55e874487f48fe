/**
 * @fileoverview The change of one control that was under way when the connection was lost: it waits, is
 * sent again, and is offered to be set again if the board refuses it then.
 */
(function () {
  'use strict';

  var Reason = SliderSync.Reason;

  /**
   * @param {!SliderSync.Control} control
   * @param {!SliderSync.Pacing} pacing of that control
   * @param {!SliderSync.Movers} movers
   * @constructor
   */
  SliderSync.Unsent = function (control, pacing, movers) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.pacing_ = pacing;
    /** @private */
    this.movers_ = movers;
    /** @const */
    this.ghost = new SliderSync.Ghost(control.field, this.setAgain_.bind(this));
  };

  var Unsent = SliderSync.Unsent;

  /** Shows a waiting change beside the board's value. A text and a draft stay in their input. */
  Unsent.prototype.wait = function () {
    var control = this.control_;
    var value = this.pacing_.newest();
    if (value === undefined) return;
    this.ghost.showWaiting(value);
    if (!control.field.type.keepsTyped && !control.hand.draft.state) control.show();
  };

  /** Sends the waiting change, since the connection is back, unless the board has it already. */
  Unsent.prototype.resume = function () {
    var control = this.control_;
    this.pacing_.resume(control.boardValue(), this.movers_.isOthers(control.id));
    if (!this.pacing_.isOpen()) this.ghost.settle();
  };

  /**
   * Offers a change that was sent again and refused.
   *
   * @param {?SliderSync.Failure} failure null: the change was accepted
   * @param {SliderSync.Change} change
   * @return {boolean} whether it offers the change
   */
  Unsent.prototype.takeAnswer = function (failure, change) {
    var newest = this.pacing_.newest();
    if (failure && change.isGuarded && failure.reason !== Reason.INVALID_VALUE) {
      this.ghost.offer(newest === undefined ? change.value : newest, this.why_(failure));
      return true;
    }
    if (newest === undefined) this.ghost.settle();
    return false;
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Unsent.prototype.setAgain_ = function (value) {
    var control = this.control_;
    if (control.isBlocked()) return;
    control.hand.draft.end();
    control.field.write(value);
    control.set(value);
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {string}
   * @private
   */
  Unsent.prototype.why_ = function (failure) {
    if (failure.reason === Reason.CONFLICT) {
      return this.movers_.sentence(this.control_.id, Number(failure.details['revision']));
    }
    if (failure.reason === Reason.UNKNOWN_REVISION) return SliderSync.text('refused.restarted');
    if (failure.reason !== Reason.HELD) return SliderSync.sentenceOf(failure);
    return SliderSync.text(this.control_.field.type.moved, {'name': SliderSync.holderIn(failure)});
  };
})();
