/**
 * @fileoverview Shows the state of the connection, in the elements that the page has for it.
 */
(function () {
  'use strict';

  /**
   * Shows the state, and announces it.
   *
   * @param {!SliderSync.Connection} connection
   */
  SliderSync.showState = function (connection) {
    var status = document.querySelector('.sync-status');
    var offline = document.querySelector('.sync-offline');
    var isOffline = connection.state === SliderSync.State.OFFLINE;
    var text;
    document.body.setAttribute('data-connection', connection.state);
    text = SliderSync.text('connection.' + connection.state);
    if (status && SliderSync.setText(status, text) && !isOffline) SliderSync.tell(text);
    if (!offline) return;
    text = offlineText(connection);
    if (SliderSync.setText(offline, isOffline ? text : '') && isOffline) SliderSync.tell(text);
  };

  /**
   * Sets a text, unless it is there already: a screen reader would say it again.
   *
   * @param {!Element} element
   * @param {string} text
   * @return {boolean} whether the text has changed
   */
  SliderSync.setText = function (element, text) {
    if (element.textContent === text) return false;
    element.textContent = text;
    return true;
  };

  /**
   * @param {!SliderSync.Connection} connection
   * @return {string}
   */
  function offlineText(connection) {
    var time = clock(connection.since);
    if (connection.copiedAt) {
      return SliderSync.text('connection.copied', {
        'time': time,
        'copied': dayAndTime(new Date(connection.copiedAt))
      });
    }
    return SliderSync.text(connection.reason ? 'connection.since.because' : 'connection.since', {
      'time': time,
      'reason': connection.reason
    });
  }

  /**
   * @param {!Date} time
   * @return {string} 12:04, after the day if it is not today
   */
  function dayAndTime(time) {
    var day = time.toLocaleDateString(SliderSync.texts.language);
    var isToday = day === new Date().toLocaleDateString(SliderSync.texts.language);
    return (isToday ? '' : day + ' ') + clock(time).substring(0, 5);
  }

  /**
   * @param {!Date} time
   * @return {string} 12:04:31
   */
  function clock(time) {
    return [time.getHours(), time.getMinutes(), time.getSeconds()]
      .map(function (part) {
        return (part < 10 ? '0' : '') + part;
      })
      .join(':');
  }
})();
