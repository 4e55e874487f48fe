/**
 * @fileoverview Presses begin at a control, and end wherever the finger is by then.
 */
(function () {
  'use strict';

  /**
   * @param {function(string): (!SliderSync.Control|undefined)} find by id
   * @param {function(function(!SliderSync.Control))} each does something with every control
   */
  SliderSync.listenToPresses = function (find, each) {
    /**
     * @param {string} type of event
     * @param {function(?)} listener
     */
    function on(type, listener) {
      document.addEventListener(type, listener, true);
    }
    /**
     * @param {EventTarget} target
     * @param {string} what
     * @param {?number=} x where, if it may yet turn out to scroll the page
     */
    function press(target, what, x) {
      var control = find(/** @type {!Element} */ (target).id);
      if (!control || control.input !== target) return;
      control.press(what, x === undefined ? null : x);
    }
    /** @param {string} what */
    function release(what) {
      each(function (control) {
        control.gesture.release(what);
      });
    }
    function listenToPointers() {
      on('pointerdown', function (event) {
        var isTouch = event.pointerType === 'touch';
        if (event.button === 0) press(event.target, pointer(event), isTouch ? event.clientX : null);
      });
      on('pointerup', function (event) {
        each(function (control) {
          control.gesture.mean(pointer(event));
        });
        release(pointer(event));
      });
      // The browser has taken the finger, to scroll the page.
      on('pointercancel', function (event) {
        release(pointer(event));
      });
      // The end of a press outside the window, or in a menu, may go unheard.
      on('pointermove', function (event) {
        each(function (control) {
          control.gesture.slide(pointer(event), event.clientX);
        });
        if (event.buttons === 0) release(pointer(event));
      });
    }
    function listenToMouseAndTouch() {
      on('mousedown', function (event) {
        if (event.button === 0) press(event.target, 'mouse');
      });
      on('mouseup', function () {
        release('mouse');
      });
      on('touchstart', function (event) {
        Array.prototype.forEach.call(event.changedTouches, function (touch) {
          press(event.target, 'touch' + touch.identifier);
        });
      });
      ['touchend', 'touchcancel'].forEach(function (type) {
        on(type, function (event) {
          Array.prototype.forEach.call(event.changedTouches, function (touch) {
            release('touch' + touch.identifier);
          });
        });
      });
    }

    if (window.PointerEvent) listenToPointers();
    else listenToMouseAndTouch();
    on('keyup', function () {
      release('key');
    });
    window.addEventListener('blur', function () {
      each(function (control) {
        control.gesture.releasePresses();
      });
    });
  };

  /**
   * @param {?} event
   * @return {string}
   */
  function pointer(event) {
    return 'pointer' + event.pointerId;
  }
})();
