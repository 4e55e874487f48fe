/**
 * @fileoverview Listens to the input of a control.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Control} control
   * @param {!Object<string, !SliderSync.Control>} all by id
   */
  SliderSync.listen = function (control, all) {
    var input = control.input;
    var type = control.field.type;
    /** @param {!Event} event */
    function change(event) {
      control.hand.change(event.type);
    }
    function focus() {
      if (type.keepsTyped) control.hand.gesture.hold('focus');
    }
    /** @param {!Event} event that a browser acts upon, since the input is not disabled */
    function block(event) {
      if (control.isBlocked() && !type.isTyped && !isTab(event)) event.preventDefault();
    }
    // Internet Explorer sends only `change` for a slider, all others `input` while it moves.
    input.addEventListener('input', change);
    input.addEventListener('change', change);
    input.addEventListener('mousedown', block);
    input.addEventListener('click', block);
    input.addEventListener('keydown', block);
    if (control.field.slider) listenToSlider(control, all);
    if (type.isDrafted) listenToDraft(control);
    if (control.field.stepper) {
      control.field.stepper.listen(control.hand.draft.step.bind(control.hand.draft));
    }
    if (type.hasDialog) {
      input.addEventListener('click', function () {
        control.hand.openDialog();
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

  /** @param {!SliderSync.Control} control whose draft Enter sets and Escape gives up */
  function listenToDraft(control) {
    control.input.addEventListener('keydown', function (event) {
      var key = /** @type {!KeyboardEvent} */ (event).key;
      if (key === 'Enter') control.hand.draft.commit();
      else if (/^Esc/.test(key)) control.hand.draft.giveUp();
    });
  }

  /**
   * @param {!SliderSync.Control} control that is a slider
   * @param {!Object<string, !SliderSync.Control>} all
   */
  function listenToSlider(control, all) {
    var input = control.input;
    listenToFingers(control);
    if (control.field.slider.isDrawn) listenToKeys(control, all);
    input.addEventListener('keydown', function (event) {
      if (/** @type {!KeyboardEvent} */ (event).key !== 'Enter') return;
      // Otherwise the field that opens hears the rest of it.
      event.preventDefault();
      control.hand.slider.entry.open();
    });
    input.addEventListener('contextmenu', function (event) {
      event.preventDefault();
      if (!control.hand.touch.isDown()) control.hand.slider.entry.open();
    });
    control.field.slider.area.addEventListener('dblclick', function () {
      control.hand.slider.reset();
    });
    input.addEventListener(
      'wheel',
      function (event) {
        var wheel = /** @type {!WheelEvent} */ (event);
        // Without the focus it scrolls the page.
        if (document.activeElement !== input || control.isBlocked()) return;
        wheel.preventDefault();
        control.hand.slider.wheel((wheel.deltaY || wheel.deltaX) < 0, wheel.shiftKey);
      },
      /** @type {?} */ ({passive: false})
    );
    // The browser would move a thumb that it does not show.
    input.addEventListener('mousedown', function (event) {
      if (!control.field.slider.isDrawn) return;
      event.preventDefault();
      input.focus();
    });
  }

  /**
   * @param {!SliderSync.Control} control that is a drawn slider
   * @param {!Object<string, !SliderSync.Control>} all among which is the other side of a pad
   */
  function listenToKeys(control, all) {
    var pair = control.input.getAttribute('data-pair') || '';
    control.input.addEventListener('keydown', function (event) {
      var other = all[pair];
      var key = /** @type {!KeyboardEvent} */ (event);
      var side = other ? SliderSync.sideOf(key.key) : '';
      var moved = side && side !== control.field.slider.axis ? other : control;
      if (key.ctrlKey || key.altKey || key.metaKey || moved.isBlocked()) return;
      if (moved.hand.slider.move(key.key, key.shiftKey)) event.preventDefault();
    });
  }

  /**
   * Keeps the browser from handling a finger on the slider itself: it would scroll, move the slider to the
   * finger, and click as a mouse at the end.
   *
   * @param {!SliderSync.Control} control
   */
  function listenToFingers(control) {
    var input = control.input;
    // An older browser takes the options for `true`, which does no harm.
    var options = /** @type {?} */ ({passive: false});
    // The page of an author need not have a style for it.
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
   * @return {boolean} whether it is the key that leads to the next control
   */
  function isTab(event) {
    return /** @type {?} */ (event).key === 'Tab';
  }
})();
