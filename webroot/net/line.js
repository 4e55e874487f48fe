/**
 * @fileoverview The line to the server: opens one bus after the other, with growing pauses, and never
 * gives up. It knows nothing of the messages.
 */
(function () {
  'use strict';

  /** The time between two pings, in milliseconds. */
  var PING = 5000;
  /** The longest pause between two attempts, in milliseconds: the wait after a restart. */
  var LONGEST = 1500;

  /**
   * @param {function(): !EventBus} open makes a new bus that neither reconnects nor pings by itself
   * @param {string} silent the reason when the server does not answer
   * @param {function(!EventBus)} opened
   * @param {function(string)} lost called with the reason, or with an empty text
   * @constructor
   */
  SliderSync.Line = function (open, silent, opened, lost) {
    /** @type {?EventBus} null between two attempts. */
    this.bus = null;
    /** @private */
    this.open_ = open;
    /** @private */
    this.silent_ = silent;
    /** @private */
    this.opened_ = opened;
    /** @private */
    this.lost_ = lost;
    /** @private Attempts since the line was last confirmed. */
    this.tries_ = 0;
    /** @private {number|undefined} */
    this.retry_ = undefined;
    /** @private {number|undefined} */
    this.deadline_ = undefined;
  };

  var Line = SliderSync.Line;

  /** Opens a bus now. */
  Line.prototype.attempt = function () {
    var self = this;
    var bus;
    clearTimeout(this.retry_);
    this.retry_ = undefined;
    this.deadline_ = setTimeout(function () {
      self.drop(self.silent_);
    }, Math.min(24000, 3000 * Math.pow(2, this.tries_)));
    bus = this.open_();
    this.bus = bus;
    bus.onopen = function () {
      if (self.bus !== bus) return;
      self.opened_(bus);
      // Pings come last: polling sends one message after the other.
      bus.pingInterval = PING;
      bus.enablePing(true);
    };
    bus.onclose = function () {
      if (self.bus === bus) self.drop('');
    };
    bus.onerror = function (error) {
      // It names no address, so nobody can be told. Commands time out by themselves.
      if (window.console) console.warn('slider-sync: ' + error.failureType + ' ' + error.message);
    };
  };

  /** Confirms that the line works: ends the deadline of the attempt. */
  Line.prototype.confirm = function () {
    clearTimeout(this.deadline_);
    this.tries_ = 0;
  };

  /** Ends the pause before the next attempt, if there is one. */
  Line.prototype.hurry = function () {
    this.tries_ = 0;
    if (this.retry_ !== undefined) this.attempt();
  };

  /** Replaces an attempt that may hang by a new one. */
  Line.prototype.renew = function () {
    this.drop('');
    this.tries_ = 0;
    this.attempt();
  };

  /**
   * Closes the bus, and tries again after a pause.
   *
   * @param {string} reason
   */
  Line.prototype.drop = function (reason) {
    var self = this;
    var bus = this.bus;
    var wait = Math.min(LONGEST, 250 * Math.pow(2, this.tries_)) * (0.5 + Math.random() / 2);
    if (!bus) return;
    this.bus = null;
    this.tries_++;
    clearTimeout(this.deadline_);
    this.retry_ = setTimeout(function () {
      self.attempt();
    }, wait);
    close(bus);
    this.lost_(reason);
  };

  /** Closes the bus for good. */
  Line.prototype.end = function () {
    var bus = this.bus;
    this.bus = null;
    clearTimeout(this.retry_);
    clearTimeout(this.deadline_);
    if (bus) close(bus);
  };

  /** @param {!EventBus} bus */
  function close(bus) {
    try {
      bus.close();
    } catch (ignored) {
      // It was closed already.
    }
  }
})();
