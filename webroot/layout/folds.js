/**
 * @fileoverview The sections that people fold. A cookie remembers which ones this device shows otherwise than
 * the author of the board, so that the server renders them that way and nothing moves.
 */
(function () {
  'use strict';

  var COOKIE = 'slider-sync-folds-';

  /**
   * Remembers what is folded from now on.
   *
   * @param {string} board
   * @param {function()} changed called when a section was folded or unfolded
   */
  SliderSync.keepFolds = function (board, changed) {
    var sections = Array.prototype.slice.call(document.querySelectorAll('[data-fold]'));
    sections.forEach(function (section) {
      section.addEventListener('toggle', function () {
        var turned = sections.filter(isTurned).map(function (one) {
          return one.getAttribute('data-fold');
        });
        var age = turned.length ? 31536000 : 0;
        document.cookie =
          COOKIE + board + '=' + turned.join('.') + '; path=/; max-age=' + age + '; samesite=lax';
        changed();
      });
    });
  };

  /**
   * @param {!Element} section
   * @return {boolean} whether it is not as its author has it
   */
  function isTurned(section) {
    return section.hasAttribute('open') === section.hasAttribute('data-folded');
  }
})();
