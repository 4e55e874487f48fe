/**
 * @fileoverview Says to those who cannot see the page what is new on it: all in one place, one piece of
 * news after the other. A page of somebody's own has no such place.
 */
(function () {
  'use strict';

  /** So long each piece stays for those who come to read it, in milliseconds. */
  var STAY = 10000;

  /** More than that nobody listens to. */
  var MOST = 8;

  /** @return {?Element} where news are said */
  SliderSync.newsPlace = function () {
    return document.getElementById('page.news');
  };

  /** @param {string} text empty: there is nothing new */
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
    }, STAY);
  };

  /**
   * @param {!HTMLInputElement} input
   * @param {string} text what is new about it; empty: nothing
   */
  SliderSync.tellOf = function (input, text) {
    var label = document.querySelector('label[for="' + input.id + '"]');
    if (text) SliderSync.tell((label ? label.textContent : input.id) + ': ' + text);
  };
})();
