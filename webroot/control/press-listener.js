/**
 * @fileoverview Listens to what presses a button: mice, pens, several fingers, keys, and programs that
 * read the screen to people. Whatever pressed it, the end is never missed.
 */
(function () {
  'use strict';

  /** How long a click presses that comes without a press, in milliseconds. */
  var CLICK = 200;

  /**
   * @param {!HTMLElement} element
   * @param {function(string)} press called with what presses: a pointer, a finger, a key
   * @param {function(string)} release called with the same, perhaps more than once
   * @param {function()} releaseAll called when nothing can press any more
   */
  SliderSync.listenToPresses = function (element, press, release, releaseAll) {
    var isPressed = false;
    /** @param {string} what */
    function begin(what) {
      isPressed = true;
      press(what);
    }
    /**
     * @param {string} type of event
     * @param {function(?)} listener
     */
    function on(type, listener) {
      element.addEventListener(type, listener);
    }
    if (window.PointerEvent) listenToPointers(on, begin, release);
    else listenToMouseAndTouch(on, begin, release);
    on('keydown', function (event) {
      if (!isKey(event)) return;
      event.preventDefault();
      if (!event.repeat) begin('key');
    });
    on('keyup', function (event) {
      if (!isKey(event)) return;
      event.preventDefault();
      release('key');
    });
    // A click without a press comes from a program that reads the screen.
    on('click', function () {
      if (!isPressed) {
        press('click');
        setTimeout(function () {
          release('click');
        }, CLICK);
      }
      isPressed = false;
    });
    on('contextmenu', function (event) {
      event.preventDefault();
    });
    on('blur', releaseAll);
    window.addEventListener('blur', releaseAll);
    document.addEventListener('visibilitychange', function () {
      if (document.hidden) releaseAll();
    });
  };

  /**
   * @param {function(string, function(?))} on
   * @param {function(string)} press
   * @param {function(string)} release
   */
  function listenToPointers(on, press, release) {
    on('pointerdown', function (event) {
      if (event.button !== 0) return;
      // The end comes here then, wherever the finger is.
      if (event.target.setPointerCapture) event.target.setPointerCapture(event.pointerId);
      press('pointer' + event.pointerId);
    });
    ['pointerup', 'pointercancel', 'lostpointercapture'].forEach(function (type) {
      on(type, function (event) {
        release('pointer' + event.pointerId);
      });
    });
  }

  /**
   * @param {function(string, function(?))} on
   * @param {function(string)} press
   * @param {function(string)} release
   */
  function listenToMouseAndTouch(on, press, release) {
    on('mousedown', function (event) {
      if (event.button === 0) press('mouse');
    });
    document.addEventListener('mouseup', function () {
      release('mouse');
    });
    on('touchstart', function (event) {
      fingers(event, press);
    });
    ['touchend', 'touchcancel'].forEach(function (type) {
      on(type, function (event) {
        // Otherwise the browser clicks there as a mouse.
        if (event.cancelable) event.preventDefault();
        fingers(event, release);
      });
    });
  }

  /**
   * @param {?} event
   * @param {function(string)} action for every finger that the event is about
   */
  function fingers(event, action) {
    Array.prototype.forEach.call(event.changedTouches, function (touch) {
      action('touch' + touch.identifier);
    });
  }

  /**
   * @param {?} event
   * @return {boolean} whether it is a key that presses, also by its name in older browsers
   */
  function isKey(event) {
    return event.key === ' ' || event.key === 'Spacebar' || event.key === 'Enter';
  }
})();
