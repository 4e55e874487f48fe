/**
 * @fileoverview What an input tells its control.
 */
(function () {
  'use strict';

  /** @param {!SliderSync.Control} control */
  SliderSync.listen = function (control) {
    var input = control.input;
    var field = control.field;
    /** @param {!Event} event */
    function change(event) {
      control.change(event.type);
    }
    function focus() {
      if (field.isTyped) control.gesture.hold('focus');
    }
    /** @param {!Event} event that a browser would act upon, although the control is not inert to it */
    function block(event) {
      if (control.isBlocked() && !field.isTyped && !isTab(event)) event.preventDefault();
    }
    // Internet Explorer tells of a slider by `change` only, all others by `input` while it moves.
    input.addEventListener('input', change);
    input.addEventListener('change', change);
    input.addEventListener('mousedown', block);
    input.addEventListener('click', block);
    input.addEventListener('keydown', block);
    if (field.kind === 'range') listenToFingers(control);
    input.addEventListener('keydown', function (event) {
      control.key(/** @type {!KeyboardEvent} */ (event).key);
    });
    input.addEventListener('focus', focus);
    input.addEventListener('blur', function () {
      control.leave();
    });
    if (document.activeElement === input) focus();
  };

  /**
   * Keeps the browser from what it would do with a finger that belongs to the slider: scroll, move
   * the slider its own way, and click as a mouse at the end.
   *
   * @param {!SliderSync.Control} control
   */
  function listenToFingers(control) {
    var input = control.input;
    // An older browser takes the options for `true`: it hears of it all the same.
    var options = /** @type {?} */ ({passive: false});
    // A page of somebody's own need not say it in a style.
    if (window.getComputedStyle(input).touchAction === 'auto') input.style.touchAction = 'pan-y';
    input.addEventListener(
      'touchmove',
      function (event) {
        if (control.touch.isSliding() && event.cancelable) event.preventDefault();
      },
      options
    );
    input.addEventListener(
      'touchend',
      function (event) {
        if (event.cancelable) event.preventDefault();
      },
      options
    );
  }

  /**
   * @param {!Event} event
   * @return {boolean} whether it is a key that leads away
   */
  function isTab(event) {
    return /** @type {?} */ (event).key === 'Tab';
  }
})();
