/**
 * @fileoverview Listens to mice and fingers. A press begins at a control, and ends anywhere. A finger on a
 * slider is no press yet: its direction decides.
 */
(function () {
  'use strict';

  /**
   * @param {!Object<string, !SliderSync.Control>} all by id
   * @param {function(function(!SliderSync.Control))} each does something with every control
   */
  SliderSync.listenToPointers = function (all, each) {
    /**
     * @param {string} type of event
     * @param {function(?)} listener
     */
    function on(type, listener) {
      document.addEventListener(type, listener, true);
    }
    /**
     * @param {EventTarget} target
     * @return {!Array<!SliderSync.Control>} those that were pressed: an input's own, or those of a pad
     */
    function pressed(target) {
      var element = /** @type {!Element} */ (target);
      var moved = element.getAttribute && element.getAttribute('data-moves');
      var own = all[element.id];
      if (!moved) return own && own.input === target ? [own] : [];
      return moved
        .split(' ')
        .map(function (id) {
          return all[id];
        })
        .filter(Boolean);
    }
    /**
     * @param {!SliderSync.Control} control
     * @param {string} what
     * @param {?} point
     */
    function pressWithFinger(control, what, point) {
      if (control.field.slider) control.hand.touch.start(what, point.clientX, point.clientY);
      else control.hand.press(what);
    }
    /**
     * @param {!SliderSync.Control} control
     * @param {string} what
     * @param {?} point
     */
    function pressWithMouse(control, what, point) {
      var slider = control.field.slider;
      if (slider && slider.isDrawn) control.hand.touch.press(what, point.clientX, point.clientY);
      else control.hand.press(what);
    }
    /**
     * @param {string} what
     * @param {?} point of an event or a touch
     * @param {boolean} isFine whether Shift is down
     */
    function move(what, point, isFine) {
      each(function (control) {
        control.hand.touch.move(what, point.clientX, point.clientY, isFine);
      });
    }
    /** @param {string} what */
    function release(what) {
      each(function (control) {
        control.hand.touch.end(what);
        control.hand.gesture.release(what);
      });
    }
    function closeDialogs() {
      each(function (control) {
        control.hand.closeDialog();
      });
    }
    /** @param {string} what the browser uses to scroll the page, or for a gesture of its own */
    function cancel(what) {
      each(function (control) {
        control.hand.touch.cancel(what);
      });
      release(what);
    }
    function listenToPointerEvents() {
      on('pointerdown', function (event) {
        var controls = pressed(event.target);
        var isMouse = event.pointerType === 'mouse';
        closeDialogs();
        if (event.button !== 0) return;
        controls.forEach(function (control) {
          // Otherwise the browser clicks there as a mouse.
          if (!isMouse && control.field.slider) event.preventDefault();
          (isMouse ? pressWithMouse : pressWithFinger)(control, pointer(event), event);
        });
      });
      // The browser may not tell of the end of a press outside the window, or in a menu.
      on('pointermove', function (event) {
        move(pointer(event), event, event.shiftKey);
        if (event.buttons === 0) release(pointer(event));
      });
      on('pointerup', function (event) {
        release(pointer(event));
      });
      on('pointercancel', function (event) {
        cancel(pointer(event));
      });
    }
    function listenToMouseAndTouch() {
      on('mousedown', function (event) {
        var controls = pressed(event.target);
        closeDialogs();
        if (event.button !== 0) return;
        controls.forEach(function (control) {
          pressWithMouse(control, 'mouse', event);
        });
      });
      on('mousemove', function (event) {
        move('mouse', event, event.shiftKey);
      });
      on('mouseup', function () {
        release('mouse');
      });
      on('touchstart', function (event) {
        var controls = pressed(event.target);
        fingers(event, function (what, touch) {
          controls.forEach(function (control) {
            pressWithFinger(control, what, touch);
          });
        });
      });
      on('touchmove', function (event) {
        fingers(event, function (what, touch) {
          move(what, touch, false);
        });
      });
      on('touchend', function (event) {
        fingers(event, release);
      });
      on('touchcancel', function (event) {
        fingers(event, cancel);
      });
    }

    if (window.PointerEvent) listenToPointerEvents();
    else listenToMouseAndTouch();
    on('keyup', function () {
      release('key');
    });
    window.addEventListener('blur', function () {
      each(function (control) {
        // In some browsers a dialog is a window of its own.
        if (!control.hand.hasOpenDialog()) control.hand.letGo();
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

  /**
   * @param {?} event
   * @param {function(string, ?)} action for every finger that the event is about
   */
  function fingers(event, action) {
    Array.prototype.forEach.call(event.changedTouches, function (touch) {
      action('touch' + touch.identifier, touch);
    });
  }
})();
