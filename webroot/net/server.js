/**
 * @fileoverview Where the server is: a page finds it where it has this script from, so that a page of
 * another site need not name it.
 */
(function () {
  'use strict';

  var ORIGIN = /^https?:\/\/[^\/]+/i;

  /**
   * @param {string} url
   * @return {string} its origin; empty if it is none of the web
   */
  SliderSync.originOf = function (url) {
    var found = ORIGIN.exec(url);
    return found ? found[0].toLowerCase() : '';
  };

  /** @return {string} the URL of this script, or of the page where the browser does not tell */
  function here() {
    var script = window.document && document.currentScript;
    if (script && /** @type {?} */ (script).src) return /** @type {?} */ (script).src;
    return window.location ? location.href : '';
  }

  /** @type {string} The origin of the server; empty if it has to be named. */
  SliderSync.server = SliderSync.originOf(here());
})();
