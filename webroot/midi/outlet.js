/**
 * @fileoverview What a device is told of one control. It remembers what the device is known to have, and sends
 * exactly when the board has something else: so a device hears no echo, and one whose value was not taken is
 * put right. Pure.
 */
(function () {
  'use strict';

  /** How long nothing is sent to what was just moved by hand, in milliseconds. */
  var QUIET = 250;

  /** The least time between two values for one control, in milliseconds. */
  var GAP = 20;

  /** How often the same value is sent to a device that keeps saying another one. */
  var MOST = 5;

  /** @constructor */
  SliderSync.MidiOutlet = function () {
    /** @private -1: unknown. */
    this.known_ = -1;
    /** @private */
    this.heardAt_ = -Infinity;
    /** @private */
    this.sentAt_ = -Infinity;
    /** @private */
    this.isTouched_ = false;
    /** @private The value that was sent last. */
    this.sent_ = -1;
    /** @private How often it was. */
    this.times_ = 0;
  };

  var Outlet = SliderSync.MidiOutlet;

  /**
   * @param {number} value that the device has said: it has that
   * @param {number} now in milliseconds
   */
  Outlet.prototype.heard = function (value, now) {
    this.known_ = value;
    this.heardAt_ = now;
  };

  /** @param {boolean} isTouched whether a hand is at the device: it is told nothing */
  Outlet.prototype.touch = function (isTouched) {
    this.isTouched_ = isTouched;
    // A motor that was held may be anywhere.
    if (!isTouched) this.forget();
  };

  /** Knows nothing of the device: it was away, or shows something of its own. */
  Outlet.prototype.forget = function () {
    this.known_ = -1;
    this.times_ = 0;
    this.heardAt_ = -Infinity;
  };

  /**
   * @param {number} value that the board has; -1: unknown, or something is under way
   * @param {number} now
   * @return {boolean} whether it is to be sent; then it counts as sent
   */
  Outlet.prototype.take = function (value, now) {
    if (this.wait(value, now) !== 0) return false;
    if (value !== this.sent_) this.times_ = 0;
    this.times_++;
    this.sent_ = value;
    this.known_ = value;
    this.sentAt_ = now;
    return true;
  };

  /**
   * @param {number} value that the board has
   * @param {number} now
   * @return {number} how long until it is to be sent, in milliseconds; Infinity: not unless something changes
   */
  Outlet.prototype.wait = function (value, now) {
    if (value < 0 || value === this.known_ || this.isTouched_) return Infinity;
    if (value === this.sent_ && this.times_ >= MOST) return Infinity;
    return Math.max(0, this.heardAt_ + QUIET - now, this.sentAt_ + GAP - now);
  };
})();
