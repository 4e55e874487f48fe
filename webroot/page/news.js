/**
 * @fileoverview Announces news to screen readers: all in one place, one after the other. The page of an
 * author has no such place.
 */
(function () {
  'use strict';

  /** How long news stays to be read, in milliseconds. */
  var DURATION = 10000;

  /** At most so many pieces of news stay at a time. */
  var MOST = 8;

  /** @return {?Element} where news is announced */
  SliderSync.newsPlace = function () {
    return document.getElementById('page.news');
  };

  /** @param {string} text to announce; an empty one is not */
  SliderSync.tell = function (text) {
    var place = SliderSync.newsPlace();
    var piece;
    if (!place || !text) return;
    piece = document.createElement('p');
    piece.textContent = text;
    place.appendChild(piece);
    if (place.childNodes.length > MOST) place.removeChild(/** @type {!Node} */ (place.firstChild));
    setTimeout(function () {
      if (piece.parentNode) piece.parentNode.removeChild(piece);
    }, DURATION);
  };

  /**
   * Announces news of a control, after its label.
   *
   * @param {!HTMLInputElement} input
   * @param {string} text an empty one is not announced
   */
  SliderSync.tellOf = function (input, text) {
    var label = document.querySelector('label[for="' + input.id + '"]');
    if (!text) return;
    SliderSync.tell(
      SliderSync.text('control.of.news', {
        'control': (label && label.textContent) || input.id,
        'news': text
      })
    );
  };
})();
