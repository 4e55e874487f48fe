/**
 * @fileoverview Shows a new message for a moment, above the lower edge of the page; a tap leads to all of
 * them. Screen readers hear it from the one place for news.
 */
(function () {
  'use strict';

  /** How long it stays, in milliseconds. */
  var DURATION = 6000;

  /**
   * @param {function()} chosen called when it is tapped
   * @constructor
   */
  SliderSync.Toast = function (chosen) {
    var self = this;
    /** @private */
    this.element_ = /** @type {!HTMLElement} */ (document.getElementById('page.toast'));
    /** @private {number|undefined} */
    this.timer_ = undefined;
    this.element_.addEventListener('click', function () {
      self.hide();
      chosen();
    });
  };

  var Toast = SliderSync.Toast;

  /**
   * @param {SliderSync.Profile} profile of who wrote it
   * @param {string} text
   */
  Toast.prototype.show = function (profile, text) {
    var words = document.createElement('span');
    words.className = 'toast-text';
    words.setAttribute('dir', 'auto');
    words.textContent = text;
    this.element_.textContent = '';
    this.element_.appendChild(SliderSync.avatarOf(profile));
    this.element_.appendChild(SliderSync.nameOf(profile));
    this.element_.appendChild(words);
    this.element_.hidden = false;
    clearTimeout(this.timer_);
    this.timer_ = setTimeout(this.hide.bind(this), DURATION);
  };

  Toast.prototype.hide = function () {
    clearTimeout(this.timer_);
    this.element_.hidden = true;
  };
})();
