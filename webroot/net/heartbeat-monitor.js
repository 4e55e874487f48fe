/**
 * @fileoverview Notices that the board has fallen silent. A board sends a heartbeat every second, and
 * nothing else tells that a connection is dead.
 */
(function () {
  'use strict';

  /** The time between two checks, in milliseconds. */
  var CHECK_INTERVAL = 250;
  /** The connection is dead after so many milliseconds without a heartbeat. */
  var SILENCE = 2300;

  /**
   * @param {function(): boolean} isExpected whether heartbeats are due
   * @param {function()} silenced called when the board has fallen silent
   * @constructor
   */
  SliderSync.HeartbeatMonitor = function (isExpected, silenced) {
    /** Whether the board fell silent, so that only its own heartbeat counts. */
    this.isSilent = false;
    /** @private */
    this.isExpected_ = isExpected;
    /** @private */
    this.silenced_ = silenced;
    /** @private */
    this.heardAt_ = 0;
    /** @private */
    this.checkedAt_ = 0;
    /** @private {number|undefined} */
    this.checks_ = undefined;
  };

  var HeartbeatMonitor = SliderSync.HeartbeatMonitor;

  /** Begins to check. */
  HeartbeatMonitor.prototype.start = function () {
    var self = this;
    this.checks_ = setInterval(function () {
      self.check_();
    }, CHECK_INTERVAL);
  };

  /** Ends the checks. */
  HeartbeatMonitor.prototype.stop = function () {
    clearInterval(this.checks_);
  };

  /** Takes note of a heartbeat or any other delta of the board. */
  HeartbeatMonitor.prototype.hear = function () {
    this.isSilent = false;
    this.reset();
  };

  /** Measures the silence from now on. */
  HeartbeatMonitor.prototype.reset = function () {
    this.heardAt_ = now();
  };

  /** @private */
  HeartbeatMonitor.prototype.check_ = function () {
    var time = now();
    // The page itself has paused: what came in meanwhile is handled first.
    var late = time - this.checkedAt_ > 2 * CHECK_INTERVAL;
    this.checkedAt_ = time;
    if (time < this.heardAt_) this.heardAt_ = time;
    if (!this.isExpected_() || late) return;
    if (time - this.heardAt_ > SILENCE) {
      this.isSilent = true;
      this.silenced_();
    }
  };

  /** @return {number} milliseconds, of a monotonic clock where the browser has one */
  function now() {
    return window.performance && performance.now ? performance.now() : Date.now();
  }
})();
