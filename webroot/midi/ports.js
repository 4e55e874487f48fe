/** @fileoverview The MIDI ports that a browser has given. They come and go; they are known by their names. */
(function () {
  'use strict';

  /**
   * @param {?} access of the Web MIDI of the browser
   * @param {function()} changed called when a port has come or gone
   * @constructor
   */
  SliderSync.MidiPorts = function (access, changed) {
    /** @private */
    this.access_ = access;
    access['onstatechange'] = changed;
  };

  var Ports = SliderSync.MidiPorts;

  /** @return {!Array<string>} the names of all inputs that are there */
  Ports.prototype.inputs = function () {
    return names(this.access_['inputs']);
  };

  /** @return {!Array<string>} */
  Ports.prototype.outputs = function () {
    return names(this.access_['outputs']);
  };

  /**
   * Listens to the inputs that are lent, and to no other.
   *
   * @param {function(string): boolean} isLent
   * @param {function(string, SliderSync.MidiMessage)} heard called with the name of the input
   */
  Ports.prototype.listen = function (isLent, heard) {
    there(this.access_['inputs']).forEach(function (input) {
      var name = String(input['name']);
      input['onmidimessage'] = isLent(name)
        ? function (/** @type {?} */ event) {
            var message = SliderSync.readMidi(event['data']);
            if (message) heard(name, message);
          }
        : null;
    });
  };

  /**
   * @param {string} name of an output that is there
   * @param {!Array<number>} bytes of one message
   */
  Ports.prototype.send = function (name, bytes) {
    var output = there(this.access_['outputs']).filter(function (one) {
      return one['name'] === name;
    })[0];
    if (output) output['send'](bytes);
  };

  /** Gives them back. */
  Ports.prototype.close = function () {
    this.access_['onstatechange'] = null;
    there(this.access_['inputs']).forEach(function (input) {
      input['onmidimessage'] = null;
      input['close']();
    });
  };

  /**
   * @param {?} map as the browser has it
   * @return {!Array<?>} the ports that are plugged in
   */
  function there(map) {
    var all = [];
    map['forEach'](function (/** @type {?} */ port) {
      if (port['state'] !== 'disconnected') all.push(port);
    });
    return all;
  }

  /**
   * @param {?} map
   * @return {!Array<string>} each once
   */
  function names(map) {
    return there(map)
      .map(function (port) {
        return String(port['name']);
      })
      .filter(function (name, i, all) {
        return all.indexOf(name) === i;
      });
  }
})();
