/**
 * @fileoverview What a device moves on each board, and which ports are lent: the text in which this device
 * keeps it, and which people take to another one. Pure.
 */
(function () {
  'use strict';

  /**
   * What moves at a device. `lowFirst`: the lower half of a controller of 14 bits comes first; `touch`: the note
   * of a hand at it.
   *
   * @typedef {{
   *   kind: string,
   *   channel: number,
   *   number: number,
   *   mode: string,
   *   lowFirst: (boolean|undefined),
   *   touch: ({channel: number, number: number}|undefined)
   * }}
   */
  SliderSync.MidiSource;

  /**
   * The same, with the name of its port, and the control that it moves.
   *
   * @typedef {{
   *   control: string,
   *   port: string,
   *   kind: string,
   *   channel: number,
   *   number: number,
   *   mode: string,
   *   lowFirst: (boolean|undefined),
   *   touch: ({channel: number, number: number}|undefined)
   * }}
   */
  SliderSync.MidiMapping;

  /** More than anybody learns. */
  var MOST = 1000;

  /**
   * The mappings of one board, and by the name of an input whether it is lent, and which output answers.
   *
   * @constructor
   */
  SliderSync.MidiMappings = function () {
    /** @type {!Array<SliderSync.MidiMapping>} */
    this.all = [];
    /** @type {!Object<string, {used: boolean, output: string}>} */
    this.ports = /** @type {?} */ (Object.create(null));
  };

  var Mappings = SliderSync.MidiMappings;

  /** @param {SliderSync.MidiMapping} mapping that takes the place of what moved the control from this port */
  Mappings.prototype.add = function (mapping) {
    this.all = this.all.filter(function (other) {
      return other.control !== mapping.control || other.port !== mapping.port;
    });
    this.all.push(mapping);
  };

  /** @param {SliderSync.MidiMapping} mapping */
  Mappings.prototype.remove = function (mapping) {
    this.all.splice(this.all.indexOf(mapping), 1);
  };

  /** @return {string} all of it */
  Mappings.prototype.toText = function () {
    return JSON.stringify({'midi': 1, 'ports': this.ports, 'mappings': this.all}, null, 1);
  };

  /**
   * Takes what such a text says in place of what was there, unless something in it does not fit.
   *
   * @param {string} text
   * @return {string} empty, or the place of what does not fit
   */
  Mappings.prototype.take = function (text) {
    var problem = '';
    var read = parsed(text);
    var list = read && read['mappings'];
    var ports = read && read['ports'];
    if (!read || read['midi'] !== 1) return 'midi';
    if (!isObject(ports)) return 'ports';
    if (!Array.isArray(list) || list.length > MOST) return 'mappings';
    Object.keys(ports).forEach(function (name) {
      var port = ports[name];
      if (isObject(port) && typeof port['used'] === 'boolean' && isName(port['output'])) return;
      problem = problem || 'ports.' + name;
    });
    list.forEach(function (mapping, i) {
      var wrong = isObject(mapping) ? wrongPart(mapping) : 'control';
      if (wrong) problem = problem || 'mappings.' + (i + 1) + '.' + wrong;
    });
    if (problem) return problem;
    this.all = list;
    this.ports = /** @type {?} */ (Object.create(null));
    Object.keys(ports).forEach(function (name) {
      this.ports[name] = ports[name];
    }, this);
    return '';
  };

  /**
   * @param {?} mapping
   * @return {string} the name of the first part that does not fit; empty: all do
   */
  function wrongPart(mapping) {
    var touch = mapping['touch'];
    var most = mapping['kind'] === SliderSync.MidiKind.FINE ? 31 : 127;
    if (!isName(mapping['control']) || !mapping['control']) return 'control';
    if (!isName(mapping['port'])) return 'port';
    if (!isOneOf(mapping['kind'], SliderSync.MidiKind)) return 'kind';
    if (!isWhole(mapping['channel'], 15)) return 'channel';
    if (!isWhole(mapping['number'], most)) return 'number';
    if (!isOneOf(mapping['mode'], SliderSync.MidiMode)) return 'mode';
    if (touch === undefined) return '';
    return isObject(touch) && isWhole(touch['channel'], 15) && isWhole(touch['number'], 127)
      ? ''
      : 'touch';
  }

  /**
   * @param {string} text
   * @return {?} an object; null: the text is none
   */
  function parsed(text) {
    try {
      var read = JSON.parse(text);
      return isObject(read) ? read : null;
    } catch (wrong) {
      return null;
    }
  }

  /**
   * @param {*} value
   * @return {boolean}
   */
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  /**
   * @param {*} value
   * @return {boolean}
   */
  function isName(value) {
    return typeof value === 'string' && value.length <= 200;
  }

  /**
   * @param {*} value
   * @param {number} max
   * @return {boolean}
   */
  function isWhole(value, max) {
    return typeof value === 'number' && value >= 0 && value <= max && value % 1 === 0;
  }

  /**
   * @param {*} value
   * @param {!Object<string, string>} names
   * @return {boolean}
   */
  function isOneOf(value, names) {
    return Object.keys(names).some(function (name) {
      return names[name] === value;
    });
  }
})();
