/**
 * @fileoverview The last word of a page that goes. A WebSocket still sends it. The requests of the other
 * transports would be lost with the page, but for one that the browser takes over.
 */
(function () {
  'use strict';

  /** So much earlier than the end of the page the word has to go, in milliseconds. */
  var HEAD_START = 60;

  /**
   * @param {?EventBus} bus
   * @param {string} address
   * @param {!Object} body
   */
  SliderSync.sayFarewell = function (bus, address, body) {
    var envelope = {'type': 'send', 'address': address, 'headers': {}, 'body': body};
    var url = session(bus);
    try {
      if (url && navigator.sendBeacon) {
        navigator.sendBeacon(url + '/xhr_send', JSON.stringify([JSON.stringify(envelope)]));
        stay();
      } else if (bus) {
        bus.send(address, body, function () {});
      }
    } catch (closed) {
      // Then nobody hears it, and the silence tells.
    }
  };

  /** As soon as the page is gone the server ends the session, and would not hear it any more. */
  function stay() {
    var until = Date.now() + HEAD_START;
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
