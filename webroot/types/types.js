/**
 * @fileoverview The types of controls. A type says what a value is: how an input shows it, how people say
 * it, and what a hand can do with it. Each type has a script, which declares what differs from the
 * defaults here. How a control looks and is touched is the business of control/.
 */
(function () {
  'use strict';

  /**
   * When somebody begins to hold a control of a type.
   *
   * @enum {string}
   */
  SliderSync.Holds = {
    /** With the press, or the key, that is to move it. */
    PRESS: 'press',
    /** With the first thing that is typed or chosen. */
    TYPING: 'typing',
    /** Never: it changes in one step. */
    NEVER: 'never'
  };

  /**
   * What a hand does with a control of a type.
   *
   * @enum {string}
   */
  SliderSync.Action = {
    /** Sets it to a value, which stays. */
    SET: 'set',
    /** Presses it and releases it. */
    PRESS: 'press',
    /** Fires it. */
    FIRE: 'fire'
  };

  /** @const */
  SliderSync.types = {};

  /** By name, as in board files. */
  var all = /** @type {!Object<string, !SliderSync.ControlType>} */ (Object.create(null));

  /**
   * A type with the defaults, which its script changes.
   *
   * @param {string} name
   * @constructor
   */
  SliderSync.ControlType = function (name) {
    /** @const */
    this.name = name;
  };

  var ControlType = SliderSync.ControlType;

  /** How a page of an author shows it: the `type` of an input, or the name of another element. */
  ControlType.prototype.element = '';

  /** @type {SliderSync.Action} */
  ControlType.prototype.action = SliderSync.Action.SET;

  /** @type {SliderSync.Holds} */
  ControlType.prototype.holds = SliderSync.Holds.NEVER;

  /** The key of the sentence about its holder. */
  ControlType.prototype.moving = 'control.moving';

  /** The key of the sentence about who was its holder just now. */
  ControlType.prototype.moved = 'control.moved';

  /** The key of what a refusal expects instead of a wrong value. */
  ControlType.prototype.expected = 'control.a.text';

  /** Whether sentences put its words in quotation marks. */
  ControlType.prototype.isQuoted = true;

  /** Whether it is typed: its input keeps focus, caret and keyboard while nobody can change it. */
  ControlType.prototype.isTyped = false;

  /** Whether nothing replaces a typed value while its input has the focus, or while it waits to be sent. */
  ControlType.prototype.keepsTyped = false;

  /** Whether a typed value is a draft until Enter. */
  ControlType.prototype.isDrafted = false;

  /** Whether keys and buttons move it by steps. */
  ControlType.prototype.isStepped = false;

  /** Whether fingers drag it along a line. */
  ControlType.prototype.isDragged = false;

  /** Whether values are chosen in a dialog; no event tells that it was closed. */
  ControlType.prototype.hasDialog = false;

  /** Whether values are chosen in a menu; it may swallow the end of a press. */
  ControlType.prototype.hasMenu = false;

  /**
   * @param {string} text of an input
   * @return {SliderSync.Value|undefined} undefined for a text that is no value
   */
  ControlType.prototype.parse = function (text) {
    return text;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {SliderSync.Value|undefined} undefined if the input shows no value
   */
  ControlType.prototype.read = function (input) {
    return this.parse(input.value);
  };

  /**
   * Shows a value, and leaves an input alone that shows it already.
   *
   * @param {!HTMLInputElement} input
   * @param {SliderSync.Value} value
   */
  ControlType.prototype.write = function (input, value) {
    var text = String(value);
    if (input.value !== text) input.value = text;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {SliderSync.Value|undefined} the value that the server rendered, even if it has changed since
   */
  ControlType.prototype.rendered = function (input) {
    return this.parse(input.defaultValue);
  };

  /**
   * @param {SliderSync.Value} value
   * @param {!SliderSync.Scale} scale of its control
   * @return {string} how an <output> says it
   */
  ControlType.prototype.words = function (value, scale) {
    return scale.words(value);
  };

  /**
   * Adds a type.
   *
   * @param {string} name as in board files
   * @param {!Object<string, *>} declared what differs from the defaults
   */
  SliderSync.types.define = function (name, declared) {
    var type = new ControlType(name);
    Object.keys(declared).forEach(function (property) {
      if (!(property in type)) throw new Error(name + ' declares an unknown ' + property);
      /** @type {?} */ (type)[property] = declared[property];
    });
    all[name] = type;
  };

  /**
   * @param {!HTMLInputElement} input or a select or textarea, which has the same properties
   * @return {!SliderSync.ControlType} the type that `data-type` names, or the one that has this element
   */
  SliderSync.types.of = function (input) {
    return (
      all[input.getAttribute('data-type') || ''] || typeFor(elementOf(input)) || typeFor('text')
    );
  };

  /**
   * @param {string} element
   * @return {!SliderSync.ControlType|undefined} the type that has it
   */
  function typeFor(element) {
    var fitting = Object.keys(all).filter(function (name) {
      return element && all[name].element === element;
    });
    return all[fitting[0]];
  }

  /**
   * @param {!HTMLInputElement} input
   * @return {string} the type of an input, or the name of another element
   */
  function elementOf(input) {
    var name = input.tagName.toLowerCase();
    return name === 'input' ? (input.getAttribute('type') || '').toLowerCase() : name;
  }
})();
