/**
 * @fileoverview The last message of a page that is closed. A WebSocket still sends it at the very end.
 * Browsers cut all other transports off before that, so there it goes a little earlier, as a beacon.
 */
(function () {
  'use strict';

  /** How long before the end of the page the beacon has to go, in milliseconds. */
  var HEAD_START = 50;

  /**
   * @param {?EventBus} bus
   * @param {string} address
   * @param {!Object} body
   * @param {boolean} isEarly whether the page may yet stay
   * @return {boolean} whether the message was sent
   */
  SliderSync.sayFarewell = function (bus, address, body, isEarly) {
    var url = httpSession(bus);
    if (!bus || isEarly !== !!url) return false;
    try {
      if (url) sendBeacon(url + '/xhr_send', {'type': 'send', 'address': address, 'body': body});
      else bus.send(address, body, function () {});
      return true;
    } catch (closed) {
      // The server will notice the silence.
      return false;
    }
  };

  /**
   * @param {string} url
   * @param {!Object} envelope
   */
  function sendBeacon(url, envelope) {
    var until = Date.now() + HEAD_START;
    navigator.sendBeacon(url, JSON.stringify([JSON.stringify(envelope)]));
    while (Date.now() < until) {}
  }

  /**
   * @param {?EventBus} bus
   * @return {string} the URL of a SockJS session over HTTP; empty for a WebSocket
   */
  function httpSession(bus) {
    var connection = bus && /** @type {?} */ (bus)['sockJSConn'];
    var transport = connection && connection['_transport'];
    var url = (transport && transport['url']) || '';
    return /^http/.test(url) ? url : '';
  }
})();
