/**
 * @fileoverview Listens to mice and fingers. A press begins at a control, and ends anywhere. A finger on a
 * slider is no press yet: its direction decides.
 */
(function () {
  'use strict';

  /**
   * @param {function(string): (!SliderSync.Control|undefined)} find by id
   * @param {function(function(!SliderSync.Control))} each does something with every control
   */
  SliderSync.listenToPointers = function (find, each) {
    /**
     * @param {string} type of event
     * @param {function(?)} listener
     */
    function on(type, listener) {
      document.addEventListener(type, listener, true);
    }
    /**
     * @param {EventTarget} target
     * @return {?SliderSync.Control} the one that was pressed
     */
    function pressed(target) {
      var control = find(/** @type {!Element} */ (target).id);
      return control && control.input === target ? control : null;
    }
    /**
     * @param {string} what
     * @param {?} point of an event or a touch
     */
    function move(what, point) {
      each(function (control) {
        control.hand.touch.move(what, point.clientX, point.clientY);
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
        var control = pressed(event.target);
        closeDialogs();
        var isFinger = event.pointerType !== 'mouse';
        if (event.button !== 0 || !control) return;
        if (isFinger && control.field.slider) {
          // Otherwise the browser clicks there as a mouse.
          event.preventDefault();
          control.hand.touch.start(pointer(event), event.clientX, event.clientY);
        } else {
          control.hand.press(pointer(event));
        }
      });
      // The browser may not tell of the end of a press outside the window, or in a menu.
      on('pointermove', function (event) {
        move(pointer(event), event);
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
        var control = pressed(event.target);
        closeDialogs();
        if (event.button === 0 && control) control.hand.press('mouse');
      });
      on('mouseup', function () {
        release('mouse');
      });
      on('touchstart', function (event) {
        var control = pressed(event.target);
        fingers(event, function (what, touch) {
          if (!control) return;
          if (!control.field.slider) control.hand.press(what);
          else control.hand.touch.start(what, touch.clientX, touch.clientY);
        });
      });
      on('touchmove', function (event) {
        fingers(event, move);
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
