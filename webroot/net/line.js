/**
 * @fileoverview The line to the server: opens one bus after the other, with growing pauses, and never
 * gives up. It knows nothing of what goes over it.
 */
(function () {
  'use strict';

  /** How often the server hears from here at least, in milliseconds. */
  var PING = 5000;
  /** The longest pause between two attempts to connect, in milliseconds: the wait after a restart. */
  var LONGEST = 1500;

  /**
   * @param {function(): !EventBus} open makes a new bus that neither reconnects nor pings by itself
   * @param {function(!EventBus)} opened
   * @param {function(string)} lost told why, as far as anybody said
   * @constructor
   */
  SliderSync.Line = function (open, opened, lost) {
    /** @type {?EventBus} null while there is none. */
    this.bus = null;
    /** @private */
    this.open_ = open;
    /** @private */
    this.opened_ = opened;
    /** @private */
    this.lost_ = lost;
    /** @private Attempts since it last proved good. */
    this.tries_ = 0;
    /** @private {number|undefined} */
    this.retry_ = undefined;
    /** @private {number|undefined} */
    this.deadline_ = undefined;
  };

  var Line = SliderSync.Line;

  /** Makes one more attempt now. */
  Line.prototype.attempt = function () {
    var self = this;
    var bus;
    clearTimeout(this.retry_);
    this.retry_ = undefined;
    this.deadline_ = setTimeout(function () {
      self.drop('the server does not answer');
    }, Math.min(24000, 3000 * Math.pow(2, this.tries_)));
    bus = this.open_();
    this.bus = bus;
    bus.onopen = function () {
      if (self.bus !== bus) return;
      self.opened_(bus);
      // The pings by which the server knows that somebody is there come last: polling sends one
      // after the other.
      bus.pingInterval = PING;
      bus.enablePing(true);
    };
    bus.onclose = function () {
      if (self.bus === bus) self.drop('');
    };
    bus.onerror = function (error) {
      // It names no address. Whoever waits for an answer has a time-out.
      if (window.console) console.warn('slider-sync: ' + error.failureType + ' ' + error.message);
    };
  };

  /** It is good: nobody waits for it any longer. */
  Line.prototype.prove = function () {
    clearTimeout(this.deadline_);
    this.tries_ = 0;
  };

  /** No pause is worth it any longer: a pending attempt is made at once. */
  Line.prototype.hurry = function () {
    this.tries_ = 0;
    if (this.retry_ !== undefined) this.attempt();
  };

  /** Whatever is under way may hang for long: ends it and tries anew at once. */
  Line.prototype.renew = function () {
    this.drop('');
    this.tries_ = 0;
    this.attempt();
  };

  /**
   * Ends what there is, and arranges for the next attempt.
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
    try {
      bus.close();
    } catch (ignored) {
      // It was closed already.
    }
    this.lost_(reason);
  };
})();
