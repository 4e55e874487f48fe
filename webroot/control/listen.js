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
      control.hand.change(event.type);
    }
    function focus() {
      if (field.kind === 'text') control.hand.gesture.hold('focus');
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
    if (field.kind === 'number') listenToSteps(control);
    if (field.kind === 'color') {
      input.addEventListener('click', function () {
        control.hand.open();
      });
    }
    input.addEventListener('keydown', function (event) {
      control.hand.key(/** @type {!KeyboardEvent} */ (event).key);
    });
    input.addEventListener('focus', focus);
    input.addEventListener('blur', function () {
      control.hand.leave();
    });
    if (document.activeElement === input) focus();
  };

  /** By how many steps a key moves a number. */
  var STEPS = {ArrowUp: 1, Up: 1, ArrowDown: -1, Down: -1, PageUp: 10, PageDown: -10};

  /** @param {!SliderSync.Control} control a number's: Enter sets it, Escape gives up, arrows step */
  function listenToSteps(control) {
    var input = control.input;
    // The keypads of some phones have no minus.
    if (Number(input.getAttribute('aria-valuemin')) < 0) input.setAttribute('inputmode', 'text');
    // A browser's own number field would step where the page is to be scrolled.
    input.addEventListener(
      'wheel',
      function (event) {
        if (input.type === 'number' && document.activeElement === input) event.preventDefault();
      },
      /** @type {?} */ ({passive: false})
    );
    input.addEventListener('keydown', function (event) {
      var key = /** @type {!KeyboardEvent} */ (event);
      // A browser's own number field steps by itself.
      var steps = input.type === 'number' ? 0 : STEPS[key.key];
      if (key.key === 'Enter') control.hand.draft.commit();
      else if (/^Esc/.test(key.key)) control.hand.draft.giveUp();
      else if (steps && !key.ctrlKey && !key.altKey && !key.metaKey) {
        event.preventDefault();
        control.hand.draft.step(steps);
      }
    });
    control.field.eachStepper(function (button) {
      button.addEventListener('click', function () {
        control.hand.draft.step(Number(button.getAttribute('data-steps')));
      });
    });
  }

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
        if (control.hand.touch.isSliding() && event.cancelable) event.preventDefault();
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
