/**
 * @fileoverview What becomes of changes of one control that the connection was lost over: they wait, go
 * again, and are offered if the board does not take them then. No change of one's own is taken for
 * somebody else's.
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

  /** The connection is away: what waits stands beside the truth; but a text stays where one writes it. */
  Unsent.prototype.wait = function () {
    var control = this.control_;
    var value = this.pacing_.newest();
    if (value === undefined) return;
    this.ghost.wait(value);
    if (!control.field.type.keepsTyped && !control.hand.draft.state) control.show();
  };

  /** The connection is back: what waits goes, unless it has arrived before. */
  Unsent.prototype.resume = function () {
    var control = this.control_;
    this.pacing_.resume(control.truth(), this.movers_.isOthers(control.id));
    if (!this.pacing_.isOpen()) this.ghost.settle();
  };

  /**
   * @param {?SliderSync.Failure} failure why a change was refused; null: it was not
   * @param {SliderSync.Change} change
   * @return {boolean} whether it says so, and offers to set it again
   */
  Unsent.prototype.answered = function (failure, change) {
    var newest = this.pacing_.newest();
    if (failure && change.again && failure.reason !== Reason.INVALID_VALUE) {
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
    if (failure.reason === Reason.UNKNOWN_REVISION) return 'The board was restarted.';
    if (failure.reason !== Reason.HELD) return SliderSync.sentenceOf(failure);
    return SliderSync.holderIn(failure) + this.control_.field.type.doing.replace(' is ', ' was ') + '.';
  };
})();
