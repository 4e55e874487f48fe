/**
 * @fileoverview Listens whether the board is still heard. It speaks at least once a second, and nothing
 * else tells of a dead line.
 */
(function () {
  'use strict';

  /** How often the silence is measured, in milliseconds. */
  var TICK = 250;
  /** After so long without a word from the board the line is dead, in milliseconds. */
  var SILENCE = 2300;

  /**
   * @param {function(): boolean} isExpected whether the board has to be heard
   * @param {function()} fell told when it has fallen silent
   * @constructor
   */
  SliderSync.HeartbeatMonitor = function (isExpected, fell) {
    /** Whether the board had fallen silent, so that only its own word counts. */
    this.isSilent = false;
    /** @private */
    this.isExpected_ = isExpected;
    /** @private */
    this.fell_ = fell;
    /** @private */
    this.heardAt_ = 0;
    /** @private */
    this.tickedAt_ = 0;
  };

  var HeartbeatMonitor = SliderSync.HeartbeatMonitor;

  HeartbeatMonitor.prototype.start = function () {
    var self = this;
    setInterval(function () {
      self.tick_();
    }, TICK);
  };

  /** The board has spoken. */
  HeartbeatMonitor.prototype.hear = function () {
    this.isSilent = false;
    this.reset();
  };

  /** From now on it has to be heard. */
  HeartbeatMonitor.prototype.reset = function () {
    this.heardAt_ = now();
  };

  /** @private */
  HeartbeatMonitor.prototype.tick_ = function () {
    var time = now();
    // After a pause of the whole page, what has come in meanwhile goes first.
    var late = time - this.tickedAt_ > 2 * TICK;
    this.tickedAt_ = time;
    if (time < this.heardAt_) this.heardAt_ = time;
    if (!this.isExpected_() || late) return;
    if (time - this.heardAt_ > SILENCE) {
      this.isSilent = true;
      this.fell_();
    }
  };

  /** @return {number} milliseconds of a clock that, where possible, nobody sets */
  function now() {
    return window.performance && performance.now ? performance.now() : Date.now();
  }
})();
