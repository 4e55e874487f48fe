/**
 * @fileoverview Lets a hand choose controls of the page, which do not move meanwhile: a tap, a click, or Enter
 * on the one that has the focus.
 */
(function () {
  'use strict';

  /** What would move a control, or begin to. */
  var MOVES = ['pointerdown', 'mousedown', 'touchstart', 'input', 'change', 'contextmenu'];

  /**
   * @param {function(!Array<string>)} chosen called with the ids of those that were chosen at once
   * @param {function()} cancelled called for Escape
   * @constructor
   */
  SliderSync.MidiChooser = function (chosen, cancelled) {
    var self = this;
    /** @private */
    this.chosen_ = chosen;
    /** @private */
    this.cancelled_ = cancelled;
    /** @private */
    this.block_ = function (/** @type {!Event} */ event) {
      if (!isOnBoard(event)) return;
      event.stopImmediatePropagation();
      // A mouse would move a slider, and a finger that goes on scrolls.
      if (event.type === 'mousedown') event.preventDefault();
    };
    /** @private */
    this.click_ = function (/** @type {!Event} */ event) {
      if (!isOnBoard(event)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      self.choose_(/** @type {!Element} */ (event.target));
    };
    /** @private */
    this.key_ = function (/** @type {!Event} */ event) {
      var key = /** @type {!KeyboardEvent} */ (event).key;
      if (/^Esc/.test(key)) self.cancelled_();
      if (key === 'Tab' || !isOnBoard(event)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      if (key === 'Enter' || key === ' ') self.choose_(/** @type {!Element} */ (event.target));
    };
  };

  var Chooser = SliderSync.MidiChooser;

  /** @param {boolean} isOn whether a hand chooses from now on */
  Chooser.prototype.turn = function (isOn) {
    var self = this;
    // On the window, so that this comes before everything on the page.
    var change = isOn ? 'addEventListener' : 'removeEventListener';
    MOVES.forEach(function (type) {
      window[change](type, self.block_, true);
    });
    window[change]('click', this.click_, true);
    window[change]('keydown', this.key_, true);
  };

  /**
   * @param {!Element} target
   * @private
   */
  Chooser.prototype.choose_ = function (target) {
    var ids = idsAt(target);
    if (ids.length) this.chosen_(ids);
  };

  /**
   * @param {!Element} target
   * @return {!Array<string>} of its control, or of all of a pad
   */
  function idsAt(target) {
    var element = /** @type {?Element} */ (target);
    for (; element && !/(^| )control( |$)/.test(element.className); element = element.parentElement) {
      if (/(^| )sync( |$)/.test(element.className)) return [element.id];
    }
    return element
      ? Array.prototype.map.call(element.querySelectorAll('.sync'), function (input) {
          return input.id;
        })
      : [];
  }

  /**
   * @param {!Event} event
   * @return {boolean}
   */
  function isOnBoard(event) {
    var board = document.querySelector('.board');
    return !!board && board.contains(/** @type {!Node} */ (event.target));
  }
})();
