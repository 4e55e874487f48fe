/** @fileoverview The page without the bars of the browser. Not every device can do it. */
(function () {
  'use strict';

  var page = /** @type {?} */ (document);
  var root = /** @type {?} */ (document.documentElement);

  /** @return {boolean} whether this browser can show the page full screen */
  SliderSync.hasFullScreen = function () {
    return !!(page['fullscreenEnabled'] || page['webkitFullscreenEnabled']);
  };

  /** @return {boolean} whether it does */
  SliderSync.isFullScreen = function () {
    return !!(page['fullscreenElement'] || page['webkitFullscreenElement']);
  };

  /** @param {boolean} isWanted */
  SliderSync.setFullScreen = function (isWanted) {
    var change = isWanted
      ? root['requestFullscreen'] || root['webkitRequestFullscreen']
      : page['exitFullscreen'] || page['webkitExitFullscreen'];
    var answer = change.call(isWanted ? root : page);
    // A browser that refuses says so by leaving the page as it is.
    if (answer && answer['catch']) answer['catch'](function () {});
  };
})();
