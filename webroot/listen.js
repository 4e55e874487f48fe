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
   * @param {!Event} event
   * @return {boolean} whether it is a key that leads away
   */
  function isTab(event) {
    return /** @type {?} */ (event).key === 'Tab';
  }
})();
