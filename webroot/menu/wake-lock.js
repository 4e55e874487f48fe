/**
 * @fileoverview Keeps the screen of the device on, and says honestly whether it is on. A browser lets go of
 * the screen when the page is hidden, and a device may when its battery is low.
 */
(function () {
  'use strict';

  /**
   * @enum {string} The states; each has a text, `menu.awake.<state>`.
   */
  SliderSync.Awake = {
    OFF: 'off',
    /** Asked for and not yet answered. */
    ASKED: 'asked',
    ON: 'on',
    /** The device has taken it back or refused it; it is asked again when the page is shown again. */
    LOST: 'lost',
    /** Browsers do this on HTTPS and on localhost only. */
    INSECURE: 'insecure',
    /** This browser cannot do it. */
    UNKNOWN: 'unknown'
  };

  var Awake = SliderSync.Awake;

  /**
   * @param {?} navigator of the browser
   * @param {boolean} isSecure whether the page came over a secure connection
   * @param {function(SliderSync.Awake)} changed
   * @constructor
   */
  SliderSync.WakeLock = function (navigator, isSecure, changed) {
    /** @private */
    this.device_ = navigator['wakeLock'];
    /** @private */
    this.isSecure_ = isSecure;
    /** @private */
    this.changed_ = changed;
    /** @private Whether the person wants it. */
    this.isWanted_ = false;
    /** @private {?} What the browser has given. */
    this.lock_ = null;
    /** @type {SliderSync.Awake} */
    this.state = Awake.OFF;
  };

  var WakeLock = SliderSync.WakeLock;

  /** @param {boolean} isWanted whether the screen is to stay on */
  WakeLock.prototype.want = function (isWanted) {
    this.isWanted_ = isWanted;
    if (isWanted) this.ask();
    else this.letGo_();
  };

  /** Asks the device, if the screen is to stay on and does not: the page has become visible. */
  WakeLock.prototype.ask = function () {
    var self = this;
    if (!this.isWanted_ || this.lock_ || this.state === Awake.ASKED) return;
    if (!this.device_) {
      this.become_(this.isSecure_ ? Awake.UNKNOWN : Awake.INSECURE);
      return;
    }
    this.become_(Awake.ASKED);
    this.device_['request']('screen').then(
      function (/** @type {?} */ lock) {
        self.take_(lock);
      },
      function () {
        self.become_(self.isWanted_ ? Awake.LOST : Awake.OFF);
      }
    );
  };

  /**
   * @param {?} lock
   * @private
   */
  WakeLock.prototype.take_ = function (lock) {
    var self = this;
    this.lock_ = lock;
    lock.addEventListener('release', function () {
      if (self.lock_ !== lock) return;
      self.lock_ = null;
      self.become_(Awake.LOST);
    });
    if (this.isWanted_) this.become_(Awake.ON);
    else this.letGo_();
  };

  /** @private */
  WakeLock.prototype.letGo_ = function () {
    var lock = this.lock_;
    this.lock_ = null;
    if (lock) lock['release']();
    if (this.state !== Awake.ASKED || lock) this.become_(Awake.OFF);
  };

  /**
   * @param {SliderSync.Awake} state
   * @private
   */
  WakeLock.prototype.become_ = function (state) {
    if (this.state === state) return;
    this.state = state;
    this.changed_(state);
  };
})();
