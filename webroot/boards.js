/**
 * @fileoverview The list of boards: shows how many people are at each, every two seconds.
 */
(function () {
  'use strict';

  /** How often the list is loaded, in milliseconds. */
  var PERIOD = 2000;

  function ask() {
    var request = new XMLHttpRequest();
    request.open('GET', '/boards');
    request.setRequestHeader('Accept', 'application/json');
    request.onload = function () {
      if (request.status !== 200) return;
      show(/** @type {!Object<string, {people: number}>} */ (JSON.parse(request.responseText)));
    };
    request.onloadend = function () {
      setTimeout(ask, PERIOD);
    };
    request.send();
  }

  /** @param {!Object<string, {people: number}>} boards */
  function show(boards) {
    var counts = document.querySelectorAll('[data-people]');
    Array.prototype.forEach.call(counts, function (count) {
      var board = boards[count.getAttribute('data-people')];
      var text = board ? SliderSync.text('boards.here', {'count': board.people}) : '';
      if (count.textContent !== text) count.textContent = text;
    });
  }

  setTimeout(ask, PERIOD);
})();
