/**
 * @fileoverview MIDI messages as bytes, and what they mean: a controller (CC), a controller of 14 bits, which
 * is two of them, a bend of the pitch, a note. Pure.
 */
(function () {
  'use strict';

  /** @enum {string} What moves at a device, as mappings name it. */
  SliderSync.MidiKind = {CC: 'cc', FINE: 'fine', BEND: 'bend', NOTE: 'note'};

  var Kind = SliderSync.MidiKind;

  /**
   * What a device says: `value` from 0 to `SliderSync.midiTop`, 0 for a note that ends.
   *
   * @typedef {{kind: string, channel: number, number: number, value: number}}
   */
  SliderSync.MidiMessage;

  /**
   * @param {string} kind
   * @return {number} its greatest value
   */
  SliderSync.midiTop = function (kind) {
    return kind === Kind.FINE || kind === Kind.BEND ? 16383 : 127;
  };

  /**
   * @param {!Array<number>|!Uint8Array} bytes of one message
   * @return {?SliderSync.MidiMessage} null for what nobody maps: clocks, programs, modes of a channel
   */
  SliderSync.readMidi = function (bytes) {
    var status = bytes[0] & 0xf0;
    var first = bytes[1];
    var second = bytes[2];
    if (bytes.length !== 3 || first > 127 || second > 127) return null;
    if (status === 0xb0 && first < 120) return message(Kind.CC, bytes, first, second);
    if (status === 0x90) return message(Kind.NOTE, bytes, first, second);
    if (status === 0x80) return message(Kind.NOTE, bytes, first, 0);
    if (status === 0xe0) return message(Kind.BEND, bytes, 0, (second << 7) | first);
    return null;
  };

  /**
   * @param {{kind: string, channel: number, number: number}} source
   * @param {number} value
   * @return {!Array<!Array<number>>} the messages that bring the device there
   */
  SliderSync.writeMidi = function (source, value) {
    var channel = source.channel;
    var high = value >> 7;
    var low = value & 127;
    switch (source.kind) {
      case Kind.NOTE:
        return [[0x90 | channel, source.number, value]];
      case Kind.BEND:
        return [[0xe0 | channel, low, high]];
      case Kind.FINE:
        return [
          [0xb0 | channel, source.number, high],
          [0xb0 | channel, source.number + 32, low]
        ];
      default:
        return [[0xb0 | channel, source.number, value]];
    }
  };

  /**
   * Listens to the messages of one source, and puts the two halves of a controller of 14 bits together.
   *
   * @param {SliderSync.MidiMapping} mapping
   * @constructor
   */
  SliderSync.MidiEar = function (mapping) {
    /** @private */
    this.mapping_ = mapping;
    /** @private The halves, -1 as long as it was not heard. */
    this.high_ = -1;
    /** @private */
    this.low_ = -1;
  };

  /**
   * @param {SliderSync.MidiMessage} heard
   * @return {number} the value of the source; -1: the message is not about it, or half of it is missing
   */
  SliderSync.MidiEar.prototype.hear = function (heard) {
    var mapping = this.mapping_;
    var isHigh = heard.number === mapping.number;
    if (heard.channel !== mapping.channel) return -1;
    if (mapping.kind !== Kind.FINE) return heard.kind === mapping.kind && isHigh ? heard.value : -1;
    if (heard.kind !== Kind.CC || (!isHigh && heard.number !== mapping.number + 32)) return -1;
    if (isHigh) this.high_ = heard.value;
    else this.low_ = heard.value;
    // The half that comes last completes the value.
    if (isHigh !== !!mapping.lowFirst || this.high_ < 0 || this.low_ < 0) return -1;
    return (this.high_ << 7) | this.low_;
  };

  /**
   * @param {string} kind
   * @param {!Array<number>|!Uint8Array} bytes
   * @param {number} number
   * @param {number} value
   * @return {SliderSync.MidiMessage}
   */
  function message(kind, bytes, number, value) {
    return {kind: kind, channel: bytes[0] & 0x0f, number: number, value: value};
  }
})();
