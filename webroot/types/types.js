/**
 * @fileoverview The types of controls. A type says what a value is: how it is read from an input and
 * written to one, how people say it, and what a hand can do with it. Each type is one script, which
 * declares what differs from a text. How a control looks and is touched is the business of control/.
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

  /** @const */
  SliderSync.types = {};

  /** By name, as in board files. */
  var all = /** @type {!Object<string, !SliderSync.ControlType>} */ (Object.create(null));

  /**
   * What all types have in common, unless one declares something else.
   *
   * @param {string} name
   * @constructor
   */
  SliderSync.ControlType = function (name) {
    /** @const */
    this.name = name;
  };

  var ControlType = SliderSync.ControlType;

  /** The `type` of the input that an author's page has for it, or the name of another element. */
  ControlType.prototype.element = '';

  /** @type {SliderSync.Holds} */
  ControlType.prototype.holds = SliderSync.Holds.NEVER;

  /** What somebody does who holds it: the end of a sentence that begins with a name. */
  ControlType.prototype.doing = ' is moving this';

  /** What a value has to be, in words. */
  ControlType.prototype.expected = 'a text';

  /** Whether its words are quoted in a sentence. */
  ControlType.prototype.isQuoted = true;

  /** Whether it is typed: then it keeps focus, caret and keyboard while nobody may change it. */
  ControlType.prototype.isTyped = false;

  /** Whether what is typed stays while it has the focus, or is not sent yet. */
  ControlType.prototype.keepsTyped = false;

  /** Whether what is typed is a draft until Enter. */
  ControlType.prototype.isDrafted = false;

  /** Whether keys and buttons move it by steps. */
  ControlType.prototype.isStepped = false;

  /** Whether a finger or a mouse drags it along a line. */
  ControlType.prototype.isDragged = false;

  /** Whether a value is chosen in a dialog whose end no event tells. */
  ControlType.prototype.hasDialog = false;

  /** Whether a value is chosen in a menu that may swallow the end of a press. */
  ControlType.prototype.hasMenu = false;

  /**
   * @param {string} text of an input
   * @return {SliderSync.Value|undefined} undefined: it is no value
   */
  ControlType.prototype.parse = function (text) {
    return text;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {SliderSync.Value|undefined} undefined: what is there is no value
   */
  ControlType.prototype.read = function (input) {
    return this.parse(input.value);
  };

  /**
   * Leaves an input alone that shows the value already.
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
   * @return {SliderSync.Value|undefined} what the server rendered, whatever has become of it since
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
   * @param {string} name
   * @param {!Object<string, *>} declared what differs from the common type
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
   * @return {!SliderSync.ControlType} as the page says it; in a page of an author, the one that the
   *     element is made for
   */
  SliderSync.types.of = function (input) {
    return (
      all[input.getAttribute('data-type') || ''] || made(elementOf(input)) || made('text')
    );
  };

  /**
   * @param {string} element
   * @return {!SliderSync.ControlType|undefined} the type that it is made for
   */
  function made(element) {
    var fitting = Object.keys(all).filter(function (name) {
      return all[name].element === element;
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
