/**
 * @fileoverview Paces the changes of one control on their way to the board, and keeps the newest one when
 * the connection is lost. It knows nothing of the page but its frames.
 */
(function () {
  'use strict';

  /** How many changes of one control may be under way at a time. */
  var IN_FLIGHT = 2;
  /** The longest wait for a frame, in milliseconds: a hidden page has none. */
  var FRAME = 100;

  /**
   * A change that is not acknowledged.
   *
   * value: the new value
   * since: the position that the change builds on
   * isGuarded: whether it has waited for the connection, so that it must not undo changes after that position
   *
   * @typedef {{value: SliderSync.Value, since: SliderSync.Position, isGuarded: boolean}}
   */
  SliderSync.Change;

  /**
   * At most two changes are in flight, and at most one is sent in a frame. The newest one waits meanwhile,
   * and the last one is always sent.
   *
   * @param {!SliderSync.Replica} replica
   * @param {function(): boolean} isLive
   * @param {function(SliderSync.Value, ?SliderSync.Position,
   *     function(?SliderSync.Failure, ?SliderSync.ChangeResult))} send
   * @param {function(?SliderSync.Failure, SliderSync.Change)} answered called with each answer; with a
   *     refusal only if nothing newer is open, or somebody else holds the control
   * @constructor
   */
  SliderSync.Pacing = function (replica, isLive, send, answered) {
    /** @type {?SliderSync.ChangeResult} The newest acknowledgement. */
    this.acknowledged = null;
    /** @private */
    this.replica_ = replica;
    /** @private */
    this.isLive_ = isLive;
    /** @private */
    this.send_ = send;
    /** @private */
    this.answered_ = answered;
    /** @private */
    this.flights_ = /** @type {!Array<SliderSync.Change>} */ ([]);
    /** @private {?SliderSync.Change} */
    this.waiting_ = null;
    /** @private Values that may have arrived without an answer, since the last answer. */
    this.lost_ = /** @type {!Array<SliderSync.Value>} */ ([]);
    /** @private Whether a change was sent in this frame. */
    this.sent_ = false;
  };

  /** @return {boolean} whether a change is not acknowledged */
  SliderSync.Pacing.prototype.isOpen = function () {
    return this.waiting_ !== null || this.flights_.length > 0;
  };

  /**
   * @param {string} control
   * @return {SliderSync.Value|undefined} the board's value, as the replica or a newer acknowledgement has it
   */
  SliderSync.Pacing.prototype.known = function (control) {
    var applied = this.acknowledged;
    var replica = this.replica_;
    var isNewer =
      applied && applied.history === replica.history && applied.revision > replica.revision;
    return isNewer ? applied.values[control] : replica.value(control);
  };

  /** @return {SliderSync.Value|undefined} the newest value that is not acknowledged */
  SliderSync.Pacing.prototype.newest = function () {
    var open = this.flights_.concat(this.waiting_ || []);
    return open.length ? open[open.length - 1].value : undefined;
  };

  /**
   * @param {SliderSync.Value} value to send, in place of one that waits. Without a connection it waits, and
   *     others may change the control meanwhile.
   */
  SliderSync.Pacing.prototype.change = function (value) {
    this.waiting_ = {value: value, since: this.position_(), isGuarded: !this.isLive_()};
    this.flush();
  };

  /**
   * Sends what waits, since the connection is back and the replica is up to date. A change may have arrived
   * although its answer was lost: then nothing is left to do, or the waiting one builds on it.
   *
   * @param {SliderSync.Value|undefined} value of the board
   * @param {boolean} isOthers whether the board says that somebody else set it
   */
  SliderSync.Pacing.prototype.resume = function (value, isOthers) {
    var change = this.waiting_;
    if (change && value !== undefined) {
      if (change.isGuarded && value === change.value) this.waiting_ = null;
      else if (!isOthers && this.lost_.indexOf(value) >= 0) change.since = this.position_();
    }
    this.flush();
  };

  /** Sends what waits, as soon as it may go. */
  SliderSync.Pacing.prototype.flush = function () {
    var change = this.waiting_;
    if (!change || this.sent_ || this.flights_.length >= IN_FLIGHT || !this.isLive_()) return;
    this.waiting_ = null;
    this.launch_(change);
  };

  /** Forgets the change that waits, since it would be refused. */
  SliderSync.Pacing.prototype.drop = function () {
    this.waiting_ = null;
  };

  /**
   * @param {SliderSync.Change} change
   * @private
   */
  SliderSync.Pacing.prototype.launch_ = function (change) {
    var self = this;
    if (!change.isGuarded) change.since = SliderSync.later(change.since, this.position_());
    this.flights_.push(change);
    this.sent_ = true;
    nextFrame(function () {
      self.sent_ = false;
      self.flush();
    });
    this.send_(change.value, change.isGuarded ? change.since : null, function (failure, applied) {
      self.flights_.splice(self.flights_.indexOf(change), 1);
      if (failure && failure.lost) self.lose_(change);
      else self.takeAnswer_(change, failure, applied);
      self.flush();
    });
  };

  /**
   * @param {SliderSync.Change} change
   * @param {?SliderSync.Failure} failure
   * @param {?SliderSync.ChangeResult} applied
   * @private
   */
  SliderSync.Pacing.prototype.takeAnswer_ = function (change, failure, applied) {
    var isHeld = SliderSync.isFor(failure, SliderSync.Reason.HELD);
    this.lost_ = [];
    if (applied) this.acknowledge_(applied);
    this.answered_(this.isOpen() && !isHeld ? null : failure, change);
  };

  /**
   * @param {SliderSync.ChangeResult} applied
   * @private
   */
  SliderSync.Pacing.prototype.acknowledge_ = function (applied) {
    this.acknowledged = applied;
    // Later changes build on this one.
    this.flights_.concat(this.waiting_ || []).forEach(function (open) {
      open.since = SliderSync.later(open.since, applied);
    });
  };

  /**
   * Keeps the newest change to send it again when the connection is back.
   *
   * @param {SliderSync.Change} change
   * @private
   */
  SliderSync.Pacing.prototype.lose_ = function (change) {
    this.lost_.push(change.value);
    if (this.flights_.length > 0) return;
    this.waiting_ = this.waiting_ || change;
    this.waiting_.isGuarded = true;
  };

  /**
   * @return {SliderSync.Position} of the replica, or of a newer acknowledgement
   * @private
   */
  SliderSync.Pacing.prototype.position_ = function () {
    return SliderSync.later(this.acknowledged || this.replica_, this.replica_);
  };

  /** @param {function()} action called once, at the next frame or soon */
  function nextFrame(action) {
    var done = false;
    function once() {
      if (!done) action();
      done = true;
    }
    if (window.requestAnimationFrame) requestAnimationFrame(once);
    setTimeout(once, window.requestAnimationFrame ? FRAME : 16);
  }
})();
