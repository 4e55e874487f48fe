/**
 * @fileoverview The <output> elements of one control, and how it shows that a change is not
 * acknowledged.
 */
(function () {
  'use strict';

  /** A change that takes longer than this to be acknowledged shows, in milliseconds. */
  var LONG = 300;

  /**
   * @param {!HTMLInputElement} input
   * @constructor
   */
  SliderSync.Display = function (input) {
    /** @private */
    this.input_ = input;
    /** @private */
    this.outputs_ = document.querySelectorAll('output[for="' + input.id + '"]');
    /** @private {number|undefined} */
    this.dimming_ = undefined;
  };

  var Display = SliderSync.Display;

  /** @param {SliderSync.Value} value */
  Display.prototype.show = function (value) {
    var i;
    var words = SliderSync.words(value);
    for (i = 0; i < this.outputs_.length; i++) SliderSync.setText(this.outputs_[i], words);
  };

  /**
   * Dims from when changes have been open for long until none is.
   *
   * @param {boolean} isOpen
   */
  Display.prototype.dim = function (isOpen) {
    var self = this;
    if (isOpen && this.input_.getAttribute('data-sync')) return;
    clearTimeout(this.dimming_);
    this.mark_('');
    if (!isOpen) return;
    this.dimming_ = setTimeout(function () {
      self.mark_('unacknowledged');
    }, LONG);
  };

  /**
   * @param {string} state
   * @private
   */
  Display.prototype.mark_ = function (state) {
    var i;
    this.input_.setAttribute('data-sync', state);
    for (i = 0; i < this.outputs_.length; i++) this.outputs_[i].setAttribute('data-sync', state);
  };
})();
