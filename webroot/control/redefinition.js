/**
 * @fileoverview Follows the definition of the board: loads the page anew in the background, and swaps what
 * differs. Items that look the same stay as they are, with their values, their focus and their fingers.
 */
(function () {
  'use strict';

  /** The pause before it tries again, in milliseconds: a finger is down, or this node is not that far. */
  var RETRY = 200;

  /**
   * @param {!SliderSync.Controls} controls
   * @param {number} shown the revision of the definition that the page shows
   * @param {function()} laidOut called when there are other tabs and sections
   * @constructor
   */
  SliderSync.Redefinition = function (controls, shown, laidOut) {
    /** @private */
    this.laidOut_ = laidOut;
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.shown_ = shown;
    /** @private The revision that the board has. */
    this.wanted_ = shown;
    /** @private Whether it loads, or waits to try again. */
    this.isBusy_ = false;
  };

  var Redefinition = SliderSync.Redefinition;

  /** @param {number} revision that the board has now */
  Redefinition.prototype.follow = function (revision) {
    this.wanted_ = revision;
    this.go_();
  };

  /** @private */
  Redefinition.prototype.go_ = function () {
    var self = this;
    var request = new XMLHttpRequest();
    if (this.isBusy_ || this.shown_ === this.wanted_) return;
    this.isBusy_ = true;
    request.open('GET', location.href.replace(/#.*/, ''));
    request.responseType = 'document';
    request.onload = function () {
      self.isBusy_ = false;
      if (request.status === 200 && request.response) self.take_(/** @type {!Document} */ (request.response));
      else self.retry_();
    };
    request.onerror = function () {
      self.isBusy_ = false;
      self.retry_();
    };
    request.send();
  };

  /** @private */
  Redefinition.prototype.retry_ = function () {
    this.pause_(this.go_.bind(this));
  };

  /**
   * @param {function()} then what it does after a pause
   * @private
   */
  Redefinition.prototype.pause_ = function (then) {
    var self = this;
    if (this.isBusy_) return;
    this.isBusy_ = true;
    setTimeout(function () {
      self.isBusy_ = false;
      then();
    }, RETRY);
  };

  /**
   * Shows what was loaded, unless it is too old, or a hand is on what would go or move.
   *
   * @param {!Document} loaded
   * @private
   */
  Redefinition.prototype.take_ = function (loaded) {
    var revision = Number(loaded.body.getAttribute('data-defined'));
    var controls = this.controls_;
    var swap;
    // It may have changed again meanwhile, or this node is not that far.
    if (revision !== this.wanted_ || !loaded.querySelector('.board')) {
      this.retry_();
      return;
    }
    swap = new SliderSync.Swap(loaded);
    if (swap.touched().some(controls.all.isTouched.bind(controls.all))) {
      this.pause_(this.take_.bind(this, loaded));
      return;
    }
    swap.go();
    this.shown_ = revision;
    this.adopt_();
    if (swap.isLaidOutAnew) this.laidOut_();
  };

  /**
   * Makes the new inputs controls. Their values may come a moment later.
   *
   * @private
   */
  Redefinition.prototype.adopt_ = function () {
    var controls = this.controls_;
    SliderSync.widgets.start();
    controls.all.adopt(controls.isLive());
    controls.peopleChanged();
    if (!controls.all.areIn(controls.replica)) setTimeout(this.adopt_.bind(this), RETRY);
  };
})();
