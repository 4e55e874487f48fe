/**
 * @fileoverview The changes of one control on their way to the board: how many, how often, and what
 * becomes of them when the connection is lost. It knows nothing of the page but its frames.
 */
(function () {
  'use strict';

  /** How many changes of one control may be under way. */
  var IN_FLIGHT = 2;
  /** In a hidden page frames stand still: the last value goes after so many milliseconds. */
  var FRAME = 100;

  /**
   * A change that is not acknowledged.
   *
   * value: what somebody moved it to
   * since: the position that it builds on
   * again: whether it has been lost, so that it must not undo what came after that position
   *
   * @typedef {{value: SliderSync.Value, since: SliderSync.Position, again: boolean}}
   */
  SliderSync.Change;

  /**
   * The changes of one control that are not acknowledged. At most two are in flight; what comes
   * meanwhile waits, the newest only; at most one goes per frame; the last one always goes.
   *
   * @param {!SliderSync.Replica} replica
   * @param {function(): boolean} isLive
   * @param {function(SliderSync.Value, ?SliderSync.Position,
   *     function(?SliderSync.Failure, ?SliderSync.ChangeResult))} send
   * @param {function(?SliderSync.Failure, SliderSync.Change)} answered told of each answer to a
   *     change; of a refusal only if nothing newer is open, or somebody else holds the control
   * @constructor
   */
  SliderSync.Pacing = function (replica, isLive, send, answered) {
    /** @type {?SliderSync.ChangeResult} What the board acknowledged last. */
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
    /** @private What may have arrived without an answer since the last one. */
    this.lost_ = /** @type {!Array<SliderSync.Value>} */ ([]);
    /** @private Whether one has gone in this frame. */
    this.sent_ = false;
  };

  /** @return {boolean} whether a change is not acknowledged */
  SliderSync.Pacing.prototype.isOpen = function () {
    return this.waiting_ !== null || this.flights_.length > 0;
  };

  /**
   * @param {string} control that this is about
   * @return {SliderSync.Value|undefined} what the board has: an acknowledgement may be newer than
   *     the replica
   */
  SliderSync.Pacing.prototype.known = function (control) {
    var applied = this.acknowledged;
    var replica = this.replica_;
    var isNewer =
      applied && applied.history === replica.history && applied.revision > replica.revision;
    return isNewer ? applied.values[control] : replica.value(control);
  };

  /** @return {SliderSync.Value|undefined} the newest that is not acknowledged; undefined: none */
  SliderSync.Pacing.prototype.newest = function () {
    var open = this.flights_.concat(this.waiting_ || []);
    return open.length ? open[open.length - 1].value : undefined;
  };

  /** @param {SliderSync.Value} value the newest, as somebody moved it here */
  SliderSync.Pacing.prototype.change = function (value) {
    this.waiting_ = {value: value, since: this.here_(), again: false};
    this.flush();
  };

  /**
   * The connection is back, and what was missed has come in. A change may have arrived although its
   * answer was lost: then nothing is left to do, or a later one builds on it.
   *
   * @param {SliderSync.Value|undefined} value that the board has
   * @param {boolean} isOthers whether the board says that it is somebody else's
   */
  SliderSync.Pacing.prototype.resume = function (value, isOthers) {
    var change = this.waiting_;
    if (change && value !== undefined) {
      if (change.again && value === change.value) this.waiting_ = null;
      else if (!isOthers && this.lost_.indexOf(value) >= 0) change.since = this.here_();
    }
    this.flush();
  };

  /** Sends what waits, as soon as it may go. */
  SliderSync.Pacing.prototype.flush = function () {
    var change = this.waiting_;
    if (!change || this.sent_ || this.flights_.length >= IN_FLIGHT || !this.isLive_()) return;
    this.waiting_ = null;
    this.go_(change);
  };

  /** Forgets what waits: it would be refused. */
  SliderSync.Pacing.prototype.drop = function () {
    this.waiting_ = null;
  };

  /**
   * @param {SliderSync.Change} change
   * @private
   */
  SliderSync.Pacing.prototype.go_ = function (change) {
    var self = this;
    if (!change.again) change.since = SliderSync.later(change.since, this.here_());
    this.flights_.push(change);
    this.sent_ = true;
    nextFrame(function () {
      self.sent_ = false;
      self.flush();
    });
    this.send_(change.value, change.again ? change.since : null, function (failure, applied) {
      self.flights_.splice(self.flights_.indexOf(change), 1);
      if (failure && failure.lost) self.lose_(change);
      else self.answer_(change, failure, applied);
      self.flush();
    });
  };

  /**
   * @param {SliderSync.Change} change
   * @param {?SliderSync.Failure} failure
   * @param {?SliderSync.ChangeResult} applied
   * @private
   */
  SliderSync.Pacing.prototype.answer_ = function (change, failure, applied) {
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
    // What went later builds on this one.
    this.flights_.concat(this.waiting_ || []).forEach(function (open) {
      open.since = SliderSync.later(open.since, applied);
    });
  };

  /**
   * The newest goes again when the connection is back, unless somebody has changed it meanwhile.
   *
   * @param {SliderSync.Change} change
   * @private
   */
  SliderSync.Pacing.prototype.lose_ = function (change) {
    this.lost_.push(change.value);
    if (this.flights_.length > 0) return;
    this.waiting_ = this.waiting_ || change;
    this.waiting_.again = true;
  };

  /**
   * @return {SliderSync.Position} of the newest that is known: an acknowledgement may come before it
   *     is heard of
   * @private
   */
  SliderSync.Pacing.prototype.here_ = function () {
    return SliderSync.later(this.acknowledged || this.replica_, this.replica_);
  };

  /** @param {function()} action once, at the next frame or soon after */
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
