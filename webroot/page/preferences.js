/**
 * @fileoverview What this device prefers. The server reads it from cookies, so that a page has its theme,
 * the size of its text and its language in the first paint.
 */
(function () {
  'use strict';

  /**
   * Keeps a preference.
   *
   * @param {string} name
   * @param {string} value empty: there is none
   */
  SliderSync.keepPreference = function (name, value) {
    document.cookie =
      'slider-sync-' +
      name +
      '=' +
      value +
      '; path=/; samesite=lax; max-age=' +
      (value ? 31536000 : 0);
  };

  /**
   * Remembers something that only scripts ask for.
   *
   * @param {string} name
   * @param {string} value
   */
  SliderSync.keepOnDevice = function (name, value) {
    try {
      window.localStorage.setItem('slider-sync.' + name, value);
    } catch (denied) {
      // It counts until the page is closed.
    }
  };

  /**
   * @param {string} name
   * @return {string} what was remembered, or empty
   */
  SliderSync.recallOnDevice = function (name) {
    try {
      return window.localStorage.getItem('slider-sync.' + name) || '';
    } catch (denied) {
      return '';
    }
  };
})();
