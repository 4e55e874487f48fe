/**
 * @fileoverview The last word of a page that goes. A WebSocket still sends it at the very end. All other
 * transports are cut off before that, so there it goes a little early, as a beacon.
 */
(function () {
  'use strict';

  /** So much earlier than the end of the page the word has to go, in milliseconds. */
  var HEAD_START = 50;

  /**
   * @param {?EventBus} bus
   * @param {string} address
   * @param {!Object} body
   * @param {boolean} isEarly whether the page may yet stay
   * @return {boolean} whether it has gone
   */
  SliderSync.sayFarewell = function (bus, address, body, isEarly) {
    var url = session(bus);
    if (!bus || isEarly !== !!url) return false;
    try {
      if (url) sendBeacon(url + '/xhr_send', {'type': 'send', 'address': address, 'body': body});
      else bus.send(address, body, function () {});
      return true;
    } catch (closed) {
      // Nobody hears it; then the silence tells.
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
   * @return {string} where SockJS sends by requests to; nothing for a WebSocket
   */
  function session(bus) {
    var connection = bus && /** @type {?} */ (bus)['sockJSConn'];
    var transport = connection && connection['_transport'];
    var url = (transport && transport['url']) || '';
    return /^http/.test(url) ? url : '';
  }
})();
