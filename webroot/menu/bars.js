/**
 * @fileoverview The colour of the bars that a browser has around the page: that of the page, in the theme that
 * was chosen.
 */
(function () {
  'use strict';

  /** Gives the bars the colour that the page has now. */
  SliderSync.colorBars = function () {
    var root = /** @type {!Element} */ (document.documentElement);
    var color = window.getComputedStyle(root).getPropertyValue('--page').trim();
    var metas = document.querySelectorAll('meta[name="theme-color"]');
    if (!color) return;
    Array.prototype.forEach.call(metas, function (meta) {
      meta.removeAttribute('media');
      meta.setAttribute('content', color);
    });
  };

  /** Follows a device that becomes light or dark. */
  SliderSync.keepBarsColored = function () {
    var light = window.matchMedia ? window.matchMedia('(prefers-color-scheme: light)') : null;
    // Older browsers know only this way to listen.
    if (light && light.addListener) light.addListener(SliderSync.colorBars);
  };
})();
