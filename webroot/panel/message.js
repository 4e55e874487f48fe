/**
 * @fileoverview Shows one message. Its contents are only ever set as text.
 */
(function () {
  'use strict';

  /**
   * A message: its author, its text, and its time in milliseconds since 1970.
   *
   * @typedef {{id: string, by: string, name: string, color: string, text: string, at: number}}
   */
  SliderSync.Message;

  /**
   * @param {string} id
   * @param {?} value in a delta
   * @return {SliderSync.Message}
   */
  SliderSync.messageOf = function (id, value) {
    return {
      id: id,
      by: String(value['by'] || ''),
      name: String(value['name'] || ''),
      color: String(value['color'] || ''),
      text: String(value['text'] || ''),
      at: Number(value['at']) || 0
    };
  };

  /**
   * @param {SliderSync.Message} message
   * @param {boolean} isOwn
   * @return {!Element}
   */
  SliderSync.entryOf = function (message, isOwn) {
    var profile = {id: message.by, name: message.name, color: message.color};
    var entry = document.createElement('div');
    var head = document.createElement('p');
    var text = document.createElement('p');
    entry.className = 'posted';
    if (isOwn) entry.setAttribute('data-own', '');
    head.className = 'posted-head';
    head.appendChild(SliderSync.dot(profile));
    head.appendChild(SliderSync.nameOf(profile));
    head.appendChild(document.createTextNode(' '));
    head.appendChild(timeOf(message.at));
    text.className = 'posted-text';
    text.setAttribute('dir', 'auto');
    text.textContent = message.text;
    entry.appendChild(head);
    entry.appendChild(text);
    return entry;
  };

  /**
   * @param {number} at
   * @return {!Element}
   */
  function timeOf(at) {
    var date = new Date(at);
    var time = document.createElement('time');
    time.textContent = twoDigits(date.getHours()) + ':' + twoDigits(date.getMinutes());
    time.setAttribute('datetime', date.toISOString());
    time.setAttribute('title', date.toLocaleString());
    return time;
  }

  /**
   * @param {number} number
   * @return {string}
   */
  function twoDigits(number) {
    return (number < 10 ? '0' : '') + number;
  }
})();
