/**
 * @fileoverview Moves a number by steps: with the arrow keys in its input, and the buttons beside it.
 */
(function () {
  'use strict';

  /** How many steps each key moves, also by its name in older browsers. */
  var STEPS = {ArrowUp: 1, Up: 1, ArrowDown: -1, Down: -1, PageUp: 10, PageDown: -10};

  /**
   * @param {!HTMLInputElement} input
   * @constructor
   */
  SliderSync.Stepper = function (input) {
    /** @private */
    this.input_ = input;
    /** @private */
    this.buttons_ = /** @type {!NodeList<!HTMLButtonElement>} */ (
      document.querySelectorAll('button[data-for="' + input.id + '"]')
    );
    /** @private A browser steps its own number fields by itself. */
    this.isNative_ = input.type === 'number';
  };

  var Stepper = SliderSync.Stepper;

  /**
   * @param {number} value
   * @param {number} steps down when negative
   * @return {number} the value so many steps on
   */
  Stepper.prototype.next = function (value, steps) {
    var input = this.input_;
    var bounds = ['data-step', 'aria-valuemin', 'aria-valuemax'].map(function (name) {
      return parseFloat(input.getAttribute(name) || '');
    });
    return SliderSync.stepped(value, steps, bounds[0], bounds[1], bounds[2]);
  };

  /** @param {boolean} isDisabled */
  Stepper.prototype.disable = function (isDisabled) {
    Array.prototype.forEach.call(this.buttons_, function (button) {
      button.disabled = isDisabled;
    });
  };

  /** @param {function(number)} step called with the number of steps */
  Stepper.prototype.listen = function (step) {
    var input = this.input_;
    var isNative = this.isNative_;
    // The keypads of some phones have no minus.
    if (Number(input.getAttribute('aria-valuemin')) < 0) input.setAttribute('inputmode', 'text');
    // A browser's own number field would step where the page is to be scrolled.
    input.addEventListener(
      'wheel',
      function (event) {
        if (isNative && document.activeElement === input) event.preventDefault();
      },
      /** @type {?} */ ({passive: false})
    );
    input.addEventListener('keydown', function (event) {
      var key = /** @type {!KeyboardEvent} */ (event);
      var steps = isNative ? 0 : STEPS[key.key];
      if (!steps || key.ctrlKey || key.altKey || key.metaKey) return;
      event.preventDefault();
      step(steps);
    });
    Array.prototype.forEach.call(this.buttons_, function (button) {
      button.addEventListener('click', function () {
        step(Number(button.getAttribute('data-steps')));
      });
    });
  };
})();
